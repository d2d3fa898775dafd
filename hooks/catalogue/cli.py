"""The `katalog` command."""

import sys
from datetime import date
from pathlib import Path

import click

from catalogue.load import load
from catalogue.source.problem import Format, render
from catalogue.views.words import counted

CONTENT = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def katalog() -> None:
    """Katalog dobrych praktyk ekonomii społecznej: sprawdzanie i budowanie."""


@katalog.command()
@click.option("--practices", type=CONTENT, default="practices", show_default=True, help="Folder z treścią.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Postać listy błędów.",
)
def check(practices: Path, form: Format) -> None:
    """Sprawdź treść: wypisz wszystkie błędy wszystkich plików.

    Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – złe użycie polecenia.
    """
    loaded = load(practices, date.today())  # noqa: DTZ011 - the day where the editor is
    click.echo(render(loaded.problems, form, colour=sys.stdout.isatty()), nl=False)
    if loaded.catalogue is None:
        click.echo(f"Treść wymaga poprawy: {counted(len(loaded.problems), 'błąd', 'błędy', 'błędów')}.", err=True)
        raise SystemExit(1)
    found = loaded.catalogue
    click.echo(
        f"Treść jest poprawna: {counted(len(found.practices), 'praktyka', 'praktyki', 'praktyk')}, "
        f"{counted(len(found.visits), 'wizyta', 'wizyty', 'wizyt')}.",
        err=True,
    )
