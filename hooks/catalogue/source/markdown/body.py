"""The body of an entry: GitHub-flavoured Markdown, rendered once and made safe.

cmarkgfm leaves raw HTML and `javascript:` out, nh3 keeps only the tags and attributes listed here:
what an editor wrote can neither run code nor load anything from the network.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import pairwise

import nh3

from catalogue.problems.fault import Fault, Place
from catalogue.problems.fix import Fix
from catalogue.problems.wording import Wording
from catalogue.source.addresses import is_web_address
from catalogue.source.characters import HIDDEN
from catalogue.source.markdown import located
from catalogue.source.markdown.cmark import to_html

EMPTY_BODY = Wording(
    "empty-body",
    "K012",
    "Wpis nie ma tekstu pod polami.",
    "Pod drugą linią --- dopisz choć jedno zdanie: na czym polega praktyka albo jak przebiegła wizyta.",
    "Napisz choć jedno zdanie: na czym polega praktyka albo jak przebiegła wizyta.",
)
TOO_DEEP = Wording(
    "too-deep",
    "K007",
    "W tekście zbyt wiele cytatów, list lub wyróżnień mieści się jedno w drugim.",
    "Uprość zapis: wystarczą dwa, trzy poziomy listy.",
)
HTML = Wording(
    "html",
    "K013",
    "W tekście jest HTML („{found}”), a dozwolony jest tylko Markdown.",
    "Zapisz to w Markdownie (**pogrubienie**, ## nagłówek, [tekst](adres)) albo usuń; jeśli to zwykły znak <, poprzedź go ukośnikiem: \\<.",
)
IMAGE = Wording(
    "image-in-text",
    "K017",
    "W tekście jest obraz („{found}”), a zdjęcia podaje się w polu images.",
    "Dodaj je w polu images, z opisem (alt), autorem (credit) i licencją (licence), a stąd usuń.",
    "Dodaj je w polu „Zdjęcia”, z opisem, autorem i licencją, a stąd usuń.",
)
_ADDRESSES = "Użyj adresu https://…, mailto:… albo ścieżki do pliku innego wpisu (np. ../slaskie/cis-czestochowa.md)."
LINK = Wording("link", "K016", "Odnośnik „{text}” ma niedozwolony adres („{address}”).", _ADDRESSES)
LINK_TO_NOTHING = Wording("link-to-nothing", "K016", "Odnośnik „{text}” ma pusty lub niedozwolony adres.", _ADDRESSES)
FIRST_LEVEL = Wording(
    "first-level",
    "K018",
    "Nagłówek „{text}” ma poziom pierwszy (#), a ten należy do tytułu strony.",
    "Zacznij nagłówki w tekście od ##.",
)
EMPTY_HEADING = Wording(
    "empty-heading",
    "K018",
    "Nagłówek jest pusty.",
    "Dopisz jego tekst po znakach # i spacji albo usuń ten wiersz.",
)
LEVEL_LEFT_OUT = Wording(
    "level-left-out",
    "K018",
    "Nagłówek „{text}” przeskakuje poziom: oczekiwano {expected}, jest {found}.",
    "Użyj {expected}.",
)
HIDDEN_AS_CODE = Wording(
    "hidden-as-code",
    "K019",
    "Zapis „{written}” nie oznacza widocznego znaku, a dozwolony jest tylko widoczny tekst.",
    "Usuń ten zapis albo wpisz w jego miejscu zwykły znak.",
)

RAW_HTML = "<!-- raw HTML omitted -->"
TO_WRITE = "Do uzupełnienia:"
"""So begins, in a new entry, what an editor is to write instead."""
MAX_DEPTH = 40  # quotes, lists and emphasis inside each other; nh3 takes quadratic time on deep nesting

_CLEANER = nh3.Cleaner(
    tags={
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "em", "strong", "del", "code", "pre", "blockquote"),
        *("ul", "ol", "li", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "sup", "section", "input"),
    },
    attributes={
        "*": set(),
        "a": {"href", "title", "id", "class", "aria-label"},
        "th": {"align"},
        "td": {"align"},
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
_NO_CHARACTER = "\N{REPLACEMENT CHARACTER}"  # so cmark writes a code that stands for none
HREF = re.compile(r'<a href="([^"]*)"')
_LEVEL = re.compile(r"<h([1-6])>(</h)?")
_NESTING = re.compile(r"<(/?)(?:blockquote|ul|ol|li|em|strong|del)\b")


@dataclass(frozen=True, slots=True)
class Body:
    """`markdown` as written, `html` safe to publish, `links` the permitted addresses in it (footnotes left out)."""

    markdown: str
    html: str
    links: tuple[str, ...]


@lru_cache(maxsize=20_000)  # a preview reads all entries after each change, and cmarkgfm never gives memory back
def read_body(markdown: str) -> tuple[Body, tuple[Fault, ...]]:
    """Render the Markdown and find what may not be published."""
    rendered = to_html(markdown)
    if _too_deep(rendered):
        return Body(markdown, "", ()), (_deep_fault(markdown),)
    # In a text cmark writes a quotation mark as &quot;, so this is its own label only.
    in_polish = rendered.replace(' aria-label="Back to reference ', ' aria-label="Wróć do odnośnika ')
    html = _CLEANER.clean(in_polish)
    links = (unescape(href) for href in HREF.findall(html) if not href.startswith("#"))
    faults = (*_faults(markdown, rendered), *_hidden_codes(markdown, html))
    return Body(markdown, html, tuple(filter(_may_be_linked, links))), faults


def _faults(markdown: str, rendered: str) -> Iterator[Fault]:
    if not rendered.strip():
        yield Fault((1, 1), *EMPTY_BODY.said())
    if RAW_HTML in rendered:
        yield from _raw_html(markdown)
    if "<img " in rendered:
        yield from _images(markdown)
    if not all(_may_be_linked(unescape(href)) for href in HREF.findall(rendered)):
        yield from _forbidden_links(markdown)
    levels = [(int(level), bool(empty)) for level, empty in _LEVEL.findall(rendered)]
    if any(empty or level == 1 for level, empty in levels) or any(
        level > before + 1 for (before, _), (level, _) in pairwise([(1, False), *levels])
    ):
        yield from _heading_faults(markdown)


def _too_deep(rendered: str) -> bool:
    opened = sum(rendered.count(tag) for tag in ("<blockquote>", "<ul>", "<ol", "<em>", "<strong>", "<del>"))
    if opened <= MAX_DEPTH // 2:
        return False
    depth = 0
    for tag in _NESTING.finditer(rendered):
        depth += -1 if tag[1] else 1
        if depth > MAX_DEPTH:
            return True
    return False


def _deep_fault(markdown: str) -> Fault:
    place = next((place for depth, place in located.nesting(markdown) if depth > MAX_DEPTH), (1, 1))
    return Fault(place, *TOO_DEEP.said())


def _raw_html(markdown: str) -> Iterator[Fault]:
    for found, place in located.raw_html(markdown) or [("<", (1, 1))]:
        yield Fault(place, *HTML.said(found=found))


def _images(markdown: str) -> Iterator[Fault]:
    for alt, address, place in located.images(markdown):
        yield Fault(place, *IMAGE.said(found=alt or address))


def _hidden_codes(markdown: str, html: str) -> Iterator[Fault]:
    if "&" not in markdown or not ((hidden := HIDDEN.search(html)) or _NO_CHARACTER in html):
        return
    found = list(located.hidden_codes(markdown))
    if hidden and not found:
        found = [(f"&#x{ord(hidden[0]):X};", (1, 1))]
    for written, place in found:
        yield Fault(place, *HIDDEN_AS_CODE.said(written=written))


def _may_be_linked(address: str) -> bool:
    """Whether it is a web or mail address, a telephone number, a footnote or a relative path."""
    if address.startswith(("#fn-", "#fnref-")):
        return True
    scheme, colon, rest = address.partition(":")
    if colon and "/" not in scheme:
        return bool(rest) and (scheme.lower() in {"mailto", "tel"} or is_web_address(address))
    return bool(address) and address[0] not in "/#?"


def _forbidden_links(markdown: str) -> Iterator[Fault]:
    for link in located.links(markdown):
        if not _may_be_linked(link.address):
            wording = LINK if link.address else LINK_TO_NOTHING
            yield Fault(link.place, *wording.said(text=link.text, address=link.address))


def left_to_write(markdown: str) -> Iterator[Fault]:
    """A warning (code O002) at each line that still tells the editor what to write there."""
    for number, line in enumerate(markdown.split("\n"), start=1):
        if line.startswith(TO_WRITE):
            yield Fault(
                (number, 1),
                "O002",
                f"W tekście zostały słowa wzoru: „{TO_WRITE} …”.",
                "Napisz w tym miejscu własny tekst albo usuń ten wiersz.",
            )


def _heading_faults(markdown: str) -> Iterator[Fault]:
    previous, lines = 1, markdown.split("\n")
    headings = list(located.headings(markdown))
    deepest = max(level for level, _, _ in headings)
    for level, text, place in headings:
        if level == 1:
            fix = (
                _level_fix(lines, place, 1, 2) if deepest == 1 else None
            )  # else those below it would be meant beside it
            yield Fault(place, *FIRST_LEVEL.said(text=text), fix=fix)
        elif not text:
            yield Fault(place, *EMPTY_HEADING.said())
        elif level > previous + 1:
            expected = "#" * (previous + 1)
            said = LEVEL_LEFT_OUT.said(text=text, expected=expected, found="#" * level)
            yield Fault(place, *said, fix=_level_fix(lines, place, level, previous + 1))
        previous = level


def _level_fix(lines: list[str], place: Place, level: int, meant: int) -> Fix | None:
    """The fix for a heading that begins with signs #."""
    line = lines[place[0] - 1][place[1] - 1 :]
    written = "#" * level
    return Fix(place, written, "#" * meant) if re.match(f"{written}[ \t]", line) else None
