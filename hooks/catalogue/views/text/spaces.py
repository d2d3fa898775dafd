"""What stays in one line: a one-letter word with the next, a number with its unit, a bracket with an acronym."""

import re

# fmt: off
BEFORE = ("§", "§§", "art.", "ust.", "pkt", "poz.", "nr", "lit.", "tel.", "ul.", "al.", "pl.", "str.", "ok.")
BEHIND = (
    "zł", "gr", "r.", "w.", "tys.", "mln", "mld", "km", "m", "cm", "m²", "ha", "kg", "t", "%", "proc.", "godz.", "min",
    "os.", "osób", "osoby", "osoba", "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
    "września", "października", "listopada", "grudnia",
)
# fmt: on
"""What a number stays with: words before it, units and months behind it."""

_AS_WRITTEN = re.compile(r"<(pre|textarea|script|style|code|title|svg)\b.*?</\1>", re.DOTALL)
_IN_TEXT = r"\s+(?=[^<>]*<)"  # a space outside tags
_LETTER = r"(?<![\w-])[aiouwzAIOUWZ]"
_NUMBERED = rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(BEFORE, key=len, reverse=True)))})"
_BEFORE = re.compile(rf"({_LETTER}){_IN_TEXT}|({_NUMBERED})\s+(?=\d[^<>]*<)")
_UNITS = "|".join(map(re.escape, sorted(BEHIND, key=len, reverse=True)))
_BEHIND = re.compile(rf"(?<=\d)\s+(?=(?:(?:{_UNITS})(?!\w)|\d{{3}}(?!\d))[^<>]*<)")
_ACRONYM = re.compile(
    rf'((?:{_LETTER}\N{{NO-BREAK SPACE}}|[(„])*)(<button type="button" class="k-skrot".*?</button>)([).,;:”?!]*)'
)
_KEPT = r'<span class="k-whole">\1\2\3</span>'


def kept_together(html: str) -> str:
    """HTML whose lines end where they may; what is written as it stands (code, what a script reads) is left."""
    parts, at = [], 0
    for match in _AS_WRITTEN.finditer(html):
        parts += [_together(html[at : match.start()]), match[0]]
        at = match.end()
    return "".join((*parts, _together(html[at:])))


def _together(html: str) -> str:
    html = _BEFORE.sub(lambda match: (match[1] or match[2]) + "\N{NO-BREAK SPACE}", html)
    html = _BEHIND.sub("\N{NO-BREAK SPACE}", html)
    return _ACRONYM.sub(lambda match: match.expand(_KEPT) if match[1] or match[3] else match[0], html)
