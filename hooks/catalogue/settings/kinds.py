"""The kinds of values that settings of the publisher have: texts, mail and web addresses, days."""

import re
import unicodedata
from datetime import date, datetime
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from catalogue.settings.block import refused
from catalogue.source.addresses import is_web_address
from catalogue.source.characters import HIDDEN, told

MAX_TEXT = 2000
_MAIL = re.compile(r"[A-Za-z0-9._+'-]+@(?:[^\W_](?:[^\W_]|-)*\.)+[^\W_]{2,}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_REPOSITORY = re.compile(r"(?:/[\w.~+-]+){2,}/?")
_BRANCH = re.compile(r"(?!.*(?:\.\.|//|\.lock$))\w[\w.+#/-]*(?<![/.])")
_ENDS_ADDRESS = re.compile(r"[\\<>\"{}|^`]")  # in a text
_ADDRESS_HINT = "Skopiuj cały adres z paska przeglądarki, np. https://example.org/strona."


def _text(given: str) -> str:
    hidden = HIDDEN.search(given)
    if hidden:
        found = told(hidden[0])
        raise refused("widocznego tekstu", f"Usuń {found['kind']} (U+{found['character']}) i wpisz tekst od nowa.")
    if len(given) > MAX_TEXT:
        raise refused(f"tekstu do {MAX_TEXT} znaków", "Skróć go.")
    return " ".join(unicodedata.normalize("NFC", given).split())


def _mail(given: str) -> str:
    if not _MAIL.fullmatch(given):
        raise refused("adresu e-mail", "Wpisz sam adres, np. redakcja@example.org.")
    return given


def _address(given: str) -> str:
    if not is_web_address(given) or _ENDS_ADDRESS.search(given):
        raise refused("adresu strony od https://", _ADDRESS_HINT)
    return given


def _site(given: str) -> str:
    parts = urlsplit(_address(given))
    if parts.query or parts.fragment:
        raise refused("adresu strony od https://, bez znaków ? i #", "Wpisz np. https://katalog.example.org/.")
    return given


def _repository(given: str) -> str:
    if not _REPOSITORY.fullmatch(urlsplit(_site(given)).path):
        raise refused("adresu repozytorium", "Wpisz adres jego strony głównej, np. https://github.com/wydawca/katalog.")
    return given


def _branch(given: str) -> str:
    if not _BRANCH.fullmatch(given):
        raise refused("nazwy gałęzi repozytorium", "Wpisz ją tak, jak w repozytorium, np. main.")
    return given


def _day(given: Any) -> date:  # noqa: ANN401 - whatever YAML made of it
    if isinstance(given, str) and _DAY.fullmatch(given.strip()):
        try:
            return date.fromisoformat(given.strip())
        except ValueError:
            pass
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    raise refused("daty w postaci RRRR-MM-DD", 'Wpisz ją w cudzysłowie, np. "2027-01-11".')


Text = Annotated[str, AfterValidator(_text)]
"""Words on one line, at most 2000 characters."""
GivenText = Annotated[str, StringConstraints(min_length=1), AfterValidator(_text)]
"""The same, not empty."""
Mail = Annotated[Text, AfterValidator(_mail)]
"""A mail address that can stand in a link as it is."""
Address = Annotated[Text, AfterValidator(_address)]
"""The http(s) address of a page, without a name or password."""
SiteAddress = Annotated[Text, AfterValidator(_site)]
"""The same of a whole site: without a query or fragment."""
RepositoryAddress = Annotated[Text, AfterValidator(_repository)]
"""The http(s) address of a repository at a code host: that of its owner and its name, at least."""
Branch = Annotated[Text, AfterValidator(_branch)]
"""The name of a branch (https://git-scm.com/docs/git-check-ref-format), without signs that an address writes otherwise."""
Day = Annotated[date | None, BeforeValidator(_day)]
"""A day of the calendar: a date of YAML, or a text YYYY-MM-DD."""
