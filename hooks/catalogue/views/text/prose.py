"""Texts on pages, and what search reads of them."""

import posixpath
import re
from html import unescape
from itertools import count

from catalogue.source.files import ENTRY_ENDING
from catalogue.source.markdown.body import Body
from catalogue.source.markdown.html import EXAMPLE, TABLE
from catalogue.views import addresses

_TAG = re.compile(r"<[^>]*>")
_TAG_IN_LINE = re.compile(r"</?(?:a|abbr|b|code|del|em|i|span|strong|sub|sup)\b[^>]*>")
_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_HEADER_CELL = re.compile(r"<th(?= |>)(?![^>]* scope=)")


def body_html(body: Body, source: str, root: str) -> str:
    """The body of the entry at `source`, for a page from which `root` leads to the top of the site."""

    def led(path: str) -> str:
        if not path.endswith(ENTRY_ENDING) or "#" in path or "?" in path:
            return path
        return root + addresses.entry_page(posixpath.normpath(posixpath.join(posixpath.dirname(source), path)))

    return body.html(led)


def scrolled(html: str) -> str:
    """A page by hand whose tables and examples scroll as those of bodies do; the first row of a table heads its columns."""
    number = count(1)

    def frame(match: re.Match[str]) -> str:
        return TABLE.format(next(number)) + _HEADER_CELL.sub('<th scope="col"', match[1]) + "</table></div>"

    return _TABLE.sub(frame, html).replace("<pre>", EXAMPLE)


def text_of(html: str) -> str:
    """The text of a page, without its tags, with a gap between one element and the next but not inside a line."""
    return " ".join(unescape(_TAG.sub(" ", _TAG_IN_LINE.sub("", html))).split())


def joined(*texts: str | None) -> str:
    """Texts in one, as search reads them; missing ones are left out."""
    return " · ".join(text for text in texts if text)
