"""The catalogue of the repository, whose words the benchmark's entries have."""

from datetime import date
from functools import cache

from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.search.findable import Abbreviation, read
from catalogue.search.index import split
from project import REPOSITORY
from search import content


@cache
def catalogue() -> Catalogue:
    """The catalogue as it is."""
    found = load(REPOSITORY / "practices", date(2026, 11, 22)).catalogue
    assert found
    return found


def acronyms() -> list[Abbreviation]:
    """Its acronyms."""
    return content.acronyms(catalogue())


def words() -> list[str]:
    """Every word of what is found of it, as often as it stands there."""
    shorts = [acronym.short for acronym in acronyms()]
    return [
        word
        for document in content.documents_of(catalogue())
        for text in read(document.texts).values()
        for word in split(text, shorts)
    ]


def corpus() -> frozenset[str]:
    """Each of its words once, with those of the pages written by hand."""
    shorts = [acronym.short for acronym in acronyms()]
    by_hand = [file.read_text(encoding="utf-8") for file in REPOSITORY.glob("docs/*.md")]
    return frozenset([*words(), *(word for text in by_hand for word in split(text, shorts))])
