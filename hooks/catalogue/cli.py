"""The `katalog` command."""

import time
from datetime import date
from pathlib import Path

import click

from catalogue.editing.entries import refusals
from catalogue.editing.mend import mend
from catalogue.editing.new import new
from catalogue.editing.rename import Renamed
from catalogue.editing.rename import rename as work_out_rename
from catalogue.editing.sheet_command import import_
from catalogue.editing.undisturbed import undisturbed
from catalogue.editing.withdraw import withdraw as work_out_withdrawal
from catalogue.exit_codes import WRONG_CONTENT, WRONG_USE, end
from catalogue.load import Loaded
from catalogue.model.records.withdrawn import WITHDRAWN_FILE
from catalogue.publish.archive import pack
from catalogue.publish.build import BuildError, pages
from catalogue.publish.build import build as build_site
from catalogue.publish.disk import DiskError
from catalogue.publish.place import Place
from catalogue.reports.check import CheckFormat, catalogue_of, checked, counts, entries, refuse, show
from catalogue.reports.figures import as_text
from catalogue.reports.mended import as_text as mended_text
from catalogue.source.characters import printable
from catalogue.source.files import PRACTICES, VISITS
from catalogue.source.writing.together import write_all
from catalogue.views.figures import numbers
from catalogue.views.text import words

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
NOT_BUILT = "Strona nie została zbudowana; poprzednia jest bez zmian."


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def katalog() -> None:
    """Katalog dobrych praktyk ekonomii społecznej: sprawdzanie i budowanie."""


katalog.add_command(new)
katalog.add_command(import_)


@katalog.command()
@click.option("--practices", type=FOLDER, default="practices", show_default=True, help="Folder z treścią.")
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
def check(practices: Path, form: CheckFormat, *, fix: bool, dry_run: bool) -> None:
    """Sprawdź treść: wypisz wszystkie błędy wszystkich plików.

    Ostrzega też (kody zaczynające się od O) o tym, co może być błędem.
    Z --fix poprawia literówki w nazwach pól i kodach, zapis dat, cudzysłowy i inne błędy, na które jest jedna
    rada, pokazuje zmienione wiersze i wypisuje, co zostało; w innej postaci niż text wiersze idą na stderr.
    Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – złe użycie polecenia.
    """
    if dry_run and not fix:
        end(WRONG_USE, "Opcja --dry-run działa tylko razem z --fix.")
    with undisturbed(practices, change=fix and not dry_run):
        loaded = _mend(practices, form, dry_run=dry_run) if fix else checked(practices, form, warn=True)
    refuse(loaded.problems)
    if loaded.catalogue:
        found = counts(len(loaded.catalogue.practices), len(loaded.catalogue.visits))
        doubts = words.counted(len(loaded.warnings), "ostrzeżenie", "ostrzeżenia", "ostrzeżeń")
        click.echo(f"Treść jest poprawna: {found}{f'; {doubts}' if loaded.warnings else ''}.", err=True)


def _mend(practices: Path, form: CheckFormat, *, dry_run: bool) -> Loaded:
    """Mend what has one answer, show it, and give what the check says then."""
    with refusals():
        mended = mend(practices, date.today())  # noqa: DTZ011 - the day where the editor is
    if mended.drafts and not dry_run:
        write_all(practices, mended.drafts)
    click.echo(mended_text(practices, mended, dry_run=dry_run), nl=False, err=form != "text")
    show(practices, mended.left, form)
    if dry_run:
        refuse(mended.left.problems, "Po tych zmianach treść będzie nadal wymagać poprawy: {}.")
        refuse(mended.before.problems, "Po tych zmianach treść będzie poprawna. Teraz wymaga poprawy: {}.")
    return mended.left


@katalog.command()
@click.option("--practices", type=FOLDER, default="practices", show_default=True, help="Folder z treścią.")
def stats(practices: Path) -> None:
    """Pokaż katalog w liczbach, takich jak na stronie „O zbiorze”."""
    with undisturbed(practices):
        catalogue = catalogue_of(practices)
    click.echo(as_text(numbers(catalogue)), nl=False)


@katalog.command()
@click.option("--project", type=FOLDER, default=".", help="Folder z plikiem mkdocs.yml.  [domyślnie: bieżący]")
def build(project: Path) -> None:
    """Sprawdź treść i zbuduj stronę w folderze site/.

    Gdy treść ma błędy, niczego nie publikuje: poprzednia strona zostaje, jaka była.
    """
    started = time.monotonic()
    site, practices = project / "site", project / "practices"
    if not practices.is_dir() or not (project / "mkdocs.yml").is_file():
        end(WRONG_USE, f"W folderze {project.resolve()} nie ma pliku mkdocs.yml i folderu practices/.")
    try:
        with undisturbed(practices):
            built = build_site(project, site, _say)
    except BuildError as refusal:
        refuse(checked(practices).problems)
        end(WRONG_CONTENT, f"{refusal}\n{NOT_BUILT}")
    except DiskError as refusal:
        end(WRONG_USE, f"{refusal}\n{NOT_BUILT}")
    for note in built.notes:
        _say(note)
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    count = words.counted(built.pages, "strona", "strony", "stron")
    found = counts(*(len(entries(practices, kind)) for kind in (PRACTICES, VISITS)))
    click.echo(f"{found}, {count}. Zbudowano w {seconds} s.")
    click.echo(f"Otwórz w przeglądarce: {(site / 'index.html').resolve()}")


@katalog.command()
@click.option("--project", type=FOLDER, default=".", help="Folder z plikiem mkdocs.yml.  [domyślnie: bieżący]")
def offline(project: Path) -> None:
    """Spakuj zbudowaną stronę do dist/katalog.zip, na dysk lub pendrive."""
    site, archive = project / "site", project / "dist" / "katalog.zip"
    place = Place(site, _say)
    try:
        with place.alone():
            if not (site / "index.html").is_file():
                end(WRONG_USE, "Nie ma zbudowanej strony w site/. Najpierw uruchom: katalog build")
            pack(place.folder, archive)
            count = words.counted(pages(place.folder), "stronę", "strony", "stron")
    except DiskError as refusal:
        end(WRONG_USE, str(refusal))
    size = words.counted(-(-archive.stat().st_size // 1024), "KiB", "KiB", "KiB")
    click.echo(f"Spakowano {count} ({size}): {archive.resolve()}")


@katalog.command()
@click.argument("old", metavar="DAWNY")
@click.argument("new", metavar="NOWY")
@click.option("--practices", type=FOLDER, default="practices", show_default=True, help="Folder z treścią.")
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


@katalog.command()
@click.argument("id_", metavar="IDENTYFIKATOR")
@click.option("--reason", help="Powód w jednym zdaniu, bez nazwisk; stanie na stronie pod adresem wpisu.")
@click.option("--practices", type=FOLDER, default="practices", show_default=True, help="Folder z treścią.")
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


def _say(text: str) -> None:
    click.echo(text, err=True)


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
