"""What search knows of a content folder."""

from pathlib import Path

from catalogue.model.catalogue import Catalogue
from catalogue.search.findable import Abbreviation, Findable
from catalogue.search.words import words_of
from catalogue.views.page import Page
from catalogue.views.search import documents
from catalogue.views.site import site_items
from catalogue.views.text.acronyms import acronyms_of


def documents_of(catalogue: Catalogue) -> list[Findable]:
    """What is found of a catalogue, but for the pages written by hand."""
    return documents(catalogue, [item for item in site_items(catalogue) if isinstance(item, Page)], [])


def acronyms(catalogue: Catalogue) -> list[Abbreviation]:
    """The acronyms of a catalogue's vocabularies."""
    return [Abbreviation(a.short, a.full) for a in acronyms_of(catalogue.vocabularies).values()]


def texts_below(practices: Path) -> list[str]:
    """The text of every file of a content folder."""
    files = sorted([*practices.glob("**/*.md"), *practices.glob("**/*.yml")])
    return [file.read_text(encoding="utf-8") for file in files]


def words_below(practices: Path) -> list[str]:
    """Every word of a content folder, as it is written."""
    return sorted({match[0] for text in texts_below(practices) for match in words_of(text)})
