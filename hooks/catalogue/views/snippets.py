"""Small pieces that many pages repeat: links and places."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import Markup, escape

from catalogue.model.catalogue import Catalogue, Mention
from catalogue.model.geography.region import Region
from catalogue.model.records.practice import Practice
from catalogue.model.records.stop import Stop
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import EntityType, Term
from catalogue.views import addresses
from catalogue.views.text.doubts import doubt, title


class Link(NamedTuple):
    """Words, and what they lead to: a page below the site, a place on the same page, an address elsewhere, or nothing."""

    path: str
    text: str


def link(root: str, path: str, text: object) -> Markup:
    """The HTML of a link on a page from which `root` leads to the top of the site."""
    if not path:
        return escape(text)
    begins = "" if "//" in path or path.startswith("#") else root
    return Markup(f'<a href="{begins}{escape(path)}">{escape(text)}</a>')  # noqa: S704 - escaped here


def to_practice(practice: Practice) -> Link:
    """A practice by its title."""
    return Link(addresses.practice(practice), title(practice))


def to_visit(visit: Visit) -> Link:
    """A visit by its title."""
    return Link(addresses.visit(visit), title(visit))


def to_region(region: Region) -> Link:
    """`województwo śląskie`."""
    return Link(addresses.region(region), f"województwo {region.name}")


def to_terms(
    folder: str, codes: Iterable[str], terms: Mapping[str, Term] | Mapping[str, EntityType]
) -> tuple[Link, ...]:
    """The pages of words of a list, by their names."""
    return tuple(Link(addresses.group(folder, code), terms[code].name) for code in codes)


def to_organisation(catalogue: Catalogue, name: str) -> Link:
    """The page of the organisation that a name means; the name alone where it is none of them."""
    slug = catalogue.organisation_slug(name)
    return Link(addresses.group("organizacje", slug) if slug in catalogue.organisations else "", name)


def place(entry: Practice | Stop | Mention) -> str:
    """`Żarki, gmina Żarki, woj. śląskie`, as far as it is known."""
    parts = [*within(entry), *([f"woj. {entry.region.name}{doubt(entry, 'region')}"] if entry.region else [])]
    return ", ".join(parts) or "miejsce nie podane"


def within(entry: Practice | Stop | Mention) -> list[str]:
    """The town, and the gmina where that is another."""
    municipality = entry.municipality if isinstance(entry, Practice) else None
    parts = [entry.locality + doubt(entry, "locality")] if entry.locality else []
    parts += (
        [f"gmina {municipality}{doubt(entry, 'municipality')}"] if municipality not in {None, entry.locality} else []
    )
    return parts
