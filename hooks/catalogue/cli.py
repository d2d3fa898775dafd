"""The `katalog` command."""

import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

import click

from catalogue.editing.entries import refusals
from catalogue.editing.new import new
from catalogue.editing.rename import Renamed
from catalogue.editing.rename import rename as work_out_rename
from catalogue.editing.sheet_import import Imported, import_rows
from catalogue.editing.sheet_map import read_map
from catalogue.editing.undisturbed import undisturbed
from catalogue.editing.withdraw import withdraw as work_out_withdrawal
from catalogue.exit_codes import WRONG_CONTENT, WRONG_USE
from catalogue.load import Loaded, load
from catalogue.model.catalogue import Catalogue
from catalogue.model.records.withdrawn import WITHDRAWN_FILE
from catalogue.problems.problem import Problem
from catalogue.publish.archive import pack
from catalogue.publish.build import BuildError, pages
from catalogue.publish.build import build as build_site
from catalogue.publish.disk import DiskError
from catalogue.publish.place import Place
from catalogue.reports.figures import as_text
from catalogue.reports.problems import Format, render
from catalogue.reports.summary import summary
from catalogue.source.characters import printable
from catalogue.source.files import PRACTICES, VISITS
from catalogue.source.sheet.file import CSV_ENDING, XLSX_ENDING, read_sheet
from catalogue.source.sheet.refusal import SheetError
from catalogue.source.writing.together import write_all
from catalogue.views.figures import numbers
from catalogue.views.text import words

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
NOT_BUILT = "Strona nie została zbudowana; poprzednia jest bez zmian."


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def katalog() -> None:
    """Katalog dobrych praktyk ekonomii społecznej: sprawdzanie i budowanie."""


katalog.add_command(new)


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
def check(practices: Path, form: Format | Literal["summary"]) -> None:
    """Sprawdź treść: wypisz wszystkie błędy wszystkich plików.

    Ostrzega też (kody zaczynające się od O) o tym, co może być błędem.
    Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – złe użycie polecenia.
    """
    with undisturbed(practices):
        loaded = _load(practices, form, warn=True)
    _refuse_problems(loaded)
    if loaded.catalogue:
        found = _counts(len(loaded.catalogue.practices), len(loaded.catalogue.visits))
        doubts = words.counted(len(loaded.warnings), "ostrzeżenie", "ostrzeżenia", "ostrzeżeń")
        click.echo(f"Treść jest poprawna: {found}{f'; {doubts}' if loaded.warnings else ''}.", err=True)


@katalog.command()
@click.option("--practices", type=FOLDER, default="practices", show_default=True, help="Folder z treścią.")
def stats(practices: Path) -> None:
    """Pokaż katalog w liczbach, takich jak na stronie „O zbiorze”."""
    with undisturbed(practices):
        catalogue = _catalogue(practices)
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
        click.echo(f"W folderze {project.resolve()} nie ma pliku mkdocs.yml i folderu practices/.", err=True)
        raise SystemExit(WRONG_USE)
    try:
        with undisturbed(practices):
            built = build_site(project, site, _say)
    except BuildError as refusal:
        _refuse_problems(_load(practices, "text"))
        _say(f"{refusal}\n{NOT_BUILT}")
        raise SystemExit(WRONG_CONTENT) from None
    except DiskError as refusal:
        _say(f"{refusal}\n{NOT_BUILT}")
        raise SystemExit(WRONG_USE) from None
    for note in built.notes:
        click.echo(note, err=True)
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    count = words.counted(built.pages, "strona", "strony", "stron")
    found = _counts(*(len(_entries(practices, kind)) for kind in (PRACTICES, VISITS)))
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
                _say("Nie ma zbudowanej strony w site/. Najpierw uruchom: katalog build")
                raise SystemExit(WRONG_USE)
            pack(place.folder, archive)
            count = words.counted(pages(place.folder), "stronę", "strony", "stron")
    except DiskError as refusal:
        _say(str(refusal))
        raise SystemExit(WRONG_USE) from None
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
        renamed = work_out_rename(practices, _catalogue(practices), old, new, today)
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
        withdrawn = work_out_withdrawal(practices, _catalogue(practices), id_, reason, today)
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


@katalog.command("import")
@click.argument("file", metavar="ARKUSZ", type=FILE)
@click.option("--map", "map_file", type=FILE, required=True, help="Plik YAML: która kolumna jest którym polem.")
@click.option("--practices", type=FOLDER, default="practices", show_default=True, help="Folder z treścią.")
@click.option("--write", is_flag=True, help="Zapisz pliki; bez tego polecenie tylko pokazuje, co by zapisało.")
def import_(file: Path, map_file: Path, practices: Path, *, write: bool) -> None:
    """Załóż praktyki z arkusza .csv lub .xlsx: każdy wiersz to jedna praktyka.

    Wiersze, których gospodarz ma już wpis w tej samej miejscowości, pomija. Albo zapisuje wszystkie
    pozostałe, albo – gdy choć jeden wymaga poprawy – żadnego. Mapę opisuje strona „Dla redaktorów”.
    """
    if file.suffix.lower() not in {CSV_ENDING, XLSX_ENDING}:
        click.echo(f"Plik {file} nie jest arkuszem .csv ani .xlsx. Zapisz go w jednej z tych postaci.", err=True)
        raise SystemExit(WRONG_USE)
    with undisturbed(practices, change=write):
        _import(file, map_file, practices, write=write)


def _import(file: Path, map_file: Path, practices: Path, *, write: bool) -> None:
    catalogue = _catalogue(practices)
    map_ = read_map(str(map_file), map_file.read_bytes())
    _refuse_map(map_.document.problems)
    try:
        sheet = read_sheet(file, map_.columns.keys(), name=map_.sheet, header=map_.header)
    except SheetError as refusal:
        click.echo(f"{file}: {refusal}\n    → {refusal.hint}\nNiczego nie zapisano.", err=True)
        raise SystemExit(WRONG_CONTENT) from None
    map_.check_columns(sheet.columns)
    _refuse_map(map_.document.problems)
    today = date.today()  # noqa: DTZ011 - the day where the editor is
    imported = import_rows(practices, catalogue, sheet, map_, today)
    _show_import(practices, imported)
    _refuse_map(map_.document.problems)
    if imported.problems or imported.others:
        count = words.counted(len(imported.problems) + len(imported.others), "błąd", "błędy", "błędów")
        click.echo(f"Arkusz wymaga poprawy: {count}. Niczego nie zapisano.", err=True)
        raise SystemExit(WRONG_CONTENT)
    count = words.counted(len(imported.drafts), "nowa praktyka", "nowe praktyki", "nowych praktyk")
    if not write:
        more = " Żeby je zapisać, dodaj --write." if imported.drafts else ""
        click.echo(f"Do zapisania: {count}. Na próbę: niczego nie zapisano.{more}")
        return
    write_all(practices, imported.drafts)
    click.echo(f"Zapisano: {count}.")


def _show_import(practices: Path, imported: Imported) -> None:
    wrong = {problem.row for problem in imported.problems}
    for path, row in imported.rows.items():
        if row not in wrong:
            click.echo(f"wiersz {row}: {practices / path}")
    for row, (host, stands) in imported.skipped.items():
        click.echo(f"wiersz {row}: pominięty, bo „{printable(host)}” już jest ({stands})")
    for problem in imported.problems:
        click.echo(problem.shown(), nl=False)
    click.echo(render(imported.others, colour=sys.stdout.isatty()), nl=False)
    if imported.unused:
        names = ", ".join(f"„{printable(name)}”" for name in imported.unused)
        click.echo(f"Kolumny, których nie ma w mapie: {names}.")
    if imported.skipped:
        click.echo(f"Pominięto {words.counted(len(imported.skipped), 'wiersz', 'wiersze', 'wierszy')}.")


def _refuse_map(problems: Sequence[Problem]) -> None:
    if problems:
        click.echo(render(sorted(problems), colour=sys.stdout.isatty()), nl=False)
        count = words.counted(len(problems), "błąd", "błędy", "błędów")
        click.echo(f"Mapa wymaga poprawy: {count}. Niczego nie zapisano.", err=True)
        raise SystemExit(WRONG_CONTENT)


def _catalogue(practices: Path) -> Catalogue:
    """The catalogue of content without problems; shows them and ends where there are some."""
    loaded = _load(practices, "text")
    _refuse_problems(loaded)
    assert loaded.catalogue  # noqa: S101 - there is one where there is no problem
    return loaded.catalogue


def _load(practices: Path, form: Format | Literal["summary"], *, warn: bool = False) -> Loaded:
    loaded = load(practices, date.today(), warn=warn)  # noqa: DTZ011 - the day where the editor is
    found = (*loaded.problems, *loaded.warnings)
    if form == "summary":
        click.echo(summary(found, *(_entries(practices, kind) for kind in (PRACTICES, VISITS))), nl=False)
    elif found or form in {"json", "gitlab"}:
        click.echo(render(found, form, colour=sys.stdout.isatty()), nl=False)
    return loaded


def _entries(practices: Path, kind: str) -> list[str]:
    return [file.as_posix() for file in practices.glob(f"{kind}/*/*.md")]


def _refuse_problems(loaded: Loaded) -> None:
    if loaded.problems:
        count = words.counted(len(loaded.problems), "błąd", "błędy", "błędów")
        click.echo(f"Treść wymaga poprawy: {count}.", err=True)
        raise SystemExit(WRONG_CONTENT)


def _counts(practices: int, visits: int) -> str:
    return f"{words.practices(practices)}, {words.visits(visits)}"
