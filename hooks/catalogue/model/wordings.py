"""Every wording of a fault that a form can produce, by name."""

from collections.abc import Mapping

from catalogue.model.checks import placement, references, vanished
from catalogue.model.doubts import duplicates, organisations, persons, repeated, towns, visit_dates
from catalogue.model.geography import places
from catalogue.model.records import practice, stop, visit
from catalogue.model.types import codes, dates, identifiers, lists, numbers, texts
from catalogue.model.types import refusal as fault
from catalogue.problems.wording import Wording
from catalogue.source import document, files, hidden
from catalogue.source.markdown import wordings as bodies

_MODULES = (
    *(bodies, document, files, hidden),
    *(duplicates, organisations, persons, repeated, towns, vanished, visit_dates),
    *(codes, dates, fault, identifiers, lists, numbers, places, placement, practice, references, texts, stop, visit),
)


def wordings() -> Mapping[str, Wording]:
    """All of them."""
    return {said.name: said for module in _MODULES for said in vars(module).values() if isinstance(said, Wording)}
