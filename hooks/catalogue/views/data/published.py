"""What all files of open data have in common: where they lie, their version and licence, and the addresses in them."""

from collections.abc import Mapping, Sequence
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


def json_text(data: object, expanded: int) -> str:
    """The data as JSON: what lies less than `expanded` levels deep has a line for each item, the rest is compact."""
    if expanded and isinstance(data, Mapping) and data:
        items = [f"{json_text(name, 0)}:{json_text(value, expanded - 1)}" for name, value in data.items()]
        return "{\n" + ",\n".join(items) + "\n}"
    if expanded and isinstance(data, Sequence) and not isinstance(data, str) and data:
        return "[\n" + ",\n".join(json_text(item, expanded - 1) for item in data) + "\n]"
    return _COMPACT.encode(data)
