"""`katalog new`: a new entry from options or answers, written where it belongs only when it is right."""

import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from catalogue.editing.drafts import Drafts
from catalogue.editing.form import QUESTIONS, Form, Question
from catalogue.editing.template import template
from catalogue.editing.undisturbed import undisturbed
from catalogue.exit_codes import WRONG_USE, end
from catalogue.model.records.shape import RECORDS, Kind, Shape, shape
from catalogue.model.types.partial_date import PartialDate
from catalogue.reports.check import catalogue_of
from catalogue.views.text.words import capital

_NEXT = """\
Dalej:
  1. Otwórz ten plik i zastąp zdanie „Do uzupełnienia…” własnym opisem.
  2. Dopisz pola, które znasz; wszystkie pokazuje: katalog new {command} --empty
  3. Sprawdź: katalog check"""


@click.group()
def new() -> None:
    """Dodaj wpis: zapytaj o pola i zapisz poprawny plik w dobrym miejscu."""


def _at_a_terminal() -> bool:
    return sys.stdin.isatty()


def _option(question: Question, record: Shape) -> click.Option:
    again = " (można powtórzyć)" if question.many else ""
    said = f"{capital(question.field_in(record).about.name)}{again}. {question.note}".strip()
    return click.Option([question.option, question.key], multiple=question.many, metavar="TEKST", help=said)


def _command(kind: Kind, name: str, said: str) -> click.Command:
    options = (
        click.Option(["--empty"], is_flag=True, help="Tylko wypisz wzór ze wszystkimi polami i objaśnieniami."),
        *(_option(question, shape(RECORDS[kind])) for question in QUESTIONS[kind]),
        click.Option(["--id", "id_"], help="Identyfikator: nazwa pliku bez „.md”.  [domyślnie: zaproponowany]"),
        click.Option(
            ["--practices"],
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default="practices",
            show_default=True,
            help="Folder z treścią.",
        ),
    )
    return click.Command(name, params=[*options], callback=partial(_new, kind, name), help=said)


def _new(kind: Kind, command: str, /, *, empty: bool, id_: str | None, practices: Path, **given: Any) -> None:  # noqa: ANN401 - texts, one or many
    with undisturbed(practices):
        catalogue = catalogue_of(practices, "Najpierw popraw treść, która już jest.")
    if empty:
        click.echo(template(kind, catalogue.vocabularies), nl=False)
        return
    drafts = Drafts(kind, catalogue, PartialDate.of(date.today()))  # noqa: DTZ011 - the day where the editor is
    form = Form(drafts, shape(RECORDS[kind], catalogue.vocabularies))
    for question in QUESTIONS[kind]:
        if given[question.key]:
            form.put(question, given[question.key])
    asks = bool(form.problems()) and _at_a_terminal()
    if asks:
        form.ask()
    form.refuse_problems()
    id_ = form.id_of(id_, asks=asks)
    with undisturbed(practices, change=True):
        try:
            file = drafts.write(practices, form.fields(), id_)
        except FileExistsError:
            end(WRONG_USE, f"Plik {practices / drafts.path(form.fields(), id_)} już jest; nie zmieniono go.")
        click.echo(f"Zapisano: {file}")
    click.echo(_NEXT.format(command=command))


new.add_command(_command("praktyka", "practice", "Nowa praktyka. O to, czego nie ma w opcjach, zapyta."))
new.add_command(_command("wizyta", "visit", "Nowa wizyta. O to, czego nie ma w opcjach, zapyta."))
