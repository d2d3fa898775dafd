"""„O zbiorze”: the catalogue in numbers, and the matrix voivodeship × entity type."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.figures import numbers, oldest_knowledge
from catalogue.views.page import Found, Item, Page
from catalogue.views.pages.groups.lists import Section, bounded
from catalogue.views.pictures.matrix import matrix


def collection_pages(catalogue: Catalogue) -> Iterator[Item]:
    """The page about the collection, and the pages of the list by the age of the knowledge."""
    counted = numbers(catalogue)
    page = Page(
        path=addresses.COLLECTION,
        title="O zbiorze",
        description="Katalog w liczbach: ile jest praktyk i wizyt, w których województwach i jakich rodzajów podmiotów jeszcze brakuje.",
        template="charts/collection.html",
        context={
            "numbers": counted,
            "missing": [count for count in (*counted.regions, *counted.types) if not count.number],
            "matrix": matrix(catalogue),
            "unknown_region": sum(1 for mention in catalogue.mentions if not mention.region),
        },
        found=Found(
            "Strona katalogu",
            {ranking.BODY: "katalog w liczbach, czego brakuje, statystyka"},
            factor=ranking.OF_CATALOGUE,
        ),
    )
    lead = "Rok to najnowsze źródło, wizyta albo sprawdzenie. Wpisy na górze warto sprawdzić najpierw."
    oldest = Section("wiek", "Od najstarszej wiedzy", oldest_knowledge(catalogue), form="age", lead=lead)
    yield from bounded(page, [oldest])
