r"""Characters that nobody sees, written as codes between quotation marks: `"\u200b"`."""

import re
from collections.abc import Iterator

from catalogue.problems.fault import Fault, Fix, Place, Where
from catalogue.source.characters import told
from catalogue.source.hidden import HIDDEN_CHARACTER, hidden_codes

_CODE = re.compile(
    r"(?P<code>\\(?:x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|U(?P<eight>[0-9a-fA-F]{8})|(?P<sign>[^\r\n])))"
)
_SIGNS = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", "N": "\x85", "L": "\u2028"}
_SIGNS["P"] = "\u2029"
_LINE_END = re.compile(r"\r\n|\r|\n")


def hidden_escapes(written: str, place: Place, where: Where) -> Iterator[Fault]:
    """A fault (K019) at each code of a hidden character in a text between quotation marks that begins at a place."""
    line, start, behind = place[0], 1 - place[1], 0
    for hidden in hidden_codes(_CODE, written, _meant):
        for end in _LINE_END.finditer(written, behind, hidden.at):
            line, start = line + 1, end.end()
        behind = hidden.at
        at = line, hidden.at - start + 1
        fix = None if hidden.instead is None else Fix(at, hidden.written, hidden.instead)
        yield Fault(at, *HIDDEN_CHARACTER.said(**told(hidden.character)), where, fix=fix)


def _meant(code: re.Match[str]) -> str:
    digits = code["two"] or code["four"] or code["eight"]
    return chr(int(digits, 16)) if digits else _SIGNS.get(code["sign"], ".")
