"""What commands say of the content that they have read."""

import sys
from collections.abc import Iterable, Sized
from datetime import date
from pathlib import Path
from typing import Literal

import click

from catalogue.exit_codes import WRONG_CONTENT, end
from catalogue.load import Loaded, load
from catalogue.model.catalogue import Catalogue
from catalogue.problems.problem import Problem
from catalogue.reports.problems import Format, render
from catalogue.reports.summary import summary
from catalogue.source.files import PRACTICES, VISITS
from catalogue.source.former import Former
from catalogue.views.text import words

CheckFormat = Format | Literal["summary"]
WRONG = "Treść wymaga poprawy: {}."


def checked(practices: Path, form: CheckFormat = "text", *, warn: bool = False, former: Former | None = None) -> Loaded:
    """Check the content as of today, and print what is found."""
    loaded = load(practices, date.today(), warn=warn, former=former)  # noqa: DTZ011 - the day where the editor is
    show(practices, loaded, form)
    return loaded


def catalogue_of(practices: Path, said: str = WRONG) -> Catalogue:
    """The catalogue of content without problems; shows them and ends where there are some, as `refuse` does."""
    loaded = checked(practices)
    refuse(loaded.problems, said)
    assert loaded.catalogue  # noqa: S101 - there is one where there is no problem
    return loaded.catalogue


def show(practices: Path, loaded: Loaded, form: CheckFormat = "text") -> None:
    """Print the problems and the warnings, file by file."""
    found = sorted((*loaded.problems, *loaded.warnings))
    if form == "summary":
        click.echo(summary(found, *(entries(practices, kind) for kind in (PRACTICES, VISITS))), nl=False)
    elif found or form in {"json", "gitlab"}:
        show_problems(found, form)


def show_problems(problems: Iterable[Problem], form: Format = "text") -> None:
    """Print problems, in colour where a person reads them."""
    click.echo(render(problems, form, colour=sys.stdout.isatty()), nl=False)


def refuse(problems: Sized, said: str = WRONG) -> None:
    """Where there are problems, say how many in the place of `{}`, and end."""
    if problems:
        end(WRONG_CONTENT, said.format(words.counted(len(problems), "błąd", "błędy", "błędów")))


def entries(practices: Path, kind: str) -> list[str]:
    """The paths of the entries of a kind, as problems show them."""
    return [file.as_posix() for file in practices.glob(f"{kind}/*/*.md")]


def counts(practices: int, visits: int) -> str:
    """How many of both there are, in words."""
    return f"{words.practices(practices)}, {words.visits(visits)}"
