"""What lists must keep to."""

from typing import Any

from pydantic import AfterValidator, BeforeValidator

from catalogue.model.types.refusal import fault, shown
from catalogue.problems.wording import Wording

REPEATED = Wording(
    "repeated",
    "K122",
    "Każda wartość może stać na liście raz, a powtórzono: {values}.",
    "Zostaw po jednej.",
)
EMPTY_LIST = Wording(
    "empty-list",
    "K104",
    "Lista jest pusta, a potrzebna jest co najmniej jedna pozycja.",
    "Dopisz pozycję w osobnym wierszu, zaczynając od łącznika.",
    "Dodaj choć jedną pozycję.",
)

TOO_MANY = Wording(
    "too-many",
    "K126",
    "Pozycji jest {found}, a może być najwyżej {most}.",
    "Zostaw najważniejsze.",
)

NAMED = 5  # so many repeated values stand in a message


def _no_repeats(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(set(values)) == len(values):
        return values
    seen: set[Any] = set()
    repeated: dict[Any, int] = {}
    for index, value in enumerate(values):
        if value in seen:
            repeated.setdefault(value, index)
        seen.add(value)
    names = ", ".join(shown(getattr(value, "name", value)) for value in list(repeated)[:NAMED])
    more = " i inne" if len(repeated) > NAMED else ""
    raise fault(*REPEATED.said(values=f"{names}{more}"), at=(min(repeated.values()),))


Distinct = AfterValidator(_no_repeats)
"""Marks a list whose items may not repeat."""


def _not_empty(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if not values:
        raise fault(*EMPTY_LIST.said())
    return values


NotEmpty = AfterValidator(_not_empty)
"""Marks a list that needs at least one item."""


def at_most(most: int) -> AfterValidator:
    """Marks a list that may have no more items than that; the schema reads the bound from it (`most_of`)."""

    def check(values: tuple[Any, ...]) -> tuple[Any, ...]:
        if len(values) > most:
            raise fault(*TOO_MANY.said(found=len(values), most=most), at=(most,))
        return values

    check.__dict__["most"] = most
    return AfterValidator(check)


def most_of(mark: object) -> int | None:
    """The bound of a mark made by `at_most`."""
    return getattr(getattr(mark, "func", None), "most", None)


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


OneOrMore = BeforeValidator(_listed)
"""Lets a list of one be written without the list."""
