"""What an entry calls uncertain is marked beside its value on every page, card and file that shows it, and once."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import practice as of_practice
from catalogue.model.records import visit as of_visit
from catalogue.model.records.shape import RECORDS, Kind
from catalogue.settings.settings import Settings
from catalogue.views.page import File, Page
from catalogue.views.rendering import Renderer
from catalogue.views.site import site_items
from catalogue.views.text.prose import text_of
from views.every_field import article, whole, with_entry

FIELDS: list[tuple[Kind, str]] = [
    *(("praktyka", field) for field in of_practice.MAY_BE_UNCERTAIN),
    *(("wizyta", field) for field in of_visit.MAY_BE_UNCERTAIN),
]
MARK = re.compile(r" \((?:niepewne|data niepewna|rok niepewny)\)")
ABOUT_ORGANISERS = re.compile("organizacje/|os-czasu|o-zbiorze")
"""Pages on which an organiser has a line of its own: the mark stands at each of its visits, or at their number."""
VALUES: Mapping[Kind, Mapping[str, Any]] = {
    "praktyka": {"title": "Tytułowana", "host": "Gospodarny", "summary": "Streszczone.", "locality": "Kobyłka"},
    "wizyta": {"title": "Wyjazdowa", "organisers": ["Organizujący"]},
}


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_each_field_that_may_be_uncertain_is_marked_on_the_page(zarki: Catalogue, kind: Kind, field: str) -> None:
    marks = []
    for word in (0, -1):
        fields = whole(zarki, kind, word)
        pages = Renderer(with_entry(zarki, kind, fields), Settings())
        sure, doubted = (
            article(pages, zarki, kind, fields | {"uncertain": uncertain})
            for uncertain in ({}, {field: "Powód nieznany."})
        )
        marks.append(len(MARK.findall(_without_reasons(doubted))) - len(MARK.findall(sure)))
    assert max(marks) > 0


def _without_reasons(html: str) -> str:
    return re.sub(r'<h2 id="niepewne">.*?</ul>', "", html, flags=re.DOTALL)


@pytest.mark.parametrize("kind", RECORDS)
def test_each_text_that_shows_an_uncertain_value_marks_it_once(zarki: Catalogue, kind: Kind) -> None:
    names = of_practice.MAY_BE_UNCERTAIN if kind == "praktyka" else of_visit.MAY_BE_UNCERTAIN
    fields = (
        whole(zarki, kind, 0) | dict(VALUES[kind]) | {"uncertain": dict.fromkeys(names, "Powód."), "coordinates": None}
    )
    given: dict[str, Any] = {name: value for name, value in fields.items() if value is not None}
    catalogue = with_entry(zarki, kind, given)
    texts = dict(_texts(catalogue))
    values = [value if isinstance(value, str) else value[0] for value in VALUES[kind].values()]
    for value in values:
        shown = [path for path, text in texts.items() if value in text and not ABOUT_ORGANISERS.match(path)]
        assert len(shown) > 2
        for path in shown:
            for after in texts[path].split(value)[1:]:
                assert MARK.match(after), (path, value, after[:60])
    for path, text in texts.items():
        twice = re.search(r".{60}niepewn\w+\)\)? ?\((?:data |rok )?niepewn.{20}", text)
        assert not twice, (path, twice)


def _texts(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """What is read: articles and descriptions of pages, and the briefs."""
    pages = Renderer(catalogue, Settings())
    for item in site_items(catalogue):
        if isinstance(item, Page):
            yield item.path, text_of(pages.page(item))
            yield f"{item.path} (head)", f"{item.title} · {item.description} · {item.found.line if item.found else ''}"
        elif isinstance(item, File) and re.match(r"szukaj/(praktyki|okolica|tabela)/", item.path):
            yield item.path, item.content.decode()
