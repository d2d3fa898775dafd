"""MkDocs events → the catalogue: the only module that knows MkDocs."""

import os
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from catalogue.load import load
from catalogue.source.problem import render
from catalogue.views.docs_macros import DocsMacros
from catalogue.views.page import Copy, File, Page
from catalogue.views.rendering import Renderer, headings
from catalogue.views.settings import Settings
from catalogue.views.site import site_items

CONTENT = "practices"
KEY = "catalogue"  # of the settings in `extra`; during a build, of the renderer and the catalogue too
H1 = "tresc"


class EntryPage(MkDocsPage):
    """A page whose article the catalogue has laid out."""

    def __init__(self, file: MkDocsFile, config: MkDocsConfig, page: Page, html: str) -> None:
        """Take the article as it is: MkDocs' Markdown, macros and snippets never see it."""
        super().__init__(None, file, config)
        self._page, self._html = page, html

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Give MkDocs the title and description, escaped: its templates print them as they are."""
        title, description = escape(self._page.title), escape(self._page.description)
        self.meta = {"title": title, "description": description, "hide": ["navigation"]}
        self.markdown, self.title = "", title

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Hand over the article and its table of contents."""
        self.content = self._html
        root = AnchorLink(self.title, H1, 1)
        root.children = [AnchorLink(escape(text), anchor, 2) for anchor, text in headings(self._html)]
        self.toc = TableOfContents([root])


def on_config(config: MkDocsConfig) -> None:
    """Keep the day of the build out of the site: what MkDocs stamps is the same on any day."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")


def on_pre_build(config: MkDocsConfig) -> None:
    """Load the catalogue; refuse to build, before the old site is emptied, while a problem stands."""
    root = Path(os.path.relpath(Path(config.config_file_path).parent / CONTENT))
    loaded = load(root, date.today())  # noqa: DTZ011 - the day where the editor is
    if loaded.catalogue is None:
        raise PluginError(f"Treść wymaga poprawy:\n{render(loaded.problems)}")
    given: dict[str, Any] = config.extra.get("settings", {})
    settings = Settings(site_name=config.site_name, site_url=config.site_url or "", **given)
    renderer = Renderer(loaded.catalogue, settings)
    config.extra[KEY] = renderer
    macros: Any = config.plugins["macros"]
    shown = DocsMacros(loaded.catalogue, settings, renderer, lambda: macros.page.file.dest_uri)
    macros.register_macros(shown.by_name())


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what the views made."""
    renderer: Renderer = config.extra[KEY]
    for item in site_items(renderer.catalogue):
        match item:
            case Page():
                file = MkDocsFile.generated(config, item.path.removesuffix(".html") + ".md", content="")
                file.page = EntryPage(file, config, item, renderer.page(item))
            case File():
                file = MkDocsFile.generated(config, item.path, content=item.content)
            case Copy():
                source = Path(config.config_file_path).parent / CONTENT / item.source
                file = MkDocsFile.generated(config, item.path, abs_src_path=str(source))
        files.append(file)
    return files


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs' signature
    """Explain acronyms on the pages written by hand."""
    if isinstance(page, EntryPage):
        return html
    renderer: Renderer = config.extra[KEY]
    return renderer.explain(html, page.file.dest_uri)
