"""XML read element by element, within bounds on time and memory.

No tree is kept, so an element that holds nothing costs next to nothing. What a spreadsheet never has, and only an
attack on its reader does, is damage (https://docs.python.org/3/library/xml.html#xml-security).
"""

from collections.abc import Collection, Iterator
from typing import IO, NoReturn
from xml.parsers import expat

from catalogue.source.sheet.refusal import Bound

CHUNK = 256 * 1024
_LONGEST = 1024 * 1024  # tag, or text of an element: expat reads a tag from its start with every chunk
_DEEPEST = 100  # expat keeps every element that is open,
_MOST_NAMES = 10_000  # and every name for good

Element = tuple[int, str, dict[str, str] | str]
"""How deep an element stands (the root 1), its name without prefix, and its attributes where it begins.

One with a text comes again where it ends, with that text.
"""


class DamagedError(Exception):
    """Something that no program for spreadsheets writes."""


def elements(stream: IO[bytes], bound: Bound, until: Collection[str] = ()) -> Iterator[Element]:
    """The elements of a document, counted against `bound`; up to the end of one of `until` below the root.

    Raises SheetError, DamagedError and expat.ExpatError.
    """
    found: list[Element] = []
    text: list[str] = []
    names: dict[str, str] = {}
    depth, over = 0, False

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        text.clear()
        found.append((depth, _local(name), attributes))

    def end(name: str) -> None:
        nonlocal depth, over
        if text:
            found.append((depth, _local(name), "".join(text)))
            text.clear()
        depth -= 1
        if depth == 1 and _local(name) in until:
            over = True
            parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None

    parser = expat.ParserCreate(intern=names)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_entities
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, end, text.append
    fed, chunk = 0, b" "
    while chunk and not over:
        chunk = stream.read(CHUNK)
        parser.Parse(chunk, not chunk)
        fed += len(chunk)
        longest = max(fed - parser.CurrentByteIndex, sum(map(len, text)))
        if longest > _LONGEST or depth > _DEEPEST or len(names) > _MOST_NAMES:
            raise DamagedError
        bound.add(len(found))
        yield from found
        found.clear()


def _local(name: str) -> str:
    return name.rpartition(":")[2] if ":" in name else name


def _refuse_entities(*_: object) -> NoReturn:
    raise DamagedError
