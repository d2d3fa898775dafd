"""The Markdown of bodies as tokens, by markdown-it: CommonMark with tables, ~~deletions~~, footnotes, boxes and addresses.

A token of what may be told of bears in `meta["at"]` where it begins: one inside a line counts from the beginning
of the inline token around it, a block from the beginning of the body. theme/assets/form/markdown/parser.js has the same
rules for the browser.
"""

import re
from collections.abc import Callable, Iterator
from unicodedata import normalize
from urllib.parse import quote, unquote

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, heading, lheading, list_block
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, backtick, html_inline, image, link
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from catalogue.source.markdown.links import is_path
from catalogue.source.markdown.marks import may_stay, seen

MAX_DEPTH = 40
"""So many quotes, lists and emphases may lie inside each other; nh3 takes quadratic time on deep nesting."""
MAX_BRACKETS = 8
"""So many open brackets are followed into each other, each to the end of its paragraph: a link holds no other."""
LIMITS = {"KiB": 64, "wierszy": 1500, "nawiasów [": 1000, "elementów": 20_000}
"""What a body may hold at most, so that none takes a second."""

_Silent = bool
_Inline = Callable[[StateInline, bool], bool]
_Block = Callable[[StateBlock, int, int, bool], bool]

_URL = r"(?<![a-z0-9])(?:(?:https?|ftp)://|www\.)"
_MAIL = r"(?<![a-z0-9.+_-])(?:mailto:)?[a-z0-9.+_-]+@"
_SIGNS = r"\n!#$%&*+:<=>@\[\\\]^_`{}~-"
_SIGN, _STOP = re.compile(f"[{_SIGNS}]"), re.compile(f"[{_SIGNS}]|(?ai:{_URL}|{_MAIL})")
_IN_ADDRESS = re.compile(r"[wW][wW]\.")
_ADDRESS = re.compile(
    rf"(?ai:{_URL})[^\s!-/:-@\[-`{{-~„”“«»][^\s<>\"`\[\]{{}}|\\^„”“«»]*"
    rf"|(?ai:{_MAIL}[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?<=[a-z])(?![a-z0-9_-]))"
)
_RUNS = re.compile(r"(?ai:javascript|vbscript|file|data(?!:image/(?:png|gif|jpeg|webp))):")
_BYTES = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_KEPT = re.compile(
    r"[^A-Za-z0-9._~\x80-\U0010ffff-]"
)  # a sign that means something else where it does not stand as bytes
_BOX = re.compile(r"\[([ xX])\] ")


class TooMuchError(Exception):
    """A body holds more than LIMITS allow."""

    def __init__(self, unit: str, found: int) -> None:
        """Tell of which unit it holds so much."""
        super().__init__(unit, found)
        self.unit, self.found = unit, found


def parse(markdown: str) -> list[Token]:
    """The tokens of a body. Raises `TooMuchError`."""
    size = -(-len(markdown.encode("utf-8", "surrogatepass")) // 1024)
    for unit, found in (("KiB", size), ("wierszy", markdown.count("\n")), ("nawiasów [", markdown.count("["))):
        if found > LIMITS[unit]:
            raise TooMuchError(unit, found)
    return _BLOCKS.parse(markdown, {})


def _text(state: StateInline, silent: _Silent) -> bool:
    """Markdown-it's rule, which stops before an address too."""
    found = _SIGN.search(state.src, state.pos, state.posMax)
    end = found.start() if found else state.posMax
    if (found and found[0] in ":@+_-") or _IN_ADDRESS.search(state.src, state.pos, end):  # else there is no address
        found = _STOP.search(state.src, state.pos, state.posMax)
        end = found.start() if found else end
    if end == state.pos:
        return False
    if not silent:
        state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def _address(state: StateInline, silent: _Silent) -> bool:
    """An address without angle brackets: https://…, www.… or that of a mailbox."""
    found = None if state.linkLevel else _ADDRESS.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    text = _without_end_of_sentence(found[0])
    if not silent:
        scheme = "http://" if text[:4].lower() == "www." else "" if ":" in text else "mailto:"
        state.push("link_open", "a", 1).attrs = {"href": written(scheme + text)}
        state.push("text", "", 0).content = text
        state.push("link_close", "a", -1)
    state.pos += len(text)
    return True


def addresses(line: str) -> Iterator[tuple[int, int]]:
    """Where the addresses without angle brackets begin and end in a line of plain text."""
    for found in _ADDRESS.finditer(line):
        yield found.start(), found.start() + len(_without_end_of_sentence(found[0]))


def _without_end_of_sentence(address: str) -> str:
    end, unopened = len(address), address.count(")") - address.count("(")
    while address[end - 1] in "?!.,:;*_~'" or (address[end - 1] == ")" and unopened > 0):
        unopened -= address[end - 1] == ")"
        end -= 1
    return address[:end]


def written(address: str) -> str:
    """An address as a page has it: what may run is left out, other characters than those of addresses become bytes.

    The path of another file has one spelling, however its letters are written.
    """
    if _RUNS.match(address):
        return ""
    path = normalize("NFC", _BYTES.sub(_letters, address)) if is_path(address) else address
    return quote(path, safe="!*'(),%#@+?=;:/&$~", errors="replace")


def _letters(written: re.Match[str]) -> str:
    """Letters, digits and what needs no bytes in an address, in the place of their bytes."""
    try:
        text = unquote(written[0], errors="strict")
    except UnicodeDecodeError:
        return written[0]
    return _KEPT.sub(lambda sign: quote(sign[0], safe=""), text)


def _any(_: str) -> bool:
    return True  # what may not be linked is told of


def _boxes(state: StateCore) -> None:
    """`[x] done` at the beginning of an item is a box."""
    for item, paragraph, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if item.type == "list_item_open" and paragraph.type == "paragraph_open" and inline.children:
            text = inline.children[0]
            # by the text as it is written, where a backslash keeps a bracket what it is
            box = _BOX.match(text.content) if text.type == "text" and _BOX.match(inline.content) else None
            if box:
                item.meta["checked"] = box[1] != " "
                text.content = text.content[box.end() :]


def _inlines(state: StateCore) -> None:
    """Markdown-it's rule, for not too many tokens, with a nesting of its own."""
    if len(state.tokens) > LIMITS["elementów"]:
        raise TooMuchError("elementów", len(state.tokens))
    for token in state.tokens:
        if token.children is not None:
            _INLINES.inline.parse(token.content, _INLINES, state.env, token.children)
            if may_stay(token.content):
                left = seen(token)
                if may_stay(left):
                    token.meta["seen"] = left


def _placed(rule: _Inline) -> _Inline:
    def placed(state: StateInline, silent: _Silent) -> bool:
        at, made = state.pos, len(state.tokens)
        found = rule(state, silent)
        first = next((token for token in state.tokens[made:] if token.type != "text"), None) if found else None
        if first:
            first.meta |= {"at": at, "end": state.pos}
        return found

    return placed


def _placed_block(rule: _Block) -> _Block:
    def placed(state: StateBlock, line: int, end: int, silent: _Silent) -> bool:
        at, made = state.bMarks[line] + state.tShift[line], len(state.tokens)
        found = rule(state, line, end, silent)
        if found and not silent:
            state.tokens[made].meta["at"] = at
        return found

    return placed


def _parser(deepest: int) -> MarkdownIt:
    options = {"html": True, "maxNesting": deepest}  # HTML is found to be told of; no page shows it
    md = MarkdownIt("commonmark", options).enable(["table", "strikethrough"]).use(footnote_plugin, inline=False)
    for name, method in {"validateLink": _any, "normalizeLink": written, "normalizeLinkText": str}.items():
        setattr(md, name, method)
    md.inline.ruler.at("text", _text)
    md.inline.ruler.after("text", "address", _placed(_address))
    placed = {"link": link, "image": image, "autolink": autolink, "backticks": backtick, "html_inline": html_inline}
    for name, rule in placed.items():
        md.inline.ruler.at(name, _placed(rule))
    ended = ["paragraph", "reference", "blockquote"]  # by these, where they follow without an empty line
    md.block.ruler.at("blockquote", _placed_block(blockquote), {"alt": [*ended, "list"]})
    md.block.ruler.at("list", _placed_block(list_block), {"alt": ended})
    md.block.ruler.at("heading", _placed_block(heading), {"alt": ended})
    md.block.ruler.at("lheading", _placed_block(lheading))
    md.core.ruler.at("inline", _inlines)
    md.core.ruler.push("boxes", _boxes)
    return md


_BLOCKS, _INLINES = _parser(MAX_DEPTH + 2), _parser(MAX_BRACKETS)
