"""Problems as JSON, for other programs. README.md says what the keys hold."""

import json
from collections.abc import Iterable

from catalogue.problems.fault import Place
from catalogue.problems.fix import Fix
from catalogue.problems.problem import Problem

_SAME = ("path", "line", "column", "code", "field", "message", "hint")


def json_list(problems: Iterable[Problem]) -> str:
    """A list with an object for each problem."""
    return json.dumps([_object(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"


def _object(problem: Problem) -> dict[str, object]:
    return {
        **{name: getattr(problem, name) for name in _SAME},
        "fix": _fix(problem.fix) if problem.fix else None,
        "severity": "warning" if problem.warns else "error",
    }


def _fix(fix: Fix) -> dict[str, object]:
    return {"start": _place(fix.place), "end": _place(fix.end), "text": fix.text}


def _place(place: Place) -> dict[str, int]:
    return {"line": place[0], "column": place[1]}
