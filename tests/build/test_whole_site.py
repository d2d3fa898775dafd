"""What no site may say, of the example; and that the reader of it all would tell of each such fault."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from pictures import ENDING, as_left_by_a_camera, picture
from project import REPOSITORY
from published import Published
from whole_site import Sources, faults_of, metadata_in, said_in, sources_of

PAGE = "praktyki/cis-zarki.html"


@pytest.fixture(scope="module")
def sources(example_site: Published) -> Sources:
    return sources_of(example_site.folder.parent, REPOSITORY / "hooks")


def test_nothing_is_said_that_may_never_be(example_site: Published, sources: Sources) -> None:
    assert faults_of(said_in(example_site), sources) == []


def test_no_picture_tells_more_than_its_pixels(example_site: Published) -> None:
    assert metadata_in(example_site) == []


Plant = Callable[[Path], None]


def put(path: str, before: str, after: str) -> Plant:
    """Puts a text in the place of another one in a file."""

    def plant(site: Path) -> None:
        text = (site / path).read_text(encoding="utf-8")
        assert before in text
        (site / path).write_text(text.replace(before, after, 1), encoding="utf-8")

    return plant


def in_text(said: str) -> Plant:
    """Says something in the text of a page."""
    return put(PAGE, "</h1>", f"</h1><p>{said}</p>")


PLANTED = {
    "undefined": in_text("Rok: undefined"),
    "NaN": in_text("NaN km"),
    "null": in_text("null, gmina Żarki"),
    "None": put(PAGE, '<meta name="description" content="', '<meta name="description" content="None '),
    "an object": in_text("[object Object]"),
    "glued words": in_text("<span>społecznej</span><b>Łączenie</b>"),
    "glued words in a name": put(PAGE, "<h1 ", '<i aria-label="nie podanyRok"></i><h1 '),
    "a lost character": in_text("gmina \N{REPLACEMENT CHARACTER}arki"),
    "a note": in_text("Tak było[^1]."),
    "bold": in_text("** ważne **"),
    "a heading": in_text("##### Skutki"),
    "a template": in_text("{{ title }}"),
    "a value of a message": in_text("Wpisz {date}."),
    "an empty address": in_text('<a href="">tu</a>'),
    "a gap before a mark": in_text("Żarki , Jaworzno"),
    "mixed quotes": in_text('„Promyk"'),
    "empty brackets": in_text("Żarki ()"),
    "the index": put("szukaj/strony/0.js", "Kawiarnia", "społecznejKawiarnia"),
    "data in a page": put(PAGE, '"name":"', '"name":"undefined '),
    "JSON": put("dane/katalog.json", '"title":"', '"title":"podanyRok '),
    "CSV": put("dane/praktyki.csv", "Kawiarnia", "undefined Kawiarnia"),
    "the feed": put("dane/nowosci.xml", "<title>", "<title>undefined "),
    "a file to be mended": put("szukaj/wpisy/praktyki/cis-zarki.js", "Kawiarnia", "undefined Kawiarnia"),
}


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_told(example_site: Published, sources: Sources, tmp_path: Path, plant: Plant) -> None:
    copytree(example_site.folder, tmp_path, dirs_exist_ok=True)
    plant(tmp_path)
    assert len(faults_of(said_in(Published(tmp_path)), sources)) >= 1


@pytest.mark.parametrize("kind", ENDING)
def test_a_planted_picture_is_told(tmp_path: Path, kind: str) -> None:
    (tmp_path / f"a.{ENDING[kind]}").write_bytes(picture(kind))
    assert metadata_in(Published(tmp_path)) == []
    (tmp_path / f"a.{ENDING[kind]}").write_bytes(as_left_by_a_camera(kind))
    assert len(metadata_in(Published(tmp_path))) >= 2
