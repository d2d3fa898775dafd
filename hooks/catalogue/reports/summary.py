"""The check told to whoever proposes a change: a page of Markdown, as code hosts show it beside a pull request.

Nothing that an editor wrote becomes markup, a link or a mention: words of letters stand as they are,
everything else as code, which code hosts leave alone.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from catalogue.problems.problem import Problem
from catalogue.views.text import words

MAX_BYTES = 900_000
"""GitHub takes a summary of 1 MiB and shows nothing of a longer one."""
MAX_TEXT = 1_000
"""So many characters of a message, a hint, a path or a field are shown."""
_ROOM_AROUND = 2_000  # bytes for what stands before and after the list

_HOW = """\
Popraw plik w swojej propozycji (ołówek przy pliku) i zapisz go: sprawdzenie ruszy od nowa. \
Kody w nawiasach wyjaśnia strona „Błędy i jak je naprawić” (`docs/bledy.md`)."""
_MAYBE = "To może być w porządku i nie zatrzymuje propozycji. Rzuć okiem, czy tak ma być."

_QUOTED = re.compile("„([^„”]+)”")
_GAP = re.compile("([ \N{NO-BREAK SPACE}]+)")
_AROUND = re.compile("([(„]*)(.*?)([.,;:?!)…”]*)", re.DOTALL)
_NUMBERED = re.compile(r"\d+(?=[.)])")
_PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+|[–→]|")


def summary(found: Sequence[Problem], practices: Collection[str], visits: Collection[str]) -> str:
    """What is fine, what to mend and how.

    `found` are the problems and the warnings, sorted; the others are the paths of all entries, as problems show them.
    At most MAX_BYTES as UTF-8; what has no room is counted.
    """
    problems = [problem for problem in found if not problem.warns]
    checked = f"Sprawdzono: {words.practices(len(practices))}, {words.visits(len(visits))}."
    if problems:
        start = list(_to_mend(problems, checked, {*practices, *visits}))
    else:
        start = ["## Treść jest poprawna", f"{checked} Wszystko w porządku, dziękujemy."]
        doubts = words.counted(len(found), "ostrzeżenie", "ostrzeżenia", "ostrzeżeń")
        start += [f"## Do sprawdzenia: {doubts}", _MAYBE] if found else []
    return "\n\n".join([*start, *_listed(found, MAX_BYTES - _ROOM_AROUND)]) + "\n"


def _to_mend(problems: Sequence[Problem], checked: str, entries: Collection[str]) -> Iterator[str]:
    wrong = {problem.path for problem in problems}
    count = words.counted(len(problems), "błąd", "błędy", "błędów")
    files = words.counted(len(wrong), "pliku", "plikach", "plikach")
    fine = words.counted(len(set(entries) - wrong), "wpis", "wpisy", "wpisów")
    yield f"## Treść wymaga poprawy: {count} w {files}"
    yield f"{checked} Bez błędów: {fine}."
    yield _HOW


def _listed(found: Sequence[Problem], room: int) -> Iterator[str]:
    """The problems file by file, as many as have room (in bytes)."""
    left = len(found)
    for path, in_file in groupby((problem.printable() for problem in found), key=lambda problem: problem.path):
        heading = [f"### {_code(path)}"]
        for problem in in_file:
            blocks = [*heading, *_item(problem)]
            room -= sum(len(block.encode()) + 2 for block in blocks)
            if room < 0:
                yield f"Nie zmieściło się tu więcej. Pozostałe ({left}) pokażą się, gdy poprawisz powyższe."
                return
            yield from blocks
            heading = []
            left -= 1


def _item(problem: Problem) -> Iterator[str]:
    field = f", pole {_code(problem.field)}" if problem.field else ""
    yield f"- **Wiersz {problem.line}, znak {problem.column}**{field} ({problem.code}): {_prose(problem.message)}"
    paste = problem.paste
    if paste and len(paste) <= MAX_TEXT:
        fence = _fence(paste, 3)
        hint = problem.hint if problem.hint.endswith((".", "?")) else f"{problem.hint}."
        yield f"  {_paragraph(hint)} Do wklejenia:"
        yield f"  {fence}text\n  {paste}\n  {fence}"
    elif problem.hint:
        yield f"  {_paragraph(problem.hint)}"


def _paragraph(text: str) -> str:
    """A sentence that begins a paragraph, where a number before a dot would begin a list."""
    number = _NUMBERED.match(text)
    return f"{_code(number[0])}{_prose(text[number.end() :])}" if number else _prose(text)


def _prose(text: str) -> str:
    """A sentence of the check: what it quotes, and every word that is more than letters or digits, as code."""
    parts = _QUOTED.split(_cut(text))  # by turns what stands between quotes and what is quoted
    return "".join(
        f"„{_code(part)}”" if number % 2 else "".join(map(_word, _GAP.split(part))) for number, part in enumerate(parts)
    )


def _word(text: str) -> str:
    before, word, after = _AROUND.fullmatch(text).groups()  # type: ignore[union-attr] # it fits any text
    return text if text.isspace() or _PLAIN.fullmatch(word) else f"{before}{_code(word)}{after}"


def _code(text: str) -> str:
    """Markdown that shows the text as code, whatever stands in it."""
    text = _cut(text)
    edge = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    fence = _fence(text, 1)
    return f"{fence}{edge}{text}{edge}{fence}"


def _fence(text: str, shortest: int) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    return "`" * max(shortest, longest + 1)


def _cut(text: str) -> str:
    return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}…"
