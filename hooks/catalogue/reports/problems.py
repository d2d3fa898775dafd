"""A list of problems as a terminal, a program or a code host reads it."""

import json
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Literal

from catalogue.problems.problem import Problem

Format = Literal["text", "json", "github", "gitlab"]

_SAME = ("path", "line", "column", "code", "field", "message", "hint")
_PLACE, _CODE, _HINT = "\033[1m{}\033[0m", "\033[31m{}\033[0m", "\033[36m{}\033[0m"


def render(problems: Iterable[Problem], form: Format = "text", *, colour: bool = False) -> str:
    """The problems as one text, each ended by a line break (json, gitlab: one list of objects).

    What editors wrote cannot break a line or reach the terminal as a control character.
    """
    safe = [problem.printable() for problem in problems]
    if form in _OBJECTS:
        return json.dumps([_OBJECTS[form](problem) for problem in safe], ensure_ascii=False, indent=2) + "\n"
    return "".join(_annotation(problem) if form == "github" else _lines(problem, colour=colour) for problem in safe)


def _lines(problem: Problem, *, colour: bool) -> str:
    """Its place, code, field and message, and below them the hint."""
    place, code, hint = (_PLACE, _CODE, _HINT) if colour else ("{}", "{}", "{}")
    where = place.format(f"{problem.path}:{problem.line}:{problem.column}")
    tail = f"    {hint.format('→ ' + problem.hint)}\n" if problem.hint else ""
    return f"{where}: {code.format(problem.code)}{_field(problem)} {problem.message}\n{tail}"


def _object(problem: Problem) -> dict[str, object]:
    """For other programs; README.md says what the keys hold."""
    fix = problem.fix
    return {
        **{name: getattr(problem, name) for name in _SAME},
        "fix": {"start": _place(*fix.place), "end": _place(*fix.end), "text": fix.text} if fix else None,
        "severity": "warning" if problem.warns else "error",
    }


def _place(line: int, column: int) -> dict[str, int]:
    return {"line": line, "column": column}


def _finding(problem: Problem) -> dict[str, object]:
    """https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""
    place = f"{problem.path}:{problem.line}:{problem.column}:{problem.code}:{problem.field}"
    return {
        "description": f"{problem.message} {problem.hint}".rstrip(),
        "check_name": problem.code,
        "fingerprint": sha256(place.encode()).hexdigest(),
        "severity": "info" if problem.warns else "major",
        "location": {"path": problem.path, "lines": {"begin": problem.line}},
    }


_OBJECTS: Mapping[Format, Callable[[Problem], dict[str, object]]] = {"json": _object, "gitlab": _finding}


def _annotation(problem: Problem) -> str:
    """A mark at the place, where there is a fix up to the end of what it replaces.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    end = ""
    if problem.fix and problem.fix.place[0] == problem.line:
        end = f",endLine={problem.line},endColumn={problem.fix.end[1]}"
    return (
        f"::{'warning' if problem.warns else 'error'} file={_value(problem.path)},line={problem.line}"
        f",col={problem.column}{end},title={_value(problem.code + _field(problem))}"
        f"::{_data(f'{problem.message} {problem.hint}'.rstrip())}\n"
    )


def _field(problem: Problem) -> str:
    return f" [{problem.field}]" if problem.field else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
