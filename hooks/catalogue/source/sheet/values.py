"""The value of a cell of an .xlsx as text: as records write it, not as the sheet shows it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as hour
from functools import lru_cache

from openpyxl.utils.datetime import from_excel, from_ISO8601

from catalogue.source.characters import printable
from catalogue.source.sheet.table import Cell, NoText

_NOT_SHOWN = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')  # in a number format: what is no part of a date

Value = str | bool | int | float | date | hour | timedelta


@dataclass(frozen=True, slots=True)
class Format:
    """A number format, such as `yyyy-mm-dd`, and whether the numbers in it are days or lengths of time."""

    code: str
    date: bool
    duration: bool


def as_cell(kind: str, content: str, form: Format, epoch: datetime) -> Cell:
    """What a cell holds that is not empty. Raises ValueError.

    `kind` and `content` are as in the file (ECMA-376, part 1, 18.18.11), of a shared string its text;
    `epoch` is the day from which the workbook counts.
    """
    if kind == "e":
        return _failed(content)
    value = _value(kind, content, form, epoch)
    return _failed("#VALUE!") if value is None else _text(value, form)


def _value(kind: str, content: str, form: Format, epoch: datetime) -> Value | None:
    """What is meant; None for a day beyond the calendar."""
    if kind == "b":
        return bool(int(content))
    if kind == "d":
        day: Value = from_ISO8601(content)
        return day
    if kind != "n":
        return content
    number = float(content) if set(content) & {".", "e", "E"} else int(content)
    if not form.date:
        return number
    try:
        day = from_excel(number, epoch, timedelta=form.duration)
    except (OverflowError, ValueError):
        return None
    return day


@lru_cache(maxsize=100)  # a sheet may have one error in each of its cells
def _failed(error: str) -> NoText:
    return NoText(f"Formuła w tej komórce kończy się błędem {printable(error)}.")


def _text(value: Value, form: Format) -> str:
    if isinstance(value, bool):
        return "tak" if value else "nie"
    if isinstance(value, int | float):
        number = f"{value:.15g}" if isinstance(value, float) else str(value)
        return number.zfill(len(form.code)) if set(form.code) == {"0"} else number
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        seen = _NOT_SHOWN.sub("", form.code).lower()
        if "y" in seen and "d" not in seen:  # a month or a year is all that the cell shows
            return f"{day:%Y-%m}" if "m" in seen else f"{day:%Y}"
        return day.isoformat()
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").strip()  # so Excel writes a carriage return
