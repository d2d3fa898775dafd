"""„O zbiorze”: the catalogue in numbers, and the matrix voivodeship × entity type."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from catalogue.model.catalogue import Catalogue
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.figures import Count, Numbers, numbers, oldest_knowledge
from catalogue.views.page import Found, Item, Page
from catalogue.views.pages.groups.lists import Section, Sectioned, bounded
from catalogue.views.pictures.matrix import Matrix, matrix
from catalogue.views.pictures.shades import steps


@dataclass(frozen=True, slots=True)
class CollectionView(Sectioned):
    """The numbers, what is `missing`, and the matrix with its `types` (code, name, acronym) and shades (`legend`)."""

    template = "charts/collection.html"
    edition: str
    numbers: Numbers
    missing: tuple[Count, ...]
    matrix: Matrix
    types: tuple[tuple[str, str, str], ...]
    legend: list[tuple[int, str]]
    unknown_region: int


def collection_pages(catalogue: Catalogue) -> Iterator[Item]:
    """The page about the collection, and the pages of the list by the age of the knowledge."""
    page = Page(
        path=addresses.COLLECTION,
        title="O zbiorze",
        description="Katalog w liczbach: ile jest praktyk i wizyt, w których województwach i jakich rodzajów podmiotów jeszcze brakuje.",
        found=Found(
            "Strona katalogu",
            {ranking.BODY: "katalog w liczbach, czego brakuje, statystyka"},
            factor=ranking.OF_CATALOGUE,
        ),
    )
    lead = "Rok to najnowsze źródło, wizyta albo sprawdzenie. Wpisy na górze warto sprawdzić najpierw."
    oldest = Section("wiek", "Od najstarszej wiedzy", oldest_knowledge(catalogue), form="age", lead=lead)
    yield from bounded(catalogue, page, partial(_view, catalogue), [oldest])


def _view(catalogue: Catalogue) -> CollectionView:
    counted, drawn, types = numbers(catalogue), matrix(catalogue), catalogue.vocabularies.entity_types
    shades = {cell.shade for row in drawn.rows for cell in row.cells}
    return CollectionView(
        catalogue.edition.words() if catalogue.edition else "",
        counted,
        tuple(count for count in (*counted.regions, *counted.types) if not count.number),
        drawn,
        tuple((code, kind.name, kind.acronym or kind.name) for code, kind in types.items()),
        [(step, said) for step, said in steps(drawn.most) if step in shades] if drawn.most else [],
        sum(1 for mention in catalogue.mentions if not mention.region),
    )
