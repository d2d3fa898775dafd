"""The value of a cell of an .xlsx as text: as the sheet shows it, and as records write it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as hour
from decimal import Decimal
from functools import lru_cache
from unicodedata import normalize

from openpyxl.utils.datetime import MAC_EPOCH, from_excel, from_ISO8601, to_excel

from catalogue.source.characters import printable
from catalogue.source.sheet.formats.code import section_of_texts, sections
from catalogue.source.sheet.formats.days import shown_day
from catalogue.source.sheet.formats.numbers import shown_number
from catalogue.source.sheet.table import Cell, NoText, Shown

_NOT_SHOWN = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')  # in a number format: what is no part of a date
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # a character that XML may not hold (ECMA-376, part 1, 22.9.2.19)
_ERRORS = {
    "#N/A": "#N/D!", "#REF!": "#ADR!", "#VALUE!": "#ARG!", "#NAME?": "#NAZWA?", "#NUM!": "#LICZBA!",
    "#NULL!": "#ZERO!", "#DIV/0!": "#DZIEL/0!",
}  # fmt: skip
"""Errors, and how a Polish sheet shows them."""
_EXACT = 16  # digits
_PLAIN_DAY = "yyyy-mm-dd"

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
    if kind == "b":
        return Shown("PRAWDA", "tak") if int(content) else Shown("FAŁSZ", "nie")
    if kind not in {"n", "d"}:
        return _text(content, form)
    if form.code == "General" and kind == "n" and len(content) < _EXACT and content.isdigit() and content.isascii():
        return str(int(content))  # as most numbers are
    value = _value(kind, content, form, epoch)
    return _failed("#VALUE!") if value is None else _shown(value, content, form, epoch)


def _value(kind: str, content: str, form: Format, epoch: datetime) -> Value | None:
    """What is meant; None for a day beyond the calendar."""
    if kind == "d":
        day: Value = from_ISO8601(content)
        return day
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
    seen = _ERRORS.get(error)
    also = f"{seen} ({error})" if seen else printable(error)
    return NoText(f"Formuła w tej komórce kończy się błędem {also}.")


def _shown(value: Value, content: str, form: Format, epoch: datetime) -> Cell:
    """A number, a day or an hour, seen and plain."""
    plain = _plain(value, form)
    if isinstance(value, int | float):
        number = Decimal(f"{value:.15g}")
        shown = shown_number(number, form.code) if number.is_finite() else content
    else:
        since = content if isinstance(value, timedelta) else to_excel(value, epoch)
        code = form.code if form.date else _PLAIN_DAY
        number = Decimal(content) if _is_number(content) else Decimal(str(since))
        seen = shown_day(number, code, from_1904=epoch == MAC_EPOCH)
        if seen is None:
            return _failed("#VALUE!")
        shown = seen.strip()
    return shown if isinstance(value, timedelta) or shown == plain else Shown(shown, plain)


def _is_number(content: str) -> bool:
    return content.replace(".", "", 1).replace("-", "", 1).replace("+", "").upper().replace("E", "", 1).isdecimal()


def _plain(value: Value, form: Format) -> str:
    if isinstance(value, int | float):
        number = f"{value:.15g}" if isinstance(value, float) else str(value)
        return number.zfill(_digits_of_mask(form.code))
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        seen = _NOT_SHOWN.sub("", form.code).lower()
        if "y" in seen and "d" not in seen:  # a month or a year is all that the cell shows
            return f"{day:%Y-%m}" if "m" in seen else f"{day:%Y}"
        return day.isoformat()
    return str(value)


@lru_cache(maxsize=1000)
def _digits_of_mask(code: str) -> int:
    """How many digits a format such as `000-000-00-00` always shows; 0 for other formats."""
    signs = sections(code)[0].signs
    return len(signs) if set(signs) == {"0"} else 0


def _text(content: str, form: Format) -> str:
    """A text with its escaped characters; some formats put others around it."""
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), content)
    if not text.isprintable():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    section = section_of_texts(form.code)
    if section is not None and text.strip():
        text = "".join(text if token.text == "@" and not token.literal else token.text for token in section.tokens)
    return normalize("NFC", text.strip())
