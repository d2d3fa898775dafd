"""A problem in the content, and the ways to show a list of them."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from catalogue.source.characters import printable

Format = Literal["text", "json", "github"]

WARNING = "O"
"""The first letter of codes that warn of what may be right; those of errors begin with K."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """What is wrong, where, and how to mend it.

    `line` and `column` count from 1; `field` is a path such as `stops[2].practice` (items count
    from 1) or empty; `message` says what was expected and what was found, `hint` how to mend it
    (may be empty). Both are in Polish.
    """

    path: str
    line: int
    column: int
    code: str
    field: str
    message: str
    hint: str = ""


def render(problems: Iterable[Problem], form: Format = "text", *, colour: bool = False) -> str:
    """The problems as one text, each ended by a line break (json: one list of objects).

    What editors wrote cannot break a line or reach the terminal as a control character.
    """
    safe = [_printable(problem) for problem in problems]
    if form == "json":
        return json.dumps([asdict(p) for p in safe], ensure_ascii=False, indent=2) + "\n"
    show = _as_github if form == "github" else _as_colour if colour else _as_text
    return "".join(show(p) for p in safe)


def _printable(problem: Problem) -> Problem:
    return Problem(
        printable(problem.path),
        problem.line,
        problem.column,
        problem.code,
        printable(problem.field),
        printable(problem.message),
        printable(problem.hint),
    )


def _as_text(problem: Problem) -> str:
    return _lines(problem, place="{}", code="{}", hint="{}")


def _as_colour(problem: Problem) -> str:
    return _lines(problem, place="\033[1m{}\033[0m", code="\033[31m{}\033[0m", hint="\033[36m{}\033[0m")


def _lines(problem: Problem, *, place: str, code: str, hint: str) -> str:
    where = place.format(f"{problem.path}:{problem.line}:{problem.column}")
    field = f" [{problem.field}]" if problem.field else ""
    tail = f"    {hint.format('→ ' + problem.hint)}\n" if problem.hint else ""
    return f"{where}: {code.format(problem.code)}{field} {problem.message}\n{tail}"


def _as_github(problem: Problem) -> str:
    # https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    def data(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def value(text: str) -> str:
        return data(text).replace(":", "%3A").replace(",", "%2C")

    field = f" [{problem.field}]" if problem.field else ""
    title = value(problem.code + field)
    text = data(f"{problem.message} {problem.hint}".rstrip())
    level = "warning" if problem.code.startswith(WARNING) else "error"
    return f"::{level} file={value(problem.path)},line={problem.line},col={problem.column},title={title}::{text}\n"
