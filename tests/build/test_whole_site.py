"""What no site may say, of the example; and that the reader of it all would tell of each such fault."""

from pathlib import Path

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


Plant = tuple[str, str, str]
"""A file, a text in it, and what stands in its place."""


def in_text(said: str) -> Plant:
    """Something in the text of a page."""
    return PAGE, "</h1>", f"</h1><p>{said}</p>"


PLANTED = {
    "undefined": in_text("Rok: undefined"),
    "NaN": in_text("NaN km"),
    "null": in_text("null, gmina Żarki"),
    "None": (PAGE, '<meta name="description" content="', '<meta name="description" content="None '),
    "an object": in_text("[object Object]"),
    "glued words": in_text("<span>społecznej</span><b>Łączenie</b>"),
    "glued words in a name": (PAGE, "<h1 ", '<i aria-label="nie podanyRok"></i><h1 '),
    "a lost character": in_text("gmina \N{REPLACEMENT CHARACTER}arki"),
    "a note": in_text("Tak było[^1]."),
    "bold": in_text("**pralnia i szycie**"),
    "a heading": in_text("##### Skutki"),
    "a template": in_text("{{ title }}"),
    "a value of a message": in_text("Wpisz {date}."),
    "an empty address": in_text('<a href="">tu</a>'),
    "a gap before a mark": in_text("Żarki , Jaworzno"),
    "mixed quotes": in_text('„Promyk"'),
    "empty brackets": in_text("Żarki ()"),
    "the index": ("szukaj/strony/0.js", "Kawiarnia", "społecznejKawiarnia"),
    "data in a page": (PAGE, '"name":"', '"name":"undefined '),
    "JSON": ("dane/katalog.json", '"title":"', '"title":"podanyRok '),
    "CSV": ("dane/praktyki.csv", "Kawiarnia", "undefined Kawiarnia"),
    "the feed": ("dane/nowosci.xml", "<title>", "<title>undefined "),
    "a file to be mended": ("szukaj/wpisy/praktyki/cis-zarki.js", "Kawiarnia", "undefined Kawiarnia"),
}


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_told(example_site: Published, sources: Sources, tmp_path: Path, plant: Plant) -> None:
    path, before, after = plant
    text = example_site.text(path)
    assert before in text
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text.replace(before, after, 1), encoding="utf-8")
    assert faults_of(said_in(Published(tmp_path)), sources) != []


@pytest.mark.parametrize("kind", ENDING)
def test_a_planted_picture_is_told(tmp_path: Path, kind: str) -> None:
    (tmp_path / f"a.{ENDING[kind]}").write_bytes(picture(kind))
    assert metadata_in(Published(tmp_path)) == []
    (tmp_path / f"a.{ENDING[kind]}").write_bytes(as_left_by_a_camera(kind))
    assert len(metadata_in(Published(tmp_path))) >= 2
