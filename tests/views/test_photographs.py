"""Pictures as they are published: pixels and a profile, turned, small enough, always the same bytes."""

from collections.abc import Iterator
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms
from PIL.ExifTags import IFD, Base

from catalogue.source.pictures.picture import look
from catalogue.views.pictures.photographs import fitted, pixels_alone
from pictures import ENDING, PERSONAL, PROFILE, as_left_by_a_camera, drawn, read, saved

TRANSPOSED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
PARTS = {
    "JPEG": {"ffdb", "ffc2", "ffc4", "ffda", "ffe0", "ffe2"},  # tables, frame, scans; JFIF and the profile
    "PNG": {"IHDR", "iCCP", "IDAT", "IEND"},
    "WebP": {"VP8X", "ICCP", "VP8 "},
}
"""All that may stand in a published file."""


def parts(kind: str, data: bytes) -> Iterator[str]:
    """The names of all the parts of a file, whose sum is the whole file: segments and marks, or chunks."""
    if kind == "JPEG":
        at = 2
        while data[at : at + 2] != b"\xff\xda":
            yield data[at : at + 2].hex()
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
        assert data.endswith(b"\xff\xd9")
        yield from {data[i : i + 2].hex() for i in range(at, len(data) - 2) if data[i] == 0xFF and data[i + 1] != 0}
        return
    at = 8 if kind == "PNG" else 12
    while at < len(data):
        one, other = data[at : at + 4], data[at + 4 : at + 8]
        yield (other if kind == "PNG" else one).decode()
        length = int.from_bytes(one, "big") if kind == "PNG" else int.from_bytes(other, "little")
        at += 12 + length if kind == "PNG" else 8 + length + length % 2
    assert at == len(data)


def difference(one: Image.Image, other: Image.Image) -> int:
    """By how much two pictures of one size differ at most, of 255."""
    assert (one.size, one.mode) == (other.size, other.mode)
    extrema = ImageChops.difference(one, other).getextrema()
    return max(int(high) for _, high in (extrema if isinstance(extrema[0], tuple) else [extrema]))


@pytest.mark.parametrize("kind", ENDING)
def test_pixels_and_profile_are_all_that_is_left(kind: str) -> None:
    data = as_left_by_a_camera(kind)
    assert data.count(PERSONAL.encode()) >= 4
    published = pixels_alone(data)
    assert set(parts(kind, published)) == PARTS[kind]
    assert PERSONAL.encode() not in published
    told = read(published)
    assert told.info.pop("icc_profile") == PROFILE
    assert told.getexif() == {}
    assert not told.info.keys() & {"exif", "xmp", "comment", "dpi", "photoshop"}


def _with_more(kind: str, data: bytes) -> bytes:
    """The file with a part of its own in the middle, where its kind lets programs put one, and with a page behind it."""
    page = f"<!DOCTYPE html><script>{PERSONAL}</script>".encode()
    if kind == "JPEG":
        return data[:2] + b"\xff\xeb" + (len(page) + 2).to_bytes(2) + page + data[2:] + page
    if kind == "PNG":
        chunk = b"prIv" + page
        return data[:33] + len(page).to_bytes(4) + chunk + crc32(chunk).to_bytes(4) + data[33:] + page
    page += b" " * (len(page) % 2)
    longer = len(data) - 8 + 8 + len(page)
    return data[:4] + longer.to_bytes(4, "little") + data[8:] + b"prIv" + len(page).to_bytes(4, "little") + page


@pytest.mark.parametrize("kind", ENDING)
def test_what_hides_in_a_file_beside_its_pixels_is_left_out(kind: str) -> None:
    data = _with_more(kind, saved(drawn(), kind))
    assert (look(data).fault, data.count(PERSONAL.encode()) >= 1) == (None, True)
    published = pixels_alone(data)
    assert PERSONAL.encode() not in published
    assert set(parts(kind, published)) <= PARTS[kind] | {"VP8L"}


def test_the_smaller_picture_that_a_camera_keeps_is_left_out() -> None:
    """It may show what was cut off, or a face that was made blurred."""
    small = saved(drawn((16, 12)).rotate(180))
    told = Image.Exif()
    told.get_ifd(IFD.Exif)[Base.MakerNote] = small
    data = saved(drawn((40, 30)), exif=told.tobytes())
    assert data.count(b"\xff\xd8") == 2
    assert pixels_alone(data).count(b"\xff\xd8") == 1


@pytest.mark.parametrize("kind", ENDING)
def test_another_profile_than_the_usual_one_is_kept(kind: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    assert read(pixels_alone(saved(drawn(), kind, icc_profile=profile))).info["icc_profile"] == profile


@pytest.mark.parametrize("kind", ENDING)
def test_a_profile_that_is_none_is_left_out(kind: str) -> None:
    published = pixels_alone(saved(drawn(), kind, icc_profile=PERSONAL.encode() * 10))
    assert "icc_profile" not in read(published).info


@pytest.mark.parametrize("way", range(1, 9))
@pytest.mark.parametrize("kind", ENDING)
def test_a_picture_is_turned_as_it_was_held(kind: str, way: int) -> None:
    published = read(pixels_alone(as_left_by_a_camera(kind, (40, 30), way)))
    meant = drawn((40, 30))
    if way in TRANSPOSED:
        meant = meant.transpose(TRANSPOSED[way])
    assert published.format == kind.upper()
    assert difference(published, meant) <= (0 if kind == "PNG" else 24)


@pytest.mark.parametrize("kind", ENDING)
@pytest.mark.parametrize(
    ("size", "published"),
    [((1600, 1200), (1600, 1200)), ((2000, 1000), (1600, 800)), ((1000, 3000), (533, 1600)), ((5000, 2), (1600, 1))],
)
def test_the_longer_side_is_at_most_1600_pixels(kind: str, size: tuple[int, int], published: tuple[int, int]) -> None:
    assert read(pixels_alone(saved(drawn(size), kind))).size == published
    turned = as_left_by_a_camera(kind, size, way=6)
    assert read(pixels_alone(turned)).size == fitted(look(turned).size) == published[::-1]


@pytest.mark.parametrize("kind", ENDING)
def test_the_same_file_gives_the_same_bytes(kind: str) -> None:
    data = as_left_by_a_camera(kind, (1700, 900), way=8)
    again = pixels_alone.__wrapped__  # type: ignore[attr-defined] # not what is remembered of the first time
    assert again(data) == again(data) == pixels_alone(data)


@pytest.mark.parametrize(
    ("mode", "published"),
    [("1", "L"), ("L", "L"), ("P", "RGB"), ("LA", "LA"), ("RGBA", "RGBA"), ("RGB", "RGB")],
)
def test_a_png_keeps_its_pixels_whatever_their_kind(mode: str, published: str) -> None:
    before = drawn((40, 30), mode)
    after = read(pixels_alone(saved(before, "PNG")))
    assert after.mode == published
    assert difference(after, before.convert(published)) == 0
    assert read(pixels_alone(saved(drawn((2000, 10), mode), "PNG"))).size == (1600, 8)


def test_sixteen_bits_of_grey_become_eight() -> None:
    grey = Image.new("I;16", (2, 1))
    grey.putpixel((0, 0), 0x1234)
    grey.putpixel((1, 0), 0xFEDC)
    assert read(pixels_alone(saved(grey, "PNG"))).tobytes() == b"\x12\xfe"


@pytest.mark.parametrize(("mode", "colour"), [("P", 0), ("L", 0), ("RGB", (0, 0, 0))])
def test_a_transparent_colour_stays_transparent(mode: str, colour: int | tuple[int, int, int]) -> None:
    data = saved(Image.new(mode, (4, 3)), "PNG", transparency=colour)
    after = read(pixels_alone(data))
    assert (after.mode, after.getpixel((0, 0))) == ("RGBA", (0, 0, 0, 0))


def test_transparent_webp_stays_transparent() -> None:
    after = read(pixels_alone(saved(Image.new("RGBA", (4, 3), (9, 9, 9, 0)), "WebP")))
    assert after.getchannel("A").getextrema() == (0, 0)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_a_jpeg_of_greys_or_of_inks_stays_one(mode: str) -> None:
    before = drawn((40, 30), mode)
    assert difference(read(pixels_alone(saved(before, quality=95))), before) <= 24


def test_the_first_of_several_pictures_in_a_photo_is_published() -> None:
    data = saved(drawn((40, 30)), "MPO", save_all=True, append_images=[drawn((40, 30)).rotate(180)])
    assert difference(read(pixels_alone(data)), drawn((40, 30))) <= 24


@given(kind=st.sampled_from(sorted(ENDING)), way=st.integers(1, 8), data=st.data())
def test_what_passes_the_check_is_published(kind: str, way: int, data: st.DataObject) -> None:
    whole = bytearray(as_left_by_a_camera(kind, way=way))
    for at, byte in data.draw(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=8)):
        whole[at] = byte
    found = look(bytes(whole))
    if found.kind == kind and not found.fault:
        published = look(pixels_alone(bytes(whole)))
        assert (published.kind, published.fault, published.size) == (kind, None, fitted(found.size))


@pytest.mark.parametrize("size", [(1600, 1600), (1, 1), (1600, 3)])
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_noise_which_no_encoder_can_make_smaller_is_published(size: tuple[int, int], mode: str) -> None:
    noise = Image.effect_noise(size, 200)
    bands = {"RGB": 3, "L": 1, "CMYK": 4}[mode]
    whole = Image.merge(mode, [noise.rotate(90 * n).resize(size) for n in range(bands)]) if bands > 1 else noise
    assert read(pixels_alone(saved(whole, quality=95))).size == size
