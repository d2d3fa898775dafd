"""„Kto do kogo jeździł”: the flows between voivodeships as arrows on the map, and as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS, Region
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.page import Found, Item, Page, View
from catalogue.views.pictures.arcs import arrow, loop
from catalogue.views.pictures.flows import Flow, Flows, flows
from catalogue.views.pictures.maps import middle, outline
from catalogue.views.pictures.shades import shade, steps

ARROWS = 40  # at most, the strongest; all pairs stand in a table of numbers then
NAMED = 5  # visits of a flow that the table names
THIN, THICK = 5, 14  # arrows, in units of the drawing
_LEAVE, _ARRIVE = 14, 17  # from the middle of a voivodeship to the ends of arrows

_LINE = 0.95  # from line to line of a name, in heights of a letter
_SPLIT = {
    "kujawsko-pomorskie": ("kujawsko-", "pomorskie"),
    "swietokrzyskie": ("święto-", "krzyskie"),
    "warminsko-mazurskie": ("warmińsko-", "mazurskie"),
    "zachodniopomorskie": ("zachodnio-", "pomorskie"),
}
_ABOVE = {"pomorskie", "warminsko-mazurskie", "zachodniopomorskie", "podlaskie"}  # the others have it below the point
_ASIDE = {"lubuskie": -25, "malopolskie": -50, "podkarpackie": 20, "podlaskie": 25}


class Arrow(NamedTuple):
    """A flow between two voivodeships, by their slugs, drawn as the outline of an arrow."""

    home: str
    visited: str
    number: int
    path: str


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a voivodeship in one or two lines around `x`, below or above the point of its arrows."""

    region: Region
    point: tuple[int, int]
    x: int
    lines: tuple[str, ...]
    is_above: bool

    @property
    def y(self) -> int:
        """Where the text begins (above: ends)."""
        return self.point[1] + (-18 if self.is_above else 14)

    @property
    def outline(self) -> str:
        """The border of the voivodeship."""
        return outline(self.region)

    @property
    def first(self) -> float:
        """How far the first line lies from there, in heights of a letter."""
        return _LINE * (1 - len(self.lines)) if self.is_above else 0.8


@dataclass(frozen=True, slots=True)
class FlowsView(View):
    """The flows: those `shown` as arrows with `samples` of their widths and in a table, all in `numbers` if these are more."""

    template = "charts/flows.html"
    found: Flows
    shown: tuple[Flow, ...]
    arrows: list[Arrow]
    samples: list[tuple[int, str]]
    labels: list[Label]
    numbers: list[tuple[Region, list[tuple[int, int]]]]
    legend: list[tuple[int, str]]
    named: int
    visits: int

    @property
    def has_loops(self) -> bool:
        """Whether a visit was in the voivodeship of the visitors."""
        return any(arrow.home == arrow.visited for arrow in self.arrows)


def flow_page(catalogue: Catalogue) -> Iterator[Item]:
    """The page."""
    yield Page(
        path=addresses.FLOWS,
        title="Kto do kogo jeździł",
        description="Z którego województwa do którego jeżdżono na wizyty studyjne: strzałki na mapie Polski i tabela.",
        shows=partial(_view, catalogue),
        trail=(("Wizyty studyjne", addresses.listing("wizyty")),),
        found=Found(
            "Strona katalogu",
            {ranking.BODY: "kto kogo odwiedził, skąd i dokąd jeżdżono, województwa wizyt"},
            factor=ranking.OF_CATALOGUE,
        ),
    )


def _view(catalogue: Catalogue) -> FlowsView:
    found = flows(catalogue)
    shown = found.flows[:ARROWS]
    in_numbers = numbers(found) if len(found.flows) > ARROWS else []
    shades = {step for _, cells in in_numbers for _, step in cells}
    return FlowsView(
        found,
        shown,
        arrows(shown),
        samples(shown),
        [label(region) for region in REGIONS],
        in_numbers,
        [(step, said) for step, said in steps(found.most) if step in shades],
        NAMED,
        len(catalogue.visits),
    )


def arrows(shown: Sequence[Flow]) -> list[Arrow]:
    """The weakest first, so that the strongest lie on top, and on them the loops."""
    widths = _widths(shown)
    order = sorted(shown, key=lambda flow: (flow.home == flow.visited, flow.number))
    return [Arrow(flow.home.slug, flow.visited.slug, flow.number, _path(flow, widths[flow.number])) for flow in order]


def samples(shown: Sequence[Flow]) -> list[tuple[int, str]]:
    """For a legend: the fewest and the most visits of an arrow, each with an arrow 110 long at the height 20."""
    widths = list(_widths(shown).items())
    return [
        (number, arrow((0, 20), (110, 20), width, leave=0, arrive=0))
        for number, width in widths[:: len(widths) - 1 or 1]
    ]


def label(region: Region) -> Label:
    """Where the name of a voivodeship stands."""
    x, y = middle(region)
    lines = _SPLIT.get(region.slug, (region.name,))
    return Label(region, (x, y), x + _ASIDE.get(region.slug, 0), lines, is_above=region.slug in _ABOVE)


def numbers(found: Flows) -> list[tuple[Region, list[tuple[int, int]]]]:
    """A row for each voivodeship of the visitors: for each that was visited the number of visits and its shade."""
    by_pair = {(flow.home.slug, flow.visited.slug): flow.number for flow in found.flows}
    rows = [(home, [by_pair.get((home.slug, to.slug), 0) for to in REGIONS]) for home in REGIONS]
    return [(home, [(number, shade(number, found.most)) for number in row]) for home, row in rows]


def _widths(shown: Sequence[Flow]) -> dict[int, float]:
    """How thick an arrow is, by its number of visits, from the fewest to the most that are shown."""
    occurring = sorted({flow.number for flow in shown})
    if len(occurring) < 2:
        return dict.fromkeys(occurring, float(THIN))
    least, most = occurring[0], occurring[-1]
    return {number: THIN + (THICK - THIN) * (number - least) / (most - least) for number in occurring}


def _path(flow: Flow, width: float) -> str:
    start, end = middle(flow.home), middle(flow.visited)
    if start == end:
        return loop(start, width, leave=_LEAVE)
    return arrow(start, end, width, leave=_LEAVE, arrive=_ARRIVE)
