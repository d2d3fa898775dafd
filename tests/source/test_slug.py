"""Slugs that are new, and texts folded for them."""

import sys
import unicodedata

from catalogue.source.slug import LETTERS, MAX_LENGTH, fold, is_slug, unused_slug


def test_a_slug_that_is_taken_gets_the_first_free_number() -> None:
    assert unused_slug("CIS Żarki", ()) == "cis-zarki"
    assert unused_slug("CIS Żarki", {"cis-zarki", "cis-zarki-2"}) == "cis-zarki-3"


def test_a_number_keeps_a_slug_within_its_length() -> None:
    longest = "a" * MAX_LENGTH
    new = unused_slug(longest, {longest})
    assert (new, is_slug(new)) == ("a" * (MAX_LENGTH - 2) + "-2", True)


def _plain(text: str) -> str:
    return "".join(LETTERS.get(letter, letter) for letter in text)


def test_no_mark_is_left_of_any_character_that_has_one() -> None:
    """Of each mark, and of each character that is made with others, as Unicode's tables have them."""
    made = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.decomposition(chr(code))]
    marks = [f"a{chr(code)}" for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Mn"]
    unfolded = [unicodedata.normalize("NFKD", _plain(text.lower())) for text in (*made, *marks)]
    bare = ["".join(c for c in text if unicodedata.category(c) != "Mn") for text in unfolded]
    assert [fold(text) for text in (*made, *marks)] == bare
