"""The page of each practice, the list of all, and the redirects from former ids."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue, Sighting
from catalogue.model.records.practice import Image, Practice
from catalogue.search import ranking
from catalogue.source.pictures.picture import Size
from catalogue.views import addresses
from catalogue.views.facts import Fact, Facts, label
from catalogue.views.page import Copy, Found, Item, Page, View
from catalogue.views.pages.cards import PracticeCard, practice_card
from catalogue.views.pages.entries.about import About, about
from catalogue.views.pages.entries.redirects import redirect
from catalogue.views.pages.entries.related import Neighbours
from catalogue.views.pages.groups.lists import AllView, Section, bounded
from catalogue.views.pages.lines import Line, line, lines, numbers_found, web_page
from catalogue.views.pages.tools.compare import COMPARED
from catalogue.views.pictures.maps import at
from catalogue.views.pictures.photographs import fitted, pixels_alone
from catalogue.views.snippets import Link, place, to_organisation, to_practice, to_terms, to_visit, within
from catalogue.views.text import words
from catalogue.views.text.doubts import doubt, host, marked, organisers, title, town, when
from catalogue.views.text.prose import joined

SEEN_WITH = 8  # practices of the same visits that a page names
Sets = Mapping[str, Sequence[Fact]]
LIST = (("Praktyki", addresses.listing("praktyki")),)


def practice_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Everything that practices put on the site."""
    neighbours, facts = Neighbours(catalogue), Facts(catalogue)
    summaries = Counter(practice.summary for practice in catalogue.practices.values())
    for practice in catalogue.practices.values():
        alone = summaries[practice.summary] == 1
        summary = practice.summary + doubt(practice, "summary")
        description = summary if alone else f"{title(practice)}. {summary}"
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
    )
    view = partial(AllView, f"Alfabetycznie, według tytułu. W katalogu: {words.practices(len(catalogue.practices))}.")
    yield from bounded(catalogue, every, view, [Section("wszystkie", "", tuple(catalogue.practices.values()))])


class Picture(NamedTuple):
    """A published picture, with its size in pixels so that the page does not move when it comes."""

    path: str
    alt: str
    credit: str
    licence: str
    size: Size | None


@dataclass(frozen=True, slots=True)
class PracticeView(View):
    """A practice. `spot` is its name on the map and where it lies there.

    `sets` are fields under a heading of their own (anchor, title, lines), `results` say how much, of what and when.
    """

    template = "entries/practice.html"
    about: About
    id: str
    icon: str
    kind: Link
    place: str
    summary: str
    knowledge: str
    lines: tuple[Line, ...]
    spot: tuple[str, int, int] | None
    topics: tuple[Link, ...]
    topics_doubt: str
    images: tuple[Picture, ...]
    results_title: str
    results: tuple[tuple[str, str, str], ...]
    sets: tuple[tuple[str, str, tuple[Line, ...]], ...]
    seen: tuple[tuple[Link, str, str], ...]
    seen_with: tuple[tuple[Link, str], ...]
    unknown: tuple[str, ...]
    parts: tuple[PracticeCard, ...]
    related: tuple[tuple[PracticeCard, str], ...]
    compared: str


def _page(catalogue: Catalogue, practice: Practice, neighbours: Neighbours, facts: Facts, description: str) -> Page:
    return Page(
        path=addresses.practice(practice),
        title=title(practice),
        description=description,
        shows=partial(_view, catalogue, practice, neighbours, facts),
        trail=(*LIST, (f"województwo {practice.region.name}", addresses.region(practice.region))),
        source=practice.path,
        found=found(catalogue, practice),
        about=practice,
    )


def _view(catalogue: Catalogue, practice: Practice, neighbours: Neighbours, facts: Facts) -> PracticeView:
    related, sets = neighbours.of(practice), facts.in_sets(practice)
    sightings = catalogue.sightings[practice.id]
    known, lists = catalogue.knowledge(practice), catalogue.vocabularies
    path = addresses.practice(practice)
    [kind] = to_terms("typy", [practice.entity_type], lists.entity_types)
    kind = kind._replace(text=kind.text + doubt(practice, "entity_type"))
    return PracticeView(
        about=about(practice, path, f"{title(practice)} – {host(practice)}", words.state_of_knowledge(known)),
        id=practice.id,
        icon=practice.entity_type,
        kind=kind,
        place=place(practice),
        summary=practice.summary + doubt(practice, "summary"),
        knowledge=words.knowledge(practice, known),
        lines=_lines(catalogue, practice, sets, kind),
        spot=(_spot(practice), *at(practice.position)) if practice.position else None,
        topics=to_terms("tematy", practice.topics, lists.topics),
        topics_doubt=doubt(practice, "topics"),
        images=tuple(_picture(catalogue, practice, image) for image in practice.images),
        results_title=label(practice, "results") + doubt(practice, "results"),
        results=tuple((each.value, each.what, each.as_of.words() if each.as_of else "") for each in practice.results),
        sets=tuple(
            (
                anchor,
                label(practice, field) + doubt(practice, field),
                lines(*((words.capital(fact.name), fact.value) for fact in sets[field])),
            )
            for field, anchor in (("transfer", "wdrozenie"), ("hosting", "przyjazd"))
            if sets[field]
        ),
        seen=tuple(_seen(sighting) for sighting in sightings),
        seen_with=tuple((to_practice(other), host(other)) for other in seen_with(catalogue, practice, sightings)),
        unknown=tuple(_unknown(practice)),
        parts=tuple(practice_card(catalogue, part) for part in catalogue.by_part_of.get(practice.id, ())),
        related=tuple((practice_card(catalogue, item.practice), item.reason) for item in related),
        compared=addresses.compare(practice, *(item.practice for item in related[: COMPARED - 1])),
    )


def _lines(catalogue: Catalogue, practice: Practice, sets: Sets, kind: Link) -> tuple[Line, ...]:
    lists, region = catalogue.vocabularies, practice.region
    whole, successor = (catalogue.practices.get(id_ or "") for id_ in (practice.part_of, practice.successor))
    before = "".join(f"{name}, " for name in within(practice))
    region_link = Link(addresses.region(region), region.name + doubt(practice, "region"))
    own = lists.entity_types[practice.entity_type]
    return lines(
        (label(practice, "host"), host(practice)),
        line(label(practice, "entity_type"), kind, icon=practice.entity_type),
        line("Miejsce", region_link, before=f"{before}województwo "),
        (label(practice, "coordinates"), _coordinates(practice)),
        *(
            line(
                label(practice, field, names),
                [to_organisation(catalogue, name) for name in names],
                after=doubt(practice, field),
            )
            for field, names in (("operator", practice.operator), ("founders", practice.founders))
        ),
        (label(practice, "since"), marked(practice.since.words(), doubt(practice, "since")) if practice.since else ""),
        (label(practice, "status"), words.state(practice, own)),
        line(
            label(practice, "successor"), _by_host(successor) if successor else None, after=doubt(practice, "successor")
        ),
        *(
            line("Wcześniej", _by_host(former), after=doubt(former, "successor"))
            for former in catalogue.by_successor.get(practice.id, ())
        ),
        line(label(practice, "part_of"), to_practice(whole) if whole else None, after=doubt(practice, "part_of")),
        (
            label(practice, "social_enterprise"),
            marked(
                "; ".join(f"{fact.name}: {fact.value}" for fact in sets["social_enterprise"]),
                doubt(practice, "social_enterprise"),
            ),
        ),
        *(
            line(label(practice, field), to_terms(folder, codes, terms), after=doubt(practice, field))
            for field, folder, codes, terms in (
                ("activities", "dzialalnosc", practice.activities, lists.activities),
                ("target_groups", "dla-kogo", practice.target_groups, lists.target_groups),
            )
        ),
        line(label(practice, "website"), web_page(practice.website), after=doubt(practice, "website")),
        *((fact.name, fact.value + doubt(practice, "identifiers")) for fact in sets["identifiers"]),
        ("Wizyty studyjne", Link("#wizyty", words.times_visited(catalogue.visited(practice)))),
    )


def _by_host(practice: Practice) -> Link:
    return Link(addresses.practice(practice), host(practice))


def _coordinates(practice: Practice) -> str:
    if not practice.position:
        return "nieznane"
    near = " (miejscowość)" if practice.locality else " (siedziba gminy)"
    return words.point(practice.position) + (doubt(practice, "coordinates") if practice.coordinates else near)


def _spot(practice: Practice) -> str:
    """What a map calls the place of a practice."""
    return marked(words.capital(town(practice)) or host(practice), doubt(practice, "coordinates"))


def _seen(sighting: Sighting) -> tuple[Link, str, str]:
    visit = sighting.visit
    return (
        to_visit(visit),
        f"{when(visit)}, {organisers(visit)}",
        words.MODE[sighting.stop.mode] + doubt(visit, "stops"),
    )


def _beside(practice: Practice, image: Image) -> str:
    """Where a picture lies, below the content folder."""
    return f"{practice.path.rpartition('/')[0]}/{image.file}"


def _picture(catalogue: Catalogue, practice: Practice, image: Image) -> Picture:
    seen = catalogue.pictures.get(_beside(practice, image))
    size = fitted(seen.size) if seen else None
    return Picture(addresses.image(practice, image), image.alt, image.credit, image.licence, size)


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
    kind = catalogue.vocabularies.entity_types[practice.entity_type]
    return Found(
        f"{words.capital(kind.name)}{doubt(practice, 'entity_type')} · {place(practice)}",
        partial(_texts, catalogue, practice),
    )


def _texts(catalogue: Catalogue, practice: Practice) -> Mapping[ranking.Weight, str]:
    lists = catalogue.vocabularies
    kind = lists.entity_types[practice.entity_type]
    facts = [*practice.operator, *practice.founders, *(lists.topics[code].name for code in practice.topics)]
    facts += [lists.activities[code].name for code in practice.activities]
    facts += [lists.target_groups[code].name for code in practice.target_groups]
    municipality = practice.municipality and f"gmina {practice.municipality}"
    return {
        ranking.TITLE: practice.title,
        ranking.NAME: joined(practice.host, practice.locality, municipality, f"województwo {practice.region.name}"),
        ranking.KIND: joined(kind.name, kind.acronym),
        ranking.FACT: joined(*facts, numbers_found(practice.identifiers)),
        ranking.SUMMARY: practice.summary,
        ranking.BODY: joined(practice.body.text, *practice.aliases),
    }


def seen_with(catalogue: Catalogue, practice: Practice, sightings: tuple[Sighting, ...]) -> list[Practice]:
    """The practices of the same visits, those of most visits first."""
    visits = {sighting.visit.id: sighting.visit for sighting in sightings}
    together = Counter(
        stop.practice for visit in visits.values() for stop in visit.stops if stop.practice not in {None, practice.id}
    )
    return [catalogue.practices[id_] for id_, _ in together.most_common(SEEN_WITH) if id_]
