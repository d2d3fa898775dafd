"""Bounded lists: a page shows the first entries of each section and leads to pages that list all of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice
from typing import Literal, NamedTuple

from catalogue.model.catalogue import Catalogue, Mention
from catalogue.views.page import Page, View
from catalogue.views.pages.cards import Card, Listed, card, to_entry
from catalogue.views.snippets import Link, place, to_organisation, to_visit
from catalogue.views.text import words

SHOWN = 24  # entries a section shows on its page; a longer one leads to pages of its own
ON_A_PAGE = 100  # entries on each of those

Form = Literal["cards", "age"]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (with a page of its own at `heading_path`), its entries, and below them the mentions.

    `form` says how entries are shown: as cards, or as lines with the year of the knowledge; `lead`
    is a sentence under the heading.
    """

    anchor: str
    title: str
    entries: Sequence[Listed] = ()
    mentions: Sequence[Mention] = ()
    heading_path: str = ""
    form: Form = "cards"
    lead: str = ""


class Mentioned(NamedTuple):
    """A mention, the visits that name it, and whether these are reported or only announced."""

    name: Link
    kind: str
    place: str
    visits: tuple[Link, ...]
    source: str


class Entries(NamedTuple):
    """Entries, shown as cards or otherwise, and mentions."""

    form: Form
    cards: tuple[Card, ...]
    mentions: tuple[Mentioned, ...]


class Heading(NamedTuple):
    """A part of a page, for its table of contents; `number` of what is in it, where that says something."""

    anchor: str
    title: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as a page shows it: its first entries, how many there are of them all, and where the rest is."""

    heading: Heading
    path: str
    lead: str
    entries: Entries
    more: str


@dataclass(frozen=True, slots=True)
class Sectioned(View):
    """A page with sections."""

    sections: tuple[Shown, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class AllView(Sectioned):
    """A page that is its sections, after a sentence; `also` names other pages."""

    template = "groups/all.html"
    lead: str
    also: tuple[Link, ...] = ()


class Position(NamedTuple):
    """The `number` of a page among those (`paths`) that list all of a section."""

    number: int
    paths: Sequence[str]


@dataclass(frozen=True, slots=True)
class ListView(View):
    """A part of all that a section has."""

    template = "groups/list.html"
    heading: str
    position: Position
    entries: Entries


def bounded(
    catalogue: Catalogue, page: Page, view: Callable[[], Sectioned], sections: Sequence[Section]
) -> Iterator[Page]:
    """The page, its view with sections cut to a bounded length, then the pages that hold what was cut."""
    rest = {section.anchor: list(_pages(catalogue, page, section)) for section in sections if _is_long(section)}
    more = {anchor: pages[0].path for anchor, pages in rest.items()}
    first = (entry for section in sections for entry in section.entries[:SHOWN])
    yield replace(page, shows=partial(_cut, catalogue, view, sections, more), items=_items(first))
    yield from chain.from_iterable(rest.values())


def _is_long(section: Section) -> bool:
    return len(section.entries) > SHOWN or len(section.mentions) > SHOWN


def _cut(
    catalogue: Catalogue, view: Callable[[], Sectioned], sections: Sequence[Section], more: Mapping[str, str]
) -> Sectioned:
    return replace(
        view(), sections=tuple(_shown(catalogue, section, more.get(section.anchor, "")) for section in sections)
    )


def _shown(catalogue: Catalogue, section: Section, more: str) -> Shown:
    heading = Heading(section.anchor, section.title, len(section.entries) + len(section.mentions))
    entries = _entries(catalogue, section.entries[:SHOWN], section.mentions[:SHOWN], section.form)
    return Shown(heading, section.heading_path, section.lead, entries, more)


def _items(entries: Iterable[Listed]) -> tuple[tuple[str, str], ...]:
    """The names and pages of entries, each once and at most as many as a page of a list has."""
    each_once = dict.fromkeys(map(to_entry, entries))
    return tuple((link.text, link.path) for link in islice(each_once, ON_A_PAGE))


def _entries(catalogue: Catalogue, entries: Iterable[Listed], mentions: Iterable[Mention], form: Form) -> Entries:
    cards = (card(catalogue, entry) for entry in entries)
    return Entries(form, tuple(cards), tuple(_mentioned(catalogue, mention) for mention in mentions))


def _mentioned(catalogue: Catalogue, mention: Mention) -> Mentioned:
    return Mentioned(
        to_organisation(catalogue, mention.place),
        catalogue.vocabularies.entity_types[mention.entity_type].name,
        place(mention),
        tuple(to_visit(sighting.visit) for sighting in mention.sightings),
        words.mentioned(sighting.visit for sighting in mention.sightings),
    )


def _pages(catalogue: Catalogue, page: Page, section: Section) -> Iterator[Page]:
    folder = f"{page.path.removesuffix('.html')}/{section.anchor}"
    everything = [*section.entries, *section.mentions]
    count = -(-len(everything) // ON_A_PAGE)
    paths = [f"{folder}/{number}.html" for number in range(1, count + 1)]
    for number, path in enumerate(paths, start=1):
        part = everything[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
        entries = [item for item in part if not isinstance(item, Mention)]
        title = f"{page.title}: {section.title}" if section.title else page.title
        of = f" – strona {number} z {count}" if count > 1 else ""
        yield Page(
            path=path,
            title=title + of,
            description=f"Pełna lista: {title}{of}.",
            shows=partial(_list, catalogue, title, Position(number, paths), part, section.form),
            trail=(*page.trail, (page.title, page.path)),
            items=_items(entries),
        )


def _list(
    catalogue: Catalogue, title: str, position: Position, part: Sequence[Listed | Mention], form: Form
) -> ListView:
    entries = [item for item in part if not isinstance(item, Mention)]
    mentions = [item for item in part if isinstance(item, Mention)]
    return ListView(title, position, _entries(catalogue, entries, mentions, form))
