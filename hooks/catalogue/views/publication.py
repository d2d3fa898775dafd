"""What the catalogue publishes, piece by piece. Each piece is made without the others, wherever it is asked for."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.search.findable import Findable
from catalogue.search.morphology import WITHOUT, of_this_process
from catalogue.settings.settings import Settings
from catalogue.views.data.items import DESCRIPTIONS, data_descriptions, data_files, data_page_alone
from catalogue.views.data.page import PAGE
from catalogue.views.docs_macros import DocsMacros
from catalogue.views.head.tags import Head
from catalogue.views.page import File, Item, Page
from catalogue.views.pages.tools.browse import browse_data
from catalogue.views.pictures.previews import preview_files
from catalogue.views.rendering import Renderer
from catalogue.views.search import documents, search_files
from catalogue.views.site import site_items


class Publication:
    """The site of a catalogue by its publisher's settings. A preview goes without the open data."""

    def __init__(self, catalogue: Catalogue, settings: Settings, *, preview: bool = False) -> None:
        """Prepare what all pages share; nothing is made yet."""
        self.catalogue, self.settings, self.preview = catalogue, settings, preview
        self._renderer, self._head = Renderer(catalogue, settings), Head(catalogue, settings)

    def __reduce__(self) -> tuple[Any, ...]:
        """In another process all is prepared anew."""
        return _again, (self.catalogue, self.settings, self.preview)

    @property
    def notes(self) -> list[str]:
        """What to tell whoever builds, in Polish."""
        return [
            f"Uwaga: {note}"
            for note in ("" if of_this_process().installed else WITHOUT, self.settings.missing())
            if note
        ]

    def items(self) -> Iterator[Item]:
        """All that no other piece is needed for, in the same order each time. Each path occurs once."""
        yield from site_items(self.catalogue)
        yield from preview_files(self.catalogue, self.settings)
        if self.preview:
            yield data_page_alone(self.catalogue, self.settings)
        else:
            yield PAGE
            yield from data_files(self.catalogue, self.settings)

    @property
    def later(self) -> tuple[str, ...]:
        """The paths of the files that `descriptions` gives."""
        return () if self.preview else DESCRIPTIONS

    def descriptions(self, published: Callable[[str], bytes]) -> Iterator[File | Page]:
        """What tells of other files, when these are made: `published` gives the content of each by its path.

        A page stands for the one of its path that had no article yet.
        """
        if not self.preview:
            yield from data_descriptions(self.catalogue, self.settings, published)

    def index(self, pages: Iterable[Page], hand_written: Iterable[Findable]) -> Iterator[File]:
        """What search, and the choice of entries, know of these pages and of those written by hand."""
        found = documents(self.catalogue, pages, hand_written)
        yield from search_files(self.catalogue, found, of_this_process())
        yield browse_data(self.catalogue, found)

    def article(self, page: Page) -> str:
        """The article of a page, as HTML."""
        return self._renderer.page(page)

    def head(self, page: Page) -> str:
        """What the head of a page says to other programs, as HTML."""
        return self._head.of(page)

    def macros(self, path: str) -> DocsMacros:
        """The macros for the page of `docs/` that is published at `path`."""
        return DocsMacros(self.catalogue, self.settings, self._renderer, path)

    def finished(self, path: str, html: str) -> str:
        """The article of a page of `docs/` as the others are: tables framed, acronyms explained."""
        return self._renderer.by_hand(html, path)


def _again(catalogue: Catalogue, settings: Settings, preview: bool) -> Publication:  # noqa: FBT001 - as pickled
    return Publication(catalogue, settings, preview=preview)
