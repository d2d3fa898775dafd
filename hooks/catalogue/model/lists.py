"""What lists must keep to."""

from typing import Any

from pydantic import AfterValidator

from catalogue.model.fault import fault, shown


def _no_repeats(values: tuple[Any, ...]) -> tuple[Any, ...]:
    seen = set()
    for index, value in enumerate(values):
        if value in seen:
            raise fault(
                "K122",
                f"Wartość {shown(getattr(value, 'name', value))} powtarza się na liście.",
                "Zostaw ją raz.",
                at=(index,),
            )
        seen.add(value)
    return values


Distinct = AfterValidator(_no_repeats)
"""Marks a list whose items may not repeat."""


def _not_empty(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if not values:
        raise fault(
            "K104",
            "Lista jest pusta, a potrzebna jest co najmniej jedna pozycja.",
            "Dopisz pozycję w osobnym wierszu, zaczynając od łącznika.",
        )
    return values


NotEmpty = AfterValidator(_not_empty)
"""Marks a list that needs at least one item."""
