"""The pictures that other programs show beside a link to a page: which there are, and which page has which.

The home page, each voivodeship, each entity type and the visits have one, so their number does not
grow with the catalogue. Any other page has that of the nearest page above it: a practice that of
its voivodeship, since a map says at a glance where, and the title beside it says what.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from catalogue.model.catalogue import Catalogue, Group
from catalogue.model.geography.region import REGIONS, Region
from catalogue.model.records.practice import Practice
from catalogue.settings.settings import Settings
from catalogue.source.remembered import by_words
from catalogue.views import addresses
from catalogue.views.page import File, Page
from catalogue.views.pages.groups.terms import type_title
from catalogue.views.pictures import maps
from catalogue.views.pictures.drawing import Drawing, Picture
from catalogue.views.text import words

DOTS = 60  # more of them are no longer seen one by one, and the shades say where they are


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture at `path`, with `alt` for those who do not see it."""

    path: str
    alt: str
    picture: Picture


def previews(catalogue: Catalogue, settings: Settings) -> Mapping[str, Preview]:
    """The pictures by the path of the page whose own they are; none without the address of the site."""
    if not settings.site_url:
        return {}
    found = {
        addresses.HOME: _home(catalogue, settings.site_name),
        addresses.listing("wizyty"): _visits(catalogue),
    }
    for region in REGIONS:
        found[addresses.region(region)] = _region(region, catalogue.by_region[region.slug])
    for code, group in catalogue.by_type.items():
        title = type_title(catalogue.vocabularies.entity_types[code])
        found[addresses.group("typy", code)] = _type(code, title, group)
    return found


def preview_of(page: Page, found: Mapping[str, Preview]) -> Preview | None:
    """The picture of a page: its own, or that of the nearest page above it; None where there are none."""
    above = (page.path, *(path for _, path in reversed(page.trail)), addresses.HOME)
    return next((found[path] for path in above if path in found), None)


def preview_files(catalogue: Catalogue, settings: Settings) -> Iterator[File]:
    """The pictures as PNG files."""
    for preview in previews(catalogue, settings).values():
        yield File(preview.path, partial(_png, settings.site_name, preview.picture))


@by_words(most=100)
def _png(name: str, picture: Picture) -> bytes:
    return _drawing(name).png(picture)


@lru_cache(maxsize=1)
def _drawing(name: str) -> Drawing:
    return Drawing(name)


def _home(catalogue: Catalogue, name: str) -> Preview:
    count = f"{words.practices(len(catalogue.practices))} · {words.visits(len(catalogue.visits))}"
    picture = Picture("", name, count, maps.shades(catalogue), dots=_dots(list(catalogue.practices.values())))
    return Preview(_path("start"), f"Mapa Polski z liczbą praktyk w województwach: {count}", picture)


def _visits(catalogue: Catalogue) -> Preview:
    count = words.visits(len(catalogue.visits))
    shades = maps.shades_of({slug: len(group.visits) for slug, group in catalogue.by_region.items()})
    picture = Picture("Kto, dokąd i kiedy pojechał", "Wizyty studyjne", count, shades)
    return Preview(_path("wizyty"), f"Mapa Polski z liczbą wizyt studyjnych w województwach: {count}", picture)


def _region(region: Region, group: Group) -> Preview:
    count, shades = _practices(group), dict.fromkeys((each.slug for each in REGIONS), 1)
    picture = Picture("Dobre praktyki", f"Województwo {region.name}", count, shades, region, _dots(group.practices))
    alt = f"Mapa Polski z zaznaczonym województwem {region.locative}: {count}"  # as the instrumental
    return Preview(_path(f"wojewodztwo-{region.slug}"), alt, picture)


def _type(code: str, title: str, group: Group) -> Preview:
    count, by_region = _practices(group), Counter(practice.region.slug for practice in group.practices)
    shades = maps.shades_of({region.slug: by_region[region.slug] for region in REGIONS})
    picture = Picture("Dobre praktyki", title, count, shades, dots=_dots(group.practices))
    return Preview(_path(f"rodzaj-{code}"), f"Mapa Polski: {title}, {count}", picture)


def _path(name: str) -> str:
    return f"assets/podglad/{name}.png"


def _practices(group: Group) -> str:
    return words.practices(len(group.practices)) if group.practices else "brak praktyk"


def _dots(practices: Sequence[Practice]) -> Sequence[maps.Dot]:
    found = maps.dots(practices)
    return found if len(found) <= DOTS else ()
