"""Where a fact comes from, and how it was checked since."""

from functools import partial
from typing import Annotated, Literal

from pydantic import AfterValidator

from catalogue.model.codes import Flag, choice
from catalogue.model.dates import PastDate
from catalogue.model.fault import choice_hint, fault, shown
from catalogue.model.record import Record
from catalogue.model.texts import Line, Url


class Source(Record):
    """A report, a page, a paper. `complete` is false where only a part of it is known."""

    title: Line
    publisher: Line
    url: Url | None = None
    published: PastDate | None = None
    accessed: PastDate | None = None
    archived: Url | None = None
    complete: Flag = True


class Verification(Record):
    """A check beyond the report: when, by which role and how."""

    date: PastDate
    by: Line
    method: Annotated[Literal["phone", "visit", "website", "host"], choice("phone", "visit", "website", "host")]


def one_of_fields(fields: tuple[str, ...]) -> AfterValidator:
    """Checks a key of `uncertain`: it must be a field of the record."""

    def check(key: str) -> str:
        if key not in fields:
            message = f"W polu uncertain jest {shown(key)}, a mogą tu być tylko nazwy pól tego wpisu."
            raise fault("K123", message, partial(choice_hint, key, fields))
        return key

    return AfterValidator(check)
