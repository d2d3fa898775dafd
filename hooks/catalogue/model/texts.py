"""Texts: names and titles, summaries, paragraphs, and addresses of pages."""

import re
from typing import Annotated

from pydantic import AfterValidator

from catalogue.model.about import Says
from catalogue.model.fault import fault, shown
from catalogue.source.body import is_web_address
from catalogue.source.characters import HIDDEN

MAX_LINE, MAX_SUMMARY, MAX_TEXT = 200, 400, 2000


def _at_most(limit: int) -> AfterValidator:
    def check(value: str) -> str:
        hidden = HIDDEN.search(value)
        if hidden:
            raise fault(
                "K019",
                f"W tekście jest niewidoczny znak (U+{ord(hidden[0]):04X}), a dozwolony jest tylko widoczny tekst.",
                "Usuń ten znak i wpisz tekst w tym miejscu od nowa.",
            )
        text = " ".join(value.split())
        if not text:
            raise fault("K104", "Oczekiwano tekstu, a wartość jest pusta.", "Wpisz tekst albo usuń ten wiersz.")
        if len(text) > limit:
            raise fault(
                "K120",
                f"Tekst ma {len(text)} znaków, a może mieć najwyżej {limit}.",
                "Skróć go; szczegóły przenieś do tekstu wpisu.",
            )
        return text

    return AfterValidator(check)


def _text(limit: int) -> Says:
    """A number without quotes is read as a text, too."""
    return Says({"type": ["string", "number"], "minLength": 1, "maxLength": limit, "pattern": r"\S"})


Line = Annotated[str, _at_most(MAX_LINE), _text(MAX_LINE)]
"""A title or a name: one line of at most 200 characters."""
Summary = Annotated[str, _at_most(MAX_SUMMARY), _text(MAX_SUMMARY)]
"""One or two sentences, at most 400 characters."""
Paragraph = Annotated[str, _at_most(MAX_TEXT), _text(MAX_TEXT)]
"""A paragraph of plain text, at most 2000 characters."""


def _url(text: str) -> str:
    if not is_web_address(text):
        raise fault("K109", f"Oczekiwano adresu strony http:// lub https://, a jest {shown(text)}.", _url_hint(text))
    return text


def _url_hint(text: str) -> str:
    if re.fullmatch(r"(?:[\w-]+\.)+[\w-]+(?:/\S*)?", text):
        return f"Wpisz https://{text}"
    return "Skopiuj cały adres z paska przeglądarki, np. https://example.org/strona."


_ADDRESS = {"type": "string", "pattern": r"^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]\S*\s*$"}
Url = Annotated[Paragraph, AfterValidator(_url), Says(_ADDRESS)]
"""An http(s) address."""
