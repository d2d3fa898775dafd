"""The command `katalog import`: what it makes of a spreadsheet, what it says and what it refuses."""

import contextlib
import csv
import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from catalogue.cli import katalog
from catalogue.load import load
from catalogue.reports.problems import render
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_fields
from project import EXAMPLE_CONTENT, REPOSITORY

SHEET = Path(__file__).parent / "sheet"
COLUMNS = {
    "title": "Nazwa",
    "host": "Podmiot",
    "entity_type": "Rodzaj",
    "region": "Województwo",
    "locality": "Miejscowość",
    "summary": "Skrót",
    "topics": "Tematy",
    "sources": "Źródło",
    "body": "Opis",
}
MAP = """\
columns:
  title: Nazwa
  host: Podmiot
  entity_type: Rodzaj
  region: Województwo
  locality: Miejscowość
  summary: Skrót
  topics: Tematy
  sources:
    - title: Źródło
constants:
  sources:
    - publisher: ROPS w Toruniu
body: Opis
"""
ROW = {
    "Nazwa": "Pralnia",
    "Podmiot": "CIS „Jutrzenka”",
    "Rodzaj": "CIS",
    "Województwo": "śląskie",
    "Miejscowość": "Myszków",
    "Skrót": "Uczestnicy piorą.",
    "Tematy": "reintegracja",
    "Źródło": "Relacja",
    "Opis": "Centrum prowadzi pralnię.",
}
WRITTEN = """\
---
title: Pralnia
host: CIS „Jutrzenka”
entity_type: cis
region: śląskie
summary: Uczestnicy piorą.
topics:
  - reintegracja
locality: Myszków
sources:
  - title: Relacja
    publisher: ROPS w Toruniu
---

Centrum prowadzi pralnię.
"""
NEW = "praktyki/slaskie/cis-jutrzenka-myszkow.md"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    draw(tmp_path / ROOT, BASE)
    return tmp_path / ROOT


def _csv(*rows: Mapping[str, str]) -> str:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(
        written, list(dict.fromkeys([*ROW, *(name for row in rows for name in row)])), delimiter=";"
    )
    writer.writeheader()
    writer.writerows({**ROW, **row} for row in rows)
    return written.getvalue()


def _import(sheet: str | bytes, *arguments: str, map_: str = MAP) -> Result:
    draw(Path(), {"lista.csv": sheet, "mapa.yml": map_})
    return CliRunner().invoke(katalog, ["import", "lista.csv", "--map", "mapa.yml", *arguments])


def _said(result: Result) -> tuple[int, str]:
    return result.exit_code, result.output.replace("\N{NO-BREAK SPACE}", " ")


def _contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_without_write_it_shows_and_leaves_everything(here: Path) -> None:
    before = _contents(here)
    result = _import(_csv({}, {"Podmiot": "CIS „Zorza”", "Lp.": "2"}))
    assert _said(result) == (
        0,
        (
            f"wiersz 2: practices/{NEW}\nwiersz 3: practices/praktyki/slaskie/cis-zorza-myszkow.md\n"
            "Kolumny, których nie ma w mapie: „Lp.”.\n"
            "Do zapisania: 2 nowe praktyki. Na próbę: niczego nie zapisano. Żeby je zapisać, dodaj --write.\n"
        ),
    )
    assert _contents(here) == before


def test_with_write_the_files_are_there_and_right(here: Path) -> None:
    before = _contents(here)
    result = _import(_csv({}, {"Województwo": "Opolskie", "Miejscowość": "Brzeg"}), "--write")
    assert _said(result) == (
        0,
        (
            f"wiersz 2: practices/{NEW}\nwiersz 3: practices/praktyki/opolskie/cis-jutrzenka-brzeg.md\n"
            "Zapisano: 2 nowe praktyki.\n"
        ),
    )
    other = WRITTEN.replace("śląskie", "opolskie").replace("Myszków", "Brzeg")
    assert _contents(here) == before | {
        NEW: WRITTEN.encode(),
        "praktyki/opolskie/cis-jutrzenka-brzeg.md": other.encode(),
    }
    assert load(here, TODAY).problems == ()


def test_a_second_run_passes_over_what_is_there(here: Path) -> None:
    _import(_csv({}), "--write")
    before = _contents(here)
    result = _import(_csv({}), "--write")
    assert _said(result) == (
        0,
        (
            f"wiersz 2: pominięty, bo „CIS „Jutrzenka”” już jest ({NEW})\n"
            "Pominięto 1 wiersz.\nZapisano: 0 nowych praktyk.\n"
        ),
    )
    assert _contents(here) == before


@pytest.mark.parametrize(
    ("row", "passed_over"),
    [
        ({"Podmiot": "Centrum Integracji Społecznej Żarki", "Miejscowość": "Żarki"}, True),
        ({"Podmiot": "Centrum Integracji Społecznej w Żarkach", "Miejscowość": "Żarki", "Rodzaj": "CUS"}, True),
        ({"Podmiot": "Centrum „Inne”", "Miejscowość": "Żarki"}, False),
        ({"Podmiot": "Centrum Integracji Społecznej nr 2 w Żarkach", "Miejscowość": "Żarki"}, False),
        ({"Podmiot": "Centrum Integracji Społecznej w Żarkach", "Miejscowość": "Myszków"}, False),
    ],
)
def test_a_row_whose_host_has_an_entry_in_the_town_is_passed_over(
    here: Path, row: dict[str, str], *, passed_over: bool
) -> None:
    draw(here, {PRACTICE: with_fields(BASE[PRACTICE], "locality: Żarki\n")})
    result = _import(_csv(row))
    line = f"wiersz 2: pominięty, bo „{row['Podmiot']}” już jest ({PRACTICE})\n"
    assert (line in result.output, result.exit_code) == (passed_over, 0)


def test_of_rows_with_one_host_the_first_counts(here: Path) -> None:
    result = _import(_csv({}, {"Nazwa": "Inna"}), "--write")
    assert _said(result)[1].splitlines()[1] == "wiersz 3: pominięty, bo „CIS „Jutrzenka”” już jest (wiersz 2)"
    assert (here / NEW).read_text(encoding="utf-8") == WRITTEN


def test_ids_are_new_for_each(here: Path) -> None:
    withdrawn = "praktyki/cis-jutrzenka-myszkow-2: {date: 2024}\nwizyty/cis-w-myszkow: {date: 2024}\n"
    former = with_fields(BASE[PRACTICE], "aliases: [cis-jutrzenka-myszkow]\n")
    draw(here, {PRACTICE: former, VISIT: BASE[VISIT], "slowniki/wycofane.yml": withdrawn})
    rows = _csv(
        {}, {"Województwo": "opolskie"}, {"Podmiot": "CIS w Myszków", "Województwo": "lubuskie"}, {"Podmiot": "a" * 90}
    )
    assert [line.rpartition("/")[2] for line in _import(rows).output.splitlines()[:4]] == [
        "cis-jutrzenka-myszkow-3.md",
        "cis-jutrzenka-myszkow-4.md",
        "cis-w-myszkow.md",
        f"{'a' * 71}-d0222fe3.md",
    ]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (
            {"Województwo": "slonskie"},
            "wiersz 2, kolumna „Województwo”: K201 Nie ma województwa „slonskie”.\n    → Może chodziło o „śląskie”?\n",
        ),
        (
            {"Rodzaj": "centrum integracji spoecznej"},
            (
                "wiersz 2, kolumna „Rodzaj”: K202 W słowniku rodzaje nie ma rodzaju podmiotu o kodzie „centrum integracji "
                "spoecznej”.\n    → Może chodziło o „centrum integracji społecznej”?\n"
            ),
        ),
        (
            {"Tematy": "reintegracja; uslugi opiekuncze; uslugi"},
            (
                "wiersz 2, kolumna „Tematy”: K203 W słowniku tematy nie ma tematu o kodzie „uslugi”.\n"
                "    → Może chodziło o „usługi opiekuńcze”?\n"
            ),
        ),
        (
            {"Tematy": "reintegracja;Reintegracja"},
            (
                "wiersz 2, kolumna „Tematy”: K122 Każda wartość może stać na liście raz, a powtórzono: „reintegracja”.\n"
                "    → Zostaw po jednej.\n"
            ),
        ),
        (
            {"Skrót": ""},
            (
                "wiersz 2, kolumna „Skrót”: K102 Brakuje wartości w wymaganym polu „summary”.\n    → Wypełnij tę komórkę.\n"
            ),
        ),
        (
            {"Źródło": " "},
            "wiersz 2, kolumna „Źródło”: K102 Brakuje wartości w wymaganym polu „title”.\n    → Wypełnij tę komórkę.\n",
        ),
        (
            {"Opis": ""},
            (
                "wiersz 2, kolumna „Opis”: K012 Wpis nie ma tekstu pod polami.\n"
                "    → Wypełnij tę komórkę choć jednym zdaniem: na czym polega praktyka.\n"
            ),
        ),
        (
            {"Nazwa": "a\u200bb\x1b"},
            (
                "wiersz 2, kolumna „Nazwa”: K019 W tekście jest niewidoczny znak (U+001B), a dozwolony jest tylko "
                "widoczny tekst.\n"
                "wiersz 2, kolumna „Nazwa”: K019 W tekście jest niewidoczny znak (U+200B), a dozwolony jest tylko "
                "widoczny tekst.\n    → Usuń ten znak i wpisz tekst w tym miejscu od nowa.\n"
            ),
        ),
        (
            {"Nazwa": "a" * 201},
            (
                "wiersz 2, kolumna „Nazwa”: K120 Tekst ma 201 znaków, a może mieć najwyżej 200.\n"
                "    → Skróć go; szczegóły przenieś do tekstu wpisu.\n"
            ),
        ),
        (
            {"Nazwa": "a" * 20_001},
            (
                "wiersz 2, kolumna „Nazwa”: Komórka ma 20001 znaków, a może mieć najwyżej 20000.\n    → Skróć tekst.\n"
                "wiersz 2, kolumna „Nazwa”: K120 Tekst ma 20001 znaków, a może mieć najwyżej 200.\n"
                "    → Skróć go; szczegóły przenieś do tekstu wpisu.\n"
            ),
        ),
        (
            {"Opis": "Zdanie.\n\nab\u202ecd"},
            (
                "wiersz 2, kolumna „Opis”: K019 W pliku jest niewidoczny znak (U+202E), a dozwolony jest tylko "
                "widoczny tekst.\n    → Usuń ten znak i wpisz tekst w tym miejscu od nowa.\n"
            ),
        ),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_problem_is_told_by_row_and_column(here: Path, cells: dict[str, str], said: str) -> None:
    before = _contents(here)
    result = _import(_csv(cells), "--write")
    assert (result.exit_code, result.stdout) == (1, said)
    count = {1: "1\N{NO-BREAK SPACE}błąd", 2: "2\N{NO-BREAK SPACE}błędy"}[said.count("wiersz 2, kolumna")]
    assert result.stderr == f"Arkusz wymaga poprawy: {count}. Niczego nie zapisano.\n"
    assert _contents(here) == before


def test_a_row_too_wide_is_told_without_a_column(here: Path) -> None:
    result = _import(_csv({}).rstrip() + ";;x\n", "--write")
    assert _said(result) == (
        1,
        (
            "wiersz 2: Wiersz ma 11 komórek, a nazwanych kolumn jest 9.\n"
            "    → Tekst, w którym jest znak rozdzielający komórki, weź w cudzysłów; każdej kolumnie nadaj nazwę.\n"
            "Arkusz wymaga poprawy: 1 błąd. Niczego nie zapisano.\n"
        ),
    )
    assert not (here / NEW).exists()


def test_one_wrong_row_keeps_all_from_being_written(here: Path) -> None:
    before = _contents(here)
    result = _import(_csv({}, {"Podmiot": "B", "Skrót": ""}, {"Podmiot": "C", "Nazwa": ""}), "--write")
    assert _said(result) == (
        1,
        (
            f"wiersz 2: practices/{NEW}\n"
            "wiersz 3, kolumna „Skrót”: K102 Brakuje wartości w wymaganym polu „summary”.\n    → Wypełnij tę komórkę.\n"
            "wiersz 4, kolumna „Nazwa”: K102 Brakuje wartości w wymaganym polu „title”.\n    → Wypełnij tę komórkę.\n"
            "Arkusz wymaga poprawy: 2 błędy. Niczego nie zapisano.\n"
        ),
    )
    assert _contents(here) == before


def test_a_wrong_constant_is_told_once_at_its_place_in_the_map(here: Path) -> None:
    result = _import(
        _csv({}, {"Podmiot": "B"}), map_=MAP.replace("constants:\n", "constants:\n  status: dziala dobrze\n")
    )
    assert _said(result)[1].splitlines()[-3:] == [
        (
            "mapa.yml:12:3: K105 [constants.status] Oczekiwano jednej z wartości: active, planned, transformed, closed, "
            "unknown, a jest „dziala dobrze”."
        ),
        "    → Może chodziło o „działa”?",
        "Mapa wymaga poprawy: 1 błąd. Niczego nie zapisano.",
    ]
    assert not (here / NEW).exists()


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("map_", "said"),
    [
        (
            MAP.replace("  title: Nazwa\n", "  titel: Nazwa\n").replace(
                "columns:\n  titel", "column: x\ncolumns:\n  titel"
            ),
            [
                "mapa.yml:1:1: K101 [column] Nieznane pole „column”.",
                "    → Może chodziło o „columns”?",
                "mapa.yml:2:1: K102 [columns] Brakuje wartości w wymaganym polu „title”.",
                "    → Dopisz je w części columns (z nazwą kolumny) albo constants (z wartością).",
                "mapa.yml:3:3: K101 [columns.titel] Nieznane pole „titel”.",
                "    → Może chodziło o „title”?",
            ],
        ),
        (
            MAP.replace("summary: Skrót", "summary: Skroty"),
            [
                "mapa.yml:7:3: K105 [columns.summary] W arkuszu nie ma kolumny „Skroty”.",
                "    → Może chodziło o „Skrót”?",
            ],
        ),
        (
            MAP.replace("body: Opis\n", ""),
            [
                "mapa.yml:1:1: K102 [body] Brakuje wartości w wymaganym polu „body”.",
                "    → Dopisz wiersz „body: nazwa kolumny”: z niej będzie tekst wpisu.",
            ],
        ),
        (
            MAP.replace("body: Opis\n", "body: [Opis]\n"),
            [
                "mapa.yml:14:1: K103 [body] Oczekiwano nazwy kolumny, a jest lista.",
                "    → Wpisz jedną nazwę albo zestaw „nagłówek: nazwa kolumny”.",
            ],
        ),
        (
            MAP + "header: zero\nsheet: [a]\n",
            [
                "mapa.yml:15:1: K118 [header] Oczekiwano numeru wiersza od 1 do 1000, a jest „zero”.",
                "    → Wpisz numer wiersza z nazwami kolumn.",
                "mapa.yml:16:1: K103 [sheet] Oczekiwano tekstu, a jest lista.",
                "    → Wpisz jedną wartość.",
            ],
        ),
        (
            MAP.replace("constants:\n", "constants:\n  title: Stała\n"),
            [
                "mapa.yml:12:3: K005 [constants.title] To pole ma już kolumnę, a podano też stałą wartość.",
                "    → Zostaw jedno z nich.",
            ],
        ),
        (
            "columns: Nazwa\n",
            [
                "mapa.yml:1:1: K103 [columns] Oczekiwano zestawu pól, a jest „Nazwa”.",
                "    → Zapisz w osobnych wierszach, z wcięciem: „nazwa: wartość”.",
            ],
        ),
        (
            "columns: [\n",
            [
                (
                    "mapa.yml:2:1: K003 Oczekiwano pól zapisanych jako „nazwa: wartość” (w YAML-u), a tego wiersza nie da się tak "
                    "odczytać."
                ),
                "    → Brakuje zamykającego nawiasu albo przecinka; tekst w nawiasach [ ] lub { } weź w cudzysłów.",
            ],
        ),
    ],
)
def test_a_wrong_map_is_told_as_any_file(map_: str, said: list[str]) -> None:
    exit_code, output = _said(_import(_csv({}), map_=map_))
    *shown, last = output.splitlines()
    assert (exit_code, shown) == (1, said)
    assert re.fullmatch(
        r"Mapa wymaga poprawy: \d błęd\w*\. Niczego nie zapisano\.|Mapa wymaga poprawy: 1 błąd\. .*", last
    )


def test_content_with_problems_comes_first(here: Path) -> None:
    draw(here, {PRACTICE: with_fields(BASE[PRACTICE], "status: tak\n")})
    result = _import(_csv({}), "--write")
    assert result.exit_code == 1
    assert result.stderr == "Treść wymaga poprawy: 1\N{NO-BREAK SPACE}błąd.\n"
    assert not (here / NEW).exists()


def test_a_problem_that_an_older_file_would_have_stops_all(here: Path) -> None:
    draw(here, {PRACTICE: with_fields(BASE[PRACTICE], "aliases: [dawny]\n")})
    map_ = MAP.replace("constants:\n", "constants:\n  aliases: dawny\n")
    exit_code, output = _said(_import(_csv({"Województwo": "dolnośląskie", "Miejscowość": "Bolków"}), map_=map_))
    assert exit_code == 1
    assert (
        "practices/praktyki/slaskie/cis-zarki.md:12:11: K208 [aliases[1]] Dawny identyfikator „dawny” jest zajęty:"
        in output
    )
    assert output.endswith("Arkusz wymaga poprawy: 1 błąd. Niczego nie zapisano.\n")


def test_letters_of_windows_are_read_and_told(here: Path) -> None:
    assert _said(_import(_csv({}).encode("cp1250"), "--write")) == (
        0,
        (
            "Plik odczytano w kodowaniu Windows-1250; sprawdź, czy polskie litery są właściwe.\n"
            f"wiersz 2: practices/{NEW}\nZapisano: 1 nowa praktyka.\n"
        ),
    )
    assert (here / NEW).read_text(encoding="utf-8") == WRITTEN


@pytest.mark.usefixtures("here")
def test_letters_of_other_systems_are_refused_with_a_way_out() -> None:
    assert _said(_import(_csv({}).replace("„", '"').replace("”", '"').encode("iso-8859-2"))) == (
        1,
        (
            "lista.csv: Plik nie jest zapisany w kodowaniu UTF-8 (wiersz 1).\n"
            "    → W Excelu wybierz Plik → Zapisz jako → „CSV UTF-8 (rozdzielany przecinkami)”, w LibreOffice kodowanie "
            "„Unicode (UTF-8)”; możesz też podać plik .xlsx.\nNiczego nie zapisano.\n"
        ),
    )


@pytest.mark.usefixtures("here")
def test_another_kind_of_file_is_wrong_use() -> None:
    draw(Path(), {"lista.ods": "x", "mapa.yml": MAP})
    result = CliRunner().invoke(katalog, ["import", "lista.ods", "--map", "mapa.yml"])
    assert _said(result) == (2, "Plik lista.ods nie jest arkuszem .csv ani .xlsx. Zapisz go w jednej z tych postaci.\n")


def test_a_disk_that_fails_leaves_no_file_and_no_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, folders = _contents(here), sorted(here.rglob("*"))

    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", fail)
    result = _import(_csv({"Województwo": "opolskie"}, {"Podmiot": "B"}), "--write")
    assert (result.exit_code, result.stderr) == (
        2,
        (
            "System nie pozwala zapisać pliku practices/praktyki/opolskie/cis-jutrzenka-myszkow.md "
            "(No space left on device). Niczego nie zmieniono.\n"
        ),
    )
    assert (_contents(here), sorted(here.rglob("*"))) == (before, folders)


def test_an_xlsx_gives_the_same_files_as_a_csv(here: Path) -> None:
    book = Workbook()
    book.active.append([*ROW, "Data"])
    book.active.append([*ROW.values(), date(2019, 5, 7)])
    book.save("lista.xlsx")
    draw(Path(), {"mapa.yml": MAP.replace("    - title: Źródło\n", "    - title: Źródło\n      published: Data\n")})
    result = CliRunner().invoke(katalog, ["import", "lista.xlsx", "--map", "mapa.yml", "--write"])
    assert result.exit_code == 0
    assert (here / NEW).read_text(encoding="utf-8") == WRITTEN.replace(
        "Toruniu\n", "Toruniu\n    published: 2019-05-07\n"
    )


def test_a_row_at_the_end_of_a_sheet_costs_no_more_than_any_other(here: Path) -> None:
    book = Workbook()
    book.active.append(list(ROW))
    for column, text in enumerate(ROW.values(), start=1):
        book.active.cell(1_048_576, column, text)
    book.save("lista.xlsx")
    draw(Path(), {"mapa.yml": MAP})
    result = CliRunner().invoke(katalog, ["import", "lista.xlsx", "--map", "mapa.yml", "--write"])
    assert _said(result) == (0, f"wiersz 1048576: practices/{NEW}\nZapisano: 1 nowa praktyka.\n")
    assert (here / NEW).read_text(encoding="utf-8") == WRITTEN


def test_openpyxl_is_loaded_for_an_xlsx_alone(here: Path) -> None:
    draw(here.parent, {"lista.csv": _csv({}), "mapa.yml": MAP})
    code = (
        "import sys; from catalogue.cli import katalog\n"
        "katalog(['import', 'lista.csv', '--map', 'mapa.yml'], standalone_mode=False)\n"
        "sys.exit('openpyxl' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.startswith(f"wiersz 2: practices/{NEW}\n")) == (0, True)


def test_the_example_uses_every_part_of_a_map(here: Path) -> None:
    shutil.copy(SHEET / "list.csv", ".")
    result = CliRunner().invoke(katalog, ["import", "list.csv", "--map", str(SHEET / "map.yml"), "--write"])
    assert result.exit_code == 0, result.output
    for file in sorted(SHEET.glob("*.md")):
        assert (here / "praktyki" / "slaskie" / file.name).read_text(encoding="utf-8") == file.read_text(
            encoding="utf-8"
        )
    assert render(load(here, TODAY, warn=True).warnings) == ""


def test_the_example_of_the_guide_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    named = "spoldzielnie-osob-prawnych:\n  name: Spółdzielnie osób prawnych\n"
    shutil.copytree(EXAMPLE_CONTENT / "slowniki", Path(ROOT) / "slowniki")
    draw(Path(ROOT), {"slowniki/tematy.yml": named})
    guide = (REPOSITORY / "docs" / "dla-redaktorow.md").read_text(encoding="utf-8").split("{ #import }")[1]
    sheet, map_ = re.findall(r"```(?:text|yaml)\n(.*?)```", guide, re.DOTALL)[:2]
    result = _import(sheet, "--write", map_=map_)
    assert _said(result) == (
        0,
        (
            "wiersz 2: practices/praktyki/wielkopolskie/spoldzielnia-socjalna-przyklad-gniezno.md\n"
            "Kolumny, których nie ma w mapie: „Lp.”.\nZapisano: 1 nowa praktyka.\n"
        ),
    )
    assert load(Path(ROOT), TODAY).problems == ()


ANY = st.text(max_size=60) | st.text(
    st.sampled_from("{}[]:,-?&*!|>'\"%@`#~<=\\/ \t\n\r\ufeff\x00\x85\u2028ażA1.()_^;"), max_size=30
)
CELLS = st.fixed_dictionaries({}, optional=dict.fromkeys(ROW, ANY))


@settings(max_examples=60)
@given(st.lists(CELLS, min_size=1, max_size=3))
def test_any_cells_give_right_files_or_problems(rows: list[dict[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        draw(Path(ROOT), BASE)
        result = _import(_csv(*rows), "--write")
        assert isinstance(result.exception, SystemExit | None)
        assert load(Path(ROOT), date.today()).problems == ()  # noqa: DTZ011 - the day on which the command ran
        assert (result.exit_code == 0) == ("Zapisano: " in result.output)
