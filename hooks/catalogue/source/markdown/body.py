"""The body of an entry: read once, made safe, told of at its lines."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape

from catalogue.problems.fault import Fault
from catalogue.source.markdown import wordings as words
from catalogue.source.markdown.faults import deep_faults, faults
from catalogue.source.markdown.html import safe_html
from catalogue.source.markdown.links import Link, links_in, may_be_linked
from catalogue.source.markdown.marks import marks_left
from catalogue.source.markdown.parser import LIMITS, TooMuchError, parse
from catalogue.source.markdown.places import placed
from catalogue.source.markdown.text import searched

TO_WRITE = "Do uzupełnienia:"
"""So begins, in a new entry, what an editor is to write instead."""


@dataclass(frozen=True, slots=True)
class Body:
    """What was `written`, what search reads of it, `links`: the permitted ones in it; its HTML, safe to publish, in pieces.

    Between the pieces stand, as addresses of links, the paths of other files. Texts are kept in
    UTF-8, half of what Python takes: those of ten thousand entries are in memory at once. `doubts` warn of
    what may be right.
    """

    written: bytes = b""
    searched: bytes = b""
    links: tuple[Link, ...] = ()
    pieces: tuple[bytes, ...] = (b"",)
    paths: tuple[str, ...] = ()
    doubts: tuple[Fault, ...] = ()

    @property
    def markdown(self) -> str:
        """The body as written."""
        return self.written.decode()

    @property
    def text(self) -> str:
        """The text for search."""
        return self.searched.decode()

    def html(self, address: Callable[[str], str] = str) -> str:
        """The HTML, with the address that is given for each path of another file."""
        pieces = [piece.decode() for piece in self.pieces]
        addresses = (escape(address(path), quote=False) for path in self.paths)
        return pieces[0] + "".join(f"{one}{piece}" for one, piece in zip(addresses, pieces[1:], strict=True))


def read_body(markdown: str, *, shown: bool = True) -> tuple[Body, tuple[Fault, ...]]:
    """Read the Markdown and find what may not be published. One that is not `shown` has no HTML and no text for search."""
    return read_utf8(markdown.encode(), shown=shown)


@lru_cache(maxsize=20_000)  # a preview reads all entries after each change
def read_utf8(written: bytes, *, shown: bool = True) -> tuple[Body, tuple[Fault, ...]]:
    """Read a body in UTF-8, or give what was found in the same one before."""
    markdown = written.decode()
    try:
        tokens = parse(markdown)
    except TooMuchError as much:
        said = words.TOO_MUCH.said(unit=much.unit, found=much.found, limit=LIMITS[much.unit])
        return Body(written), (Fault((1, 1), *said),)
    deep = tuple(deep_faults(markdown, tokens))
    if deep:
        return Body(written), deep
    contents = tuple(placed(markdown, tokens))
    links = tuple(links_in(contents))
    permitted = tuple(link for link in links if may_be_linked(link.address))
    body = Body(written, links=permitted, doubts=tuple(marks_left(markdown, tokens, contents)))
    if shown:
        html, paths = safe_html(tokens)
        pieces = tuple(piece.encode() for piece in html)
        body = replace(body, searched=searched(tokens).encode(), pieces=pieces, paths=tuple(paths))
    return body, tuple(faults(markdown, tokens, contents, links))


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
