"""Published HTML as a tree of elements, read by the standard library's parser."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "button",
        "cite",
        "code",
        "del",
        "em",
        "i",
        "input",
        "label",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
    ]
)
_UNSHOWN = frozenset({"script", "style", "template"})


class Element:
    """An element with its attributes, and its elements and texts in order."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def walk(self) -> Iterator["Element"]:
        """This element and all below it."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """The elements below with this tag and these attributes (`class_` means one of the classes)."""
        return [element for element in self.walk() if element.tag == (tag or element.tag) and element.has(attributes)]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        """The only such element."""
        [found] = self.all(tag, **attributes)
        return found

    def has(self, attributes: dict[str, str]) -> bool:
        own = self.attributes
        return all(
            value in own.get("class", "").split() if name == "class_" else own.get(name) == value
            for name, value in attributes.items()
        )

    @property
    def raw_text(self) -> str:
        """The text as written, scripts included."""
        return "".join(child if isinstance(child, str) else child.raw_text for child in self.children)

    @property
    def text(self) -> str:
        """The text that a reader sees, with single spaces."""
        return re.sub(r"\s+", " ", "".join(_shown(self))).strip()


def _shown(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.tag not in _UNSHOWN:
            apart = "" if child.tag in _INLINE else " "
            yield from (apart, *_shown(child), apart)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in {element.tag for element in self._open[1:]}:
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read_html(html: str) -> Element:
    """The tree of a page or a fragment."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
