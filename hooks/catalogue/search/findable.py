"""What search is given: a page, and its texts by how much a word in them counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from catalogue.search.ranking import ENTRY, Weight
from catalogue.source.slug import fold

Texts = Mapping[Weight, str] | Callable[[], Mapping[Weight, str]]
"""Plain texts by how much a word in them counts; long ones are made only as they are read."""


def read(texts: Texts) -> Mapping[Weight, str]:
    """The texts, made."""
    return texts() if callable(texts) else texts


@dataclass(frozen=True, slots=True)
class Findable:
    """A page that can be found by `texts`; the rest is what a result shows.

    `path` leads to the page, below the site; `line` says in a few words what it is; `factor` lowers
    the weight of pages that are less often meant.
    """

    path: str
    title: str
    line: str
    summary: str
    texts: Texts
    factor: float = ENTRY


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """`short` stands for `full`."""

    short: str
    full: str

    @property
    def key(self) -> str:
        """What it is found under: its letters and digits, folded."""
        return "".join(c for c in fold(self.short) if c.isalnum())
