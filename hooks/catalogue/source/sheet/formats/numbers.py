"""A number as a Polish sheet shows it: `200 000 zł`, `50%`, `1/2`, `60-123`."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import groupby

from catalogue.source.sheet.formats.code import GENERAL, PLACES, WIDE, Section, Token, section_of

_GAP = "\N{NO-BREAK SPACE}"
_POINT, _COMMA, _PERCENT = Token("."), Token(","), Token("%")
_THOUSANDS = re.compile("[0#?]+(?:[ \u00a0][0#?]{3})+")  # so some programs write them in Poland
_GENERAL_CODE = "General"
_SPACES = re.compile("  +")
_WIDE = 11  # so many characters has a number for which no format is set


def shown_number(number: Decimal, code: str) -> str:
    """The number in a format that is not one of days and hours."""
    if code == _GENERAL_CODE:
        return ("-" if number < 0 else "") + _general(abs(number))
    section, negative = section_of(code, number)
    signs = section.signs
    if GENERAL in signs or (section.tokens and "@" in signs):
        text = "".join(token.text if token.literal else _general(abs(number)) for token in section.tokens)
    elif "/" in signs and any(place in signs for place in PLACES):
        text = _fraction(abs(number), section)
    elif "e+" in signs or "e-" in signs:
        text = _scientific(abs(number), section)
    else:
        text = _with_places(abs(number), section)
    minus = "-" if negative and any(digit in "123456789" for digit in text) else ""
    return minus + _SPACES.sub(" ", text.strip())


def _general(number: Decimal) -> str:
    """As where no format is set; a whole number keeps all its digits."""
    if number == number.to_integral_value():
        return f"{number:.0f}" if number.adjusted() < 20 else _short_power(number)
    if number.adjusted() < -9:
        return _short_power(number)
    whole = max(number.adjusted(), 0) + 1
    return _rounded(number, max(_WIDE - 1 - whole, 0)).rstrip("0").rstrip(".").replace(".", ",")


def _short_power(number: Decimal) -> str:
    return re.sub(",?0*E", "E", _in_powers(number, 5, "e+", 2))


def _with_places(number: Decimal, section: Section) -> str:
    """Digits put into the places of a format, among its texts."""
    tokens = section.tokens
    places = [at for at, token in enumerate(tokens) if _is_place(token)]
    if not places:
        return "".join(token.text for token in tokens)
    start, end = places[0], places[-1] + 1
    if start and tokens[start - 1] == _POINT:
        start -= 1
    point = next((at for at in range(start, end) if tokens[at] == _POINT), end)
    last = max((at for at in places if at < point), default=start)
    thousands = sum(token == _COMMA for token in (*tokens[last:point], *tokens[end:]))
    scaled = number * 100 ** tokens.count(_PERCENT) / Decimal(1000) ** thousands
    after = tokens[point + 1 : end]
    whole, _, rest = _rounded(scaled, sum(map(_is_place, after))).partition(".")
    inside = _whole(whole.lstrip("0"), tokens[start : last + 1]) + _decimals(rest, after)
    around = ["".join(token.text for token in part if token != _COMMA) for part in (tokens[:start], tokens[end:])]
    return around[0] + inside + around[1]


def _is_place(token: Token) -> bool:
    return not token.literal and token.text in PLACES


def _whole(digits: str, tokens: tuple[Token, ...]) -> str:
    pattern = "".join(token.text for token in tokens)
    places = [token.text for token in tokens if _is_place(token)]
    if _COMMA in tokens or ("#" in places and _THOUSANDS.fullmatch(pattern)):
        return _apart(digits.zfill(len(places) - places.index("0") if "0" in places else 0))
    found: list[str] = []
    left = len(places)
    for token in reversed(tokens):
        if _is_place(token):
            left -= 1
            taken, digits = (digits, "") if not left else (digits[-1:], digits[:-1])
            found.append(taken or {"0": "0", "?": " "}.get(token.text, ""))
        elif token.literal:
            found.append(token.text)
    return "".join(reversed(found))


def _apart(digits: str) -> str:
    start = len(digits) % 3
    parts = [digits[:start], *(digits[at : at + 3] for at in range(start, len(digits), 3))]
    return _GAP.join(filter(None, parts))


def _decimals(digits: str, tokens: tuple[Token, ...]) -> str:
    places = [token.text for token in tokens if _is_place(token)]
    kept = len(places)
    while kept and places[kept - 1] != "0" and digits[kept - 1] == "0":
        kept -= 1
    found, at = "", 0
    for token in tokens:
        if token.literal:
            found += token.text
        elif _is_place(token):
            found += digits[at] if at < kept else ""
            at += 1
    return f",{found}" if kept else found


def _rounded(number: Decimal, decimals: int) -> str:
    return f"{number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, WIDE):f}"


def _scientific(number: Decimal, section: Section) -> str:
    tokens = section.tokens
    at = next(at for at, token in enumerate(tokens) if not token.literal and token.text in {"e+", "e-"})
    pattern = "".join(token.text for token in tokens[:at] if not token.literal)
    decimals = sum(sign in PLACES for sign in pattern.partition(".")[2])
    width = sum(map(_is_place, tokens[at + 1 :]))
    ends = [[t.text for t in part if t.literal] for part in (tokens[:at], tokens[at + 1 :])]
    return "".join(ends[0]) + _in_powers(number, decimals, tokens[at].text, width) + "".join(ends[1])


def _in_powers(number: Decimal, decimals: int, sign: str, width: int) -> str:
    power = number.adjusted() if number else 0
    mantissa = _rounded(number.scaleb(-power), decimals)
    if mantissa.startswith("10"):
        mantissa, power = _rounded(number.scaleb(-power - 1), decimals), power + 1
    mark = "-" if power < 0 else "+" if sign == "e+" else ""
    return f"{mantissa.replace('.', ',')}E{mark}{abs(power):0{width}d}"


def _fraction(number: Decimal, section: Section) -> str:
    """A whole and a fraction: `1 1/2`; its literals stand around."""
    tokens = section.tokens
    slash = next(at for at, token in enumerate(tokens) if not token.literal and token.text == "/")
    behind = [token.text for token in tokens[slash + 1 :]]
    below = "".join(text for text in behind if text in PLACES or text.isdecimal())
    runs = [shows for shows, _ in groupby(tokens[:slash], key=_is_place)]
    fixed = int(below) if below.isdecimal() and below.strip("0") else 0
    parts = (
        Fraction(round(Fraction(number) * fixed), fixed)
        if fixed
        else Fraction(number).limit_denominator(10 ** max(min(len(below), 4), 1) - 1)
    )
    whole, rest = (divmod(parts, 1)) if runs.count(True) > 1 else (0, parts)
    scale = fixed // rest.denominator if fixed else 1
    piece = f"{rest.numerator * scale}/{rest.denominator * scale}" if rest or runs.count(True) < 2 else ""
    first = next(at for at, token in enumerate(tokens) if not token.literal)
    before = "".join(token.text for token in tokens[:first])
    after = "".join(text for text in behind if text not in PLACES and not text.isdecimal())
    shown = " ".join(filter(None, (str(whole) if whole or not piece else "", piece)))
    return before + shown + after
