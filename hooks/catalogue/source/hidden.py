"""Hidden characters in a text, where they stand and where codes stand for them, each with what goes in its place."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from catalogue.problems.wording import Wording
from catalogue.source.characters import BULLET, HIDDEN, instead_of

HIDDEN_CHARACTER = Wording(
    "hidden",
    "K019",
    "W tekście jest {kind} (U+{character}), a dozwolony jest tylko widoczny tekst.",
    "Usuń ten znak i wpisz tekst w tym miejscu od nowa.",
)
HIDDEN_IN_FILE = Wording(
    "hidden-in-file",
    "K019",
    "W pliku jest {kind} (U+{character}), a dozwolony jest tylko widoczny tekst.",
    "Usuń ten znak i wpisz tekst w tym miejscu od nowa.",
)
BULLET_IN_FILE = replace(
    HIDDEN_IN_FILE,
    name="bullet-in-file",
    hint="Zacznij ten wiersz od łącznika i spacji („- ”): tak w Markdownie zaczyna się punkt listy.",
)
BOM = "\ufeff"
LIST = "- "

_UNSEEN = re.compile(rf"{HIDDEN.pattern}(?<!\r)(?<!\A{BOM})")
_BULLET = re.compile(BULLET)
_BEFORE_BULLET = re.compile(r"(?:\A|[\r\n])([ \t\xa0]*(?:>[ \t\xa0]*)*)\Z")
_ITEM = re.compile(rf"[ \t]*(?:[-*+]|[0-9]+[.)]|{BULLET})[ \t\xa0]*[^\r\n]+(?:\r\n|\r|\n)\Z")
_GAP = re.compile(r"[ \t\xa0]*(?=[^ \t\xa0\r\n])")
_TOO_FAR = re.compile(r" *\t| {4}")  # to begin a list


class Hidden(NamedTuple):
    """A hidden character; what is `written` for it at a place of the text, and what goes there instead, if one thing can."""

    at: int
    written: str
    character: str
    instead: str | None


def hidden_in(text: str, body_from: int) -> Iterator[Hidden]:
    """Those of a file, whose Markdown begins at `body_from`: there a bullet of Word's begins an item of a list."""
    for found in _UNSEEN.finditer(text):
        at, character = found.start(), found[0]
        bullet = _bullet(text, at) if at >= body_from and _BULLET.match(character) else None
        yield bullet or Hidden(at, character, character, instead_of(character))


def without_hidden(text: str) -> str:
    """The text with a space for each hidden character, so that all else stands where it stood."""
    return _UNSEEN.sub(" ", text)


def _bullet(text: str, at: int) -> Hidden | None:
    line = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    before, gap = _BEFORE_BULLET.search(text[max(line - 1, 0) : at]), _GAP.match(text, at + 1)
    if not before or not gap:
        return None
    far = _TOO_FAR.match(before[1]) and not _ITEM.search(text, text.rfind("\n", 0, max(line - 1, 0)) + 1, line)
    start = line if far else at
    return Hidden(start, text[start : gap.end()], text[at], LIST)


def hidden_codes(codes: re.Pattern[str], text: str, meant: Callable[[re.Match[str]], str]) -> Iterator[Hidden]:
    """Those that codes stand for, written as the group `code`; what is seen is judged as it is read."""
    parts, places, behind, length = list[str](), dict[int, re.Match[str]](), 0, 0
    for code in codes.finditer(text):
        before = text[behind : code.start("code")]
        length += len(before)
        places[length] = code
        parts += (before, meant(code))
        length, behind = length + len(parts[-1]), code.end()
    for found in HIDDEN.finditer("".join((*parts, text[behind:]))):
        if code_at := places.get(found.start()):
            yield Hidden(code_at.start("code"), code_at["code"], found[0], instead_of(found[0]))
