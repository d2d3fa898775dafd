"""Names that one system forbids, or takes for another."""

import pytest

from catalogue.source.names import DEVICES, LONGEST_PATH, RESERVED_IDS, unportable
from catalogue.source.slug import MAX_LENGTH, is_slug, unused_slug


@pytest.mark.parametrize(
    "name",
    [
        *("con", "PRN", "Aux.html", "nul.tar.gz", "COM0", "com9.md", "LPT¹.jpg", "conin$", "CONOUT$.txt", "aux .md"),
        *("a:b.md", "a*b", "a?b", 'a"b', "<a>", "a|b", "a\\b", "a\tb", "a\x7fb"),
        *("kropka.", "spacja ", "...", "za\u0301b.html"),
    ],
)
def test_a_name_that_some_system_forbids_is_told(name: str) -> None:
    for path in (name, f"praktyki/{name}", f"{name}/index.html"):
        assert [found for found, why in unportable([path]) if why.endswith(".")] == [path]


@pytest.mark.parametrize("name", ["konto", "aux-2", "com10", "com", "lpt.html", "console.md", ".nojekyll", "ząb.html"])
def test_a_name_that_only_looks_like_one_is_none(name: str) -> None:
    assert list(unportable([f"praktyki/{name}"])) == []


def test_names_that_differ_only_by_case_or_by_how_a_letter_is_made_are_told() -> None:
    paths = ["a/Foto.png", "a/foto.png", "b/foto.png", "stra\u00dfe.html", "STRASSE.html"]
    assert list(unportable(paths)) == [
        ("a/foto.png", "Windows i macOS nie odróżniają tej nazwy od a/Foto.png."),
        ("STRASSE.html", "Windows i macOS nie odróżniają tej nazwy od straße.html."),
    ]
    assert len(list(unportable(["\u0105.html", "a\u0328.html"]))) == 1


def test_a_path_longer_than_systems_take_is_told() -> None:
    assert list(unportable(["a" * 100 + "/" + "b" * (LONGEST_PATH - 101)])) == []
    [(_, why)] = unportable(["a" * 100 + "/" + "b" * (LONGEST_PATH - 100)])
    assert why == "Ścieżka ma 201 znaków, a w spakowanej stronie może ich mieć najwyżej 200."


def test_the_longest_path_of_the_content_fits_into_the_zip() -> None:
    longest = f"katalog/obrazy/{'a' * MAX_LENGTH}/{'b' * MAX_LENGTH}.webp"
    assert list(unportable([longest])) == []


def test_every_name_that_is_taken_is_a_slug_and_no_proposal() -> None:
    for name in RESERVED_IDS:
        assert is_slug(name)
        assert unused_slug(name.upper(), RESERVED_IDS) == f"{name}-2"
    assert [path for path, _ in unportable(DEVICES)] == list(DEVICES)
