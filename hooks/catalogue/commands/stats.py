"""`katalog stats`: the catalogue in numbers."""

from pathlib import Path

import click

from catalogue.commands.options import PRACTICES
from catalogue.editing.undisturbed import undisturbed
from catalogue.reports.check import catalogue_of
from catalogue.reports.figures import as_text
from catalogue.views.figures import numbers


@click.command()
@PRACTICES
def stats(practices: Path) -> None:
    """Pokaż katalog w liczbach, takich jak na stronie „O zbiorze”."""
    with undisturbed(practices):
        catalogue = catalogue_of(practices)
    click.echo(as_text(numbers(catalogue)), nl=False)
