"""The outlines of the voivodeships: derived from Natural Earth (public domain)."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

Point = tuple[float, float]


@cache
def outlines() -> Mapping[str, Sequence[Point]]:
    """By the slug of a voivodeship: its border as points of longitude and latitude (degrees), not closed.

    Neighbours share their points. A town near a border can fall on the wrong side: the outlines are
    generalised to about a kilometre.
    """
    text = Path(__file__).with_name("outlines.json").read_text(encoding="utf-8")
    return {slug: [(lon, lat) for lon, lat in ring] for slug, ring in json.loads(text).items()}
