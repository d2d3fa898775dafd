"""MkDocs events → the catalogue: the only module that knows MkDocs."""

import logging
import os
import re
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from catalogue.load import load
from catalogue.search.morphology import WITHOUT, Morphology
from catalogue.source.problem import render
from catalogue.views import shell
from catalogue.views.docs_macros import DocsMacros
from catalogue.views.head import Head
from catalogue.views.page import Copy, File, Page
from catalogue.views.previews import preview_files
from catalogue.views.rendering import Renderer, headings
from catalogue.views.search import by_hand, documents, search_files
from catalogue.views.settings import Settings, SettingsError
from catalogue.views.site import site_items

log = logging.getLogger("mkdocs.hooks.catalogue")
CONTENT = "practices"
H1 = "tresc"
_ID = re.compile(r' id="([^"]+)"')


class LaidOut(MkDocsPage):
    """A page whose article the catalogue has laid out: no Markdown, macro or snippet sees it."""

    def __init__(self, config: MkDocsConfig, page: Page, head: str, html: str, contents: list[tuple[str, str]]) -> None:
        """Take what the head of the page says, the article and its second-level headings (id and text)."""
        file = MkDocsFile.generated(config, f"{page.path.removesuffix('.html')}.md", content="")
        super().__init__(None, file, config)
        self._page, self._head, self._html, self._contents = page, head, html, contents

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Give MkDocs the title and description, escaped: its templates print them as they are."""
        self.title = escape(self._page.title)
        hidden = [] if self.parent else ["navigation"]  # beside a page of a section stand the others of it
        description = escape(self._page.description)
        self.meta = {"title": self.title, "description": description, "head": self._head, "hide": hidden}
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Hand over the article and its table of contents."""
        self.content = self._html
        root = AnchorLink(str(self.title), H1, 1)
        root.children = [AnchorLink(escape(text), anchor, 2) for anchor, text in self._contents]
        self.toc = TableOfContents([root])
        self.present_anchor_ids = set(_ID.findall(self._html))


def on_config(config: MkDocsConfig) -> None:  # noqa: ARG001 - MkDocs' signature
    """Keep the day of the build out of the site: what MkDocs stamps is the same on any day."""
    os.environ["SOURCE_DATE_EPOCH"] = "0"


def on_pre_build(config: MkDocsConfig) -> None:
    """Load the catalogue; refuse to build, before the old site is emptied, while a problem stands."""
    root = Path(os.path.relpath(Path(config.config_file_path).parent / CONTENT))
    loaded = load(root, date.today())  # noqa: DTZ011 - the day where the editor is
    if loaded.catalogue is None:
        raise PluginError(f"Treść wymaga poprawy:\n{render(loaded.problems)}")
    try:
        settings = Settings.read(
            config.extra.get("settings") or {}, site_name=config.site_name, site_url=config.site_url or ""
        )
    except SettingsError as refusal:
        raise PluginError(str(refusal)) from None
    renderer = Renderer(loaded.catalogue, settings)
    macros: Any = config.plugins["macros"]
    shown = DocsMacros(loaded.catalogue, settings, renderer, lambda: macros.page.file.dest_uri)
    macros.register_macros(shown.by_name())
    head, pictures = Head(loaded.catalogue, settings), preview_files(loaded.catalogue, settings)
    config.extra["built"] = {
        "renderer": renderer,
        "head": head,
        "pictures": pictures,
        "pages": [],
        "framed": [],
        "by_hand": [],
    }


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what the views made. Pages that the navigation names go through MkDocs, the rest waits for `on_env`."""
    built = config.extra["built"]
    for item in (*site_items(built["renderer"].catalogue), *built["pictures"]):
        match item:
            case Page() if item.path.endswith("/index.html") or "/" not in item.path:
                built["pages"].append(item)
                html = built["renderer"].page(item)
                laid_out = LaidOut(config, item, built["head"].of(item), html, headings(html))
                laid_out.file.page = laid_out
                files.append(laid_out.file)
            case Page():
                framed = MkDocsFile.generated(config, item.path, content="")
                built["pages"].append(item)
                built["framed"].append((item, framed))
                files.append(framed)
            case File():
                files.append(MkDocsFile.generated(config, item.path, content=item.content))
            case Copy():
                source = Path(config.config_file_path).parent / CONTENT / item.source
                files.append(MkDocsFile.generated(config, item.path, abs_src_path=str(source)))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001 - MkDocs' signature
    """Keep the navigation for the frames of the pages outside it."""
    config.extra["built"]["nav"] = nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Lay out the pages outside the navigation in frames made once for each depth of folders, and index them all."""
    built, shells = config.extra["built"], {}
    renderer: Renderer = built["renderer"]
    for page, framed in built["framed"]:
        html = renderer.page(page)
        contents = headings(html)
        key = (page.path.count("/"), bool(contents))
        if key not in shells:
            shells[key] = _shell(env, config, files, *key)
        framed.content_string = shells[key].fill(page, built["head"].of(page), contents, html)
    morphology = Morphology()
    if not morphology.installed:
        log.info(WITHOUT)
    for file in search_files(
        renderer.catalogue, documents(renderer.catalogue, built["pages"], built["by_hand"]), morphology
    ):
        files.append(MkDocsFile.generated(config, file.path, content=file.content))


def _shell(env: Environment, config: MkDocsConfig, files: Files, depth: int, contents: bool) -> shell.Shell:  # noqa: FBT001 - half of a key
    marks = Page(shell.path_of_marks(depth), shell.TITLE, shell.DESCRIPTION, "")
    page = LaidOut(config, marks, shell.HEAD, shell.CONTENT, [(shell.ANCHOR, shell.HEADING)] if contents else [])
    page.read_source(config)
    page.render(config, files)
    context = get_context(config.extra["built"]["nav"], files, config, page)
    return shell.Shell(env.get_template("main.html").render(context))


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs' signature
    """Finish the pages written by hand like the others."""
    if isinstance(page, LaidOut):
        return html
    built = config.extra["built"]
    path, description = page.file.dest_uri, page.meta.get("description", "")
    built["by_hand"].append(by_hand(path, str(page.title), description, html))
    title, said = str(page.meta.get("title") or page.title), str(description or config.site_description or "")
    page.meta["head"] = built["head"].of(Page(path, title, said, ""))
    return str(built["renderer"].by_hand(html, page.file.dest_uri))
