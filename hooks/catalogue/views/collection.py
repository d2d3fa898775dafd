"""„O zbiorze”: the catalogue in numbers, and the matrix voivodeship × entity type."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.region import REGIONS, Region
from catalogue.search import document as weight
from catalogue.views import addresses
from catalogue.views.lists import Section, bounded
from catalogue.views.numbers import numbers, oldest_knowledge
from catalogue.views.page import Found, Item, Page


@dataclass(frozen=True, slots=True)
class Cell:
    """How many practices and mentions of a type there are in a voivodeship, and where they stand."""

    practices: int
    mentions: int
    path: str


def collection_pages(catalogue: Catalogue) -> Iterator[Item]:
    """The page about the collection, and the pages of the list by the age of the knowledge."""
    counted = numbers(catalogue)
    page = Page(
        path=addresses.COLLECTION,
        title="O zbiorze",
        description="Katalog w liczbach: ile jest praktyk i wizyt, w których województwach i jakich rodzajów podmiotów jeszcze brakuje.",
        template="collection.html",
        context={
            "numbers": counted,
            "missing": [count for count in (*counted.regions, *counted.types) if not count.number],
            "matrix": matrix(catalogue),
            "unknown_region": sum(1 for mention in catalogue.mentions if not mention.region),
        },
        found=Found("Strona katalogu", {weight.BODY: "katalog w liczbach, czego brakuje, statystyka"}, factor=0.7),
    )
    lead = "Rok to najnowsze źródło, wizyta albo sprawdzenie. Wpisy na górze warto sprawdzić najpierw."
    oldest = Section("wiek", "Od najstarszej wiedzy", oldest_knowledge(catalogue), form="age", lead=lead)
    yield from bounded(page, [oldest])


def matrix(catalogue: Catalogue) -> list[tuple[Region, list[Cell]]]:
    """A row for each voivodeship, a cell for each entity type, in the order of their lists."""
    practices = Counter((p.region.slug, p.entity_type) for p in catalogue.practices.values())
    mentions = Counter((m.region.slug, m.entity_type) for m in catalogue.mentions if m.region)

    def cell(region: Region, code: str) -> Cell:
        key = (region.slug, code)
        return Cell(practices[key], mentions[key], f"{addresses.region(region)}#{code}")

    codes = catalogue.vocabularies.entity_types
    return [(region, [cell(region, code) for code in codes]) for region in REGIONS]
