"""The command `katalog import`: cells whose text means no value, or a date as people write it."""

from pathlib import Path

import pytest

from cli.test_import import MAP, _csv, _import
from drawn import BASE, ROOT, draw

DATED = MAP.replace("columns:\n", "columns:\n  since: Od\n  operator: Prowadzi\n").replace(
    "    - title: Źródło\n", "    - title: Źródło\n      published: Data\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    draw(tmp_path / ROOT, BASE)
    return tmp_path / ROOT


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("19.09.2021", "2021-09-19"),
        ("19\u00a0września 2021 r.", "2021-09-19"),
        ("19/9/2021", "2021-09-19"),
        ("IX 2021", "2021-09"),
        ("wrzesień 2021?", "2021-09?"),
        ("2021 r.", "2021"),
        ("XXXX-09", "XXXX-09"),
    ],
)
def test_a_date_is_written_as_files_have_it(here: Path, cell: str, written: str) -> None:
    assert _import(_csv({"Od": cell, "Data": cell, "Prowadzi": ""}), "--write", map_=DATED).exit_code == 0
    [file] = (here / "praktyki/slaskie").glob("*jutrzenka*.md")
    assert file.read_text(encoding="utf-8").count(f": {written}\n") == 2


def test_a_day_that_there_is_not_is_told(here: Path) -> None:
    del here
    result = _import(_csv({"Od": "31.02.2021", "Data": "2020", "Prowadzi": ""}), map_=DATED)
    assert "Nie ma takiego dnia jak „31.02.2021”: luty 2021 ma 28 dni." in result.output


@pytest.mark.parametrize("nothing", ["null", "Null", " NULL ", "~"])
def test_a_cell_with_the_word_for_nothing_is_empty(here: Path, nothing: str) -> None:
    assert _import(_csv({"Prowadzi": nothing, "Od": nothing, "Data": "2020"}), "--write", map_=DATED).exit_code == 0
    [file] = (here / "praktyki/slaskie").glob("*jutrzenka*.md")
    assert not {"operator:", "since:"} & set(file.read_text(encoding="utf-8").split())
    result = _import(_csv({"Podmiot": nothing, "Prowadzi": "", "Od": "", "Data": ""}), map_=DATED)
    assert "K102" in result.output
