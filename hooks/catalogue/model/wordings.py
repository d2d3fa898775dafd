"""Every wording of a fault that a form can produce, by name."""

from collections.abc import Mapping

from catalogue.model import (
    codes,
    dates,
    fault,
    identifiers,
    lists,
    numbers,
    placement,
    places,
    practice,
    references,
    texts,
    visit,
)
from catalogue.source import body, document, files
from catalogue.source.wording import Wording

_MODULES = (
    *(body, document, files),
    *(codes, dates, fault, identifiers, lists, numbers, places, placement, practice, references, texts, visit),
)


def wordings() -> Mapping[str, Wording]:
    """All of them."""
    return {said.name: said for module in _MODULES for said in vars(module).values() if isinstance(said, Wording)}
