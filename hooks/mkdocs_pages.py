"""Pages, files and refusals of the catalogue as MkDocs knows them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from catalogue.publish.publication import RefusedError
from catalogue.views.docs_macros import MacroError
from catalogue.views.page import ChangedError, Page
from catalogue.views.scripts import JoinError

H1 = "tresc"
_ID = re.compile(r' id="([^"]+)"')


class Written(File):
    """A file that the catalogue writes by itself."""

    def __init__(self, config: MkDocsConfig, path: str) -> None:
        """Tell MkDocs that there is one."""
        super().__init__(path, None, config.site_dir, config.use_directory_urls)

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' signature
        """Leave it as it is."""


class LaidOut(MkDocsPage):
    """A page whose article the catalogue lays out: no Markdown, macro or snippet sees it."""

    def __init__(self, config: MkDocsConfig, page: Page, head: str) -> None:
        """Take what the head of the page says to other programs; its article comes when it is written."""
        super().__init__(None, File.generated(config, f"{page.path.removesuffix('.html')}.md", content=""), config)
        self.file.page = self
        self.page, self._head = page, head

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Give MkDocs the title and description, escaped: its templates print them as they are."""
        self.title = escape(self.page.title)
        hidden = ["toc"] if self.parent else ["toc", "navigation"]  # beside a page of a section stand the others of it
        description = escape(self.page.description)
        self.meta = {
            "title": self.title,
            "description": description,
            "head": self._head,
            "hide": hidden,
            "script": self.page.script,
        }
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Have nothing yet."""
        self.content = ""

    def show(self, article: str) -> None:
        """Take the article, which has its own table of contents where it needs one."""
        self.content = article
        self.toc = TableOfContents([AnchorLink(str(self.title), H1, 1)])
        self.present_anchor_ids = set(_ID.findall(article))


@contextmanager
def refusals() -> Iterator[None]:
    """A block in which what the catalogue refuses ends MkDocs' build with its words."""
    try:
        yield
    except (RefusedError, MacroError, ChangedError, JoinError) as refused:
        raise PluginError(str(refused)) from None
