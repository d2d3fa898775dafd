"""A picture of a practice as the site publishes it: its pixels and their colour profile, and nothing else of its file.

What a camera or a program wrote beside them (place, time, names, a smaller picture) is people's data.
"""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image, ImageOps
from PIL.ImageFile import ImageFile

from catalogue.source.pictures.kind import JPEG, PNG, WEBP, kind_of
from catalogue.source.pictures.picture import Size, opened, orientation
from catalogue.source.remembered import by_content

LONGER_SIDE = 1600  # pixels

_MODES: Mapping[str, frozenset[str]] = {
    JPEG: frozenset({"L", "RGB", "CMYK"}),
    PNG: frozenset({"L", "LA", "RGB", "RGBA"}),
    WEBP: frozenset({"RGB", "RGBA"}),
}
"""The kinds of pixels that are published; what else there is becomes one of them, since only they scale well."""
_SAVED: Mapping[str, Mapping[str, Any]] = {
    JPEG: {"quality": 85, "optimize": True, "progressive": True},
    PNG: {},
    WEBP: {"quality": 85},
}


@by_content(most=100)
def pixels_alone(data: bytes) -> bytes:
    """The picture in its own format, turned as it is meant to be seen, at most LONGER_SIDE wide and high.

    The same bytes for the same file. `data` is a picture that passed the check.
    """
    kind = kind_of(data)
    with opened(data) as picture:
        way, profile, size = orientation(picture), _profile(picture), fitted(picture.size)
        shown = picture if picture.mode in _MODES[kind] and "transparency" not in picture.info else _plain(picture)
        shown = _turned(_scaled(shown, size), way)
    shown.info.clear()  # Pillow writes some of what it read
    published = BytesIO()
    shown.save(published, kind, icc_profile=profile, **_SAVED[kind])
    return published.getvalue()


def fitted(size: Size) -> Size:
    """The width and height with which a picture of this size is published."""
    longer = max(size)
    if longer <= LONGER_SIDE:
        return size
    width, height = (max(1, round(side * LONGER_SIDE / longer)) for side in size)
    return width, height


def _scaled(picture: Image.Image, size: Size) -> Image.Image:
    """Made smaller, by steps where that is cheap: a JPEG decodes at a half, a quarter or an eighth by itself."""
    if picture.size == size:
        return picture
    gap = 2.0  # at least twice the size stays for the last step, which looks
    near = picture.draft(None, (int(size[0] * gap), int(size[1] * gap)))
    return picture.resize(size, Image.Resampling.LANCZOS, near[1] if near else None, gap)


def _turned(picture: Image.Image, way: int) -> Image.Image:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = way
    told = picture.copy()
    told.info = {"exif": exif.tobytes()}
    return ImageOps.exif_transpose(told)


def _profile(picture: ImageFile) -> bytes | None:
    """The colour profile (ICC.1:2022, 7.2: its size stands first, `acsp` at 36) without what may follow it."""
    profile = picture.info.get("icc_profile") or b""
    return profile[: int.from_bytes(profile[:4])] if profile[36:40] == b"acsp" else None


def _plain(picture: ImageFile) -> Image.Image:
    if picture.mode == "I;16":  # Pillow would cut off what is brighter than 255
        return Image.frombytes("L", picture.size, picture.tobytes()[1::2])
    return picture.convert("RGBA" if picture.has_transparency_data else "L" if picture.mode == "1" else "RGB")
