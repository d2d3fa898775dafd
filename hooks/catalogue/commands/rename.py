"""`katalog rename`: another id of an entry, wherever it is spoken of."""

from datetime import date
from pathlib import Path

import click

from catalogue.commands.options import PRACTICES
from catalogue.editing.entries import refusals
from catalogue.editing.rename import Renamed
from catalogue.editing.rename import rename as work_out_rename
from catalogue.editing.undisturbed import undisturbed
from catalogue.reports.check import catalogue_of
from catalogue.source.characters import printable
from catalogue.source.writing.together import write_all
from catalogue.views.text import words


@click.command()
@click.argument("old", metavar="DAWNY")
@click.argument("new", metavar="NOWY")
@PRACTICES
@click.option("--dry-run", is_flag=True, help="Tylko pokaż, co się zmieni.")
def rename(old: str, new: str, practices: Path, *, dry_run: bool) -> None:
    """Zmień identyfikator praktyki lub wizyty: DAWNY na NOWY.

    Zmienia nazwę pliku, dopisuje dawny identyfikator do pola aliases (dawny adres prowadzi do nowego)
    i poprawia wszystkie odwołania w innych wpisach. Albo robi to w całości, albo nie zmienia niczego.
    """
    today = date.today()  # noqa: DTZ011 - the day where the editor is
    with undisturbed(practices, change=not dry_run), refusals():
        renamed = work_out_rename(practices, catalogue_of(practices), old, new, today)
        if dry_run:
            _show_rename(practices, renamed)
            return
        write_all(practices, renamed.drafts)
        click.echo(f"Zmieniono identyfikator: {practices / renamed.old} → {practices / renamed.new}")
        click.echo(_references(renamed, "Poprawiono"))


def _show_rename(practices: Path, renamed: Renamed) -> None:
    for path, changes in renamed.changes.items():
        arrow = f" → {practices / renamed.new}" if path == renamed.old else ""
        click.echo(f"{practices / path}{arrow}")
        for change in changes:
            if change.before is not None:
                click.echo(f"    {change.line} - {printable(change.before)}")
            click.echo(f"    {change.line} + {printable(change.after)}")
    click.echo(f"{_references(renamed, 'Do poprawienia:')} Na próbę: niczego nie zmieniono.")


def _references(renamed: Renamed, verb: str) -> str:
    if not renamed.references:
        return "Żaden wpis nie odwołuje się do tego identyfikatora."
    count = words.counted(renamed.references, "odwołanie", "odwołania", "odwołań")
    return f"{verb} {count} w {words.counted(renamed.referring, 'pliku', 'plikach', 'plikach')}."
