"""A built site as its visitors meet it: pages, and where their links lead."""

import json
import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from element import Element, read_html


class Published:
    """The site in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def files(self) -> frozenset[str]:
        """The paths of all files, below the site."""
        return frozenset(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    @cached_property
    def everything(self) -> Mapping[str, Element]:
        """Every HTML file by its path."""
        return {path: self.read(path) for path in sorted(self.files) if path.endswith(".html")}

    @cached_property
    def pages(self) -> Mapping[str, Element]:
        """The HTML files in the frame of the site: all but redirects and 404."""
        return {path: page for path, page in self.everything.items() if page.all("div", class_="k-main")}

    def read(self, path: str) -> Element:
        return read_html(self.text(path))

    def article(self, path: str) -> Element:
        return self.read(path).one("article")

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")


def loaded(page: Element) -> Iterator[str]:
    """The addresses that a browser asks for when it shows the page."""
    for element in page.walk():
        if element.tag == "link" and element.attributes.get("rel") == "canonical":
            continue
        names = ("href", "src") if element.tag in {"link", "use", "image"} else ("src",)
        yield from (element.attributes[name] for name in (*names, "poster", "data") if name in element.attributes)
        for candidate in element.attributes.get("srcset", "").split(","):
            yield from candidate.split()[:1]


def linked(page: Element) -> list[str]:
    """The addresses that a reader may follow."""
    refreshes = [
        meta.attributes["content"].partition("url=")[2] for meta in page.all("meta", **{"http-equiv": "refresh"})
    ]
    return refreshes + [a.attributes["href"] for a in page.all("a") if "href" in a.attributes]


def is_elsewhere(address: str) -> bool:
    """Whether it has a scheme or a host of its own."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def target(path: str, address: str) -> tuple[str, str]:
    """Where a relative address on the page at `path` leads: a path below the site, and a fragment."""
    parts = urlsplit(address)
    below = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
    return below, unquote(parts.fragment)


def documents_of(piece: str) -> list[tuple[str, ...]]:
    """What a piece of search's index shows of its documents: path, title, line and summary of each."""
    columns: list[str] = json.loads(piece.partition(",")[2].removesuffix(")\n"))
    return list(zip(*(column.split("\n") for column in columns), strict=True))


def ids(page: Element) -> list[str]:
    return [element.attributes["id"] for element in page.walk() if "id" in element.attributes]
