"""What every entry says of itself: its text, its sources, its doubts, how it is quoted and mended."""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from catalogue.model.records.practice import Practice
from catalogue.model.records.source import Source
from catalogue.model.records.visit import Visit
from catalogue.views import addresses
from catalogue.views.facts import label
from catalogue.views.snippets import Link
from catalogue.views.text.prose import body_html


class Quoted(NamedTuple):
    """A source: its title, the rest of what is told of it, its copy in an archive."""

    link: Link
    told: str
    archived: Link | None
    is_complete: bool


@dataclass(frozen=True, slots=True)
class About:
    """The text of an entry and what stands around it; it is `quoted` by these words, with the time `as_of` which it is true."""

    body: Markup
    sources_title: str
    sources: tuple[Quoted, ...]
    uncertain_title: str
    uncertain: tuple[tuple[str, str], ...]
    discrepancies: tuple[str, ...]
    mend: str
    quoted: str
    as_of: str


def about(entry: Practice | Visit, path: str, quoted: str, as_of: str) -> About:
    """What an entry says of itself on its page at `path`."""
    html = body_html(entry.body, entry.path, addresses.root_of(path))
    return About(
        Markup(html),  # noqa: S704 - nh3 made it safe when it was read
        label(entry, "sources", entry.sources),
        tuple(map(_quoted, entry.sources)),
        label(entry, "uncertain"),
        tuple((label(entry, field), ground) for field, ground in entry.uncertain.items()),
        entry.discrepancies,
        addresses.mend(entry),
        quoted,
        as_of,
    )


def _quoted(source: Source) -> Quoted:
    when = f", {source.published.words()}" if source.published else ""
    accessed = f" {label(source, 'accessed')}: {source.accessed.words()}." if source.accessed else ""
    archived = Link(source.archived, label(source, "archived")) if source.archived else None
    return Quoted(
        Link(source.url or "", source.title), f"{source.publisher}{when}.{accessed}", archived, source.complete
    )
