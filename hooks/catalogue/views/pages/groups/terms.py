"""Pages that group entries: voivodeships, entity types, topics, activities, target groups."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue, Group, Mention
from catalogue.model.geography.region import REGION_BY_SLUG, REGIONS, Region
from catalogue.model.records.practice import Practice
from catalogue.model.records.vocabulary import EntityType, Term
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.anchors import anchor_of
from catalogue.views.page import Found, Item, Page, View
from catalogue.views.pages.charts.drawings import RegionMap, region_map
from catalogue.views.pages.groups.lists import Section, Sectioned, bounded
from catalogue.views.pictures import maps
from catalogue.views.snippets import Link
from catalogue.views.text import words
from catalogue.views.text.doubts import host
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


@dataclass(frozen=True, slots=True)
class RegionView(Sectioned):
    """A voivodeship, its map, and its towns with the hosts there, where these are few enough, or their number.

    Of so many `places` only the first stand among the towns.
    """

    template = "groups/region.html"
    region: Region
    group: Tile
    map: RegionMap | None
    towns: tuple[tuple[str, tuple[Link, ...], int], ...]
    places: int


@dataclass(frozen=True, slots=True)
class GroupView(Sectioned):
    """An entity type with its `law`, or a term of the kind `each`; `chosen` are the facet and the value that filter it."""

    template: str
    group: Tile
    chosen: tuple[str, str]
    each: str = ""
    law: str | None = None


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
            Section(
                anchor_of(code), words.capital(kind.plural), *parts[code], heading_path=addresses.group("typy", code)
            )
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
    return RegionView(
        region,
        _tile(Link(addresses.region(region), region.name), group),
        region_map(region, group.practices) if group.practices else None,
        tuple(
            (name, tuple(Link(addresses.practice(one), host(one)) for one in found) if few else (), len(found))
            for name, found in islice(towns.items(), TOWNS)
        ),
        len(towns),
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
    tiles = type_tiles(catalogue, type_title)
    for tile, (code, kind) in zip(tiles, types.items(), strict=True):
        group = catalogue.by_type[code]
        page = Page(
            path=tile.link.path,
            title=tile.link.text,
            description=f"{tile.link.text}: czym jest{', co mówi o tym ustawa' if kind.law else ''} i co wiadomo z wizyt ({size(group)}).",
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
        view = partial(GroupView, "groups/type.html", tile, ("rodzaj", code), law=kind.law)
        yield from bounded(catalogue, page, view, sections)
    yield Page(
        path=addresses.listing("typy"),
        title="Rodzaje podmiotów",
        description="Rodzaje podmiotów i placówek ekonomii społecznej: czym są i jakie ustawy o nich mówią.",
        shows=partial(TilesView, "groups/types.html", tiles),
        items=tuple((tile.link.text, tile.link.path) for tile in tiles),
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
    tiles = term_tiles(shown.folder, terms, groups)
    for tile, (code, term) in zip(tiles, terms.items(), strict=True):
        group = groups[code]
        page = Page(
            path=tile.link.path,
            title=words.capital(term.name),
            description=f"{shown.each}: {term.name}. {term.description or shown.lead} W katalogu: {size(group)}.",
            found=Found(shown.each, {ranking.BODY: term.description or ""}, factor=ranking.TERM),
            trail=((shown.title, addresses.listing(shown.folder)),),
        )
        sections = [Section("praktyki", "Praktyki", group.practices)] if group.practices else []
        sections += [Section("wizyty", "Wizyty", group.visits)] if group.visits else []
        view = partial(GroupView, "groups/term.html", tile, (shown.facet, code), shown.each)
        yield from bounded(catalogue, page, view, sections)
    yield Page(
        path=addresses.listing(shown.folder),
        title=shown.title,
        description=f"{shown.lead} Pełna lista z liczbą wpisów.",
        shows=partial(TilesView, "groups/terms.html", tiles, shown.lead),
        items=tuple((words.capital(tile.link.text), tile.link.path) for tile in tiles),
    )
