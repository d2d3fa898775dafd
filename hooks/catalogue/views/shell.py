"""The frame around an article, laid out once for each depth of folders and filled for each page.

Material's templates take about 3 ms a page and give the same frame every time but for the title,
the description, the address, what other programs read and the table of contents. So they are run
once, on a page of marks, and each further page is those marks replaced.
"""

import re
from collections.abc import Sequence
from html import escape

from catalogue.views.page import Page

TITLE, DESCRIPTION, HEAD = "katalog-mark-title", "katalog-mark-description", "katalog-mark-for-programs"
CONTENT = "<h1>katalog-mark-content</h1>"  # with a heading, or Material would put one before it
ANCHOR, HEADING = "katalog-mark-anchor", "katalog-mark-heading"
PATH = "katalog-mark-path.html"

_CONTENTS = "katalog-mark-list-of-headings"
_MARKS = re.compile("|".join((TITLE, DESCRIPTION, HEAD, CONTENT, f"(?:x/)*{PATH}", _CONTENTS)))
_CONTENTS_ITEM = re.compile(rf'<li class="md-nav__item">(?:(?!</li>).)*{ANCHOR}(?:(?!</li>).)*</li>', re.DOTALL)


def path_of_marks(depth: int) -> str:
    """The path to give the page of marks, `depth` folders down."""
    return "x/" * depth + PATH


class Shell:
    """A frame with marks in it."""

    def __init__(self, framed: str) -> None:
        """Take the page of marks, as Material laid it out."""
        item = _CONTENTS_ITEM.search(framed)
        self._item = item[0] if item else ""
        marked = framed.replace(self._item, _CONTENTS) if item else framed
        self._parts = _MARKS.split(marked)
        self._marks = [PATH if mark.endswith(PATH) else mark for mark in _MARKS.findall(marked)]
        if not {TITLE, DESCRIPTION, HEAD, CONTENT} <= set(self._marks):
            raise ValueError("the theme's templates left a mark out")

    def fill(self, page: Page, head: str, headings: Sequence[tuple[str, str]], html: str) -> str:
        """The whole page. `headings` are ids and plain texts; `head` and `html` (the article) are HTML."""
        contents = "".join(
            self._item.replace(ANCHOR, escape(anchor)).replace(HEADING, escape(text)) for anchor, text in headings
        )
        values = {
            TITLE: escape(page.title),
            DESCRIPTION: escape(page.description),
            HEAD: head,
            PATH: page.path,
            CONTENT: html,
            _CONTENTS: contents,
        }
        filled = [part for mark, text in zip(self._marks, self._parts, strict=False) for part in (text, values[mark])]
        return "".join((*filled, self._parts[-1]))
