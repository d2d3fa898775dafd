"""Names beside dots: each where there is room, none over another or over a dot."""

import random

from catalogue.views.pictures.map_labels import Label, labels

FRAME = (0, 0, 300, 200)


def anchors(*named: tuple[str, float, float]) -> list[str | None]:
    placed = labels([(text, x, y, 5) for text, x, y in named], 10, FRAME)
    return [label.anchor if label else None for label in placed]


def test_a_name_stands_right_of_its_dot() -> None:
    assert labels([("Żarki", 100, 50, 5)], 10, FRAME) == [Label("Żarki", 108.0, 53.5, "start")]


def test_at_the_right_edge_it_stands_left() -> None:
    assert anchors(("Zduńska Wola", 280, 50)) == ["end"]


def test_between_two_dots_it_stands_above() -> None:
    assert anchors(("Jarocin", 150, 100), ("", 185, 100), ("", 115, 100))[0] == "middle"


def test_a_name_for_which_there_is_no_room_is_left_out() -> None:
    crowd = [("", x, y) for x in range(0, 300, 12) for y in range(0, 200, 12)]
    assert anchors(("Jarocin", 150, 100), *crowd)[0] is None


def test_names_never_meet() -> None:
    chance = random.Random(1)
    named = [("Miasto" * chance.randint(1, 3), chance.randint(0, 300), chance.randint(0, 200), 5) for _ in range(60)]
    boxes = []
    for label in filter(None, labels(named, 10, FRAME)):
        width = len(label.text) * 6
        left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
        boxes.append((left, label.y - 8, left + width, label.y + 1))
    assert len(boxes) > 5
    assert not [
        (a, b)
        for at, a in enumerate(boxes)
        for b in boxes[:at]
        if a[0] < b[2] - 0.01 and b[0] < a[2] - 0.01 and a[1] < b[3] - 0.01 and b[1] < a[3] - 0.01
    ]
