"""Lines of a name and what is said, as pages of entries and organisations list them."""

from collections.abc import Iterable
from typing import NamedTuple

from catalogue.model.types.identifiers import Identifiers
from catalogue.views.snippets import Link
from catalogue.views.text.doubts import marked
from catalogue.views.text.prose import joined

Said = str | Link | Iterable[Link] | None


class Line(NamedTuple):
    """A name and what is said, linked where it has a page, with an `icon`, words `before` and `after` it; `note` below."""

    name: str
    said: tuple[Link, ...]
    icon: str = ""
    before: str = ""
    after: str = ""
    note: str = ""


def line(name: str, said: Said, icon: str = "", before: str = "", after: str = "") -> Line:
    """One line; a mark that the last words have is not said again behind them."""
    some = Link("", said) if isinstance(said, str) else said
    links = (some,) if isinstance(some, Link) else tuple(some or ())
    last = links[-1].text if links else ""
    return Line(name, links, icon, before, marked(last, after).removeprefix(last))


def lines(*given: Line | tuple[str, Said]) -> tuple[Line, ...]:
    """Those of the lines in which anything is said."""
    every = (each if isinstance(each, Line) else line(*each) for each in given)
    return tuple(each for each in every if any(link.text for link in each.said))


def web_page(address: str | None) -> Link | None:
    """A page elsewhere, by its address."""
    return Link(address, address) if address else None


def numbers_of(identifiers: Identifiers | None) -> tuple[Line, ...]:
    """TERYT, KRS, NIP and REGON, those that are known."""
    return lines(*((name.upper(), number) for name, number in identifiers or ()))


def numbers_found(identifiers: Identifiers | None) -> str:
    """The same, as search reads them."""
    return joined(*(f"{name.upper()} {number}" for name, number in identifiers or () if number))
