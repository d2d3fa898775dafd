"""What other programs see of a built site: every page, whichever way it was laid out."""

import json
import struct
from typing import Any

import pytest

from element import Element
from published import Published, target

SITE = "https://katalog.example.org/"
TYPES = 10
NAME = "Katalog przykładów"
FRAMED, IN_NAVIGATION, BY_HAND = "praktyki/cis-zarki.html", "wizyty/index.html", "o-katalogu.html"


def properties(page: Element) -> dict[str, str]:
    """The Open Graph of a page; each property once."""
    metas = [meta.attributes for meta in page.all("meta") if "property" in meta.attributes]
    found = {meta["property"]: meta["content"] for meta in metas}
    assert len(found) == len(metas)
    return found


def data(page: Element) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = json.loads(page.one("script", type="application/ld+json").raw_text)["@graph"]
    return nodes


def addresses(value: object) -> list[str]:
    """The addresses of pages and files that a node names."""
    match value:
        case dict():
            own = [value[key] for key in ("@id", "item", "contentUrl", "additionalType") if key in value]
            own += [value["url"]] if value.get("@type") == "ListItem" and "url" in value else []
            return own + [address for part in value.values() for address in addresses(part)]
        case list():
            return [address for part in value for address in addresses(part)]
    return []


@pytest.mark.parametrize(
    ("path", "kind", "picture"),
    [
        (FRAMED, "article", "wojewodztwo-slaskie"),
        ("wizyty/wizyta-zarki.html", "article", "wizyty"),
        ("typy/cis.html", "website", "rodzaj-cis"),
        (IN_NAVIGATION, "website", "wizyty"),
        (BY_HAND, "website", "start"),
        ("index.html", "website", "start"),
    ],
)
def test_a_link_to_a_page_has_words_and_a_picture(example_site: Published, path: str, kind: str, picture: str) -> None:
    page = example_site.pages[path]
    found = properties(page)
    shown = found.pop("og:image:alt")
    assert shown.startswith("Mapa Polski")
    assert found == {
        "og:title": page.one("head").one("title").text.removesuffix(f" - {NAME}"),
        "og:description": page.one("meta", name="description").attributes["content"],
        "og:type": kind,
        "og:locale": "pl_PL",
        "og:site_name": NAME,
        "og:url": page.one("link", rel="canonical").attributes["href"],
        "og:image": f"{SITE}assets/podglad/{picture}.png",
        "og:image:width": "1200",
        "og:image:height": "630",
    }
    assert page.one("meta", name="twitter:card").attributes["content"] == "summary_large_image"


def test_every_page_has_a_picture_that_is_there(example_site: Published) -> None:
    used = {properties(page)["og:image"].removeprefix(SITE) for page in example_site.pages.values()}
    pictures = {path for path in example_site.files if path.startswith("assets/podglad/")}
    assert used == pictures
    assert len(pictures) == 2 + 16 + TYPES
    for path in pictures:
        png = (example_site.folder / path).read_bytes()
        assert struct.unpack(">II", png[16:24]) == (1200, 630)


def test_every_page_says_what_it_is_about_under_its_address(example_site: Published) -> None:
    for path, page in example_site.pages.items():
        first, *_ = data(page)
        assert first["@id"] == f"{SITE}{path}"
        named = addresses(data(page))
        assert [address for address in named if address.removeprefix(SITE) not in example_site.files] == []


def test_without_the_address_of_the_site_no_address_is_absolute(bare_site: Published) -> None:
    assert [path for path in bare_site.files if path.startswith("assets/podglad/")] == []
    for path, page in bare_site.pages.items():
        assert properties(page).keys() == {"og:title", "og:description", "og:type", "og:locale", "og:site_name"}
        assert page.all("meta", name="twitter:card") == []
        assert target(path, data(page)[0]["@id"]) == (path, "")
        named = addresses(data(page))
        assert [address for address in named if target(path, address)[0] not in bare_site.files] == []


def test_the_home_page_has_the_name_of_the_catalogue(example_site: Published) -> None:
    page = example_site.pages["index.html"]
    assert page.one("head").one("title").text == properties(page)["og:title"] == NAME


def test_the_home_page_says_how_to_search(example_site: Published, bare_site: Published) -> None:
    [site] = data(example_site.pages["index.html"])
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{SITE}szukaj.html?q={{slowa}}"
    [unpublished] = data(bare_site.pages["index.html"])
    assert "potentialAction" not in unpublished
    form = example_site.pages["index.html"].one("header").one("form", role="search")
    assert (form.attributes["action"], form.one("input").attributes["name"]) == ("szukaj.html", "q")
