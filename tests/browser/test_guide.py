"""The guide to adding an entry, walked through in the form; its pictures are taken on the way.

What can be read in each picture is kept beside this file, in `guide/`, and held against the form; pixels are not,
since fonts differ between machines. `RENEW_GOLDEN=1 pytest tests/browser/test_guide.py` takes the pictures and
writes the texts anew (and fails, so that it is no habit).
"""

import io
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from browser.conftest import Watched, at_work
from project import REPOSITORY

KEPT = Path(__file__).parent / "guide"
GUIDE = REPOSITORY / "docs" / "jak-dodac.md"
PICTURES = GUIDE.parent / "obrazy"
RENEW = "RENEW_GOLDEN=1 .venv/bin/pytest tests/browser/test_guide.py"
MOST = 80_000  # bytes of a picture
COLOURS = 32  # of a picture
WIDTH = 720  # CSS px of the page: the form, and no file beside it
SCALE = 1.5  # px of a picture for each CSS px
ROOM = 12  # CSS px above and below the part that a picture shows; less than between two fields

MENDED = "spoldzielnia-promyk-gostyn"  # the entry of the example catalogue that the last step mends

# What is read within a region of the page (CSS px from its beginning), line by line, the values of controls in
# brackets and buttons in angles; and what is there in part only, which would be cut in the picture.
READ = r"""region => {
  const cut = [], within = (box, room) => box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
  const touches = box => box.left < region.right && box.right > region.left && box.top < region.bottom && box.bottom > region.top;
  const words = (text, boxes) => {
    const drawn = [...boxes].filter(box => box.width);
    if (!drawn.some(touches)) return "";
    if (!drawn.every(box => within(box, region))) cut.push(text);
    return text;
  };
  const value = control => {
    if (control.type === "checkbox") return control.checked ? "[x] " : "[ ] ";
    return `[${control.matches("select") ? control.selectedOptions[0].textContent : control.value}]`;
  };
  const read = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      const range = document.createRange();
      range.selectNodeContents(node);
      return node.data.trim() ? words(node.data.replace(/\s+/g, " "), range.getClientRects()) : " ";
    }
    if (node.nodeType !== Node.ELEMENT_NODE || !node.checkVisibility({ visibilityProperty: true }) || node.matches(".k-hidden")) return "";
    const box = node.getBoundingClientRect(), style = getComputedStyle(node), scrolls = /auto|scroll/.test(style.overflowY);
    if (scrolls && !touches(box)) return ""; // what is scrolled away in it may reach here
    let text = node.matches("input, textarea, select") ? words(value(node), [box]) : [...node.childNodes].map(read).join("");
    if (scrolls && text.trim() && node.scrollHeight > node.clientHeight + 1) cut.push(`scrolled: ${text}`);
    if (node.matches("button, .md-button") && text.trim()) text = `<${text.trim()}>`;
    return style.display.startsWith("inline") ? text : `\n${text}\n`;
  };
  const lines = read(document.querySelector(".k-main")).replace(/(\[[x ]\])\s+/g, "$1 ").split("\n");
  return { cut, text: lines.map(line => line.trim()).filter(line => line).join("\n") };
}"""


class Camera:
    """Reads parts of pages, and takes their pictures where the kept ones are renewed."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self.texts: dict[str, str] = {}
        self.pictures: dict[str, bytes] = {}

    def take(self, name: str, first: Locator, last: Locator) -> None:
        """What there is from the first element to the last, over the whole width of the page."""
        page = first.page
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")  # the header stays where it covers nothing
        above, below = first.bounding_box(), last.bounding_box()
        assert above
        assert below
        top, bottom = above["y"] - ROOM, below["y"] + below["height"] + ROOM
        read = page.evaluate(READ, {"left": 0, "top": top, "right": WIDTH, "bottom": bottom})
        assert read["cut"] == [], name
        self.texts[name] = read["text"]
        if os.environ.get("RENEW_GOLDEN"):
            self.pictures[name] = _small(
                page.screenshot(full_page=True, clip={"x": 0, "y": top, "width": WIDTH, "height": bottom - top})
            )

    def keep(self) -> None:
        """Put the pictures and the texts in the place of the kept ones, and the sizes of the pictures into the guide."""
        for old in (*KEPT.glob("*"), *PICTURES.glob("*")):
            old.unlink()
        guide = GUIDE.read_text(encoding="utf-8")
        for name, picture in self.pictures.items():
            (KEPT / f"{name}.txt").write_text(self.texts[name] + "\n", encoding="utf-8")
            (PICTURES / f"{name}.png").write_bytes(picture)
            guide = re.sub(rf"(/{name}\.png\))({{.*?}})?", rf"\1{{ .k-picture loading=lazy {_size(name)} }}", guide)
        GUIDE.write_text(guide, encoding="utf-8")


def _small(picture: bytes) -> bytes:
    """The same picture in few colours."""
    made = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def _size(name: str) -> str:
    """The size of a kept picture in CSS px, as the guide has it, so that nothing moves when the picture comes."""
    with Image.open(PICTURES / f"{name}.png") as image:
        return f"width={image.width / SCALE:.0f} height={image.height / SCALE:.0f}"


def _named() -> list[tuple[str, str, str]]:
    """Of each picture in the guide, what it is said to show, its name and its attributes."""
    return re.findall(r"!\[([^\]]*)\]\(obrazy/(.*?)\.png\)({.*?})?", GUIDE.read_text(encoding="utf-8"))


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The form of a practice, opened from the disk, in a picture's light and sharpness."""
    watched = Watched(chromium, ("file:", "data:"))
    yield watched.open(f"{site.as_uri()}/dodaj.html", offline=True, width=WIDTH, device_scale_factor=SCALE)
    assert watched.ended() == []


def _field(page: Page, name: str) -> Locator:
    return page.locator(f'[data-k-field="{name}"]')


def _type(page: Page, name: str, text: str) -> None:
    box = _field(page, name).get_by_role("textbox")
    box.fill(text)
    box.press("Tab")


def _choose(page: Page, topic: str, letters: str) -> None:
    topics = _field(page, "topics")
    topics.get_by_label("Zawęź listę").fill(letters)
    topics.get_by_label(topic).check()


def _walk(page: Page) -> Camera:
    """All steps of the guide, one after the other."""
    camera = Camera()
    heading = page.get_by_role("heading", level=1)
    text = page.locator("#k-form-text")

    at_work(page)
    camera.take("1-poczatek", heading, _field(page, "entity_type"))

    _type(page, "title", "Pralnia dla szkół daje pracę po warsztacie terapii zajęciowej")
    _type(page, "host", "Spółdzielnia Socjalna „Przykład”")
    _field(page, "entity_type").get_by_role("combobox").select_option("spółdzielnia socjalna")
    _field(page, "region").get_by_role("combobox").select_option("lubuskie")
    _type(
        page,
        "summary",
        "Gmina zleca spółdzielni pranie dla szkół i przedszkoli. Pracują przy nim osoby, które uczyły się w warsztacie.",
    )
    _choose(page, "Zlecanie usług publicznych", "zlecanie")
    _choose(page, "Zatrudnienie osób z niepełnosprawnościami", "niepełnospr")
    expect(text).to_contain_text("zatrudnienie-osob-z-niepelnosprawnosciami")
    camera.take("2-wypelnione", page.get_by_role("heading", name="Najważniejsze"), _field(page, "topics"))

    _type(page, "sources[1].title", "Przykładowa wizyta studyjna")
    _type(page, "sources[1].publisher", "Urząd Gminy Przykładowo")
    _type(page, "sources[1].published", "21.06.2017")  # which the form takes as 2017-06-21
    _type(page, "sources[1].url", "example.org/relacja")
    insert = page.get_by_role("button", name="Wstaw „https://example.org/relacja”")
    expect(insert).to_be_visible()
    camera.take("5-blad", _field(page, "sources[1].url"), _field(page, "sources[1].url"))
    insert.click()
    expect(insert).to_be_hidden()
    page.get_by_role("button", name="Dodaj źródło").click()
    _type(page, "sources[2].title", "Strona spółdzielni „Przykład”")
    _type(page, "sources[2].publisher", "Spółdzielnia Socjalna „Przykład”")
    _type(page, "sources[2].url", "https://example.org/pralnia")
    _type(page, "sources[2].published", "2018-03")
    expect(text).to_contain_text("published: 2018-03\n")
    camera.take("3-zrodla", _field(page, "sources"), _field(page, "sources"))

    page.get_by_role("button", name="Na czym polega").click()
    page.keyboard.insert_text("Gmina zleca spółdzielni pranie dla szkół. Umowa obowiązuje przez **trzy lata**.")
    page.get_by_role("button", name="Czego się nauczyć").click()
    page.keyboard.insert_text("Zacznij od jednej szkoły. Większe pralki kup dopiero potem.")
    expect(page.locator("#k-form-preview")).to_contain_text("Zacznij od jednej szkoły")
    camera.take("4-tekst", page.get_by_role("heading", name="Tekst wpisu"), page.locator('[data-k-part="body"]'))

    expect(page.locator("#k-form-state")).to_have_text("Plik jest poprawny: można go wysłać.")
    send = page.locator("#k-form-send")
    camera.take("6-wyslij", send, send)

    page.goto(page.url.replace("dodaj.html", f"praktyki/{MENDED}.html"))
    page.get_by_role("link", name="Popraw", exact=True).click()
    at_work(page)
    expect(heading).to_contain_text("Popraw praktykę")
    camera.take("7-poprawka", heading, _field(page, "host"))
    return camera


@pytest.mark.browser
def test_the_pictures_show_the_form_as_it_is(page: Page) -> None:
    camera = _walk(page)
    if os.environ.get("RENEW_GOLDEN"):
        camera.keep()
        pytest.fail(
            "pictures taken anew: look at them and at the difference of the texts, then run without RENEW_GOLDEN"
        )
    kept = {file.stem: file.read_text(encoding="utf-8").removesuffix("\n") for file in KEPT.glob("*.txt")}
    assert camera.texts == kept, f"the form has changed; take the pictures of the guide anew: {RENEW}"
    assert {file.name for file in PICTURES.iterdir()} == {f"{name}.png" for name in kept}, f"take them anew: {RENEW}"


def test_the_guide_names_every_picture_with_its_size_and_says_what_it_shows() -> None:
    there = {file.stem: f"{{ .k-picture loading=lazy {_size(file.stem)} }}" for file in PICTURES.iterdir()}
    assert {name: attributes for _, name, attributes in _named()} == there, f"take them anew: {RENEW}"
    assert all(alt.endswith(".") for alt, _, _ in _named())


def test_every_picture_that_is_named_is_there() -> None:
    for page in (GUIDE, REPOSITORY / "CONTRIBUTING.md"):
        named = re.findall(r"!\[[^\]]+\]\((.*?)\)", page.read_text(encoding="utf-8"))
        assert named
        assert [path for path in named if not (page.parent / path).is_file()] == []


def test_no_picture_is_heavy() -> None:
    assert {file.name: size for file in PICTURES.iterdir() if (size := file.stat().st_size) > MOST} == {}
