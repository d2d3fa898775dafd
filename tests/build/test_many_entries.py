"""A visitor's download and the way to an entry stay bounded with hundreds of entries."""

import re

import pytest

from generated import write_entries
from project import built, new_project
from published import Published, target

ENTRIES = 600
LARGEST_PAGE = 300_000  # bytes


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    project = new_project(tmp_path_factory.mktemp("large"))
    write_entries(project / "practices", ENTRIES)
    return Published(built(project))


def test_no_page_is_large(large_site: Published) -> None:
    sizes = {path: (large_site.folder / path).stat().st_size for path in large_site.files if path.endswith(".html")}
    assert {path: size for path, size in sizes.items() if size > LARGEST_PAGE} == {}


@pytest.mark.parametrize(
    "path", ["praktyki/index.html", "wizyty/index.html", "wojewodztwa/slaskie.html", "typy/cis.html"]
)
def test_a_section_shows_few_entries_and_leads_to_the_rest(large_site: Published, path: str) -> None:
    cut = 0
    for section in large_site.article(path).all("section"):
        shown = section.all("li", class_="k-card")
        assert len(shown) <= 24
        for more in section.all("p", class_="k-more"):
            cut += 1
            assert len(shown) == 24
            [count] = re.findall(r"Pełna lista: ([\d\s]+) wpis", more.text)
            assert len(listed(large_site, target(path, more.one("a").attributes["href"])[0])) == int(
                re.sub(r"\s", "", count)
            )
    assert cut or not path.startswith("praktyki")


def test_every_entry_is_reached_from_the_start_by_links(large_site: Published) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        html = (large_site.folder / path).read_text(encoding="utf-8")
        for address in re.findall(r'<(?:a|form) [^>]*?(?:href|action)="([^"#:?]+\.html)[#"?]', html):
            below, _ = target(path, address)
            if below not in reached:
                reached.add(below)
                waiting.append(below)
    entries = {
        path for path in large_site.files if re.fullmatch(r"(praktyki/praktyka|wizyty/wizyta)-[^/]+\.html", path)
    }
    assert len(entries) == ENTRIES
    assert entries - reached == set()
    assert {path for path in large_site.files if path.endswith(".html")} - reached == {"404.html"}


def listed(site: Published, first: str) -> list[str]:
    """The entries on the pages of a list, in order, each page with at most 100."""
    found: list[str] = []
    pages = [first]
    for path in pages:
        article = site.article(path)
        here = [
            target(path, card.one("p", class_="k-card__title").one("a").attributes["href"])[0]
            for card in article.all("li", class_="k-card")
        ]
        assert len(here) <= 100
        found += here
        for pager in article.all("nav", class_="k-pager"):
            pages += [p for a in pager.all("a") if (p := target(path, a.attributes["href"])[0]) not in pages]
    assert len(found) == len(set(found))
    return found
