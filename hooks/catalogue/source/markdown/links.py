"""Links: which addresses may stand in a body, and where the links in it stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from catalogue.problems.fault import Place
from catalogue.source.addresses import is_web_address
from catalogue.source.markdown.places import Placed
from catalogue.source.markdown.text import plain

_HOST = re.compile(r"(?<=://)[^/?#]*")


@dataclass(frozen=True, slots=True)
class Link:
    """A link's text, its address (empty where it could run) and its place."""

    text: str
    address: str
    place: Place


def links_in(contents: Sequence[Placed]) -> Iterator[Link]:
    """All links in the order of the page, but those between a footnote and its mark."""
    for content in contents:
        children = content.token.children or []
        for begin, token in enumerate(children):
            if token.type == "link_open":
                end = next(at for at in range(begin, len(children)) if children[at].type == "link_close")
                address = str(token.attrs["href"])
                yield Link(plain(children[begin:end]), address, content.place(token.meta["at"]))


def is_path(address: str) -> bool:
    """Whether it is the path of another file, where it may be linked."""
    return ":" not in address.partition("/")[0]


def may_be_linked(address: str) -> bool:
    """Whether it is a web or mail address, a telephone number or a relative path."""
    scheme, colon, rest = address.partition(":")
    if colon and "/" not in scheme:
        return bool(rest) and (scheme.lower() in {"mailto", "tel"} or is_web_address(_with_letters(address)))
    return bool(address) and address[0] not in "/#?"


def _with_letters(address: str) -> str:
    """The address with its host as people write it: Markdown has bytes in the place of Polish letters."""
    return _HOST.sub(lambda host: unquote(host[0]), address, count=1)
