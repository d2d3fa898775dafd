"""How a fault is mended, as data beside the words of its hint."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Answer:
    """What a hint says to write: in the place of the value at fault, of its name, or as a line of its own.

    `sure`: nothing else can be meant.
    """

    text: str
    sure: bool = True
    of: Literal["value", "name", "line"] = "value"


@dataclass(frozen=True, slots=True)
class Fix:
    """The one way to mend a problem: `text` in the place of `found`, which stands at `place` within a line of the file."""

    place: tuple[int, int]
    found: str
    text: str

    @property
    def end(self) -> tuple[int, int]:
        """The place behind what is found."""
        return self.place[0], self.place[1] + len(self.found)
