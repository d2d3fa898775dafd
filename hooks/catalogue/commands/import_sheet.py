"""`katalog import`: practices from a spreadsheet, all of them or none."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from catalogue.editing.row_problems import told
from catalogue.editing.sheet_import import Imported, import_rows
from catalogue.editing.sheet_map import read_map
from catalogue.editing.undisturbed import undisturbed
from catalogue.exit_codes import WRONG_CONTENT, WRONG_USE, end
from catalogue.problems.problem import Problem
from catalogue.reports.check import catalogue_of, refuse, show_problems
from catalogue.source.characters import printable
from catalogue.source.sheet.file import CSV_ENDING, XLSX_ENDING, read_sheet
from catalogue.source.sheet.refusal import SheetError
from catalogue.source.writing.together import write_all
from catalogue.views.text import words

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("import")
@click.argument("file", metavar="ARKUSZ", type=_FILE)
@click.option("--map", "map_file", type=_FILE, required=True, help="Plik YAML: która kolumna jest którym polem.")
@click.option("--practices", type=_FOLDER, default="practices", show_default=True, help="Folder z treścią.")
@click.option("--write", is_flag=True, help="Zapisz pliki; bez tego polecenie tylko pokazuje, co by zapisało.")
@click.option("--hidden", is_flag=True, help="Weź też to, co w arkuszu jest ukryte: arkusze, wiersze i kolumny.")
def import_(file: Path, map_file: Path, practices: Path, *, write: bool, hidden: bool) -> None:
    """Załóż praktyki z arkusza .csv lub .xlsx: każdy wiersz to jedna praktyka.

    Wiersze, których gospodarz ma już wpis w tej samej miejscowości, pomija. Albo zapisuje wszystkie
    pozostałe, albo – gdy choć jeden wymaga poprawy – żadnego. Mapę opisuje strona „Dla redaktorów”.
    """
    if file.suffix.lower() not in {CSV_ENDING, XLSX_ENDING}:
        end(WRONG_USE, f"Plik {file} nie jest arkuszem .csv ani .xlsx. Zapisz go w jednej z tych postaci.")
    with undisturbed(practices, change=write):
        _import(file, map_file, practices, write=write, hidden=hidden)


def _import(file: Path, map_file: Path, practices: Path, *, write: bool, hidden: bool) -> None:
    catalogue = catalogue_of(practices)
    map_ = read_map(str(map_file), map_file.read_bytes())
    _refuse_map(map_.document.problems)
    try:
        sheet = read_sheet(file, map_.columns.keys(), name=map_.sheet, header=map_.header, hidden=hidden)
    except SheetError as refusal:
        end(WRONG_CONTENT, f"{file}: {refusal}\n    → {refusal.hint}\nNiczego nie zapisano.")
    for note in sheet.notes:
        click.echo(note)
    map_.check_columns(sheet)
    _refuse_map(map_.document.problems)
    today = date.today()  # noqa: DTZ011 - the day where the editor is
    imported = import_rows(practices, catalogue, sheet, map_, today)
    _show_import(practices, imported)
    _refuse_map(map_.document.problems)
    refuse((*imported.problems, *imported.others), "Arkusz wymaga poprawy: {}. Niczego nie zapisano.")
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
    for row, text in imported.remarks.items():
        click.echo(
            f"wiersz {row}: pominięty, bo wypełniono w nim tylko jedną komórkę: „{printable(words.shortened(text, 60))}”"
        )
    for line in told(imported.problems):
        click.echo(line, nl=False)
    show_problems(imported.others)
    if imported.unused:
        names = ", ".join(f"„{printable(name)}”" for name in imported.unused)
        click.echo(f"Kolumny, których nie ma w mapie: {names}.")
    passed_over = len(imported.skipped) + len(imported.remarks)
    if passed_over:
        click.echo(f"Pominięto {words.counted(passed_over, 'wiersz', 'wiersze', 'wierszy')}.")


def _refuse_map(problems: Sequence[Problem]) -> None:
    show_problems(sorted(problems))
    refuse(problems, "Mapa wymaga poprawy: {}. Niczego nie zapisano.")
