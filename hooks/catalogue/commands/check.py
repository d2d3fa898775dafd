"""`katalog check`: all problems of all files, and what can be mended."""

from datetime import date
from pathlib import Path

import click

from catalogue.commands.options import PRACTICES
from catalogue.editing.entries import refusals
from catalogue.editing.mend import mend
from catalogue.editing.undisturbed import undisturbed
from catalogue.exit_codes import WRONG_USE, end
from catalogue.load import Loaded
from catalogue.reports.check import CheckFormat, checked, counts, refuse, show
from catalogue.reports.mended import as_text
from catalogue.source.former import Former, UnknownVersionError, former
from catalogue.source.writing.together import write_all
from catalogue.views.text import words


@click.command()
@PRACTICES
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab", "summary"]),
    default="text",
    show_default=True,
    help="Postać listy błędów: github – adnotacje, gitlab – raport jakości, summary – podsumowanie w Markdownie.",
)
@click.option("--fix", is_flag=True, help="Popraw w plikach to, co da się poprawić tylko w jeden sposób.")
@click.option("--dry-run", is_flag=True, help="Z --fix: tylko pokaż, co się zmieni.")
@click.option(
    "--against",
    metavar="WERSJA",
    help="Gałąź albo wersja w Gicie, której żaden adres wpisu nie może zniknąć.  [domyślnie: główna gałąź]",
)
def check(practices: Path, form: CheckFormat, against: str | None, *, fix: bool, dry_run: bool) -> None:
    """Sprawdź treść: wypisz wszystkie błędy wszystkich plików.

    Ostrzega też (kody zaczynające się od O) o tym, co może być błędem.
    Gdy treść leży w repozytorium Gita, mówi też o wpisach usuniętych i przemianowanych bez katalog withdraw
    i katalog rename: ich adresy prowadziłyby donikąd.
    Z --fix poprawia literówki w nazwach pól i kodach, zapis dat, cudzysłowy i inne błędy, na które jest jedna
    rada, pokazuje zmienione wiersze i wypisuje, co zostało; w innej postaci niż text wiersze idą na stderr.
    Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – złe użycie polecenia.
    """
    if dry_run and not fix:
        end(WRONG_USE, "Opcja --dry-run działa tylko razem z --fix.")
    with undisturbed(practices, change=fix and not dry_run):
        before = _former(practices, against)
        if fix:
            loaded = _mend(practices, form, before, dry_run=dry_run)
        else:
            loaded = checked(practices, form, warn=True, former=before)
    refuse(loaded.problems)
    if loaded.catalogue:
        found = counts(len(loaded.catalogue.practices), len(loaded.catalogue.visits))
        doubts = words.counted(len(loaded.warnings), "ostrzeżenie", "ostrzeżenia", "ostrzeżeń")
        click.echo(f"Treść jest poprawna: {found}{f'; {doubts}' if loaded.warnings else ''}.", err=True)


def _former(practices: Path, version: str | None) -> Former | None:
    try:
        return former(practices, version)
    except UnknownVersionError as refusal:
        end(WRONG_USE, f"Nie da się porównać treści z wersją „{version}” ({refusal}).")


def _mend(practices: Path, form: CheckFormat, before: Former | None, *, dry_run: bool) -> Loaded:
    """Mend what has one answer, show it, and give what the check says then."""
    with refusals():
        mended = mend(practices, date.today(), before)  # noqa: DTZ011 - the day where the editor is
    if mended.drafts and not dry_run:
        write_all(practices, mended.drafts)
    click.echo(as_text(practices, mended, dry_run=dry_run), nl=False, err=form != "text")
    show(practices, mended.left, form)
    if dry_run:
        refuse(mended.left.problems, "Po tych zmianach treść będzie nadal wymagać poprawy: {}.")
        refuse(mended.before.problems, "Po tych zmianach treść będzie poprawna. Teraz wymaga poprawy: {}.")
    return mended.left
