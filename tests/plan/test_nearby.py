"""What is suggested near a way: as weighed one by one on the globe, in its order."""

import math
import random
from itertools import pairwise
from typing import Any

from catalogue.model.types.alphabet import polish_order
from scripts import Scripts, loaded

CHANCE = 20261125
NEAR = 15
TITLES = ["Ćma", "Cis", "Cedr", "Łoś", "Lis", "„Ala”", "Żubr", "Źrebak", "Zebra"]

Position = tuple[float, float]
Row = list[Any]


scripts = loaded("plan/nearby.js")


def row(id_: str, position: Position, title: str = "A", **about: Any) -> Row:  # noqa: ANN401 - a type, topics or times
    return [id_, title, "", "", *position, about.get("type", "cis"), about.get("topics", ["x"]), about.get("times", 0)]


def nearby(scripts: Scripts, rows: list[Row], **options: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 - as the script takes them
    found = scripts.evaluate("given => nearby(...given)", [rows, options])
    return [(each["row"][0], each["kilometres"], each["type"], each["topics"]) for each in found]


def _apart(one: Position, other: Position) -> float:
    """Kilometres on a globe, by vectors."""
    (x, y, z), (a, b, c) = (
        (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
        for lat, lon in (map(math.radians, place) for place in (one, other))
    )
    cross = math.hypot(y * c - z * b, z * a - x * c, x * b - y * a)
    return 6371 * math.atan2(cross, x * a + y * b + z * c)


def _along(line: list[Position]) -> list[Position]:
    """Points of a line, less than 300 m apart."""
    points = line[:1]
    for start, end in pairwise(line):
        steps = max(1, math.ceil(_apart(start, end) / 0.3))
        points += [
            (start[0] + (end[0] - start[0]) * at / steps, start[1] + (end[1] - start[1]) * at / steps)
            for at in range(1, steps + 1)
        ]
    return points


def _drawn(chance: random.Random) -> Position:
    return chance.uniform(51, 52.4), chance.uniform(16, 18.5)


def test_all_that_is_near_the_way_or_a_point_is_found(scripts: Scripts) -> None:
    chance = random.Random(CHANCE)
    near = 0
    for stops in (1, 2, 3, 5):
        line, point = [_drawn(chance) for _ in range(stops)], _drawn(chance)
        rows = [row(f"p{at}", _drawn(chance)) for at in range(250)]
        way = [*_along(line), point]
        away = {each[0]: min(_apart((each[4], each[5]), place) for place in way) for each in rows}
        found = {id_: kilometres for id_, kilometres, *_ in nearby(scripts, rows, line=line, points=[point])}
        assert found.keys() >= {id_ for id_, kilometres in away.items() if kilometres <= NEAR - 0.05}
        assert found.keys() <= {id_ for id_, kilometres in away.items() if kilometres <= NEAR + 0.05}
        assert max(abs(kilometres - away[id_]) for id_, kilometres in found.items()) < 0.55
        cells = [f"{lat}-{lon}" for lat in range(202, 212) for lon in range(38, 48)]
        kept = scripts.evaluate("given => cellsNearby(...given)", [cells, {"line": line, "points": [point]}])
        needed = {f"{each[4] // 0.25:.0f}-{each[5] // 0.4:.0f}" for each in rows if each[0] in found}
        assert needed <= set(kept) <= set(cells)
        assert len(kept) < len(cells)
        near += len(found)
    assert near > 150


def test_a_cell_is_needed_to_its_corners(scripts: Scripts) -> None:
    """A point 14 km beyond a corner of a cell: something could lie in that corner."""
    lat, lon = 52 - 14 / 111.19 * 0.7, 16.8 - 14 / 68.46 * 0.7
    kept = scripts.evaluate(
        "given => cellsNearby(...given)", [["208-42", "209-42", "208-43"], {"points": [[lat, lon]]}]
    )
    assert kept == ["208-42"]


def test_the_order_is_visited_then_near_then_alphabetical(scripts: Scripts) -> None:
    chance = random.Random(CHANCE)
    towns = [(52.0 + at / 100, 17.0) for at in range(4)]
    rows = [
        row(f"p{at}", chance.choice(towns), chance.choice(TITLES), times=chance.choice([0, 0, 1, 3]))
        for at in range(80)
    ]
    found = [id_ for id_, *_ in nearby(scripts, rows, points=[(52.0, 17.0)])]
    assert found == [
        each[0] for each in sorted(rows, key=lambda each: (-each[8], each[4], polish_order(each[1]), int(each[0][1:])))
    ]
    assert [id_ for id_, *_ in nearby(scripts, rows, points=[(52.0, 17.0)], most=5)] == found[:5]


def test_it_shares_a_type_or_a_topic_with_what_was_chosen(scripts: Scripts) -> None:
    here = (52.0, 17.0)
    rows = [
        row("a-typ", here, type="zaz", topics=[]),
        row("b-temat", here, type="wtz", topics=["u", "z", "x"]),
        row("c-oba", here, type="zaz", topics=["x"]),
        row("d-nic", here, type="wtz", topics=["u"]),
    ]
    given: dict[str, Any] = {"points": [here], "types": ["zaz", "cis"], "topics": ["x", "z"]}
    assert nearby(scripts, rows, **given) == [
        ("a-typ", 0, "zaz", []),
        ("b-temat", 0, None, ["z", "x"]),
        ("c-oba", 0, "zaz", ["x"]),
    ]
    assert [id_ for id_, *_ in nearby(scripts, rows, **{**given, "types": []})] == ["b-temat", "c-oba"]
    assert [found[2:] for found in nearby(scripts, rows, points=[here])] == [(None, [])] * 4


def test_what_was_taken_and_what_comes_twice_is_passed_over(scripts: Scripts) -> None:
    rows = [row("a", (52.0, 17.0)), row("b", (52.0, 17.1)), row("a", (52.0, 17.0)), row("b", (52.0, 17.1))]
    assert nearby(scripts, rows, points=[(52.0, 17.0)], taken=["a"]) == [("b", 7, None, [])]
    assert nearby(scripts, rows, points=[], line=[]) == []
