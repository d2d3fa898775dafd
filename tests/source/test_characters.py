"""Characters that nobody sees: all that Unicode calls so, but for those that make a picture."""

import unicodedata

import pytest

from catalogue.source import unseen
from catalogue.source.characters import HIDDEN, instead_of, may_hide, mended, printable
from characters_from_unicode import MODULE, in_ranges, module
from project import REPOSITORY

EVERY = range(0x110000)
PICTURES = ["👩‍🌾", "👨🏻‍🔬", "🏳️‍🌈", "👩‍❤️‍💋‍👨", "👨‍👩‍👧‍👦", "☎️", "1️⃣", "#️⃣", "❤️‍🔥", "🧑‍🤝‍🧑", "👁️‍🗨️", "⚕️"]


def test_the_tables_are_those_of_unicode() -> None:
    assert MODULE.read_text(encoding="utf-8") == module(str(REPOSITORY / ".venv" / "bin" / "deno"))


def test_what_python_knows_of_them_is_hidden() -> None:
    seen = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    unknown = [
        f"{code:x}"
        for code in EVERY
        if unicodedata.category(chr(code)) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
        and code not in seen | {0x09, 0x0A}
        and not HIDDEN.fullmatch(chr(code))
    ]
    assert unknown == []
    letters_without_ink = {0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x1D159}
    hidden_though_seen = [
        f"{code:x}"
        for code in EVERY
        if unicodedata.category(chr(code))[0] in "LNPSZ" and HIDDEN.match(chr(code)) and code not in letters_without_ink
    ]
    assert hidden_though_seen == ["2028", "2029", "fffc", "fffd"]


@pytest.mark.parametrize("code", ["61c", "34f", "115f", "1160", "180e", "200c", "200d", "206a", "206f", "2800", "3164"])
def test_none_stands_alone(code: str) -> None:
    assert HIDDEN.fullmatch(chr(int(code, 16)))
    assert mended(f" {chr(int(code, 16))} ").strip() == ""


@pytest.mark.parametrize(
    "code", ["fe0f", "ffa0", "fff9", "fffb", "e0001", "e007f", "e000", "f0b7", "fffd", "fffc", "10fffd"]
)
def test_what_is_no_text_is_hidden(code: str) -> None:
    assert HIDDEN.fullmatch(chr(int(code, 16)))
    assert may_hide(f"a{chr(int(code, 16))}b")


@pytest.mark.parametrize("picture", PICTURES)
def test_pictures_may_stand(picture: str) -> None:
    assert not may_hide(f"Tu {picture}, a tam {picture}{picture}.")
    assert mended(picture) == picture
    assert printable(picture) == picture


@pytest.mark.parametrize("picture", [picture for picture in PICTURES if "\u200d" in picture])
def test_a_part_of_a_picture_hides_its_joiner(picture: str) -> None:
    start, end = picture.split("\u200d", maxsplit=1)[0], picture.rsplit("\u200d", maxsplit=1)[-1]
    for text in (
        f"{start}\u200d",
        f"\u200d{end}",
        f"{start}\u200d \u200d{end}",
        f"a\u200d{end}",
        f"{start}\u200d\u200d{end}",
    ):
        assert may_hide(text)
        assert not may_hide(mended(text))


def test_a_character_that_may_have_been_another_is_left() -> None:
    assert [instead_of(character) for character in "\x07\x85\u202e\ufffd\uf0b7\ufff9\ud800\ufffe"] == [None] * 8
    assert [instead_of(character) for character in "\xad\u200b\u2066\u2800\u3164\u2028"] == ["", "", "", " ", " ", " "]


def test_ranges_are_read_as_they_are_written() -> None:
    assert in_ranges([3, 1, 2, 0xAD, 0x10FFFF]) == "1-3 ad 10ffff"
    assert unseen.PRIVATE == "e000-f8ff f0000-ffffd 100000-10fffd"
