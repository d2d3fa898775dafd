"""Slugs that are new."""

from catalogue.source.slug import MAX_LENGTH, is_slug, unused_slug


def test_a_slug_that_is_taken_gets_the_first_free_number() -> None:
    assert unused_slug("CIS Żarki", ()) == "cis-zarki"
    assert unused_slug("CIS Żarki", {"cis-zarki", "cis-zarki-2"}) == "cis-zarki-3"


def test_a_number_keeps_a_slug_within_its_length() -> None:
    longest = "a" * MAX_LENGTH
    new = unused_slug(longest, {longest})
    assert (new, is_slug(new)) == ("a" * (MAX_LENGTH - 2) + "-2", True)
