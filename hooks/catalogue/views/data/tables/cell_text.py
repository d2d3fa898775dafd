"""Values of tables as they stand in a cell."""

from catalogue.model.types.partial_date import PartialDate
from catalogue.views.data.tables.columns import Plain, Value

BETWEEN = "|"
"""Stands between the values in one cell."""
INSTEAD = "¦"
"""Stands where a value in a list holds the character that parts them."""


def joined(value: Value) -> str | int | float | bool | PartialDate | None:
    """A value for one cell: several are joined, a missing one among them keeps its place; None where there is none."""
    if not isinstance(value, tuple):
        return value
    return BETWEEN.join(text(each).replace(BETWEEN, INSTEAD) for each in value) or None


def text(value: Plain) -> str:
    """A value in Polish spelling: `51,6095`, `tak`, `2017-06`; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "tak" if value else "nie"
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)
