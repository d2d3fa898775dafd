"""What views make: pages to be laid out, files as they are, and files made of those of the content."""

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

from markupsafe import Markup

from catalogue.model.organisations import OrganisationInRoles
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.search.findable import Texts
from catalogue.search.ranking import ENTRY


@dataclass(frozen=True, slots=True)
class Found:
    """How search finds a page: `texts` besides its title.

    `line` says in a few words what the page is; `factor` lowers the weights of a page less often meant.
    """

    line: str
    texts: Texts = field(default_factory=dict)
    factor: float = ENTRY


class View:
    """What a template of `theme/pages` shows, ready to be shown: values and other views, no records.

    A template is given nothing else but where the page is, its title and the way to it.
    """

    __slots__ = ()
    template: str


@dataclass(frozen=True, slots=True)
class Plain(View):
    """A page on which nothing depends on the catalogue but `data`, JSON for its scripts."""

    template: str
    data: Markup | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page at `path` below the site: what it `shows` gives its article, and is made only as that is asked for.

    One whose article is made elsewhere (written by hand, a frame) shows nothing.

    `title` and `description` are plain text. `trail` leads to it: (title, path) of the pages above.
    `source` is the file it was made from, below the content folder, where there is one. Without
    `found` search leaves the page out. `about` is the record that the page is of. A list shows the
    pages `items`, each as (title, path); a page that is no list has None. What is not `offered` is
    kept from search engines and the sitemap. `script` names the module of `theme/assets/pages` that
    makes it work.
    """

    path: str
    title: str
    description: str
    shows: Callable[[], View] = View
    trail: tuple[tuple[str, str], ...] = ()
    source: str = ""
    found: Found | None = None
    about: Practice | Visit | OrganisationInRoles | None = None
    items: tuple[tuple[str, str], ...] | None = None
    offered: bool = True
    script: str = "page"

    @property
    def leads(self) -> bool:
        """Whether it may stand in the navigation: at the top of the site, or at the top of a folder."""
        return "/" not in self.path or self.path.endswith("/index.html")


@dataclass(frozen=True, slots=True)
class File:
    """A file published byte for byte. One that is large, or one of many, is `made` only as its content is asked for."""

    path: str
    made: bytes | Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """The bytes; made anew each time, if they are not given."""
        return self.made() if callable(self.made) else self.made


class ChangedError(Exception):
    """A file of the content is no longer the one that was checked; the text says so."""

    @classmethod
    def of(cls, source: str) -> "ChangedError":
        """The error for a file, by its path below the content folder."""
        return cls(f"Plik {source} zmienił się w czasie budowania strony. Zbuduj ją jeszcze raz.")


@dataclass(frozen=True, slots=True)
class Copy:
    """A file of the content folder (`source`, below it) published at `path` as what `turned` makes of its bytes.

    It is too large to be kept in memory since it was checked, so it is known again by the SHA-256 of its bytes.
    """

    path: str
    source: str
    digest: bytes
    turned: Callable[[bytes], bytes]

    def content(self, data: bytes) -> bytes:
        """What is published of the file's bytes. Raises ChangedError where they were not checked."""
        if sha256(data).digest() != self.digest:
            raise ChangedError.of(self.source)
        return self.turned(data)


Item = Page | File | Copy
"""Everything that the catalogue puts on the site."""
