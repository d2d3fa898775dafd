"""The page with the map of Poland, and the drawing that lies under the small maps."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.region import REGIONS
from catalogue.views import addresses
from catalogue.views.page import File, Item, Page
from catalogue.views.pictures import maps

_BACKGROUND = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">
<path d="{paths}" fill="#6b8a92" fill-opacity=".25" stroke="#6b8a92" stroke-width="1.2" stroke-linejoin="round" vector-effect="non-scaling-stroke"/>
</svg>
"""


def map_items(catalogue: Catalogue) -> Iterator[Item]:
    """The page, and the drawing."""
    towns = {region.slug: maps.towns(catalogue.by_region[region.slug].practices) for region in REGIONS}
    yield Page(
        path=addresses.MAP,
        title="Mapa praktyk",
        description="Mapa Polski z liczbą dobrych praktyk w każdym województwie i miejscowościami, w których działają.",
        template="charts/map.html",
        context={"regions": REGIONS, "towns": towns},
    )
    paths = "".join(maps.outline(region) for region in REGIONS)
    drawing = _BACKGROUND.format(width=maps.WIDTH, height=maps.HEIGHT, paths=paths)
    yield File(addresses.MAP_DRAWING, drawing.encode())
