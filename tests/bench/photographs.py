"""What looks otherwise in one built site than in another: photographs of each kind of page, compared pixel by pixel.

Run by `make photographs AGAINST=<folder of a site>`, which sets the example catalogue as this code builds it beside
another site. Tells the pictures that differ, with the share of pixels, and leaves before, after and the difference
side by side in a folder. Judges nothing.
"""

import argparse
import re
import sys
import tempfile
from hashlib import sha256
from itertools import chain
from pathlib import Path

from PIL import Image, ImageChops

from bench.photographed import STATES, VARIANTS, photograph
from bench.served import served
from browser.test_every_kind_of_page import KINDS
from project import built, example_project

_SHOWN = 1400  # px of a difference's height that its picture shows
_AROUND = 40  # px shown around what differs


def main(options: argparse.Namespace) -> None:
    """Photograph both sites and print a line for each picture that differs."""
    options.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        site = options.site or built(example_project(Path(name) / "project"))
        before, after = (_photographs(folder, options) for folder in (options.against, site))
    differing = 0
    for picture in sorted({path.name for path in chain(before, after)}):
        told = _difference(before[0].parent / picture, after[0].parent / picture, options.into / f"other-{picture}")
        differing += bool(told)
        if told:
            print(f"{picture.removesuffix('.png'):<55} {told}")
    print(f"{differing} of {len(after)} pictures differ; see {options.into}/other-*.png (before, after, difference)")


def _photographs(site: Path, options: argparse.Namespace) -> list[Path]:
    """The pictures of a site; those that its very bytes were photographed for before are not taken again."""
    shown = sha256()
    for file in sorted(path for path in site.rglob("*") if path.suffix in {".html", ".css", ".js", ".svg"}):
        shown.update(file.read_bytes())
    folder = options.into / shown.hexdigest()[:12]
    folder.mkdir(exist_ok=True)
    wanted = [
        (page, variant, folder / f"{page.replace(' ', '-')}.{variant}.png")
        for page in [*KINDS, *STATES]
        if re.search(options.pages, page)
        for variant in VARIANTS
        if re.search(options.variants, variant) and (page not in STATES or re.search(STATES[page].variants, variant))
    ]
    missing = [(page, variant, file) for page, variant, file in wanted if not file.exists()]
    with served(site) as address:
        photograph(address, missing)
    return [file for _, _, file in wanted]


def _difference(before: Path, after: Path, into: Path) -> str:
    """What differs between two pictures, in words; a picture of it is left in `into`."""
    into.unlink(missing_ok=True)
    if before.read_bytes() == after.read_bytes():
        return ""
    pair = [Image.open(file).convert("RGB") for file in (before, after)]
    size = (max(each.width for each in pair), max(each.height for each in pair))
    old, new = (_padded(each, size) for each in pair)
    red, green, blue = ImageChops.difference(old, new).split()
    other = ImageChops.lighter(ImageChops.lighter(red, green), blue).point([0, *[255] * 255])
    box = other.getbbox()
    if not box:
        return ""
    marked = Image.composite(
        Image.new("RGB", size, "red"), Image.blend(new, Image.new("RGB", size, "white"), 0.7), other
    )
    top, bottom = max(0, box[1] - _AROUND), min(size[1], box[3] + _AROUND, box[1] + _SHOWN)
    shown = Image.new("RGB", (size[0] * 3 + 20, bottom - top), "magenta")
    for place, picture in enumerate((old, new, marked)):
        shown.paste(picture.crop((0, top, size[0], bottom)), (place * (size[0] + 10), 0))
    shown.save(into)
    share = other.histogram()[255] / (size[0] * size[1])
    heights = f", height {pair[0].height} → {pair[1].height}" if pair[0].height != pair[1].height else ""
    return f"{share:>8.3%}  from x {box[0]}, y {box[1]} to x {box[2]}, y {box[3]}{heights}"


def _padded(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    whole = Image.new("RGB", size, "magenta")
    whole.paste(picture, (0, 0))
    return whole


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("against", type=Path, help="the folder of the site before")
    parser.add_argument("site", type=Path, nargs="?", help="that of the site after; otherwise the example is built")
    parser.add_argument("--pages", default="", help="an expression for the names of the pages")
    parser.add_argument("--variants", default="", help=f"and for those of the variants: {', '.join(VARIANTS)}")
    parser.add_argument("--into", type=Path, default=Path(tempfile.gettempdir()) / "photographs")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main(_options(sys.argv[1:]))
