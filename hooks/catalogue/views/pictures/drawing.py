"""A picture for a link to a page, drawn: words on the left, the map of Poland on the right, as a small PNG."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from catalogue.model.geography.region import REGIONS, Region
from catalogue.views.pictures import maps

WIDTH, HEIGHT = 1200, 630  # what Facebook, LinkedIn and others ask for

_FONT = Path(__file__).with_name("fonts") / "OpenSans-Semibold.ttf"
_PANEL, _PAPER, _INK, _QUIET, _LINE = "#12434f", "#ffffff", "#ffffff", "#a9ced6", "#f0b65a"
_SHADES = ("#e3ecee", "#cfe3e7", "#9cc7d0", "#5b9fad", "#1f6f80")  # as in theme/assets/tokens/colours.css
_ACCENT = "#9a4a00"

_SPLIT = 648  # where the panel with the words ends
_MARGIN = 64
_ROOM = _SPLIT - _MARGIN - 44  # for a line of words
_SIZES = (68, 60, 52, 46, 40)  # of a title: the first at which it takes at most _LINES lines, else the last with _MOST
_LINES, _MOST = 3, 5
_MAP = (678, 86, 492)  # left, top, width
_FINE = 3  # the map is drawn so many times larger and then reduced, which makes its edges smooth
_SCALE = _MAP[2] * _FINE / maps.WIDTH
_COLOURS = 64


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shows: a title with words above (may be empty) and a count below, and the map.

    `shades` are those of the voivodeships by slug; `region` stands out; `dots` are places.
    """

    kicker: str
    title: str
    count: str
    shades: Mapping[str, int]
    region: Region | None = None
    dots: Sequence[maps.Dot] = ()


class Drawing:
    """Draws pictures for the catalogue of a name. What they share is drawn once."""

    def __init__(self, name: str) -> None:
        """Break the name into lines and draw an empty map."""
        self._name, self._name_lines = name, _broken(name, 27, 2)
        self._map = Image.new("RGB", (_MAP[2] * _FINE, round(maps.HEIGHT * _SCALE)), _PAPER)
        for region in REGIONS:
            _fill(self._map, region, _SHADES[0])

    def png(self, picture: Picture) -> bytes:
        """The picture as a PNG with a palette: the same bytes for the same picture."""
        image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
        image.paste(_PANEL, (0, 0, _SPLIT, HEIGHT))
        image.paste(self._drawn_map(picture).reduce(_FINE), _MAP[:2])
        self._write(ImageDraw.Draw(image), picture)
        few = image.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        content = BytesIO()
        few.save(content, "PNG", compress_level=7)
        return content.getvalue()

    def _drawn_map(self, picture: Picture) -> Image.Image:
        drawn = self._map.copy()
        for region in REGIONS:
            if region == picture.region:
                _fill(drawn, region, _ACCENT)
            elif picture.shades[region.slug]:
                _fill(drawn, region, _SHADES[picture.shades[region.slug]])
        pen, dot = ImageDraw.Draw(drawn), _PAPER if picture.region else _ACCENT
        for place in picture.dots:
            centre = (place.x * _SCALE, place.y * _SCALE)
            pen.circle(centre, (place.radius + 6) * _SCALE, _ACCENT if picture.region else _PAPER)
            pen.circle(centre, (place.radius + 2) * _SCALE, dot)
        return drawn

    def _write(self, pen: ImageDraw.ImageDraw, picture: Picture) -> None:
        if picture.title != self._name:
            for number, line in enumerate(self._name_lines):
                pen.text((_MARGIN, 54 + number * 36), line, _QUIET, _font(27))
        size = next((size for size in _SIZES if _fits(picture.title, size)), _SIZES[-1])
        lines, step = _broken(picture.title, size, _MOST), round(size * 1.18)
        top = 326 - len(lines) * step // 2
        pen.text((_MARGIN, top - 40), picture.kicker, _QUIET, _font(30))
        for number, line in enumerate(lines):
            pen.text((_MARGIN, top + number * step), line, _INK, _font(size))
        pen.rectangle((_MARGIN, 508, _MARGIN + 72, 513), _LINE)
        pen.text((_MARGIN, 526), picture.count, _INK, _font(38))


def _fill(image: Image.Image, region: Region, colour: str) -> None:
    points = [(x * _SCALE, y * _SCALE) for x, y in maps.border(region)]
    pen = ImageDraw.Draw(image)
    pen.polygon(points, colour)
    pen.line([*points, *points[:2]], _PAPER, 4, joint="curve")


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # the basic layout is built into Pillow; the other needs a library that a system may lack
    return ImageFont.truetype(_FONT, size, layout_engine=ImageFont.Layout.BASIC)


def _broken(text: str, size: int, most: int) -> list[str]:
    """The text in as few lines as there is room for, of about the same length.

    A word without room is cut, and so is what does not go into `most` lines; `…` marks both.
    """
    lines = _lines(text, size, _ROOM)
    for room in range(_ROOM, _ROOM // 2, -20):
        narrower = _lines(text, size, room)
        if len(narrower) > len(lines):
            break
        lines = narrower
    if len(lines) > most:
        lines[most - 1 :] = [" ".join(lines[most - 1 :])]
    return [_cut(line, size) for line in lines]


def _lines(text: str, size: int, room: int) -> list[str]:
    font, lines = _font(size), [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or font.getlength(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fits(text: str, size: int) -> bool:
    lines = _broken(text, size, _MOST)
    return len(lines) <= _LINES and not any(line.endswith("…") for line in lines)


def _cut(line: str, size: int) -> str:
    if _font(size).getlength(line) <= _ROOM:
        return line
    while _font(size).getlength(f"{line}…") > _ROOM:
        line = line[:-1]
    return f"{line}…"
