"""A problem as lines of text, for a terminal."""

from catalogue.problems.problem import Problem

_PLACE, _CODE, _HINT = "\033[1m{}\033[0m", "\033[31m{}\033[0m", "\033[36m{}\033[0m"


def lines(problem: Problem, *, colour: bool = False) -> str:
    """Its place, code, field and message, and below them the hint."""
    place, code, hint = (_PLACE, _CODE, _HINT) if colour else ("{}", "{}", "{}")
    where = place.format(f"{problem.path}:{problem.line}:{problem.column}")
    field = f" [{problem.field}]" if problem.field else ""
    tail = f"    {hint.format('→ ' + problem.hint)}\n" if problem.hint else ""
    return f"{where}: {code.format(problem.code)}{field} {problem.message}\n{tail}"
