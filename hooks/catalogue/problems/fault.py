"""What is wrong in one part of a file, in its front matter or in its body, and how it is mended: as data beside the words."""

from dataclasses import dataclass
from typing import Literal

Where = tuple[str | int, ...]
"""The path of a field, such as `("stops", 0, "practice")`."""
Place = tuple[int, int]
"""Line and column, both from 1."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a hint says to write: in the place of the value at fault, of its name, of both, or as a line of its own.

    `sure`: nothing else can be meant.
    """

    text: str
    sure: bool = True
    of: Literal["value", "name", "both", "line"] = "value"


@dataclass(frozen=True, slots=True)
class Fix:
    """The one way to mend a problem: `text` in the place of `found`, which stands at `place` within a line of the file."""

    place: Place
    found: str
    text: str

    @property
    def end(self) -> Place:
        """The place behind what is found."""
        return self.place[0], self.place[1] + len(self.found)


@dataclass(frozen=True, slots=True)
class Fault:
    """`place` and that of the fix count from the first line of the part; the rest is that of a Problem."""

    place: Place
    code: str
    message: str
    hint: str
    where: Where = ()
    paste: str = ""
    fix: Fix | None = None
