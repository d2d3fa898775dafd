"""Names beside the dots of a map, where there is room for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

Anchor = Literal["start", "end", "middle"]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_LETTER = 0.6  # the mean width of a letter, as a share of the size of the type; a little wide, so that names stay apart


@dataclass(frozen=True, slots=True)
class Label:
    """A name written at a point: where it starts, ends or has its middle, by `anchor`."""

    text: str
    x: float
    y: float
    anchor: Anchor


def labels(named: Sequence[tuple[str, float, float, float]], size: float, frame: Box) -> list[Label | None]:
    """The label of each dot (name, x, y, radius), in their order; None where it would cover something.

    A label stands right of its dot, else left, above or below, inside the frame, and neither on a dot
    nor on a label before it. `size` is that of the type.
    """
    taken: list[Box] = [(x - r, y - r, x + r, y + r) for _, x, y, r in named]
    found: list[Label | None] = []
    for text, x, y, radius in named:
        for label, box in _candidates(text, x, y, radius, size):
            if _inside(box, frame) and not any(_meet(box, other) for other in taken):
                taken.append(box)
                found.append(label)
                break
        else:
            found.append(None)
    return found


def _candidates(text: str, x: float, y: float, radius: float, size: float) -> Iterable[tuple[Label, Box]]:
    width, half, away = len(text) * size * _LETTER, size / 2, radius + size * 0.3
    middle = y + size * 0.35  # type stands on its base line
    beside: list[tuple[Label, Box]] = [
        (Label(text, x + away, middle, "start"), (x + away, y - half, x + away + width, y + half)),
        (Label(text, x - away, middle, "end"), (x - away - width, y - half, x - away, y + half)),
    ]
    above, below = y - away - half, y + away + half
    over: list[tuple[Label, Box]] = [
        (Label(text, x, at + size * 0.35, "middle"), (x - width / 2, at - half, x + width / 2, at + half))
        for at in (above, below)
    ]
    return chain(beside, over)


def _inside(box: Box, frame: Box) -> bool:
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
