"""The body of an entry on its page: heading ids, links between entries, wide tables."""

import posixpath
import re
from html import unescape

from catalogue.source.body import Body
from catalogue.source.slug import slugify
from catalogue.views import addresses

_HEADING = re.compile(r"<(h[2-6])>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ENTRY_LINK = re.compile(r'href="([^":#?]+\.md)"')
PREFIX = "t-"  # keeps the ids of an editor's headings apart from those of the page


def body_html(body: Body, source: str, root: str) -> str:
    """The body of the entry at `source`, for a page from which `root` leads to the top of the site."""
    taken: dict[str, int] = {}

    def heading(match: re.Match[str]) -> str:
        slug = PREFIX + slugify(unescape(_TAG.sub("", match[2])))
        taken[slug] = taken.get(slug, 0) + 1
        number = f"-{taken[slug]}" if taken[slug] > 1 else ""
        return f'<{match[1]} id="{slug}{number}">{match[2]}</{match[1]}>'

    def link(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), unescape(match[1])))
        return f'href="{root}{addresses.entry_page(target)}"'

    html = _ENTRY_LINK.sub(link, _HEADING.sub(heading, body.html))
    return html.replace(
        "<table>", '<div class="k-scroll" tabindex="0" role="region" aria-label="Tabela"><table>'
    ).replace("</table>", "</table></div>")


def plain_text(body: Body) -> str:
    """The body without any markup, for search."""
    return " ".join(unescape(_TAG.sub(" ", body.html)).split())
