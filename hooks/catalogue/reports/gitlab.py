"""Problems as GitLab's report on code quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

import json
from collections.abc import Iterable
from hashlib import sha256

from catalogue.problems.problem import Problem


def code_quality(problems: Iterable[Problem]) -> str:
    """A list with an object for each problem."""
    return json.dumps([_finding(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"


def _finding(problem: Problem) -> dict[str, object]:
    place = f"{problem.path}:{problem.line}:{problem.column}:{problem.code}:{problem.field}"
    return {
        "description": f"{problem.message} {problem.hint}".rstrip(),
        "check_name": problem.code,
        "fingerprint": sha256(place.encode()).hexdigest(),
        "severity": "info" if problem.warns else "major",
        "location": {"path": problem.path, "lines": {"begin": problem.line}},
    }
