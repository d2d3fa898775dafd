"""The body of an entry on its page: heading ids, links between entries, wide tables."""

import posixpath
import re
from html import unescape
from itertools import count

from catalogue.source.markdown.body import Body
from catalogue.source.slug import slugify
from catalogue.views import addresses

_HEADING = re.compile(r"<(h[2-6])>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_HEADER_CELL = re.compile(r"<th(?= |>)(?![^>]* scope=)")
_ENTRY_LINK = re.compile(r'href="([^":#?]+\.md)"')
PREFIX = "t-"  # keeps the ids of an editor's headings apart from those of the page


def body_html(body: Body, source: str, root: str) -> str:
    """The body of the entry at `source`, for a page from which `root` leads to the top of the site."""
    taken: dict[str, int] = {}

    def heading(match: re.Match[str]) -> str:
        slug = PREFIX + slugify(text_of(match[2]))
        taken[slug] = taken.get(slug, 0) + 1
        number = f"-{taken[slug]}" if taken[slug] > 1 else ""
        return f'<{match[1]} id="{slug}{number}">{match[2]}</{match[1]}>'

    def link(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), unescape(match[1])))
        return f'href="{root}{addresses.entry_page(target)}"'

    return wide_tables(_ENTRY_LINK.sub(link, _HEADING.sub(heading, body.html)))


def wide_tables(html: str) -> str:
    """Every table of a text in a frame that scrolls by itself, by keyboard too; its first row heads the columns."""
    number = count(1)

    def frame(match: re.Match[str]) -> str:
        label = f'tabindex="0" role="region" aria-label="Tabela {next(number)}"'
        rows = _HEADER_CELL.sub('<th scope="col"', match[1])
        return f'<div class="k-scroll" {label}><table class="k-table">{rows}</table></div>'

    return _TABLE.sub(frame, html)


def text_of(html: str) -> str:
    """The text of a piece of a line, without its tags."""
    return unescape(_TAG.sub("", html)).strip()


def joined(*texts: str | None) -> str:
    """Texts in one, as search reads them; missing ones are left out."""
    return " · ".join(text for text in texts if text)


def plain_text(body: Body) -> str:
    """The body without any markup, for search."""
    return " ".join(unescape(_TAG.sub(" ", body.html)).split())
