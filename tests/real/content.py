"""A content folder as the tests of this folder read it: once for all of them."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from form.checker import Entry, entries_below

TODAY = date.today()  # noqa: DTZ011 - as the check does


@cache
def catalogue_of(practices: Path) -> Catalogue:
    """The catalogue of a content folder without problems."""
    loaded = load(practices, TODAY)
    assert loaded.problems == ()
    assert loaded.catalogue
    return loaded.catalogue


@cache
def entries_of(practices: Path) -> Sequence[Entry]:
    """Its files as the form opens them."""
    return tuple(entries_below(practices))
