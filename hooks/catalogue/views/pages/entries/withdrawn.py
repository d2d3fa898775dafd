"""What the address of an entry says after the entry was withdrawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from catalogue.model.catalogue import Catalogue
from catalogue.source.files import PRACTICES
from catalogue.views import addresses
from catalogue.views.page import Page, View
from catalogue.views.pages.entries import practices, visits


@dataclass(frozen=True, slots=True)
class WithdrawnView(View):
    """An entry that is gone, since when, and why."""

    template = "entries/withdrawn.html"
    code: str
    since: str
    reason: str | None


def withdrawn_pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for each of them: since when it is gone, and why where that is known; it leads to lists and search."""
    for code, withdrawal in catalogue.vocabularies.withdrawn.items():
        kind, _, id_ = code.partition("/")
        yield Page(
            path=addresses.group(kind, id_),
            title="Wpis wycofany",
            description=f"Wpisu {code} nie ma już w katalogu. Data wycofania: {withdrawal.date.words()}.",
            shows=partial(WithdrawnView, code, withdrawal.date.words(), withdrawal.reason),
            trail=practices.LIST if kind == PRACTICES else visits.LIST,
            offered=False,
        )
