"""The page of each practice, the list of all, and the redirects from former ids."""

from collections import Counter
from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue, Sighting
from catalogue.model.records.practice import Image, Practice
from catalogue.search import ranking
from catalogue.source.pictures.picture import Size
from catalogue.views import addresses
from catalogue.views.facts import Facts
from catalogue.views.page import Copy, Found, Item, Page
from catalogue.views.pages.entries.redirects import redirect
from catalogue.views.pages.entries.related import Neighbours
from catalogue.views.pages.groups.lists import Section, bounded
from catalogue.views.pages.tools.compare import COMPARED
from catalogue.views.pictures.photographs import fitted, pixels_alone
from catalogue.views.snippets import place
from catalogue.views.text import words
from catalogue.views.text.prose import joined

SEEN_WITH = 8  # practices of the same visits that a page names
LIST = (("Praktyki", addresses.listing("praktyki")),)


def practice_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Everything that practices put on the site."""
    neighbours, facts = Neighbours(catalogue), Facts(catalogue)
    summaries = Counter(practice.summary for practice in catalogue.practices.values())
    for practice in catalogue.practices.values():
        alone = summaries[practice.summary] == 1
        description = practice.summary if alone else f"{practice.title}. {practice.summary}"
        yield _page(catalogue, practice, neighbours, facts, description)
        for image in practice.images:
            file = _beside(practice, image)
            if seen := catalogue.pictures.get(file):
                yield Copy(addresses.image(practice, image), file, seen.digest, pixels_alone)
        for alias in practice.aliases:
            yield redirect(f"praktyki/{alias}.html", addresses.practice(practice), practice.title)
    every = Page(
        path=addresses.listing("praktyki"),
        title="Wszystkie praktyki",
        description=f"Alfabetyczna lista wszystkich dobrych praktyk w katalogu: {words.practices(len(catalogue.practices))}.",
        template="groups/all.html",
        context={"lead": f"Alfabetycznie, według tytułu. W katalogu: {words.practices(len(catalogue.practices))}."},
    )
    yield from bounded(every, [Section("wszystkie", "", tuple(catalogue.practices.values()))])


def _page(catalogue: Catalogue, practice: Practice, neighbours: Neighbours, facts: Facts, description: str) -> Page:
    sightings = catalogue.sightings[practice.id]
    region, related = practice.region, neighbours.of(practice)
    return Page(
        path=addresses.practice(practice),
        title=practice.title,
        description=description,
        template="entries/practice.html",
        context={
            "practice": practice,
            "facts": facts.in_sets(practice),
            "images": [_with_size(catalogue, practice, image) for image in practice.images],
            "type": catalogue.vocabularies.entity_types[practice.entity_type],
            "sightings": sightings,
            "seen_with": seen_with(catalogue, practice, sightings),
            "related": related,
            "compared": addresses.compare(practice, *(item.practice for item in related[: COMPARED - 1])),
            "parts_of_it": catalogue.by_part_of.get(practice.id, ()),
            "former": catalogue.by_successor.get(practice.id, ()),
            "whole": catalogue.practices.get(practice.part_of or ""),
            "successor": catalogue.practices.get(practice.successor or ""),
            "unknown": _unknown(practice),
            "knowledge": words.knowledge(
                practice, catalogue.knowledge_year(practice), announced_only=announced_only(sightings)
            ),
        },
        trail=(*LIST, (f"województwo {region.name}", addresses.region(region))),
        source=practice.path,
        found=found(catalogue, practice),
        about=practice,
    )


def _beside(practice: Practice, image: Image) -> str:
    """Where a picture lies, below the content folder."""
    return f"{practice.path.rpartition('/')[0]}/{image.file}"


def _with_size(catalogue: Catalogue, practice: Practice, image: Image) -> tuple[Image, Size | None]:
    """A picture with its published size, so that the page does not move when it comes."""
    seen = catalogue.pictures.get(_beside(practice, image))
    return image, fitted(seen.size) if seen else None


def _unknown(practice: Practice) -> list[str]:
    """What someone who would do the same, or come to see it, asks first, and no field answers."""
    asked = {
        "od kiedy to działa": practice.since,
        "ile to kosztuje i czego wymaga": practice.transfer,
        "czy gospodarz przyjmuje grupy": practice.hosting,
    }
    return [question for question, answer in asked.items() if answer is None]


def found(catalogue: Catalogue, practice: Practice) -> Found:
    """What search sees of a practice."""
    lists = catalogue.vocabularies
    kind = lists.entity_types[practice.entity_type]
    facts = [*practice.operator, *practice.founders, *(lists.topics[code].name for code in practice.topics)]
    facts += [lists.activities[code].name for code in practice.activities]
    facts += [lists.target_groups[code].name for code in practice.target_groups]
    return Found(
        line=f"{words.capital(kind.name)} · {place(practice)}",
        texts={
            ranking.NAME: joined(practice.host, practice.locality, practice.municipality, practice.region.name),
            ranking.KIND: joined(kind.name, kind.acronym),
            ranking.FACT: joined(*facts),
            ranking.SUMMARY: practice.summary,
            ranking.BODY: practice.body.text,
        },
    )


def announced_only(sightings: tuple[Sighting, ...]) -> bool:
    """Whether all that is known of a practice comes from announcements of visits."""
    return bool(sightings) and all(sighting.visit.kind == "announcement" for sighting in sightings)


def seen_with(catalogue: Catalogue, practice: Practice, sightings: tuple[Sighting, ...]) -> list[Practice]:
    """The practices of the same visits, those of most visits first."""
    visits = {sighting.visit.id: sighting.visit for sighting in sightings}
    together = Counter(
        stop.practice for visit in visits.values() for stop in visit.stops if stop.practice not in {None, practice.id}
    )
    return [catalogue.practices[id_] for id_, _ in together.most_common(SEEN_WITH) if id_]
