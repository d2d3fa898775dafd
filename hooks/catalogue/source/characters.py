"""Characters that nobody sees, and so may stand neither in a text nor in a message."""

import re
import unicodedata

from catalogue.source import unseen

SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What Python takes for space (`str.isspace`), as part of a class of characters that `re` and RegExp read alike."""


def class_of(ranges: str) -> str:
    """A class of characters that `re` and RegExp read alike, of code points in hexadecimal: `ad 200b-200f`."""
    return f"[{''.join('-'.join(map(_literal, part.split('-'))) for part in ranges.split())}]"


def _literal(code: str) -> str:
    return f"\\u{code:0>4}" if int(code, 16) <= 0xFFFF else chr(int(code, 16))


_TONES = "[\U0001f3fb-\U0001f3ff]"
_EMOJI, _BEFORE, _AFTER = map(class_of, (unseen.EMOJI, unseen.JOINED_BEFORE, unseen.JOINED_AFTER))
_NO_COLOURED = rf"\ufe0f(?<!{_EMOJI}\ufe0f)(?<![0-9#*]\ufe0f(?=\u20e3))"
_NO_JOINER = rf"\u200d(?:(?!{_AFTER})|(?<!{_BEFORE}\u200d)(?<!{_BEFORE}\ufe0f\u200d)(?<!{_BEFORE}{_TONES}\u200d))"
HIDDEN = re.compile(rf"(?:{class_of(unseen.HIDDEN)}|{_NO_JOINER}|{_NO_COLOURED})")
"""Controls, what takes no room or turns the direction of writing, letters without ink, what has no meaning of its own.

They disguise a text, and a search does not find what they split. What makes one picture of two (👩‍🌾), or a picture of
a sign (☎️, 1️⃣), may stand in it.
"""
NO_ROOM, GAPS = class_of(unseen.NO_ROOM), class_of(unseen.GAPS)
BULLET = r"[\uf020-\uf0ff]"
"""What Word writes for a bullet: signs that only its own fonts have."""
KINDS = {r"[\ufffc\ufffd]": "znak zastępczy", class_of(unseen.PRIVATE): "znak, który ma tylko jedna czcionka"}
"""How those that some people see are named."""
OTHERWISE = "niewidoczny znak"

_FEW = "cp1250"  # these are all that most texts have
_HIDDEN_OF_FEW = bytes(range(0x20)).translate(None, b"\t\n\r") + b"\x7f\xad"
_AMONG_THEM = re.compile(rf"{class_of(unseen.HIDDEN)[:-1]}\u200d\ufe0f]")
_HIDDEN_BUT_CR = re.compile(rf"{HIDDEN.pattern}(?<!\r)")
_NO_ROOM, _GAP = re.compile(NO_ROOM), re.compile(GAPS)
_UNPRINTABLE = re.compile(rf"\s|{HIDDEN.pattern}")


def may_hide(text: str) -> bool:
    """Whether a hidden character other than CR is in the text; a fourth of a search's time for nearly every one."""
    try:
        few = text.encode(_FEW)
    except UnicodeEncodeError:
        return _AMONG_THEM.search(text) is not None and _HIDDEN_BUT_CR.search(text) is not None
    return len(few.translate(None, _HIDDEN_OF_FEW)) < len(few)


def instead_of(character: str) -> str | None:
    """What in the place of a hidden character leaves a text as it is seen; None where something else may have stood."""
    return "" if _NO_ROOM.match(character) else " " if _GAP.match(character) else None


def mended(text: str) -> str:
    """The text in composed letters (NFC), without the hidden characters in whose place one thing can stand."""
    if may_hide(text):
        text = HIDDEN.sub(lambda found: found[0] if (one := instead_of(found[0])) is None else one, text)
    return unicodedata.normalize("NFC", text)


def told(character: str) -> dict[str, str]:
    """How a message tells of a hidden character: what it is, and its code."""
    kind = next((kind for signs, kind in KINDS.items() if re.match(signs, character)), OTHERWISE)
    return {"kind": kind, "character": f"{ord(character):04X}"}


def printable(text: str) -> str:
    r"""The text on one line, hidden characters and bytes that are not UTF-8 as `\x..`, `\u....` or `\U........`."""
    return text if text.isprintable() and not may_hide(text) else _UNPRINTABLE.sub(_escaped, text)


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
