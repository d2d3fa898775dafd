"""What pictures pass the check, and what is said of the others."""

import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL.PngImagePlugin import PngImageFile

from catalogue.load import load
from catalogue.source.pictures import picture as tested
from catalogue.source.pictures.picture import MAX_BYTES, look
from drawn import BASE, ROOT, TODAY, draw, problems
from pictures import ENDING, HEIC, as_left_by_a_camera, drawn, header_of_png, picture, saved

BROKEN = (
    "K023",
    "Zdjęcia nie da się odczytać w całości: plik jest ucięty albo uszkodzony.",
    "Dodaj je jeszcze raz albo otwórz w programie do zdjęć i zapisz od nowa.",
)
AS_JPG = "Zapisz je jako JPG i dodaj zamiast tego pliku."
OTHERS = {
    "HEIC": [HEIC, HEIC.replace(b"ftypheic", b"ftypmif1")],
    "AVIF": [b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", saved(drawn(), "AVIF")],
    "film": [b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(50)],
    "GIF": [saved(drawn(), "GIF")],
    "BMP": [saved(drawn(), "BMP")],
    "TIFF": [saved(drawn(), "TIFF"), b"MM\0*" + bytes(8)],
    "JPEG 2000": [b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(8)],
    "JPEG XL": [b"\xff\x0a" + bytes(8), b"\0\0\0\x0cJXL \r\n\x87\n"],
    "plik Photoshopa": [b"8BPS\0\1" + bytes(8)],
    "dokument PDF": [b"%PDF-1.7\n"],
    "rysunek SVG": [
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xef\xbb\xbf\n<?xml version='1.0'?>\n<!-- a -->\n<SVG/>",
    ],
    "strona HTML": [b"<!DOCTYPE html><html></html>", b"\r\n <html lang='pl'>"],
    "plik innego rodzaju": [b"x", b"PK\3\4", b"GIF", b"RIFF\0\0\0\0WAVE", "zdjęcie".encode()],
}


def faults(name: str, data: bytes) -> list[tuple[str, str, str]]:
    return list(look(data).faults(name))


@pytest.mark.parametrize("kind", ENDING)
def test_a_picture_of_each_kind_passes(kind: str) -> None:
    for mode in ("RGB", "L"):
        assert faults(f"a.{ENDING[kind]}", picture(kind, mode=mode)) == []
    assert faults(f"a.{ENDING[kind]}", as_left_by_a_camera(kind)) == []


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.JPG"])
def test_every_ending_of_its_kind_fits(name: str) -> None:
    assert faults(name, picture()) == []


@pytest.mark.parametrize(("kind", "data"), [(kind, data) for kind, all_ in OTHERS.items() for data in all_])
def test_what_is_no_such_picture_is_told_by_its_name(kind: str, data: bytes) -> None:
    hints = {
        "strona HTML": "Zapisz samo zdjęcie, a nie stronę, na której je widać.",
        "rysunek SVG": "Zapisz rysunek jako PNG i dodaj zamiast tego pliku.",
        "plik innego rodzaju": "Dodaj zamiast tego pliku zdjęcie.",
    }
    said = ("K023", f"To jest {kind}, a oczekiwano zdjęcia JPG, PNG lub WebP.", hints.get(kind, AS_JPG))
    assert faults("a.jpg", data) == [said]


def test_an_empty_file_is_told() -> None:
    assert faults("a.png", b"") == [("K023", "Plik jest pusty, a oczekiwano zdjęcia.", "Dodaj zdjęcie jeszcze raz.")]


@pytest.mark.parametrize(
    "options", [{"kind": "JPEG"}, {"kind": "JPEG", "progressive": True}, {"kind": "PNG"}, {"kind": "WebP"}]
)
def test_a_cut_picture_is_told_wherever_it_is_cut(options: dict[str, str]) -> None:
    data = saved(drawn((40, 30)), **options)
    told = {code for size in range(20, len(data)) for code, _, _ in faults(f"a.{ENDING[options['kind']]}", data[:size])}
    passed = [size for size in range(20, len(data)) if not faults(f"a.{ENDING[options['kind']]}", data[:size])]
    assert (told, passed) == ({"K023"}, [])


def test_an_animation_is_told() -> None:
    frames = [drawn(), drawn().rotate(180)]
    with_a_cover = saved(frames[0], "PNG", save_all=True, append_images=frames[1:], default_image=True)
    animated = {kind: saved(frames[0], kind, save_all=True, append_images=frames[1:]) for kind in ("PNG", "WebP")}
    for kind, data in (*animated.items(), ("PNG", with_a_cover)):
        assert faults(f"a.{ENDING[kind]}", data) == [
            (
                "K023",
                "To jest animacja, a oczekiwano jednego zdjęcia.",
                "Zapisz jedno jej ujęcie i dodaj zamiast tego pliku.",
            )
        ]


def test_the_second_picture_that_phones_add_to_a_photo_is_no_fault() -> None:
    data = saved(drawn(), "MPO", save_all=True, append_images=[drawn()])
    assert faults("a.jpg", data) == []


def test_a_picture_under_another_ending_is_told_beside_its_other_fault() -> None:
    large = header_of_png(30_000, 30_000)
    assert faults("foto.jpg", large) == [
        (
            "K024",
            "Zdjęcie ma 30000 × 30000 pikseli, a razem może ich mieć najwyżej 50 milionów.",
            "Zmniejsz je w programie do zdjęć i dodaj zamiast tego pliku.",
        ),
        ("K023", "To jest PNG, a nazwa pliku kończy się na .jpg.", "Zmień nazwę na foto.png."),
    ]


def test_no_pixel_beyond_the_bound_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PngImageFile, "load", lambda _: pytest.fail("decoded"))
    for size in ((50_000, 1_001), (2**31 - 1, 2**31 - 1)):
        assert [code for code, _, _ in faults("a.png", header_of_png(*size))] == ["K024"]


def test_fifty_megapixels_pass_the_bound() -> None:
    """They are missing in this file, which is the next that is told."""
    assert faults("a.png", header_of_png(50_000, 1_000)) == [BROKEN]


def test_a_jpeg_that_decodes_a_thousand_times_is_refused() -> None:
    data = saved(drawn((64, 64)), progressive=True)
    scans = [at for at in range(len(data)) if data[at : at + 2] == b"\xff\xda"]
    many = data[: scans[2]] + data[scans[1] : scans[2]] * 1000 + data[scans[2] :]
    assert faults("a.jpg", data) == []
    assert faults("a.jpg", many) == [BROKEN]


def test_faulty_metadata_are_no_fault_and_no_warning() -> None:
    whole = as_left_by_a_camera("JPEG")
    at = whole.index(b"Exif\0\0") + 6
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for size in range(8, 60, 2):
            assert faults("a.jpg", whole[: at + size] + b"\xff" * 30 + whole[at + size + 30 :]) == []


@given(kind=st.sampled_from(sorted(ENDING)), data=st.data())
def test_any_bytes_are_judged_in_the_same_words(kind: str, data: st.DataObject) -> None:
    whole = bytearray(as_left_by_a_camera(kind))
    for at, byte in data.draw(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=8)):
        whole[at] = byte
    assert {code for code, _, _ in faults(f"a.{ENDING[kind]}", bytes(whole))} <= {"K023", "K024"}


def test_every_picture_of_the_folder_is_looked_into(tmp_path: Path) -> None:
    heavy = MAX_BYTES + 1
    found = problems(
        tmp_path,
        {
            "praktyki/slaskie/foto.jpg": HEIC,
            "praktyki/slaskie/dobre.jpg": picture(),
            "wizyty/2017/ogromne.png": picture("PNG") + bytes(heavy),
            "wizyty/2017/puste.webp": b"",
        },
    )
    assert [
        (p.path.removeprefix(f"{(tmp_path / ROOT).as_posix()}/"), p.line, p.column, p.code, p.field, p.message)
        for p in found
    ] == [
        ("praktyki/slaskie/foto.jpg", 1, 1, "K023", "", "To jest HEIC, a oczekiwano zdjęcia JPG, PNG lub WebP."),
        ("wizyty/2017/ogromne.png", 1, 1, "K024", "", "Zdjęcie ma 10,1 MB, a dopuszczalne jest najwyżej 10 MB."),
        ("wizyty/2017/puste.webp", 1, 1, "K023", "", "Plik jest pusty, a oczekiwano zdjęcia."),
    ]


def test_exactly_ten_megabytes_pass(tmp_path: Path) -> None:
    data = picture("PNG")
    assert problems(tmp_path, {"praktyki/slaskie/a.png": data + bytes(MAX_BYTES - len(data))}) == ()


def test_a_picture_that_did_not_change_is_not_decoded_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(tmp_path / ROOT, {**BASE, "praktyki/slaskie/a.jpg": picture(size=(7, 5))})
    load(tmp_path / ROOT, TODAY)
    monkeypatch.setattr(tested, "opened", lambda _: pytest.fail("opened again"))
    assert load(tmp_path / ROOT, TODAY).problems == ()


@pytest.mark.parametrize("kind", ENDING)
def test_the_size_is_that_of_the_picture_as_it_is_meant_to_be_seen(kind: str) -> None:
    sizes = [look(as_left_by_a_camera(kind, (40, 30), way)).size for way in range(1, 9)]
    assert sizes == [(40, 30)] * 4 + [(30, 40)] * 4
