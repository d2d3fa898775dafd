"""What may not stand in a body: told at its place, from the tokens."""

import re
import sys
from collections.abc import Iterator, Sequence
from html.entities import html5
from itertools import pairwise

from markdown_it.token import Token

from catalogue.problems.fault import Fault, Fix, Place
from catalogue.source.hidden import Hidden, hidden_codes
from catalogue.source.markdown import wordings as words
from catalogue.source.markdown.links import Link, may_be_linked
from catalogue.source.markdown.parser import MAX_DEPTH
from catalogue.source.markdown.places import Placed
from catalogue.source.markdown.text import described, plain

_TAG = re.compile(r"(?<!\\)<(?:[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$)|/[A-Za-z]|!--|!\[CDATA\[|![A-Za-z]|\?)")
_CODED = re.compile(
    r"(?<!\\)(?:\\\\)*"
    r"(?P<code>&(?:#(?P<decimal>[0-9]{1,8})|#[xX](?P<hexadecimal>[0-9a-fA-F]{1,8})|(?P<name>[A-Za-z][A-Za-z0-9]*));)"
)
_HOLDING = frozenset({"inline", "fence", "code_block", "html_block", "table_open"})
_SAID = re.compile(r"[^\W_]")
_UNSEEN = re.compile(r"<!--[\s\S]*?(?:-->|\Z)|<[^<>]*>")
_NESTED = re.compile(r"(?:blockquote|bullet_list|ordered_list|list_item|em|strong|s|footnote_block|footnote)_")


def deep_faults(markdown: str, tokens: Sequence[Token]) -> Iterator[Fault]:
    """Where quotes, lists and emphases lie too deep inside each other, if they do."""
    depth, place = 0, (1, 1)
    for token in tokens:
        if token.map and token.type != "inline":
            place = _begin(markdown, token)
        for inner in token.children or (token,):
            depth += inner.nesting if _NESTED.match(inner.type) else 0
            if depth > MAX_DEPTH:
                yield Fault(place, *words.TOO_DEEP.said())
                return


def _begin(markdown: str, block: Token) -> Place:
    line, at = (block.map or [0])[0] + 1, block.meta.get("at")
    return line, 1 if at is None else at - markdown.rfind("\n", 0, at)


def faults(
    markdown: str, tokens: Sequence[Token], contents: Sequence[Placed], links: Sequence[Link]
) -> Iterator[Fault]:
    """All but that: HTML, images, addresses, headings, codes of what nobody sees."""
    if not _says_something(tokens):
        yield Fault((1, 1), *words.EMPTY_BODY.said())
    yield from _html(contents)
    yield from _images(contents)
    for link in links:
        if not may_be_linked(link.address):
            wording = words.LINK if link.address else words.LINK_TO_NOTHING
            yield Fault(link.place, *wording.said(text=link.text, address=link.address))
    yield from _headings(markdown, tokens)
    for content in contents:
        yield from _hidden_codes(content)
    yield from _hidden_codes_of_definitions(markdown, tokens)


def _says_something(tokens: Sequence[Token]) -> bool:
    """Whether there is a letter, a digit or a picture outside headings and comments."""
    before = [None, *tokens]
    said = (token for token, of in zip(tokens, before, strict=False) if not (of and of.type == "heading_open"))
    return any(_says(token) for token in said)


def _says(token: Token) -> bool:
    if token.children:
        return any(
            inner.type == "image" or _SAID.search(inner.content)
            for inner in token.children
            if inner.type != "html_inline"
        )
    written = _UNSEEN.sub("", token.content) if token.type == "html_block" else token.content
    return token.type in {"html_block", "fence", "code_block"} and _SAID.search(written) is not None


def _html(contents: Sequence[Placed]) -> Iterator[Fault]:
    """Of every line the first tag."""
    first: dict[int, Fault] = {}
    for content in contents:
        for at, written in _tags(content.token):
            line = content.line + content.row(at)
            if line not in first:
                first[line] = Fault(content.place(at), *words.HTML.said(found=written))
    yield from (first[line] for line in sorted(first))


def _tags(token: Token) -> Iterator[tuple[int, str]]:
    if token.type == "html_block":
        yield from ((found.start(), found[0]) for found in _TAG.finditer(token.content))
    for inner in token.children or ():
        found = _TAG.match(inner.content) if inner.type == "html_inline" else None
        if found:
            yield inner.meta["at"], found[0]


def _images(contents: Sequence[Placed]) -> Iterator[Fault]:
    for content in contents:
        for token in content.token.children or ():
            if token.type == "image":
                found = described(token.children or ()) or token.attrs["src"]
                yield Fault(content.place(token.meta["at"]), *words.IMAGE.said(found=found))


def _headings(markdown: str, tokens: Sequence[Token]) -> Iterator[Fault]:
    headings = [pair for pair in pairwise(tokens) if pair[0].type == "heading_open"]
    alone = all(token.tag == "h1" for token, _ in headings)  # else those below it would be meant beside it
    previous = 1
    for token, inline in headings:
        level, text, place = int(token.tag[1]), plain(inline.children or ()), _begin(markdown, token)
        if level == 1:
            fix = _level_fix(token, place, 2) if alone else None
            yield Fault(place, *words.FIRST_LEVEL.said(text=text), fix=fix)
        elif not text:
            yield Fault(place, *words.EMPTY_HEADING.said())
        elif level > previous + 1:
            said = words.LEVEL_LEFT_OUT.said(text=text, expected="#" * (previous + 1), found="#" * level)
            yield Fault(place, *said, fix=_level_fix(token, place, previous + 1))
        previous = level


def _level_fix(heading: Token, place: Place, meant: int) -> Fix | None:
    """The fix for a heading that begins with signs #."""
    return Fix(place, heading.markup, "#" * meant) if heading.markup.startswith("#") else None


def _hidden_codes(content: Placed) -> Iterator[Fault]:
    """What stands, outside code, for a character that nobody sees or for none: `&shy;`, `&#xD800;`."""
    children = content.token.children or ()
    code = [range(token.meta["at"], token.meta["end"]) for token in children if token.type == "code_inline"]
    for hidden in hidden_codes(_CODED, content.token.content, _meant) if "&" in content.token.content else ():
        while code and code[0].stop <= hidden.at:
            del code[0]
        if not (code and hidden.at in code[0]):
            yield _coded(content.place(hidden.at), hidden)


def _hidden_codes_of_definitions(markdown: str, tokens: Sequence[Token]) -> Iterator[Fault]:
    """The same in lines that no token holds: those of addresses and titles of links that are written elsewhere."""
    if "&" not in markdown:
        return
    held = {line for token in tokens if token.map and token.type in _HOLDING for line in range(*token.map)}
    for number, line in enumerate(markdown.split("\n")):
        if number not in held:
            for hidden in hidden_codes(_CODED, line, _meant):
                yield _coded((number + 1, hidden.at + 1), hidden)


def _coded(place: Place, hidden: Hidden) -> Fault:
    fix = None if hidden.instead is None else Fix(place, hidden.written, hidden.instead)
    return Fault(place, *words.HIDDEN_AS_CODE.said(written=hidden.written), fix=fix)


def _meant(coded: re.Match[str]) -> str:
    decimal, hexadecimal, name = coded["decimal"], coded["hexadecimal"], coded["name"]
    if name:
        return html5.get(f"{name};", ".")
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(number) if number <= sys.maxunicode else "\ufffd"
