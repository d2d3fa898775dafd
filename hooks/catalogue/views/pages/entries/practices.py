"""The page of each practice, the list of all, and the redirects from former ids."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue, Sighting
from catalogue.model.records.practice import Image, Practice
from catalogue.model.types.partial_date import period_words
from catalogue.search import ranking
from catalogue.source.pictures.picture import Size
from catalogue.views import addresses
from catalogue.views.page import Copy, Found, Item, Page, View
from catalogue.views.pages.cards import PracticeCard, practice_card
from catalogue.views.pages.entries.about import About, about
from catalogue.views.pages.entries.redirects import redirect
from catalogue.views.pages.entries.related import Neighbours
from catalogue.views.pages.groups.lists import AllView, Section, bounded
from catalogue.views.pages.lines import Line, line, lines, numbers_of, web_page
from catalogue.views.pages.tools.compare import COMPARED
from catalogue.views.pictures.maps import at, town
from catalogue.views.pictures.photographs import fitted, pixels_alone
from catalogue.views.snippets import Link, place, to_organisation, to_practice, to_terms, to_visit
from catalogue.views.text import words
from catalogue.views.text.prose import joined, plain_text

SEEN_WITH = 8  # practices of the same visits that a page names
LIST = (("Praktyki", addresses.listing("praktyki")),)


def practice_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Everything that practices put on the site."""
    neighbours = Neighbours(catalogue)
    summaries = Counter(practice.summary for practice in catalogue.practices.values())
    for practice in catalogue.practices.values():
        alone = summaries[practice.summary] == 1
        description = practice.summary if alone else f"{practice.title}. {practice.summary}"
        yield _page(catalogue, practice, neighbours, description)
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
    view = AllView(f"Alfabetycznie, według tytułu. W katalogu: {words.practices(len(catalogue.practices))}.")
    yield from bounded(catalogue, every, view, [Section("wszystkie", "", tuple(catalogue.practices.values()))])


class Picture(NamedTuple):
    """A published picture, with its size in pixels so that the page does not move when it comes."""

    path: str
    alt: str
    credit: str
    licence: str
    size: Size | None


class Result(NamedTuple):
    """What came of a practice, and of when that is known."""

    value: str
    what: str
    as_of: str


class Seen(NamedTuple):
    """A visit that saw a practice, or had it in its programme."""

    link: Link
    when: str
    organisers: str
    mode: str


@dataclass(frozen=True, slots=True)
class PracticeView(View):
    """A practice. `spot` is where it lies on the map, `sets` are its fields under headings of their own."""

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
    images: tuple[Picture, ...]
    results: tuple[Result, ...]
    transfer: tuple[Line, ...]
    hosting: tuple[Line, ...]
    seen: tuple[Seen, ...]
    seen_with: tuple[tuple[Link, str], ...]
    unknown: tuple[str, ...]
    parts: tuple[PracticeCard, ...]
    related: tuple[tuple[PracticeCard, str], ...]
    compared: str


def _page(catalogue: Catalogue, practice: Practice, neighbours: Neighbours, description: str) -> Page:
    return Page(
        path=addresses.practice(practice),
        title=practice.title,
        description=description,
        view=_view(catalogue, practice, neighbours),
        trail=(*LIST, (f"województwo {practice.region.name}", addresses.region(practice.region))),
        source=practice.path,
        found=found(catalogue, practice),
        about=practice,
    )


def _view(catalogue: Catalogue, practice: Practice, neighbours: Neighbours) -> PracticeView:
    sightings, related = catalogue.sightings[practice.id], neighbours.of(practice)
    year, lists = catalogue.knowledge_year(practice), catalogue.vocabularies
    path = addresses.practice(practice)
    [kind] = to_terms("typy", [practice.entity_type], lists.entity_types)
    return PracticeView(
        about=about(practice, path, f"{practice.title} – {practice.host}", words.state_of_knowledge(year)),
        id=practice.id,
        icon=practice.entity_type,
        kind=kind,
        place=place(practice),
        summary=practice.summary,
        knowledge=words.knowledge(practice, year, announced_only=announced_only(sightings)),
        lines=_lines(catalogue, practice, kind),
        spot=(words.capital(town(practice)) or practice.host, *at(practice.position)) if practice.position else None,
        topics=to_terms("tematy", practice.topics, lists.topics),
        images=tuple(_picture(catalogue, practice, image) for image in practice.images),
        results=tuple(
            Result(each.value, each.what, each.as_of.words() if each.as_of else "") for each in practice.results
        ),
        transfer=_transfer(practice),
        hosting=_hosting(practice),
        seen=tuple(_seen(sighting) for sighting in sightings),
        seen_with=tuple((to_practice(other), other.host) for other in seen_with(catalogue, practice, sightings)),
        unknown=tuple(_unknown(practice)),
        parts=tuple(practice_card(catalogue, part) for part in catalogue.by_part_of.get(practice.id, ())),
        related=tuple((practice_card(catalogue, item.practice), item.reason) for item in related),
        compared=addresses.compare(practice, *(item.practice for item in related[: COMPARED - 1])),
    )


def _lines(catalogue: Catalogue, practice: Practice, kind: Link) -> tuple[Line, ...]:
    lists, region, enterprise = catalogue.vocabularies, practice.region, practice.social_enterprise
    whole, successor = (catalogue.practices.get(id_ or "") for id_ in (practice.part_of, practice.successor))
    within = [practice.locality] if practice.locality else []
    within += [f"gmina {practice.municipality}"] if practice.municipality not in {None, practice.locality} else []
    granted = f"przyznany: {enterprise.since.words()}" if enterprise else ""
    until = f"; ważny do: {enterprise.until.words()}" if enterprise and enterprise.until else ""
    seen = words.times_visited(catalogue.visited(practice))
    return lines(
        ("Gospodarz", practice.host),
        line("Rodzaj", kind, icon=practice.entity_type),
        line(
            "Miejsce",
            Link(addresses.region(region), region.name),
            before="".join(f"{name}, " for name in within) + "województwo ",
        ),
        ("Współrzędne", _coordinates(practice)),
        *(
            (one if len(names) == 1 else many, [to_organisation(catalogue, name) for name in names])
            for one, many, names in (
                ("Prowadzi", "Prowadzą", practice.operator),
                ("Założyciel", "Założyciele", practice.founders),
            )
        ),
        ("Początek", practice.since.words() if practice.since else ""),
        ("Stan", words.STATUS[practice.status] if practice.status else ""),
        ("Przekształcono w", _by_host(successor) if successor else None),
        *(("Wcześniej", _by_host(former)) for former in catalogue.by_successor.get(practice.id, ())),
        ("Część większej całości", to_practice(whole) if whole else None),
        ("Status przedsiębiorstwa społecznego", granted + until),
        ("Działalność", to_terms("dzialalnosc", practice.activities, lists.activities)),
        ("Dla kogo", to_terms("dla-kogo", practice.target_groups, lists.target_groups)),
        ("Strona", web_page(practice.website)),
        *numbers_of(practice.identifiers),
        ("Wizyty", Link("#wizyty", seen)),
    )


def _by_host(practice: Practice) -> Link:
    return Link(addresses.practice(practice), practice.host)


def _coordinates(practice: Practice) -> str:
    if not practice.position:
        return "nieznane"
    near = " (miejscowość)" if practice.locality else " (siedziba gminy)"
    return words.point(practice.position) + ("" if practice.coordinates else near)


def _transfer(practice: Practice) -> tuple[Line, ...]:
    transfer = practice.transfer
    return (
        transfer
        and lines(
            ("Koszt", transfer.cost),
            ("Ludzie", transfer.staff),
            ("Podstawa prawna", transfer.legal_basis),
            ("Co trzeba mieć", transfer.prerequisites),
            ("Na co uważać", transfer.pitfalls),
        )
    ) or ()


def _hosting(practice: Practice) -> tuple[Line, ...]:
    hosting = practice.hosting
    return (
        hosting
        and lines(
            ("Przyjmuje grupy", None if hosting.accepts_groups is None else "tak" if hosting.accepts_groups else "nie"),
            ("Kontakt", hosting.contact),
            ("Czas wizyty", hosting.duration),
            ("Opłata", hosting.fee),
            ("Wielkość grupy", hosting.group_size),
            ("Dostępność", hosting.accessibility),
            ("Języki", ", ".join(hosting.languages)),
        )
    ) or ()


def _seen(sighting: Sighting) -> Seen:
    visit = sighting.visit
    when = period_words(visit.start, visit.end)
    return Seen(to_visit(visit), when, ", ".join(visit.organisers), words.MODE[sighting.stop.mode])


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
            ranking.BODY: plain_text(practice.body),
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
