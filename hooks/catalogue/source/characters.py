"""Characters that nobody sees, and so may stand neither in a text nor in a message."""

import re

SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What Python takes for space (`str.isspace`), as part of a class of characters that `re` and RegExp read alike."""

# Control characters, line breaks that only YAML knows, and those that turn the direction of writing
# or take no room: they can disguise a text, and a search does not find what they split.
# Noncharacters: https://www.unicode.org/faq/private_use.html#nonchar1
_LAST_OF_PLANES = "".join(chr(plane | last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff"
    f"{_LAST_OF_PLANES}]"
)
NO_ROOM = frozenset("\xad\u200b\u200e\u200f\u2060\ufeff")
"""Those without which a text looks the same; in the place of others something else may have stood."""
_GAPS = "\t\n\r\N{NO-BREAK SPACE}"
_UNPRINTABLE = re.compile(rf"\s|{HIDDEN.pattern}")


def may_hide(text: str) -> bool:
    """Whether a hidden character can be in the text: a quick no for nearly every one (a ninth of a search's time)."""
    for gap in _GAPS:
        text = text.replace(gap, "")
    return not text.isprintable()


def printable(text: str) -> str:
    r"""The text on one line, hidden characters and bytes that are not UTF-8 as `\x..`, `\u....` or `\U........`."""
    return text if text.isprintable() else _UNPRINTABLE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character == "\N{NO-BREAK SPACE}":
        return character
    if character.isspace() and not HIDDEN.match(character):
        return " "
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # how Python keeps a byte of a file's name that is not UTF-8
        code -= 0xDC00
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
