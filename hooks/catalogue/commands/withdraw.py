"""`katalog withdraw`: an entry out of the catalogue, its address kept."""

from datetime import date
from pathlib import Path

import click

from catalogue.commands.options import PRACTICES
from catalogue.editing.entries import refusals
from catalogue.editing.undisturbed import undisturbed
from catalogue.editing.withdraw import withdraw as work_out_withdrawal
from catalogue.model.records.withdrawn import WITHDRAWN_FILE
from catalogue.reports.check import catalogue_of
from catalogue.source.characters import printable
from catalogue.source.writing.together import write_all


@click.command()
@click.argument("id_", metavar="IDENTYFIKATOR")
@click.option("--reason", help="Powód w jednym zdaniu, bez nazwisk; stanie na stronie pod adresem wpisu.")
@PRACTICES
@click.option("--dry-run", is_flag=True, help="Tylko pokaż, co się zmieni.")
def withdraw(id_: str, reason: str | None, practices: Path, *, dry_run: bool) -> None:
    """Wycofaj praktykę lub wizytę z katalogu.

    Usuwa jej plik i zdjęcia, a jej identyfikatory dopisuje do slowniki/wycofane.yml z dzisiejszą datą: pod jej
    adresem strona powie, że wpis wycofano. Gdy odwołują się do niej inne wpisy, wypisuje te miejsca i nie
    zmienia niczego.
    """
    today = date.today()  # noqa: DTZ011 - the day where the editor is
    with undisturbed(practices, change=not dry_run), refusals():
        withdrawn = work_out_withdrawal(practices, catalogue_of(practices), id_, reason, today)
        if not dry_run:
            write_all(practices, withdrawn.drafts)
        for path in withdrawn.gone:
            click.echo(f"{'Do usunięcia' if dry_run else 'Usunięto'}: {practices / path}")
        click.echo(f"{'Do dopisania' if dry_run else 'Dopisano'}: {practices / WITHDRAWN_FILE}")
        for line in withdrawn.listed.splitlines():
            click.echo(f"    + {printable(line)}")
    if dry_run:
        click.echo("Na próbę: niczego nie zmieniono.")
