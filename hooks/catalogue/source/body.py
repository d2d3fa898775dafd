"""The body of an entry: GitHub-flavoured Markdown, rendered once and made safe.

cmarkgfm leaves raw HTML and `javascript:` out, nh3 keeps only the tags and attributes listed here:
what an editor wrote can neither run code nor load anything from the network.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

RAW_HTML = "<!-- raw HTML omitted -->"

_TAGS = set(
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "a",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "hr",
        "br",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "sup",
        "section",
        "input",
    ]
)
_ATTRIBUTES = {
    "a": {"href", "title", "id", "class", "aria-label"},
    "th": {"align"},
    "td": {"align"},
    "li": {"id"},
    "ol": {"start"},
    "section": {"class"},
    "sup": {"class"},
    "input": {"type", "checked", "disabled"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    strip_comments=True,
)
_HREF = re.compile(r'<a href="([^"]*)"')
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_HTML_START = re.compile(r"<(?:[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|/[A-Za-z]|!--|!\[CDATA\[|![A-Z]|\?)")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True, slots=True)
class Body:
    """`markdown` as written, `html` safe to publish, `links` the addresses in it."""

    markdown: str
    html: str
    links: tuple[str, ...]
    headings: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class BodyFault:
    """What the body has wrong; `line` counts from 1 at the body's first line."""

    line: int
    column: int
    code: str
    message: str
    hint: str


def read_body(markdown: str) -> tuple[Body, list[BodyFault]]:
    """Render the Markdown and find what may not be published."""
    rendered = cmarkgfm.github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_FOOTNOTES)
    html = _CLEANER.clean(rendered)
    links = tuple(unescape(m) for m in _HREF.findall(html) if not m.startswith("#"))
    headings = tuple((int(level), _TAG.sub("", text)) for level, text in _HEADING.findall(html))
    body = Body(markdown, html, links, headings)
    return body, sorted(_faults(body, rendered), key=lambda fault: fault.line)


def find(markdown: str, text: str) -> tuple[int, int]:
    """Line and column (from 1) where the text first stands; the first line if it is not found."""
    at = max(markdown.find(text), 0)
    return markdown.count("\n", 0, at) + 1, at - markdown.rfind("\n", 0, at)


def _faults(body: Body, rendered: str) -> Iterator[BodyFault]:
    if not body.markdown.strip():
        yield BodyFault(
            1,
            1,
            "K012",
            "Wpis nie ma tekstu pod nagłówkiem.",
            "Dopisz pod drugą linią --- choć jedno zdanie: na czym polega ta praktyka albo jak przebiegła wizyta.",
        )
    if RAW_HTML in rendered:
        for line, column, found in _raw_html(body.markdown):
            yield BodyFault(
                line,
                column,
                "K013",
                f"W tekście jest HTML („{found}”); dozwolony jest tylko Markdown.",
                "Zapisz to w Markdownie (**pogrubienie**, ## nagłówek, [tekst](adres)) albo usuń; znak < poprzedź ukośnikiem: \\<.",
            )
    for alt, address in _images(rendered):
        line, column = find(body.markdown, f"]({address}")
        yield BodyFault(
            line,
            column,
            "K017",
            f"W tekście jest obraz („{alt or address}”).",
            "Dodaj zdjęcie w polu images, z opisem (alt), autorem (credit) i licencją (licence).",
        )
    yield from _forbidden_links(body, rendered)
    yield from _heading_faults(body)


def _raw_html(markdown: str) -> list[tuple[int, int, str]]:
    """Where raw HTML stands: the lines outside code that start a tag, else the first line."""
    found, fence = [], ""
    for number, line in enumerate(markdown.split("\n"), start=1):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence:
            plain = re.sub(r"(`+).+?\1", lambda m: " " * len(m[0]), line)
            found += [(number, m.start() + 1, m[0]) for m in list(_HTML_START.finditer(plain))[:1]]
    return found or [(1, 1, "<")]


def _images(rendered: str) -> list[tuple[str, str]]:
    tags = re.findall(r'<img src="([^"]*)" alt="([^"]*)"', rendered)
    return [(unescape(alt), unescape(src)) for src, alt in tags]


def _forbidden_links(body: Body, rendered: str) -> Iterator[BodyFault]:
    kept = _HREF.findall(body.html)
    for address in _HREF.findall(rendered):
        if address and address in kept:
            continue
        shown = unescape(address)
        line, column = find(body.markdown, f"]({shown}" if shown else "](")
        yield BodyFault(
            line,
            column,
            "K016",
            f"Odnośnik ma niedozwolony adres („{shown}”)." if shown else "Odnośnik ma pusty lub niedozwolony adres.",
            "Użyj adresu https://…, mailto:… albo ścieżki do pliku innego wpisu (np. ../slaskie/cis-czestochowa.md).",
        )


def _heading_faults(body: Body) -> Iterator[BodyFault]:
    previous, at = 1, 0
    for level, text in body.headings:
        plain = unescape(text)
        at = max(body.markdown.find(plain, at), at)
        line = body.markdown.count("\n", 0, at) + 1
        if level == 1:
            yield BodyFault(
                line,
                1,
                "K018",
                f"Nagłówek „{plain}” ma poziom pierwszy (#), a ten należy do tytułu strony.",
                "Zacznij nagłówki w tekście od ##.",
            )
        elif level > previous + 1:
            yield BodyFault(
                line,
                1,
                "K018",
                f"Nagłówek „{plain}” przeskakuje poziom: oczekiwano {'#' * (previous + 1)}, jest {'#' * level}.",
                f"Użyj {'#' * (previous + 1)}.",
            )
        previous = level
