"""Pages that group entries: voivodeships, entity types, topics, activities, target groups."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue, Group, Mention
from catalogue.model.records.practice import Practice
from catalogue.model.records.vocabulary import EntityType, Term
from catalogue.model.types.region import REGION_BY_SLUG, REGIONS
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.page import Found, Item, Page
from catalogue.views.pages.groups.lists import Section, bounded
from catalogue.views.text import words
from catalogue.views.text.prose import joined


def region_pages(catalogue: Catalogue) -> Iterator[Item]:
    """The 16 voivodeships, the empty ones too, and the list of them."""
    types = catalogue.vocabularies.entity_types
    for region in REGIONS:
        group = catalogue.by_region[region.slug]
        page = Page(
            path=addresses.region(region),
            title=f"Województwo {region.name}",
            description=f"Dobre praktyki ekonomii społecznej z województwa {region.genitive}: {size(group)}.",
            template="groups/region.html",
            context={"region": region, "group": group},
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
        yield from bounded(page, sections)
    yield Page(
        path=addresses.listing("wojewodztwa"),
        title="Województwa",
        description="Dobre praktyki ekonomii społecznej według województw.",
        template="groups/regions.html",
        context={"groups": {region: catalogue.by_region[region.slug] for region in REGIONS}},
        items=tuple((f"Województwo {region.name}", addresses.region(region)) for region in REGIONS),
    )


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
            template="groups/type.html",
            context={"type": kind, "code": code, "group": group},
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
        yield from bounded(page, sections)
    yield Page(
        path=addresses.listing("typy"),
        title="Rodzaje podmiotów",
        description="Rodzaje podmiotów i placówek ekonomii społecznej: czym są i jakie ustawy o nich mówią.",
        template="groups/types.html",
        context={"groups": catalogue.by_type},
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
    yield from _term_pages(_TOPICS, lists.topics, catalogue.by_topic)
    yield from _term_pages(_ACTIVITIES, lists.activities, catalogue.by_activity)
    yield from _term_pages(_TARGET_GROUPS, lists.target_groups, catalogue.by_target_group)


def _term_pages(shown: _Terms, terms: Mapping[str, Term], groups: Mapping[str, Group]) -> Iterator[Item]:
    for code, term in terms.items():
        group = groups[code]
        page = Page(
            path=addresses.group(shown.folder, code),
            title=words.capital(term.name),
            description=f"{shown.each}: {term.name}. {term.description or shown.lead} W katalogu: {size(group)}.",
            template="groups/term.html",
            context={"term": term, "code": code, "facet": shown.facet, "each": shown.each, "group": group},
            found=Found(shown.each, {ranking.BODY: term.description or ""}, factor=ranking.TERM),
            trail=((shown.title, addresses.listing(shown.folder)),),
        )
        sections = [Section("praktyki", "Praktyki", group.practices)] if group.practices else []
        sections += [Section("wizyty", "Wizyty", group.visits)] if group.visits else []
        yield from bounded(page, sections)
    yield Page(
        path=addresses.listing(shown.folder),
        title=shown.title,
        description=f"{shown.lead} Pełna lista z liczbą wpisów.",
        template="groups/terms.html",
        context={"terms": terms, "groups": groups, "folder": shown.folder, "lead": shown.lead},
        items=tuple((words.capital(term.name), addresses.group(shown.folder, code)) for code, term in terms.items()),
    )
