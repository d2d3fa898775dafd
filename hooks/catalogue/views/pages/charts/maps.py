"""The page with the map of Poland, and the drawing that lies under the small maps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS, Region
from catalogue.model.records.practice import Practice
from catalogue.views import addresses
from catalogue.views.page import File, Item, Page, View
from catalogue.views.pages.charts.drawings import Poland, known_by, poland
from catalogue.views.pictures import maps

_BACKGROUND = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">
<path d="{paths}" fill="#6b8a92" fill-opacity=".25" stroke="#6b8a92" stroke-width="1.2" stroke-linejoin="round" vector-effect="non-scaling-stroke"/>
</svg>
"""


class Town(NamedTuple):
    """A town with its practices: `cells` of the grid that name them, else the page of the only one."""

    name: str
    number: int
    cells: str
    path: str


class Towns(NamedTuple):
    """A voivodeship with its practices by town."""

    region: Region
    practices: int
    towns: tuple[Town, ...]


@dataclass(frozen=True, slots=True)
class MapView(View):
    """The map, and the same as a list."""

    template = "charts/map.html"
    map: Poland
    regions: tuple[Towns, ...]


def map_items(catalogue: Catalogue) -> Iterator[Item]:
    """The page, and the drawing."""
    yield Page(
        path=addresses.MAP,
        title="Mapa praktyk",
        description="Mapa Polski z liczbą dobrych praktyk w każdym województwie i miejscowościami, w których działają.",
        shows=partial(_view, catalogue),
    )
    paths = "".join(maps.outline(region) for region in REGIONS)
    drawing = _BACKGROUND.format(width=maps.WIDTH, height=maps.HEIGHT, paths=paths)
    yield File(addresses.MAP_DRAWING, drawing.encode())


def _view(catalogue: Catalogue) -> MapView:
    regions = (_towns(region, catalogue.by_region[region.slug].practices) for region in REGIONS)
    return MapView(poland(catalogue), tuple(regions))


def _towns(region: Region, practices: Sequence[Practice]) -> Towns:
    return Towns(
        region,
        len(practices),
        tuple(
            Town(name, len(found), known_by(found), addresses.practice(found[0]) if name and len(found) == 1 else "")
            for name, found in maps.towns(practices).items()
        ),
    )
