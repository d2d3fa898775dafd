"""The tokens of a body as HTML that is safe to publish.

What an editor wrote can neither run code nor load anything: no token becomes a tag that is not listed here, and nh3
keeps none that is not either.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import count

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from catalogue.source.markdown.links import is_path, may_be_linked
from catalogue.source.markdown.text import plain
from catalogue.source.slug import slugify

TABLE = '<div class="k-scroll" tabindex="0" role="region" aria-label="Tabela {}"><table class="k-table">'
"""Every table stands in a frame that scrolls by itself, by keyboard too."""
EXAMPLE = '<pre tabindex="0">'
"""Every example scrolls by itself, by keyboard too."""
_ID = "t-"  # keeps the ids of an editor's headings apart from those of the page
_PATH = "\ufdd0"  # a noncharacter, which no body holds: it stands for the path of another file

_CLEANER = nh3.Cleaner(
    tags={
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "em", "strong", "del", "code", "pre", "blockquote"),
        *("ul", "ol", "li", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "sup", "section", "input", "div"),
    },
    attributes={
        "*": set(),
        **{f"h{level}": {"id"} for level in range(2, 7)},
        "a": {"href", "title", "id", "class", "aria-label"},
        "div": {"class", "tabindex", "role", "aria-label"},
        "table": {"class"},
        "th": {"scope", "align"},
        "td": {"align"},
        "pre": {"tabindex"},
        "li": {"id"},
        "ol": {"start"},
        "section": {"class"},
        "sup": {"class"},
        "input": {"type", "checked", "disabled"},
    },
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    strip_comments=True,
)
_RENDERER = RendererHTML()
_OPTIONS = MarkdownIt("default").options
_LINES = {
    "softbreak": "\n",
    "hardbreak": "<br>\n",
    "s_open": "<del>",
    "s_close": "</del>",
    "table_close": "</table></div>\n",
    "footnote_block_open": '<section class="footnotes">\n<ol>\n',
    "footnote_block_close": "</ol>\n</section>\n",
    "footnote_close": "</li>\n",
    **dict.fromkeys(("html_block", "html_inline", "image"), ""),
}


def safe_html(tokens: Sequence[Token]) -> tuple[list[str], list[str]]:
    """The HTML in pieces, and the paths of other files that stand as addresses between them."""
    page = _Page()
    html = _CLEANER.clean("".join(page.parts(tokens)))
    return html.split(_PATH), page.paths


class _Page:
    """What a page has had so far: paths, ids, tables."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self._ids: Counter[str] = Counter()
        self._tables = count(1)

    def parts(self, tokens: Sequence[Token]) -> Iterator[str]:
        for at, token in enumerate(tokens):
            if token.type == "inline":
                yield from self.parts(token.children or ())
            elif token.type in _LINES:
                yield _LINES[token.type]
            elif token.type == "heading_open":
                yield self._heading(token, tokens[at + 1])
            elif token.type == "table_open":
                yield TABLE.format(next(self._tables)) + "\n"
            elif token.type == "link_open":
                yield self._link(token)
            elif token.type in _WRITTEN:
                yield _WRITTEN[token.type](token)
            else:
                checked = token.meta.get("checked")
                box = "" if checked is None else f'<input type="checkbox"{" checked" if checked else ""} disabled> '
                yield _RENDERER.renderToken(tokens, at, _OPTIONS, {}) + box

    def _heading(self, token: Token, inline: Token) -> str:
        slug = new = _ID + slugify(plain(inline.children or ()))
        while new in self._ids:
            self._ids[slug] += 1
            new = f"{slug}-{self._ids[slug]}"
        self._ids[new] = 1
        return f'<{token.tag} id="{new}">'

    def _link(self, token: Token) -> str:
        address, title = str(token.attrs["href"]), str(token.attrs.get("title", ""))
        shown = f' title="{_escaped(title)}"' if title else ""
        if not may_be_linked(address):
            return f"<a{shown}>"
        if is_path(address):
            self.paths.append(address)
            address = _PATH
        return f'<a href="{escape(address)}"{shown}>'


def _escaped(text: str) -> str:
    return escape(text.replace(_PATH, " "))


def _code(token: Token) -> str:
    code = f"<code>{_escaped(token.content)}</code>"
    return code if token.type == "code_inline" else f"{EXAMPLE}{code}</pre>\n"


def _cell(token: Token) -> str:
    scope = ' scope="col"' if token.tag == "th" else ""
    align = str(token.attrs.get("style", "")).removeprefix("text-align:")
    return f"<{token.tag}{scope}" + (f' align="{align}">' if align else ">")


def _mark(token: Token) -> str:
    """Behind which of the marks of its footnote one is: nothing for the first, then -2, -3."""
    return f"-{token.meta['subId'] + 1}" if token.meta["subId"] else ""


def _note_mark(token: Token) -> str:
    note = token.meta["id"] + 1
    link = f'<a href="#fn-{note}" id="fnref-{note}{_mark(token)}">{note}</a>'
    return f'<sup class="footnote-ref">{link}</sup>'


def _way_back(token: Token) -> str:
    number = f"{token.meta['id'] + 1}{_mark(token)}"
    which = f'<sup class="footnote-ref">{token.meta["subId"] + 1}</sup>' if token.meta["subId"] else ""
    return f' <a href="#fnref-{number}" class="footnote-backref" aria-label="Wróć do odnośnika {number}">↩{which}</a>'


_WRITTEN: dict[str, Callable[[Token], str]] = {
    "text": lambda token: _escaped(token.content),
    "code_inline": _code,
    "code_block": _code,
    "fence": _code,
    "th_open": _cell,
    "td_open": _cell,
    "footnote_ref": _note_mark,
    "footnote_open": lambda token: f'<li id="fn-{token.meta["id"] + 1}">\n',
    "footnote_anchor": _way_back,
}
