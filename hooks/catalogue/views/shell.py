"""The frame around an article, laid out once for each depth of folders and filled for each page.

The templates of the frame give the same every time but for the title, the description, the address
and what other programs read. So they are run once, on a page of marks, and each further page is
those marks replaced.
"""

import re
from html import escape

from catalogue.views.page import Page
from catalogue.views.text.spaces import kept_together

TITLE, DESCRIPTION, HEAD = "katalog-mark-title", "katalog-mark-description", "katalog-mark-for-programs"
CONTENT = "<h1>katalog-mark-content</h1>"  # with a heading, or the frame would put one before it
PATH = "katalog-mark-path.html"

_MARKS = re.compile("|".join((TITLE, DESCRIPTION, HEAD, CONTENT, f"(?:x/)*{PATH}")))


_AS_WRITTEN = re.compile(r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL)
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def squeezed(html: str) -> str:
    """HTML without the blank lines that templates leave, which are two thirds of a page's; nobody sees a difference."""
    parts = _AS_WRITTEN.split(html)
    parts[::2] = [_BLANK_LINES.sub("\n", part) for part in parts[::2]]
    return "".join(parts)


def path_of_marks(depth: int) -> str:
    """The path to give the page of marks, `depth` folders down."""
    return "x/" * depth + PATH


class Shell:
    """A frame with marks in it."""

    def __init__(self, framed: str) -> None:
        """Take the page of marks, as the templates laid it out."""
        self._parts = _MARKS.split(frame := kept_together(squeezed(framed)))
        self._marks = [PATH if mark.endswith(PATH) else mark for mark in _MARKS.findall(frame)]
        if not {TITLE, DESCRIPTION, HEAD, CONTENT} <= set(self._marks):
            raise ValueError("the theme's templates left a mark out")

    def fill(self, page: Page, head: str, html: str) -> str:
        """The whole page. `head` and `html` (the article) are HTML."""
        values = {
            TITLE: escape(page.title),
            DESCRIPTION: escape(page.description),
            HEAD: head,
            PATH: page.path,
            CONTENT: kept_together(squeezed(html)),
        }
        filled = [part for mark, text in zip(self._marks, self._parts, strict=False) for part in (text, values[mark])]
        return "".join((*filled, self._parts[-1]))
