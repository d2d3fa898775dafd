"""A project's content and settings → what is to be published of them, or why it cannot be."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from catalogue.load import load
from catalogue.reports.problems import render
from catalogue.settings.faults import CONFIG
from catalogue.settings.file import places_in
from catalogue.settings.settings import Settings, SettingsError
from catalogue.source.names import unportable
from catalogue.views.anchors import OF_FRAME
from catalogue.views.publication import Publication

CONTENT = "practices"
_ID = re.compile(r"""<[^<>]*\sid=["']?([^\s"'<>]+)""")
NO_STRIP = """\
Ustawienia w mkdocs.yml wymagają poprawy:
extra.settings.funding_strip: nie ma pliku {}. Włóż tam oficjalny plik paska albo zostaw to ustawienie puste."""


class RefusedError(Exception):
    """The content or a setting is wrong; the text says what and where, in Polish."""


def publication_of(project: Path, docs: Path, settings: Mapping[str, Any], *, preview: bool) -> Publication:
    """What a project publishes, with the `settings` that stand in its mkdocs.yml. Raises RefusedError."""
    loaded = load(Path(os.path.relpath(project / CONTENT)), date.today())  # noqa: DTZ011 - the day where the editor is
    if loaded.catalogue is None:
        raise RefusedError(f"Treść wymaga poprawy:\n{render(loaded.problems)}")
    places = places_in((project / CONFIG).read_text(encoding="utf-8", errors="replace"))
    try:
        read = Settings.read(**settings, places=places)
    except SettingsError as refusal:
        raise RefusedError(str(refusal)) from None
    strip = docs / read.funding_strip
    if read.funding_strip and not strip.is_file():
        raise RefusedError(NO_STRIP.format(os.path.relpath(strip)))
    return Publication(loaded.catalogue, read, preview=preview)


def refuse_unportable(paths: Iterable[str]) -> None:
    """Refuse to publish what cannot be unpacked on every system: a page or a file of docs/, as all else has safe names."""
    found = [f"{path}: {why}" for path, why in unportable(paths)]
    if found:
        raise RefusedError(
            "Nie każdy system zapisze te pliki strony. Zmień ich nazwy w folderze docs/:\n" + "\n".join(found)
        )


def refuse_taken_ids(file: str, html: str) -> None:
    """Refuse a page written by hand on which an id stands twice, or is one of the frame's: a link or the menu would miss."""
    counted = Counter(_ID.findall(html))
    taken = sorted(id_ for id_, times in counted.items() if times > 1 or id_ in OF_FRAME)
    if taken:
        which = ", ".join(f"„{id_}”" for id_ in taken)
        raise RefusedError(
            f"{file}: identyfikator {which} jest już zajęty na tej stronie. Dopisz do nagłówka inny, np. {{ #inny }}."
        )
