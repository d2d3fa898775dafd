"""The code of a number format, such as `#,##0 "zł";[Red]-#,##0`, taken apart (ECMA-376, part 1, 18.8.31)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne

_TOKEN = re.compile(
    r'"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|General|Standard|AM/PM|A/P|E[+-]|y+|m+|d+|h+|s+|.', re.IGNORECASE | re.DOTALL
)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_COMPARED: dict[str, Callable[[Decimal, Decimal], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}
_CURRENCY = re.compile(r"\[\$([^-\]]*)(?:-[^\]]*)?\]")
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_OF_THE_SYSTEM = {"[$-F800]": "d mmmm yyyy", "[$-F400]": "hh:mm:ss"}
"""Formats that stand for the long day and the hour as the system is set, in Poland."""
PLACES = "0#?"
WIDE = Context(prec=1000)
"""For the digits that the largest number has in the longest format."""
GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a format: a literal text, or what stands for a part of the value."""

    text: str
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One of the formats that a code divides by semicolons, and the numbers that it is for, where it says so."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None

    @property
    def signs(self) -> str:
        """What stands for parts of a value, in order."""
        return "".join(token.text for token in self.tokens if not token.literal)

    @property
    def is_date(self) -> bool:
        """Whether a part of a day or of an hour is shown."""
        return any(not token.literal and token.text[0] in "ymdhs[" for token in self.tokens)


@lru_cache(maxsize=1000)
def sections(code: str) -> tuple[Section, ...]:
    """The sections of a code, in order."""
    found: list[list[str]] = [[]]
    code = next((shown for mark, shown in _OF_THE_SYSTEM.items() if mark in code.upper()), code)
    for text in _TOKEN.findall(code):
        if text == ";":
            found.append([])
        else:
            found[-1].append(text)
    return tuple(map(_section, found))


def section_of(code: str, number: Decimal) -> tuple[Section, bool]:
    """The section that shows a number, and whether the number is shown with its minus."""
    parts = sections(code)[:3]
    if any(part.condition for part in parts):
        for part in parts:
            if part.condition is None or _COMPARED[part.condition[0]](number, part.condition[1]):
                return part, number < 0
        return parts[-1], number < 0
    if number < 0 and len(parts) > 1:
        return parts[1], False
    return (parts[2] if number == 0 and len(parts) > 2 else parts[0]), number < 0


def section_of_texts(code: str) -> Section | None:
    """The section that shows texts; None where they are shown as they are."""
    parts = sections(code)
    return parts[3] if len(parts) > 3 else None


def _section(tokens: Sequence[str]) -> Section:
    condition = next(filter(None, map(_CONDITION.fullmatch, tokens)), None)
    made = tuple(token for text in tokens if (token := _token(text)).text)
    return Section(made, (condition[1], Decimal(condition[2])) if condition else None)


def _token(text: str) -> Token:
    lower = text.lower()
    if lower in {"general", "standard"}:
        return Token(GENERAL)
    if lower in {"am/pm", "a/p", "e+", "e-"} or lower[0] in "ymdhs" or text in list("0#?.,%/@"):
        return Token(lower)
    if text[0] == "[":
        return _in_brackets(text)
    return Token(_LITERALS.get(text[0], str)(text), literal=True)


def _in_brackets(text: str) -> Token:
    """A currency, or hours, minutes or seconds beyond those of a day; else a colour or a condition."""
    currency, elapsed = _CURRENCY.fullmatch(text), _ELAPSED.fullmatch(text)
    if elapsed:
        return Token(text.lower())
    return Token(currency[1] if currency else "", literal=True)


_LITERALS: dict[str, Callable[[str], str]] = {
    '"': lambda text: text.strip('"'),
    "\\": lambda text: text[1:],
    "_": lambda text: " " if len(text) > 1 else text,
    "*": lambda text: "" if len(text) > 1 else text,
}
"""What a literal shows by how it begins: in quotes, one character, a gap as wide as a character, one that fills a cell."""
