"""A problem in the content."""

import dataclasses
from dataclasses import dataclass

from catalogue.problems.fault import Fix
from catalogue.source.characters import printable

WARNING = "O"
"""The first letter of codes that warn of what may be right; those of errors begin with K."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """What is wrong, where, and how to mend it.

    `line` and `column` count from 1; `field` is a path such as `stops[2].practice` (items count
    from 1) or empty; `message` says what was expected and what was found, `hint` how to mend it
    (may be empty). Both are in Polish. `paste` is what the hint says to write, where it says so
    exactly; `fix` is there where nothing else can be meant.
    """

    path: str
    line: int
    column: int
    code: str
    field: str
    message: str
    hint: str = ""
    paste: str = dataclasses.field(default="", compare=False)
    fix: Fix | None = dataclasses.field(default=None, compare=False)

    @property
    def warns(self) -> bool:
        """Whether it may be right as it is."""
        return self.code.startswith(WARNING)

    def printable(self) -> "Problem":
        """The same on one line, without control characters: what editors wrote stands in every text of it."""
        return dataclasses.replace(
            self,
            path=printable(self.path),
            field=printable(self.field),
            message=printable(self.message),
            hint=printable(self.hint),
            paste=printable(self.paste),
        )
