"""The matrix voivodeship × entity type: how much there is of each, and what is missing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS, Region
from catalogue.views import addresses
from catalogue.views.anchors import anchor_of
from catalogue.views.pictures.shades import shade


@dataclass(frozen=True, slots=True)
class Cell:
    """How many practices and mentions there are, where they stand, and how dark that is drawn."""

    practices: int
    mentions: int
    path: str
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A voivodeship: a cell for each entity type, and all of them together."""

    region: Region
    cells: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True, slots=True)
class Matrix:
    """A row for each voivodeship, the sums of the columns, and of all; `most` is the largest number in a cell."""

    rows: tuple[Row, ...]
    totals: tuple[Cell, ...]
    total: Cell
    most: int


def matrix(catalogue: Catalogue) -> Matrix:
    """Voivodeships and entity types in the order of their lists."""
    practices = Counter((p.region.slug, p.entity_type) for p in catalogue.practices.values())
    mentions = Counter((m.region.slug, m.entity_type) for m in catalogue.mentions if m.region)
    most = max(practices.values(), default=0)

    def cell(region: Region, code: str) -> Cell:
        key = (region.slug, code)
        path = f"{addresses.region(region)}#{anchor_of(code)}"
        return Cell(practices[key], mentions[key], path, shade(practices[key], most))

    codes = catalogue.vocabularies.entity_types
    rows = []
    for region in REGIONS:
        cells = tuple(cell(region, code) for code in codes)
        rows.append(Row(region, cells, _sum(cells, addresses.region(region))))
    columns = zip(*(row.cells for row in rows), strict=True)
    totals = tuple(_sum(column, addresses.group("typy", code)) for code, column in zip(codes, columns, strict=True))
    return Matrix(tuple(rows), totals, _sum(totals, addresses.listing("praktyki")), most)


def _sum(cells: Iterable[Cell], path: str) -> Cell:
    some = list(cells)
    return Cell(sum(cell.practices for cell in some), sum(cell.mentions for cell in some), path)
