"""Signs of Markdown that would stay signs on the page, because they make nothing where they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from catalogue.problems.fault import Fault, Fix
from catalogue.problems.wording import Wording
from catalogue.source.markdown import wordings as words
from catalogue.source.markdown.places import Placed

MADE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in what is seen for whatever was made of signs, and for signs that were escaped."""
MAY_STAY = r"[#*_~`|\\&{=<]|\]|:::|!!!|\?\?\?|(?:^|\n) *[-+]\S|[0-9][.)]\S"
"""What a text holds at least where one of the marks below stays."""
_MAY_STAY = re.compile(MAY_STAY)
_SIGN = re.compile(r"[]#*_~`|\\&{=<:!?+\-0-9]")  # of which it holds one, which is seven times as fast to tell

_LETTER = "[A-Za-zÀ-ÖØ-öø-ž]"
_CAPITAL = "[A-ZĄĆĘŁŃÓŚŹŻ]"
_IN_BRACKETS = r"\[(?!\^)[^\[\]\n]+\]"
_NO_MARK = r"(?!(?:\.|…|sic|!|\?)+\])"
_PATH = r"(?:[^()\s]+\.(?:md|html?|pdf|jpe?g|png|webp)|\.\.?/|/)[^()\s]*\)"
_ENTITIES = "nbsp|amp|lt|gt|quot|apos|shy|[nm]dash|hellip|[bl]dquo|rdquo|laquo|raquo|oacute|times|#[0-9]+"


NOTE = r"(?<![^\n])\[\^([^\]\s]+)\]:"
"""How the text of a note begins."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Signs that stay, as `re` and RegExp (with the flag `u`) find them, but not in a body where `unless` is found.

    In the place of the first group goes `mended`, where that is surely meant; `{}` stands for what is found.
    """

    wording: Wording
    expression: str
    unless: str = ""
    mended: str | None = None


MARKS = (
    Mark(words.RAW_HEADING, rf"(?<![^\n])(#{{2,6}})(?=[^#\s]){MADE}?", mended="{} "),
    Mark(
        words.RAW_HEADING,
        rf"(?<![^\n])#{{7,}}|(?<![^\n])#(?={_CAPITAL}(?:(?!{_CAPITAL})[^#\n])*(?![^\n]))|(?<=\S )#{{2,6}}(?= \S)",
    ),
    Mark(words.RAW_LINK, rf"\[{_NO_MARK}[^\[\]\n]+\]([ \n]+)\((?:{MADE}|(?:https?:|www\.|mailto:)|{_PATH})", mended=""),
    Mark(words.RAW_LINK, rf"\]\(|\([^()\n]+\)\[{MADE}|<{MADE}(?!>)"),
    Mark(words.RAW_NOTE, r"\[\^[^\[\]\n]*\]"),
    Mark(words.RAW_WIKI, r"\[\[(?![\].… ])[^\[\]\n]+\]\]"),
    Mark(words.RAW_REFERENCE, rf"{_IN_BRACKETS}\[(?![0-9]+\])[^\[\]\n^]*\]"),
    Mark(
        words.RAW_EMPHASIS,
        rf"(?<=[^\s*])\*{{2,3}}(?![*A-Za-zÀ-ž0-9])|(?<![*A-Za-zÀ-ž0-9])\*{{2,3}}(?=[^\s*])"
        rf"|(?<!\*)\*\* [^*\n]+ \*\*(?!\*)|(?<![^\n])\*\* |(?<=[ („])\*(?={_LETTER})",
    ),
    Mark(
        words.RAW_EMPHASIS,
        rf"~~|==(?=[^\s=])[^=\n]+==|(?<![^\s(„])__ ?(?={_LETTER})|(?<![^\s(„])_(?={_LETTER}[^_]*(?![^\n]))",
    ),
    Mark(words.RAW_CODE, "`"),
    Mark(words.RAW_LIST, r"(?<![^\n]) *\*(?=[^\s*])", unless=r"[^\s*]\*(?![^\s.,;:)])"),
    Mark(
        words.RAW_LIST,
        rf"(?<![^\n]) *[-+](?={_LETTER})|(?<![^\n])[0-9]{{1,2}}[.)](?={_LETTER}[^\n]*\n[0-9]{{1,2}}[.)]{_LETTER})",
    ),
    Mark(words.RAW_TABLE, r"(?<![^\n]) *\|[^\n|]+\|[^\n]*|(?<![^\n])(?=[^\n]*---)(?=[^\n]*\|)[ |:-]+(?![^\n])"),
    Mark(words.RAW_BACKSLASH, rf"\\(?![A-Za-zÀ-ž0-9])|\\n(?=\s|(?![^\n])|{_CAPITAL})"),
    Mark(words.RAW_ENTITY, rf"(&(?:{_ENTITIES}))(?![A-Za-z0-9;])", mended="{};"),
    Mark(words.RAW_ENTITY, r"&(?:#[xX]?)?[A-Za-z0-9]{2,10};"),
    Mark(
        words.RAW_OTHER,
        rf"(?<![^\n])(?:!!!|\?\?\?\+?|:::) ?(?={_LETTER})|\{{[#.:] ?[A-Za-z][^{{}}\n]*\}}|\[TOC\]"
        r"|\[/(?:b|i|u|s|url|img|quote|color|size|list)\]",
    ),
)
"""All of them; of each, the first in a paragraph is told."""

_FOUND = tuple((mark, re.compile(mark.expression), re.compile(mark.unless or "(?!)")) for mark in MARKS)
_NOTE = re.compile(NOTE)
LONGEST = 40
"""So many characters of what is found stand in a message."""


def may_stay(text: str) -> bool:
    """Whether one of the marks below may stay in a text."""
    return bool(_SIGN.search(text) and _MAY_STAY.search(text))


def seen(inline: Token) -> str:
    """What is left of a paragraph's text when all that its signs make stands as MADE; asked before texts are joined."""
    return "".join(_seen(token, inline.content) for token in inline.children or ())


def _seen(token: Token, content: str) -> str:
    match token.type:
        case "text":
            return token.content
        case "text_special":
            stays = token.content == "&" or token.content.isspace() or token.content.startswith("\\")
            return token.content if stays else MADE
        case "softbreak" | "hardbreak":
            return "\n"
        case "code_inline":
            return MADE + "\n" * content.count("\n", token.meta["at"], token.meta["end"])
        case "link_open" | "link_close" | "image" | "html_inline" | "footnote_ref":
            return MADE
    return ""


def marks_left(markdown: str, tokens: Sequence[Token], contents: Sequence[Placed]) -> Iterator[Fault]:
    """A warning at each of the signs that stay, and at each note that does not."""
    paragraphs = [(content, str(content.token.meta["seen"])) for content in contents if "seen" in content.token.meta]
    whole = "\n".join(text for _, text in paragraphs)
    for mark, expression, unless in _FOUND if paragraphs else ():
        if expression.search(whole) and not unless.search(whole):
            for content, text in paragraphs:
                if found := expression.search(text):
                    yield _told(content, mark, found)
    yield from _notes_left_out(markdown, tokens)


def _notes_left_out(markdown: str, tokens: Sequence[Token]) -> Iterator[Fault]:
    """Notes to which nothing refers: they are on no page."""
    noted = [*_NOTE.finditer(markdown)] if "[^" in markdown else []
    referred = {
        token.meta["label"] for inline in tokens for token in inline.children or () if token.type == "footnote_ref"
    }
    code = [token.content for token in tokens if noted and token.type in {"fence", "code_block"}]
    for note in noted:
        if note[1] not in referred and not any(note[0] in written for written in code):
            place = markdown.count("\n", 0, note.start()) + 1, 1
            yield Fault(place, *words.NOTE_LEFT_OUT.said(found=in_short(f"[^{note[1]}]")))


def _told(content: Placed, mark: Mark, found: re.Match[str]) -> Fault:
    text, begin = found.string, found.start() + len(found[0]) - len(found[0].lstrip())
    said = mark.wording.said(found=in_short(text[begin : found.end()]))
    written = re.split(rf"[\n{MADE}]", text[begin : found.end()])[0]
    row, line = text.count("\n", 0, begin), 0
    for _ in range(row):
        line = content.token.content.find("\n", line) + 1
    at = content.token.content.find(written, line)
    if mark.mended is None or at < 0 or not 0 <= found.start(1) - begin <= found.end(1) - begin <= len(written):
        return Fault(content.place(max(at, line)), *said)
    place = content.place(at + found.start(1) - begin)
    fix = Fix(place, found[1], mark.mended.format(found[1])) if found[1] else None
    return Fault(content.place(at), *said, fix=fix)


def in_short(found: str) -> str:
    """Signs as a message names them: on one line, not too long."""
    plain = " ".join(found.replace(MADE, "…").split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
