"""A problem in the content, and the ways to show a list of them."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Literal

from catalogue.source.characters import printable

Format = Literal["text", "json", "github", "gitlab"]

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

    @property
    def warns(self) -> bool:
        """Whether it may be right as it is."""
        return self.code.startswith(WARNING)

    def printable(self) -> "Problem":
        """The same on one line, without control characters: what editors wrote stands in every text of it."""
        texts = (printable(text) for text in (self.field, self.message, self.hint))
        return Problem(printable(self.path), self.line, self.column, self.code, *texts)


def render(problems: Iterable[Problem], form: Format = "text", *, colour: bool = False) -> str:
    """The problems as one text, each ended by a line break (json, gitlab: one list of objects).

    What editors wrote cannot break a line or reach the terminal as a control character.
    """
    safe = [problem.printable() for problem in problems]
    if form in {"json", "gitlab"}:
        objects = [asdict(p) if form == "json" else _for_gitlab(p) for p in safe]
        return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
    show = _as_github if form == "github" else _as_colour if colour else _as_text
    return "".join(show(p) for p in safe)


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
    level = "warning" if problem.warns else "error"
    return f"::{level} file={value(problem.path)},line={problem.line},col={problem.column},title={title}::{text}\n"


def _for_gitlab(problem: Problem) -> dict[str, object]:
    # https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    place = f"{problem.path}:{problem.line}:{problem.column}:{problem.code}:{problem.field}"
    return {
        "description": f"{problem.message} {problem.hint}".rstrip(),
        "check_name": problem.code,
        "fingerprint": sha256(place.encode()).hexdigest(),
        "severity": "info" if problem.warns else "major",
        "location": {"path": problem.path, "lines": {"begin": problem.line}},
    }
