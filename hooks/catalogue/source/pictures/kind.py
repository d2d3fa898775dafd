"""What a file that should be a picture holds, by its first bytes: named as people know it."""

JPEG, PNG, WEBP = "JPEG", "PNG", "WebP"
HTML, SVG, OTHER = "strona HTML", "rysunek SVG", "plik innego rodzaju"

_BEGINNINGS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF-", "dokument PDF"),
    (b"8BPS", "plik Photoshopa"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
)
_AVIF = {b"avif", b"avis"}
_HEIC = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}
_MARKUP = 1024  # so many bytes of a text are searched for what it is


def kind_of(data: bytes) -> str:
    """The name of the format, which is JPEG, PNG or WEBP for those that the site shows."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if data[:2] == b"BM" and data[6:10] == bytes(4):
        return "BMP"
    if data[4:8] == b"ftyp":
        return _of_media(data)
    return _of_text(data[:_MARKUP].removeprefix(b"\xef\xbb\xbf").lstrip().lower())


def _of_media(data: bytes) -> str:
    """The format of an ISO base media file (ISO/IEC 14496-12, 4.3), by the brands that its first box lists."""
    box = data[8 : int.from_bytes(data[:4])]
    brands = {box[at : at + 4] for at in range(0, len(box), 4)}
    return "AVIF" if brands & _AVIF else "HEIC" if brands & _HEIC else "film"


def _of_text(start: bytes) -> str:
    if start.startswith(b"<svg") or (start.startswith((b"<?xml", b"<!")) and b"<svg" in start):
        return SVG
    return HTML if start.startswith((b"<!doctype html", b"<html")) else OTHER
