"""Pages that group entries: voivodeships, entity types, topics, activities, target groups."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue, Group, Mention
from catalogue.model.records.practice import Practice
from catalogue.model.records.vocabulary import EntityType, Term
from catalogue.model.types.region import REGION_BY_SLUG, REGIONS, Region
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.page import Found, Item, Page, View
from catalogue.views.pages.charts.drawings import RegionMap, region_map
from catalogue.views.pages.groups.lists import Section, Sectioned, bounded
from catalogue.views.pictures import maps
from catalogue.views.snippets import Link
from catalogue.views.text import words
from catalogue.views.text.prose import joined

FEW = 40  # practices of a voivodeship, at most, of which its page names the hosts beside the towns
TOWNS = 60  # towns that it names


class Tile(NamedTuple):
    """A group: its page, and how much there is in it."""

    link: Link
    practices: int
    mentions: int
    visits: int
    icon: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class TilesView(View):
    """A page that leads to groups."""

    template: str
    tiles: tuple[Tile, ...]
    lead: str = ""


class Town(NamedTuple):
    """A town with the number of its practices, or their hosts."""

    name: str
    number: int
    hosts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RegionView(Sectioned):
    """A voivodeship: how much there is in it, and where its practices are."""

    template = "groups/region.html"
    genitive: str
    practices: int
    mentions: int
    visits: int
    browse: str
    add: str
    map: RegionMap | None
    towns: tuple[Town, ...]
    all_towns: Link | None


@dataclass(frozen=True, slots=True)
class TypeView(Sectioned):
    """An entity type: what it is, and how much there is of it."""

    template = "groups/type.html"
    definition: str
    law: str | None
    practices: int
    mentions: int
    browse: str
    add: str


@dataclass(frozen=True, slots=True)
class TermView(Sectioned):
    """A topic, an activity or a target group."""

    template = "groups/term.html"
    each: str
    description: str | None
    browse: str


def region_pages(catalogue: Catalogue) -> Iterator[Item]:
    """The 16 voivodeships, the empty ones too, and the list of them."""
    types = catalogue.vocabularies.entity_types
    for region in REGIONS:
        group = catalogue.by_region[region.slug]
        page = Page(
            path=addresses.region(region),
            title=f"Województwo {region.name}",
            description=f"Dobre praktyki ekonomii społecznej z województwa {region.genitive}: {size(group)}.",
            found=Found("Województwo", {ranking.BODY: "praktyki i wizyty w województwie"}),
            trail=(("Województwa", addresses.listing("wojewodztwa")),),
        )
        parts = _split(group, lambda item: item.entity_type)
        sections = [
            Section(code, words.capital(kind.plural), *parts[code], heading_path=addresses.group("typy", code))
            for code, kind in types.items()
            if code in parts
        ]
        if group.visits:
            sections.append(Section("wizyty", f"Wizyty w województwie {region.locative}", group.visits))
        yield from bounded(catalogue, page, partial(_region, region, group), sections)
    yield Page(
        path=addresses.listing("wojewodztwa"),
        title="Województwa",
        description="Dobre praktyki ekonomii społecznej według województw.",
        shows=lambda: TilesView("groups/regions.html", region_tiles(catalogue)),
        items=tuple((f"Województwo {region.name}", addresses.region(region)) for region in REGIONS),
    )


def _region(region: Region, group: Group) -> RegionView:
    towns = maps.towns(group.practices)
    few = len(group.practices) <= FEW
    everywhere = Link(f"{addresses.MAP}#{region.slug}", f"Wszystkie miejscowości: {len(towns)}")
    return RegionView(
        region.genitive,
        len(group.practices),
        len(group.mentions),
        len(group.visits),
        addresses.browse("wojewodztwo", region.slug),
        addresses.add_practice(region=region.name),
        region_map(region, group.practices) if group.practices else None,
        tuple(
            Town(name, len(found), tuple(Link(addresses.practice(one), one.host) for one in found) if few else ())
            for name, found in islice(towns.items(), TOWNS)
        ),
        everywhere if len(towns) > TOWNS else None,
    )


def region_tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """The voivodeships."""
    return tuple(
        _tile(Link(addresses.region(region), region.name), catalogue.by_region[region.slug]) for region in REGIONS
    )


def type_tiles(catalogue: Catalogue, title: Callable[[EntityType], str]) -> tuple[Tile, ...]:
    """The entity types, by what `title` makes of each."""
    return tuple(
        _tile(Link(addresses.group("typy", code), title(kind)), catalogue.by_type[code], code, kind.definition)
        for code, kind in catalogue.vocabularies.entity_types.items()
    )


def term_tiles(folder: str, terms: Mapping[str, Term], groups: Mapping[str, Group]) -> tuple[Tile, ...]:
    """Topics, activities or target groups."""
    return tuple(
        _tile(Link(addresses.group(folder, code), term.name), groups[code], about=term.description or "")
        for code, term in terms.items()
    )


def _tile(link: Link, group: Group, icon: str = "", about: str = "") -> Tile:
    return Tile(link, len(group.practices), len(group.mentions), len(group.visits), icon, about)


def type_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Each entity type with its definition and legal act, and the list of them."""
    types = catalogue.vocabularies.entity_types
    for code, kind in types.items():
        group = catalogue.by_type[code]
        title = type_title(kind)
        page = Page(
            path=addresses.group("typy", code),
            title=title,
            description=f"{title}: czym jest, jaka ustawa o tym mówi i co o nim wiadomo z wizyt ({size(group)}).",
            found=Found(
                "Rodzaj podmiotu", {ranking.SUMMARY: kind.plural, ranking.BODY: joined(kind.definition, kind.law)}
            ),
            trail=(("Rodzaje podmiotów", addresses.listing("typy")),),
        )
        parts = _split(group, lambda item: item.region.slug if item.region else "")
        sections = [
            Section(slug, f"Województwo {region.name}", *parts[slug], heading_path=addresses.region(region))
            for slug, region in REGION_BY_SLUG.items()
            if slug in parts
        ]
        if "" in parts:
            sections.append(Section("bez-wojewodztwa", "Województwo nie podane", *parts[""]))
        view = partial(
            TypeView,
            kind.definition,
            kind.law,
            len(group.practices),
            len(group.mentions),
            addresses.browse("rodzaj", code),
            addresses.add_practice(entity_type=code),
        )
        yield from bounded(catalogue, page, view, sections)
    yield Page(
        path=addresses.listing("typy"),
        title="Rodzaje podmiotów",
        description="Rodzaje podmiotów i placówek ekonomii społecznej: czym są i jakie ustawy o nich mówią.",
        shows=lambda: TilesView("groups/types.html", type_tiles(catalogue, type_title)),
        items=tuple((type_title(kind), addresses.group("typy", code)) for code, kind in types.items()),
    )


def type_title(kind: EntityType) -> str:
    """`Centrum integracji społecznej (CIS)`."""
    return words.capital(kind.name) + (f" ({kind.acronym})" if kind.acronym else "")


def size(group: Group) -> str:
    """`3 praktyki, 1 wzmianka`."""
    counts = [words.practices(len(group.practices))]
    counts += [words.mentions(len(group.mentions))] if group.mentions else []
    return ", ".join(counts)


def _split(
    group: Group, key: Callable[[Practice | Mention], str]
) -> dict[str, tuple[Sequence[Practice], Sequence[Mention]]]:
    parts: dict[str, tuple[list[Practice], list[Mention]]] = defaultdict(lambda: ([], []))
    for practice in group.practices:
        parts[key(practice)][0].append(practice)
    for mention in group.mentions:
        parts[key(mention)][1].append(mention)
    return dict(parts)


class _Terms(NamedTuple):
    """How a list of terms is shown: its folder, its facet, and its words."""

    folder: str
    facet: str
    title: str
    each: str
    lead: str


_TOPICS = _Terms("tematy", "temat", "Tematy", "Temat", "Czego można się nauczyć z praktyk i wizyt.")
_ACTIVITIES = _Terms("dzialalnosc", "dzialalnosc", "Działalność", "Działalność", "Czym zajmują się gospodarze praktyk.")
_TARGET_GROUPS = _Terms("dla-kogo", "dla-kogo", "Dla kogo", "Dla kogo", "Komu służą praktyki.")


def term_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Topics, activities and target groups, and the list of each kind."""
    lists = catalogue.vocabularies
    yield from _term_pages(catalogue, _TOPICS, lists.topics, catalogue.by_topic)
    yield from _term_pages(catalogue, _ACTIVITIES, lists.activities, catalogue.by_activity)
    yield from _term_pages(catalogue, _TARGET_GROUPS, lists.target_groups, catalogue.by_target_group)


def _term_pages(
    catalogue: Catalogue, shown: _Terms, terms: Mapping[str, Term], groups: Mapping[str, Group]
) -> Iterator[Item]:
    for code, term in terms.items():
        group = groups[code]
        page = Page(
            path=addresses.group(shown.folder, code),
            title=words.capital(term.name),
            description=f"{shown.each}: {term.name}. {term.description or shown.lead} W katalogu: {size(group)}.",
            found=Found(shown.each, {ranking.BODY: term.description or ""}, factor=ranking.TERM),
            trail=((shown.title, addresses.listing(shown.folder)),),
        )
        sections = [Section("praktyki", "Praktyki", group.practices)] if group.practices else []
        sections += [Section("wizyty", "Wizyty", group.visits)] if group.visits else []
        view = partial(TermView, shown.each, term.description, addresses.browse(shown.facet, code))
        yield from bounded(catalogue, page, view, sections)
    yield Page(
        path=addresses.listing(shown.folder),
        title=shown.title,
        description=f"{shown.lead} Pełna lista z liczbą wpisów.",
        shows=lambda: TilesView("groups/terms.html", term_tiles(shown.folder, terms, groups), shown.lead),
        items=tuple((words.capital(term.name), addresses.group(shown.folder, code)) for code, term in terms.items()),
    )
