"""Distances are those of the maps (`distance_test.js` has the drives that are estimated from them)."""

import random

from catalogue.model.types.numbers import Coordinates
from catalogue.views.pictures import maps
from scripts import Scripts, loaded

CHANCE = 20261125


scripts = loaded("plan/distance.js")


def test_distances_are_those_of_the_maps(scripts: Scripts) -> None:
    chance = random.Random(CHANCE)
    points = [(chance.uniform(49, 55), chance.uniform(14, 24.2)) for _ in range(2000)]
    points += [(lat + chance.uniform(-0.02, 0.02), lon) for lat, lon in points[:500]]  # neighbours
    pairs = [*zip(points, reversed(points), strict=True), *zip(points[:500], points[2000:], strict=True)]
    theirs = scripts.evaluate("pairs => pairs.map(([one, other]) => distance(one, other))", pairs)
    ours = [maps.distance(*(Coordinates.model_construct(lat=lat, lon=lon) for lat, lon in pair)) for pair in pairs]
    assert [round(found) for found in theirs] == ours
    assert min(ours) == 0
    assert max(ours) > 600
