"""The pictures beside entries: what a file holds, and whether the site can show it.

A file is known by what it holds, not by its name. The header is held to the bounds before any pixel
is decoded, so that a small file cannot unpack to gigabytes.
"""

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from math import ceil
from pathlib import PurePosixPath

from PIL import ExifTags
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from catalogue.source.pictures.kind import HTML, JPEG, OTHER, PNG, SVG, WEBP, kind_of
from catalogue.source.remembered import by_content

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 50_000_000
MAX_SCANS = 1000  # a JPEG has about ten; each may take 100 bytes, and milliseconds to decode
LYING = 5
ENDINGS: Mapping[str, tuple[str, ...]] = {JPEG: (".jpg", ".jpeg"), PNG: (".png",), WEBP: (".webp",)}
"""The endings of a name, by what the file holds; the first is the usual one."""

_EMPTY = ("K023", "Plik jest pusty, a oczekiwano zdjęcia.", "Dodaj zdjęcie jeszcze raz.")
_BROKEN = (
    "K023",
    "Zdjęcia nie da się odczytać w całości: plik jest ucięty albo uszkodzony.",
    "Dodaj je jeszcze raz albo otwórz w programie do zdjęć i zapisz od nowa.",
)
_ANIMATED = (
    "K023",
    "To jest animacja, a oczekiwano jednego zdjęcia.",
    "Zapisz jedno jej ujęcie i dodaj zamiast tego pliku.",
)
_MAKE_SMALLER = "Zmniejsz je w programie do zdjęć i dodaj zamiast tego pliku."
_SAVE_AS_JPG = "Zapisz je jako JPG i dodaj zamiast tego pliku."
_INSTEAD: Mapping[str, str] = {
    HTML: "Zapisz samo zdjęcie, a nie stronę, na której je widać.",
    SVG: "Zapisz rysunek jako PNG i dodaj zamiast tego pliku.",
    OTHER: "Dodaj zamiast tego pliku zdjęcie.",
}

Said = tuple[str, str, str]
"""Code, message and hint."""
Size = tuple[int, int]
"""Width and height in pixels."""

_END_OF_PNG = b"IEND\xae\x42\x60\x82"
_READERS: Mapping[str, type[ImageFile]] = {JPEG: JpegImageFile, PNG: PngImageFile, WEBP: WebPImageFile}


@dataclass(frozen=True, slots=True)
class Look:
    """What a file holds (`kind_of`), the SHA-256 of its bytes, what is wrong with it, and its width and height as it is meant to be seen."""

    kind: str
    digest: bytes
    fault: Said | None
    size: Size = (0, 0)

    def faults(self, name: str) -> Iterator[Said]:
        """What is wrong with it in a file of this name."""
        if self.fault:
            yield self.fault
        ending = PurePosixPath(name).suffix.lower()
        if ending not in ENDINGS.get(self.kind, (ending,)):
            right = PurePosixPath(name).with_suffix(ENDINGS[self.kind][0])
            yield "K023", f"To jest {self.kind}, a nazwa pliku kończy się na {ending}.", f"Zmień nazwę na {right}."


def too_heavy(size: int) -> Said:
    """What is wrong with a file of so many bytes."""
    tenths = ceil(size / 1024**2 * 10)  # rounded up, so that what is beyond the bound never looks like it
    message = f"Zdjęcie ma {tenths // 10},{tenths % 10} MB, a dopuszczalne jest najwyżej {MAX_BYTES // 1024**2} MB."
    return "K024", message, _MAKE_SMALLER


@by_content(most=100_000)
def look(data: bytes) -> Look:
    """Look into a file of at most MAX_BYTES: its header first, and all of it where that keeps to the bounds."""
    kind, digest = kind_of(data), sha256(data).digest()
    if not data:
        return Look(kind, digest, _EMPTY)
    if kind not in _READERS:
        message = f"To jest {kind}, a oczekiwano zdjęcia JPG, PNG lub WebP."
        return Look(kind, digest, ("K023", message, _INSTEAD.get(kind, _SAVE_AS_JPG)))
    try:
        with opened(data) as picture:
            width, height = picture.size
            fault = _beyond_bounds(width, height, picture) or _not_whole(picture, data)
            if fault:
                return Look(kind, digest, fault)
            return Look(kind, digest, None, (width, height) if orientation(picture) < LYING else (height, width))
    except Exception:  # noqa: BLE001 - what decoders raise for faulty bytes is no closed list
        return Look(kind, digest, _BROKEN)


@contextmanager
def opened(data: bytes) -> Iterator[ImageFile]:
    """A picture of one of the three kinds, of which nothing but the header is decoded yet.

    Pillow's own readers, since `Image.open` takes other kinds and refuses by bounds of its own.
    Raises whatever they make of a faulty file; what they warn of (odd metadata) is of no concern.
    """
    with warnings.catch_warnings(action="ignore"), _READERS[kind_of(data)](BytesIO(data)) as picture:
        yield picture


def orientation(picture: ImageFile) -> int:
    """How the camera was held (1 to 8, Exif 2.32, tag 0x0112), from LYING on with width and height exchanged.

    1 where nothing tells.
    """
    try:
        way = picture.getexif().get(ExifTags.Base.Orientation)
    except Exception:  # noqa: BLE001 - a picture whose metadata are faulty is a picture
        return 1
    return way if isinstance(way, int) and 1 <= way <= 8 else 1


def _beyond_bounds(width: int, height: int, picture: ImageFile) -> Said | None:
    if width * height > MAX_PIXELS:
        size, most = f"{width} × {height} pikseli", MAX_PIXELS // 1_000_000
        return "K024", f"Zdjęcie ma {size}, a razem może ich mieć najwyżej {most} milionów.", _MAKE_SMALLER
    return _ANIMATED if getattr(picture, "is_animated", False) else None


def _not_whole(picture: ImageFile, data: bytes) -> Said | None:
    """Decode it. A JPEG is read to its end all the same when it is asked for at an eighth of its size."""
    if picture.format == JPEG and data.count(b"\xff\xda") > MAX_SCANS:
        return _BROKEN
    if picture.format == PNG and _END_OF_PNG not in data:
        return _BROKEN
    picture.draft(None, (1, 1))
    picture.load()
    return None
