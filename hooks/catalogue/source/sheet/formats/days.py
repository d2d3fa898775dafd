"""A day, an hour or a length of time as a Polish sheet shows it: `20 czerwca 2017`, `26:00`."""

from datetime import date, timedelta
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from catalogue.source.sheet.formats.code import WIDE, Section, Token, section_of

# fmt: off
_MONTHS = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
    "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
)
_OF_MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)
_DAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")
_DAYS_SHORT = ("pon", "wt", "śr", "czw", "pt", "sob", "niedz")
# fmt: on
_ONE = Decimal(1)
_SECONDS = 86_400
_LAST = 2_958_466  # days up to the end of the year 9999


def shown_day(number: Decimal, code: str, *, from_1904: bool) -> str | None:
    """The number of days in a format of days or hours; None for one before the calendar or after it."""
    if not 0 <= number < _LAST:
        return None
    section, _ = section_of(code, number)
    decimals = _decimals_of_seconds(section)
    seconds = (number * _SECONDS).quantize(
        _ONE.scaleb(-(decimals or 3)), ROUND_HALF_UP, WIDE
    )  # 26:00 is 25:59:59.9999…
    if not decimals:
        seconds = seconds.quantize(_ONE, ROUND_FLOOR)
    return "".join(_Shown(section, seconds, decimals, from_1904=from_1904).pieces())


class _Shown:
    """A moment in one section of a format."""

    def __init__(self, section: Section, seconds: Decimal, decimals: int, *, from_1904: bool) -> None:
        self._tokens = section.tokens
        self._seconds, self._decimals = seconds, decimals
        days = int(seconds // _SECONDS)
        if from_1904:
            self._day = date(1904, 1, 1) + timedelta(days)
        else:  # Excel has a 29 February 1900, as Lotus 1-2-3 had
            self._day = date(1899, 12, 31 if days < 60 else 30) + timedelta(days)
        signs = [token.text for token in section.tokens if not token.literal]
        self._halves = "am/pm" in signs or "a/p" in signs
        self._with_day = any(sign in {"d", "dd"} for sign in signs)

    def pieces(self) -> "list[str]":
        """The texts of the tokens."""
        return [token.text if token.literal else self._piece(at, token.text) for at, token in enumerate(self._tokens)]

    def _piece(self, at: int, sign: str) -> str:
        if sign[0] == "m" and self._is_minute(at):
            return f"{int(self._seconds % 3600 // 60):0{min(len(sign), 2)}d}"
        if sign[0] in "ymd":
            return self._of_day(sign)
        if sign[0] in "hs[":
            return self._of_clock(sign)
        if sign in {"am/pm", "a/p"}:
            return ("AM" if self._hours < 12 else "PM")[: len(sign) // 2]
        return self._of_second(at, sign)

    def _of_clock(self, sign: str) -> str:
        if sign[0] == "[":
            unit = {"h": 3600, "m": 60, "s": 1}[sign[1]]
            return f"{int(self._seconds // unit):0{len(sign) - 2}d}"
        hours = (self._hours % 12 or 12) if self._halves else self._hours
        return f"{hours if sign[0] == 'h' else int(self._seconds % 60):0{min(len(sign), 2)}d}"

    def _of_second(self, at: int, sign: str) -> str:
        """The comma and the digits behind seconds, and what is no part of a moment."""
        if sign == "." and at and self._tokens[at - 1].text.startswith(("s", "[s")):
            return ","
        if sign == "0" and self._decimals:
            point = max((place for place in range(at) if self._tokens[place].text == "."), default=at)
            return f"{self._seconds % 1:.{self._decimals}f}"[1 + at - point :][:1]
        return sign

    @property
    def _hours(self) -> int:
        return int(self._seconds % _SECONDS // 3600)

    def _is_minute(self, at: int) -> bool:
        """After hours or before seconds, `m` and `mm` are minutes."""
        signs = [(place, token.text) for place, token in enumerate(self._tokens) if _is_part(token)]
        here = next(order for order, (place, _) in enumerate(signs) if place == at)
        around = (signs[here - 1][1] if here else "", signs[here + 1][1] if here + 1 < len(signs) else "")
        return len(signs[here][1]) <= 2 and ("h" in around[0] or around[1].strip("[").startswith("s"))

    def _of_day(self, sign: str) -> str:
        if sign[0] == "y":
            return f"{self._day.year % 100:02d}" if len(sign) <= 2 else f"{self._day.year:04d}"
        if sign[0] == "d":
            names = {3: _DAYS_SHORT}.get(len(sign), _DAYS)
            return f"{self._day.day:0{len(sign)}d}" if len(sign) <= 2 else names[self._day.weekday()]
        month = self._day.month
        if len(sign) <= 2:
            return f"{month:0{len(sign)}d}"
        name = (_OF_MONTHS if self._with_day else _MONTHS)[month - 1]
        return {3: _OF_MONTHS[month - 1][:3] if month != 5 else "maj", 5: name[0]}.get(len(sign), name)


def _is_part(token: Token) -> bool:
    return not token.literal and token.text[0] in "ymdhs["


def _decimals_of_seconds(section: Section) -> int:
    texts = [token.text for token in section.tokens]
    found = 0
    for at, text in enumerate(texts[:-1]):
        if text == "." and at and texts[at - 1].startswith(("s", "[s")):
            while at + 1 + found < len(texts) and texts[at + 1 + found] == "0":
                found += 1
    return found
