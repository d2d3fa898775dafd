"""Characters that nobody sees, written as codes: told at their place, where readers would get them."""

import pytest

from catalogue.source.characters import HIDDEN, may_hide, printable
from catalogue.source.markdown.body import read_body

NONCHARACTERS = [
    *range(0xFDD0, 0xFDF0),
    *(plane | last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
]


def _said(markdown: str) -> list[tuple[tuple[int, int], str, str]]:
    return [(fault.place, fault.code, fault.message) for fault in read_body(markdown)[1]]


def _refused(written: str) -> str:
    return f"Zapis „{written}” nie oznacza widocznego znaku, a dozwolony jest tylko widoczny tekst."


def test_every_noncharacter_is_hidden() -> None:
    assert len(NONCHARACTERS) == 66
    assert [code for code in NONCHARACTERS if not HIDDEN.fullmatch(chr(code))] == []
    assert HIDDEN.search("\ufdcf\ufdf0\U0001fffd\U00020000") is None


def test_the_quick_look_misses_no_hidden_character() -> None:
    every = "".join(map(chr, range(0x110000)))
    assert [hidden for hidden in set(HIDDEN.findall(every)) - {"\r"} if not may_hide(f"a{hidden}b")] == []
    assert not may_hide("„Zażółć” – 𝒜\tb\r\nc\u00a0d\n")


def test_a_noncharacter_of_any_plane_is_shown_as_its_code() -> None:
    assert printable("a\ufffe\U0001fffe\U0010ffff") == "a\\ufffe\\U0001fffe\\U0010ffff"


@pytest.mark.parametrize("code", [*NONCHARACTERS, 0, 7, 0x80, 0x200B, 0x202E, 0xD800, 0xDFFF, 0x110000, 0xFFFFFFF])
def test_a_code_of_what_nobody_sees_is_told(code: int) -> None:
    for written in (f"&#x{code:X};", f"&#X{code:x};", f"&#{code};"):
        if len(written) <= len("&#12345678;"):
            assert _said(f"Raz.\n\nTekst {written}.") == [((3, 7), "K019", _refused(written))]


@pytest.mark.parametrize(
    ("markdown", "place", "written"),
    [
        ("a&shy;b", (1, 2), "&shy;"),
        ("&ZeroWidthSpace; a", (1, 1), "&ZeroWidthSpace;"),
        ('[a](https://example.org "b &#xFFFF;")', (1, 28), "&#xFFFF;"),
        ("| a | b |\n|---|---|\n| c | &#xFFFE; |", (3, 7), "&#xFFFE;"),
        ("`&#xFFFE;` i &#xFFFE;", (1, 14), "&#xFFFE;"),
        ("    &#xFFFE;\n\n&#xFFFE;", (3, 1), "&#xFFFE;"),
        ("\\`&#xFFFE;\\` a", (1, 3), "&#xFFFE;"),
        ("a[^1]\n\n[^1]: b &#xFFFE;", (3, 9), "&#xFFFE;"),
    ],
)
def test_the_code_is_told_where_it_stands(markdown: str, place: tuple[int, int], written: str) -> None:
    assert _said(markdown) == [(place, "K019", _refused(written))]


def test_every_code_is_told() -> None:
    assert [place for place, _, _ in _said("&#xFFFE; &amp; &lrm;\n&#xFFFF; a")] == [(1, 1), (1, 16), (2, 1)]


@pytest.mark.parametrize(
    "markdown",
    [
        "`&#xFFFE;`",
        "```\n&#xFFFE;\n```",
        "\\&#xFFFE;",
        "&#xFFFE",
        "&#x000000FFFE;",
        "&#000065534;",
        "&amp;#xFFFE;",
        "&nbsp; &copy; &#322; &#x1F600; &nosuch;",
    ],
)
def test_what_readers_see_may_stand(markdown: str) -> None:
    assert _said(markdown) == []


def test_in_a_code_that_is_refused_too_headings_and_links_are_found() -> None:
    found = _said("# A &#xFFFE;\n\n[b &#xFFFF;](ftp://c) ![d](e) <b>")
    assert [(place, code) for place, code, _ in found] == [
        ((3, 31), "K013"),
        ((3, 23), "K017"),
        ((3, 1), "K016"),
        ((1, 1), "K018"),
        ((1, 5), "K019"),
        ((3, 4), "K019"),
    ]
