"""Texts: names and titles, summaries, paragraphs, and addresses of pages."""

from dataclasses import replace
from typing import Annotated

from pydantic import AfterValidator

from catalogue.model.types.about import Values, rule
from catalogue.model.types.pattern import Almost, Pattern, spelled
from catalogue.model.types.refusal import fault
from catalogue.problems.wording import Wording
from catalogue.source.addresses import WEB, WITHOUT_SCHEME
from catalogue.source.characters import HIDDEN, told
from catalogue.source.hidden import HIDDEN_CHARACTER

EMPTY = Wording("empty", "K104", "Oczekiwano tekstu, a wartość jest pusta.", "Wpisz tekst albo usuń ten wiersz.")
TOO_LONG = Wording(
    "too-long",
    "K120",
    "Tekst ma {length} znaków, a może mieć najwyżej {limit}.",
    "Skróć go; szczegóły przenieś do tekstu wpisu.",
)
URL = Wording(
    "url",
    "K109",
    "Oczekiwano adresu strony http:// lub https://, a jest {found}.",
    "Skopiuj cały adres z paska przeglądarki, np. https://example.org/strona.",
)
URL_SHORT = replace(URL, name="url-short", hint="Wpisz {whole}")
WEB_ADDRESS = Pattern(URL, WEB, Almost(URL_SHORT, WITHOUT_SCHEME, "https://"))

MAX_LINE, MAX_SUMMARY, MAX_TEXT = 200, 400, 2000


def _at_most(limit: int) -> AfterValidator:
    @rule("text")
    def check(value: str) -> str:
        hidden = HIDDEN.search(value)
        if hidden:
            raise fault(*HIDDEN_CHARACTER.said(**told(hidden[0])))
        text = " ".join(value.split())
        if not text:
            raise fault(*EMPTY.said())
        if len(text) > limit:
            raise fault(*TOO_LONG.said(length=len(text), limit=limit))
        return text

    return AfterValidator(check)


_SAID = r"\S"
Line = Annotated[str, _at_most(MAX_LINE), Values("text", _SAID, MAX_LINE)]
"""A title or a name: one line of at most 200 characters."""
Summary = Annotated[str, _at_most(MAX_SUMMARY), Values("text", _SAID, MAX_SUMMARY)]
"""One or two sentences, at most 400 characters."""
Paragraph = Annotated[str, _at_most(MAX_TEXT), Values("text", _SAID, MAX_TEXT)]
"""A paragraph of plain text, at most 2000 characters."""


Url = Annotated[Paragraph, AfterValidator(spelled(WEB_ADDRESS)), Values("address", WEB_ADDRESS.keyword, MAX_TEXT)]
"""An http(s) address."""
