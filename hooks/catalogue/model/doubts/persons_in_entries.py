"""Where an entry may name a person: in every text that editors write in their own words."""

from collections.abc import Callable, Iterator, Mapping

from catalogue.model.catalogue import Catalogue
from catalogue.model.doubts.persons import PERSON, persons, place_finder
from catalogue.problems.fault import Fault, Where
from catalogue.source.document import Document
from catalogue.source.yaml.tree import Value

NAMES = frozenset(
    {"host", "operator", "founders", "organisers", "name", "place", "sources", "images", "locality", "municipality"}
)
"""Fields that hold names, of hosts, works and authors: people stand in those of some."""


def report_persons(catalogue: Catalogue) -> None:
    """Report a warning (code O014) at each text with a function and what looks like a name."""
    is_place = place_finder(tuple(_towns(catalogue)))
    for document in catalogue.documents.values():
        _report(document, is_place)


def _towns(catalogue: Catalogue) -> Iterator[str]:
    for practice in catalogue.practices.values():
        yield from (name for name in (practice.locality, practice.municipality) if name)
    for visit in catalogue.visits.values():
        yield from (stop.locality for stop in visit.stops if stop.locality)


def _report(document: Document, is_place: Callable[[str, str], bool]) -> None:
    for where, text in _texts(dict(document.fields), ()):
        for person in persons(text, is_place):
            document.report(where, *PERSON.said(found=person.found))
    markdown = document.body.markdown
    for person in persons(markdown, is_place):
        line = markdown.count("\n", 0, person.at) + 1
        column = person.at - markdown.rfind("\n", 0, person.at)
        document.report_in_body(Fault((line, column), *PERSON.said(found=person.found)))


def _texts(value: Value, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in NAMES:
                yield from _texts(inner, (*where, name))
    else:
        for index, inner in enumerate(value):
            yield from _texts(inner, (*where, index))
