"""Each kind of page on paper: nothing to press, no addresses of pages of the site, no sheet with a line alone."""

import re
import zlib

import pytest

from browser.conftest import Open
from browser.test_every_kind_of_page import kinds

pytestmark = pytest.mark.browser

PRESSED = """() => [...document.querySelectorAll("button:not(.k-skrot, .k-town), .md-button, [data-k-to-visit], .k-heat__plus")]
  .filter(each => each.checkVisibility({ visibilityProperty: true })).map(each => each.outerHTML)"""
ADDRESSED = """() => [...document.querySelectorAll("a[href]")].filter(each => each.checkVisibility()
  && getComputedStyle(each, "::after").content.includes("(") && !/^https?:/.test(each.getAttribute("href"))).map(each => each.outerHTML)"""
FEWEST = 3  # texts of a sheet behind the first

_OBJECT = re.compile(rb"(\d+) 0 obj\b(.*?)endobj", re.DOTALL)


@kinds
def test_paper_holds_what_is_read_and_no_sheet_a_line(open_file: Open, path: str) -> None:
    page = open_file(path, anew=True)
    page.emulate_media(media="print")
    assert page.evaluate(PRESSED) == []
    assert page.evaluate(ADDRESSED) == []
    sheets = _texts_of_sheets(page.pdf(prefer_css_page_size=True))
    assert min(sheets[1:], default=FEWEST) >= FEWEST, sheets


def _texts_of_sheets(pdf: bytes) -> list[int]:
    """How many pieces of text each sheet of a PDF holds."""
    objects = {match[1]: match[2] for match in _OBJECT.finditer(pdf)}
    sheets = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b(?!s)", body)]
    return [_drawn(objects, sheet).count(b"BT") for sheet in sheets]


def _drawn(objects: dict[bytes, bytes], sheet: bytes) -> bytes:
    """What is drawn on a sheet."""
    contents = re.search(rb"/Contents (\d+) 0 R", sheet)
    assert contents
    _, _, stream = objects[contents[1]].partition(b"stream")
    return zlib.decompressobj().decompress(stream.lstrip(b"\r\n"))
