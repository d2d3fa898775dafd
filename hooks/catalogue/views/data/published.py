"""What all files of open data have in common: where they lie, their version and licence, and the addresses in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import chain
from json import JSONEncoder

from catalogue.settings.settings import Settings
from catalogue.views.addresses import root_of

FOLDER = "dane"
VERSION = "1.0"
"""Of the names and meanings of fields: the second number grows when fields are added, which is the only change there is."""
LICENCE_NAME = "CC BY 4.0"


_COMPACT = JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def path_of(name: str) -> str:
    """The place of a file below the site."""
    return f"{FOLDER}/{name}"


def id_of(settings: Settings, path: str) -> str:
    """The permanent id of what has its page at `path`: its address or, where that of the site is not known, the path."""
    return settings.page_url(path) or path


def reference(settings: Settings, path: str) -> str:
    """The address of a page as a file in `dane/` may name it: absolute, or relative to that file."""
    return settings.page_url(path) or root_of(path_of("")) + path


def json_lines(data: object, expanded: int) -> bytes:
    """The data as JSON: what lies less than `expanded` levels deep has a line for each item, the rest is compact.

    An item of an iterator is in memory only while it is written.
    """
    written = BytesIO()
    written.writelines(part.encode() for part in chain(_parts(data, expanded), "\n"))
    return written.getvalue()


def _parts(data: object, expanded: int) -> Iterator[str]:
    if expanded and isinstance(data, Mapping):
        named = ((f"{_COMPACT.encode(name)}:", value) for name, value in data.items())
        yield from _lines("{", named, "}", expanded - 1)
    elif expanded and isinstance(data, Sequence | Iterator) and not isinstance(data, str):
        yield from _lines("[", (("", value) for value in data), "]", expanded - 1)
    else:
        yield _COMPACT.encode(data)


def _lines(opening: str, items: Iterable[tuple[str, object]], closing: str, expanded: int) -> Iterator[str]:
    before = opening + "\n"
    for name, value in items:
        yield before + name
        yield from _parts(value, expanded)
        before = ",\n"
    yield ("\n" if before == ",\n" else opening) + closing
