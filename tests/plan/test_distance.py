"""Distances are those of the maps, and drives are estimated from them."""

import random

import pytest

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


def test_one_place_is_not_away_from_itself(scripts: Scripts) -> None:
    assert scripts.evaluate("distance([52.1, 17.3], [52.1, 17.3])") == 0


@pytest.mark.parametrize(
    ("km", "speed", "detour", "drive"),
    [
        (0, 60, 130, (0, 0)),
        (0.2, 60, 130, (0, 5)),
        (10, 60, 130, (13, 15)),
        (100, 60, 130, (130, 130)),
        (100.01, 60, 130, (130, 135)),
        (11.5, 55.2, 100, (12, 15)),
        (55.1, 87, 150, (83, 60)),
        (300, 70, 140, (420, 360)),
    ],
)
def test_a_drive_is_told_in_steps_of_five_minutes(
    scripts: Scripts, km: float, speed: float, detour: int, drive: tuple[int, int]
) -> None:
    found = scripts.evaluate("given => driveOf(...given)", [km, {"speed": speed, "detour": detour}])
    assert (found["kilometres"], found["minutes"]) == drive


def test_a_hair_makes_no_drive_longer(scripts: Scripts) -> None:
    """Whole steps of five minutes, of which arithmetic makes a little more."""
    found = scripts.evaluate(
        """() => [...Array(2000).keys()].map(number => {
            const minutes = (number % 40 + 1) * 5, speed = 30 + number % 71, detour = 100 + number % 101;
            return driveOf(minutes * speed / 60 * 100 / detour, { speed, detour }).minutes - minutes;
        })"""
    )
    assert set(found) == {0}
