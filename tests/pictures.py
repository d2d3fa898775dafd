"""Pictures as cameras, phones and programs leave them, drawn by Pillow."""

from io import BytesIO
from typing import Any
from zlib import crc32

from PIL import Image, ImageCms
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

ENDING = {"JPEG": "jpg", "PNG": "png", "WebP": "webp"}
"""The ending of each kind."""
PERSONAL = "Jan-Kowalski-49.7N"
"""Stands in every piece of metadata: no published byte may tell it."""
PROFILE: bytes = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
HEIC = bytes.fromhex("00000018") + b"ftypheic" + bytes(4) + b"mif1heic" + bytes(100)


def drawn(size: tuple[int, int] = (4, 3), mode: str = "RGB") -> Image.Image:
    """A slope from dark at the left to light at the right, darker at the bottom: it tells how it lies."""
    slope = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").rotate(180).resize(size)
    return Image.merge("RGB", (slope, down, slope)).convert(mode)


def saved(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:  # noqa: ANN401 - as Pillow takes them
    """The picture as a file."""
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def picture(kind: str = "JPEG", size: tuple[int, int] = (4, 3), mode: str = "RGB") -> bytes:
    """A small file of this kind without any metadata."""
    return saved(drawn(size, mode), kind)


def read(data: bytes) -> Image.Image:
    """The picture in a file."""
    found = Image.open(BytesIO(data))
    found.load()
    return found


def exif(way: int = 1) -> bytes:
    """What a camera writes: who, with what, when, where, and how it was held (1 to 8)."""
    told = Image.Exif()
    told[Base.Orientation] = way
    told[Base.Artist] = told[Base.Make] = told[Base.DateTime] = PERSONAL
    told.get_ifd(IFD.GPSInfo).update(
        {GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (49.0, 42.0, 1.5), GPS.GPSAreaInformation: PERSONAL}
    )
    return told.tobytes()


def as_left_by_a_camera(kind: str, size: tuple[int, int] = (40, 30), way: int = 1) -> bytes:
    """A file with all the metadata that its kind can hold."""
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{PERSONAL}</x:xmpmeta>".encode()
    options: dict[str, Any] = {"exif": exif(way), "icc_profile": PROFILE + PERSONAL.encode()}
    if kind == "PNG":
        options["pnginfo"] = _texts()
        options["dpi"] = (300, 300)
    else:
        options["xmp"] = xmp
    data = saved(drawn(size), kind, **options)
    if kind == "JPEG":
        photoshop = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(PERSONAL).to_bytes(4) + PERSONAL.encode()
        segments = [(0xED, photoshop), (0xFE, PERSONAL.encode()), (0xE4, PERSONAL.encode())]
        more = b"".join(bytes([0xFF, mark]) + (len(said) + 2).to_bytes(2) + said for mark, said in segments)
        data = data[:2] + more + data[2:] + PERSONAL.encode()
    return data + PERSONAL.encode() if kind == "PNG" else data


def _texts() -> PngInfo:
    texts = PngInfo()
    texts.add_text("Author", PERSONAL)
    texts.add_text("Comment", PERSONAL, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", PERSONAL)
    texts.add(b"tIME", b"\x07\xea\x0b\x16\x0c\x0d\x0e")
    texts.add(b"prVt", PERSONAL.encode(), after_idat=True)
    return texts


def header_of_png(width: int, height: int) -> bytes:
    """A PNG that says in its header that it is so large, and holds the pixels of a small one."""
    small = picture("PNG")
    header = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + small[24:29]
    return small[:12] + header + crc32(header).to_bytes(4) + small[33:]
