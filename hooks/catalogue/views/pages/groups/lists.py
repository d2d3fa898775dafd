"""Lists under headings that stay short on the page, however many entries there are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal, NamedTuple

from catalogue.model.catalogue import Mention, OrganisationInRoles
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.views import addresses
from catalogue.views.page import Page

Listed = Practice | Visit | OrganisationInRoles

SHOWN = 24  # entries a section shows on its page; a longer one leads to pages of its own
ON_A_PAGE = 100  # entries on each of those


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
    form: Literal["cards", "age"] = "cards"
    lead: str = ""


class Heading(NamedTuple):
    """A part of a page, for its table of contents; `number` of what is in it, where that says something."""

    anchor: str
    title: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as a page shows it: its first entries, and where the rest is."""

    section: Section
    entries: Sequence[Listed]
    mentions: Sequence[Mention]
    more: str = ""

    @property
    def heading(self) -> Heading:
        """The section in a table of contents, with the number of all its entries and mentions."""
        section = self.section
        return Heading(section.anchor, section.title, len(section.entries) + len(section.mentions))


def bounded(page: Page, sections: Sequence[Section]) -> Iterator[Page]:
    """The page with its sections cut to a bounded length, then the pages that hold what was cut."""
    shown, rest = [], []
    for section in sections:
        if len(section.entries) <= SHOWN and len(section.mentions) <= SHOWN:
            shown.append(Shown(section, section.entries, section.mentions))
            continue
        pages = list(_pages(page, section))
        rest += pages
        shown.append(Shown(section, section.entries[:SHOWN], section.mentions[:SHOWN], pages[0].path))
    items = items_of(entry for each in shown for entry in each.entries)
    yield replace(page, context={**page.context, "sections": shown}, items=items)
    yield from rest


def items_of(entries: Iterable[Listed]) -> tuple[tuple[str, str], ...]:
    """The names and pages of entries, each once and at most as many as a page of a list has."""
    each_once = {_path(entry): _name(entry) for entry in entries}
    return tuple((name, path) for path, name in islice(each_once.items(), ON_A_PAGE))


def _name(entry: Listed) -> str:
    return entry.name if isinstance(entry, OrganisationInRoles) else entry.title


def _path(entry: Listed) -> str:
    match entry:
        case Practice():
            return addresses.practice(entry)
        case Visit():
            return addresses.visit(entry)
        case OrganisationInRoles():
            return addresses.group("organizacje", entry.slug)


def _pages(page: Page, section: Section) -> Iterator[Page]:
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
            template="groups/list.html",
            context={
                "entries": entries,
                "mentions": [item for item in part if isinstance(item, Mention)],
                "number": number,
                "paths": paths,
                "heading": title,
                "form": section.form,
            },
            trail=(*page.trail, (page.title, page.path)),
            items=items_of(entries),
        )
