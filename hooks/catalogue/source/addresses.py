"""Addresses of web pages: which the content may name."""

import re

from catalogue.source.characters import SPACE

_LETTERS = "A-Za-z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f"  # Latin ones, with their diacritics
_PORT = "(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}))?"
WEB = rf"[Hh][Tt][Tt][Pp][Ss]?://[{_LETTERS}][{_LETTERS}.-]*{_PORT}(?:[/?#][^{SPACE}]*)?"
"""An http(s) address: a host of letters, digits, points and hyphens, a port of those below 60,000, and no space."""
WITHOUT_SCHEME = rf"[{_LETTERS}][{_LETTERS}-]*\.[{_LETTERS}][{_LETTERS}.-]*(?:/[^{SPACE}]*)?"
"""The same as people write it, with a point in its host."""


def is_web_address(text: str) -> bool:
    """Whether the text is an http(s) address."""
    return re.fullmatch(WEB, text) is not None
