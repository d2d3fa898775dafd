"""Small pieces of HTML: links, names, places."""

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.views.snippets import link, place, to_organisation


def test_a_link_escapes_its_text() -> None:
    assert link("../", "a.html", '<b>"A"</b>') == '<a href="../a.html">&lt;b&gt;&#34;A&#34;&lt;/b&gt;</a>'


@pytest.mark.parametrize(
    ("path", "html"),
    [
        ("", "A"),
        ("#a", '<a href="#a">A</a>'),
        ("https://example.org/a", '<a href="https://example.org/a">A</a>'),
    ],
)
def test_a_link_leads_below_the_site_elsewhere_or_nowhere(path: str, html: str) -> None:
    assert link("../", path, "A") == html


@pytest.mark.parametrize(
    ("name", "html"),
    [
        (
            "Urząd Miasta i Gminy w Żarkach",
            '<a href="../organizacje/gmina-zarki.html">Urząd Miasta i Gminy w Żarkach</a>',
        ),
        ("Powiat Myszkowski", '<a href="../organizacje/powiat-myszkowski.html">Powiat Myszkowski</a>'),
        ("Muzeum <b>", "Muzeum &lt;b&gt;"),
    ],
)
def test_a_name_leads_to_the_organisation_that_has_it(catalogue: Catalogue, name: str, html: str) -> None:
    assert link("../", *to_organisation(catalogue, name)) == html


@pytest.mark.parametrize(
    ("municipality", "locality", "text"),
    [
        ("Żarki", "Żarki", "Żarki, woj. śląskie"),
        ("Żarki", "Leśniów", "Leśniów, gmina Żarki, woj. śląskie"),
        ("Żarki", None, "gmina Żarki, woj. śląskie"),
        (None, None, "woj. śląskie"),
    ],
)
def test_a_place_in_words(catalogue: Catalogue, municipality: str | None, locality: str | None, text: str) -> None:
    practice = catalogue.practices["cus-zarki"]
    assert place(practice.model_copy(update={"municipality": municipality, "locality": locality})) == text
