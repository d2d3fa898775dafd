"""The glossary: acronyms and words of the field, with the entity types among them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.alphabet import polish_order
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.anchors import anchor_of
from catalogue.views.page import Found, Item, Page, View
from catalogue.views.text.prose import joined

TYPE_PREFIX = "typ-"  # keeps the anchors of entity types apart from those of other words


class Word(NamedTuple):
    """A word with its meaning; `path` leads to the page of an entity type."""

    anchor: str
    term: str
    expansion: str
    definition: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryView(View):
    """The glossary."""

    template = "groups/glossary.html"
    words: list[Word]


def glossary_pages(catalogue: Catalogue) -> Iterator[Item]:
    """The page of the glossary."""
    words = glossary(catalogue)
    yield Page(
        path=addresses.GLOSSARY,
        title="Słowniczek",
        description="Skróty i pojęcia ekonomii społecznej wyjaśnione prostymi słowami.",
        shows=partial(GlossaryView, words),
        found=Found("Strona katalogu", {ranking.BODY: joined(*(word.term for word in words))}, ranking.OF_CATALOGUE),
    )


def glossary(catalogue: Catalogue) -> list[Word]:
    """All words in alphabetical order. An entity type stands under its acronym where it has one."""
    lists = catalogue.vocabularies
    words = [
        Word(anchor_of(code), term.term, term.expansion or "", term.definition) for code, term in lists.glossary.items()
    ]
    words += [
        Word(
            TYPE_PREFIX + code,
            kind.acronym or kind.name,
            kind.name if kind.acronym else "",
            kind.definition,
            addresses.group("typy", code),
        )
        for code, kind in lists.entity_types.items()
    ]
    return sorted(words, key=lambda word: polish_order(word.term))
