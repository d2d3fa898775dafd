"""Slugs: the names of files, codes and addresses (a–z, 0–9, hyphen)."""

import hashlib
import re
import unicodedata
from collections.abc import Container

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_LENGTH = 80  # leaves room for an ending within the 255 bytes of a file name

LETTERS = {"ł": "l", "ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "œ": "oe", "þ": "th"}
_ACCENTS = re.compile("[\u0300-\u036f]+")
_FAR = [re.compile(f"[{codes}]") for codes in ("\u0483-\u1fff", "\u20d0-\u20ff", "\u2c00-\U0010ffff")]
"""Among these there may be other marks. Each for itself: together they would take 5 ms to compile."""
_GAPS = re.compile(r"[^a-z0-9]+")


class _Unmarked(dict[int, int | None]):
    """Each character as it is, but for the marks above and below letters, of which nothing is left."""

    def __missing__(self, code: int) -> int | None:
        kept = self[code] = None if unicodedata.category(chr(code)) == "Mn" else code
        return kept


_UNMARKED = _Unmarked()


def fold(text: str) -> str:
    """The text in lower case without diacritics; `ł`, which Unicode does not decompose, becomes `l`."""
    lower = text.lower()
    if lower.isascii():
        return lower
    for letter, plain in LETTERS.items():
        lower = lower.replace(letter, plain)
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", lower))
    return bare.translate(_UNMARKED) if any(codes.search(bare) for codes in _FAR) else bare


def hyphenated(text: str) -> str:
    """The words of a text, folded, with hyphens between them: of any length, and empty without a Latin letter or digit."""
    return _GAPS.sub("-", fold(text)).strip("-")


def slugify(text: str) -> str:
    """A slug for any text: folded, at most 80 characters, never empty.

    A text that is too long, or without a Latin letter or digit, gets eight hexadecimal digits of
    its SHA-1 so that different texts keep different slugs.
    """
    slug = hyphenated(text)
    if slug and len(slug) <= MAX_LENGTH:
        return slug
    digest = hashlib.sha1(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()[:8]
    return f"{slug[: MAX_LENGTH - 9].rstrip('-')}-{digest}".lstrip("-")


def unused_slug(text: str, taken: Container[str]) -> str:
    """The slug of a text, with the first number from 2 behind it that makes it new where it is taken."""
    slug, number = slugify(text), 1
    new = slug
    while new in taken:
        number += 1
        new = f"{slug[: MAX_LENGTH - len(str(number)) - 1].rstrip('-')}-{number}"
    return new


def is_slug(text: str) -> bool:
    """Whether the text is a slug of at most 80 characters."""
    return len(text) <= MAX_LENGTH and SLUG.fullmatch(text) is not None
