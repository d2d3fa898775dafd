"""A list of problems as a terminal, a program or a code host reads it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from catalogue.problems.problem import Problem
from catalogue.reports.github import annotation
from catalogue.reports.gitlab import code_quality
from catalogue.reports.json_list import json_list
from catalogue.reports.text import lines

Format = Literal["text", "json", "github", "gitlab"]

_SHOW: Mapping[Format, Callable[[list[Problem]], str]] = {
    "text": lambda problems: "".join(map(lines, problems)),
    "json": json_list,
    "github": lambda problems: "".join(map(annotation, problems)),
    "gitlab": code_quality,
}


def render(problems: Iterable[Problem], form: Format = "text", *, colour: bool = False) -> str:
    """The problems as one text, each ended by a line break (json, gitlab: one list of objects).

    What editors wrote cannot break a line or reach the terminal as a control character.
    """
    safe = [problem.printable() for problem in problems]
    if form == "text" and colour:
        return "".join(lines(problem, colour=True) for problem in safe)
    return _SHOW[form](safe)
