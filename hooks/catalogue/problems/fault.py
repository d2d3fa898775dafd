"""What is wrong in one part of a file: in its front matter or in its body."""

from dataclasses import dataclass

from catalogue.problems.fix import Fix

Where = tuple[str | int, ...]
"""The path of a field, such as `("stops", 0, "practice")`."""
Place = tuple[int, int]
"""Line and column, both from 1."""


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
