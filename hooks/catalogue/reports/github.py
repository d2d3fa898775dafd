"""A problem as GitHub shows it at its line: https://docs.github.com/actions/reference/workflow-commands-for-github-actions."""

from catalogue.problems.problem import Problem


def annotation(problem: Problem) -> str:
    """The command of a workflow that marks the place; where there is a fix, up to the end of what it replaces."""
    field = f" [{problem.field}]" if problem.field else ""
    level = "warning" if problem.warns else "error"
    end = ""
    if problem.fix and problem.fix.place[0] == problem.line:
        end = f",endLine={problem.line},endColumn={problem.fix.end[1]}"
    return (
        f"::{level} file={_value(problem.path)},line={problem.line},col={problem.column}{end}"
        f",title={_value(problem.code + field)}::{_data(f'{problem.message} {problem.hint}'.rstrip())}\n"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
