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
from catalogue.publish.build import NOTE
from catalogue.reports.problems import render
from catalogue.search import morphology
from catalogue.settings.file import places_in
from catalogue.settings.settings import Settings, SettingsError
from catalogue.views import shell
from catalogue.views.data.items import data_items
from catalogue.views.docs_macros import DocsMacros
from catalogue.views.head.tags import Head
from catalogue.views.page import Copy, File, Page
from catalogue.views.pictures.previews import preview_files
from catalogue.views.rendering import Renderer
from catalogue.views.search import by_hand, documents, search_files
from catalogue.views.site import site_items

log = logging.getLogger("mkdocs.hooks.catalogue")
CONTENT = "practices"
H1 = "tresc"
STYLES = "assets/style.css"
NO_STRIP = """\
Ustawienia w mkdocs.yml wymagają poprawy:
extra.settings.funding_strip: nie ma pliku {}. Włóż tam oficjalny plik paska albo zostaw to ustawienie puste."""
_ID = re.compile(r' id="([^"]+)"')
_COMMAND = {"now": "build"}


class LaidOut(MkDocsPage):
    """A page whose article the catalogue has laid out: no Markdown, macro or snippet sees it."""

    def __init__(self, config: MkDocsConfig, page: Page, head: str, html: str) -> None:
        """Take what the head of the page says to other programs, and the article."""
        file = MkDocsFile.generated(config, f"{page.path.removesuffix('.html')}.md", content="")
        super().__init__(None, file, config)
        self._page, self._head, self._html = page, head, html

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Give MkDocs the title and description, escaped: its templates print them as they are."""
        self.title = escape(self._page.title)
        hidden = ["toc"] if self.parent else ["toc", "navigation"]  # beside a page of a section stand the others of it
        description = escape(self._page.description)
        self.meta = {"title": self.title, "description": description, "head": self._head, "hide": hidden}
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Hand over the article, which has its own table of contents where it needs one."""
        self.content = self._html
        self.toc = TableOfContents([AnchorLink(str(self.title), H1, 1)])
        self.present_anchor_ids = set(_ID.findall(self._html))


class Turned(MkDocsFile):
    """A file of the content, turned into what is published only as it is written: one at a time is in memory."""

    def __init__(self, config: MkDocsConfig, copy: Copy) -> None:
        """Take where it lies and what turns it."""
        super().__init__(copy.path, None, config.site_dir, config.use_directory_urls)
        self._source = Path(config.config_file_path).parent / CONTENT / copy.source
        self._turned = copy.turned

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - MkDocs' signature
        """Write it."""
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self._turned(self._source.read_bytes()))


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001 - MkDocs' signature
    """Remember whether MkDocs builds or serves: a preview is made anew at each change, and goes without the data."""
    _COMMAND["now"] = command


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
            config.extra.get("settings"),
            site_name=config.site_name,
            site_url=config.site_url,
            site_description=config.site_description,
            places=places_in(Path(config.config_file_path).read_text(encoding="utf-8", errors="replace")),
        )
    except SettingsError as refusal:
        raise PluginError(str(refusal)) from None
    strip = Path(config.docs_dir, settings.funding_strip)
    if settings.funding_strip and not strip.is_file():
        raise PluginError(NO_STRIP.format(os.path.relpath(strip)))
    renderer = Renderer(loaded.catalogue, settings)
    macros: Any = config.plugins["macros"]
    shown = DocsMacros(loaded.catalogue, settings, renderer, lambda: macros.page.file.dest_uri)
    macros.register_macros(shown.by_name())
    dictionary = morphology.of_this_process()
    config.extra["built"] = {
        "renderer": renderer,
        "morphology": dictionary,
        "head": Head(loaded.catalogue, settings),
        "settings": settings,
        "pages": [],
        "framed": [],
        "by_hand": [],
    }
    for note in ("" if dictionary.installed else morphology.WITHOUT, settings.missing()):
        if note:
            log.info("%s%s", NOTE, note)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what the views made. Pages that the navigation names go through MkDocs, the rest waits for `on_env`."""
    built, catalogue = config.extra["built"], config.extra["built"]["renderer"].catalogue
    settings, preview = built["settings"], _COMMAND["now"] == "serve"
    data = data_items(catalogue, settings, preview=preview)
    for item in (*site_items(catalogue), *preview_files(catalogue, settings), *data):
        match item:
            case Page() if item.path.endswith("/index.html") or "/" not in item.path:
                built["pages"].append(item)
                laid_out = LaidOut(config, item, built["head"].of(item), built["renderer"].page(item))
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
                files.append(Turned(config, item))
    _join_styles(files, config)
    return files


def _join_styles(files: Files, config: MkDocsConfig) -> None:
    """Put the files of `extra_css` into one: before it paints, a phone waits for each (0.3 s for four on slow 4G)."""
    sheets = [files.src_uris[str(path)] for path in config.extra_css]
    for sheet in sheets:
        files.remove(sheet)
    files.append(MkDocsFile.generated(config, STYLES, content="\n".join(sheet.content_string for sheet in sheets)))
    config.extra_css = [STYLES]


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001 - MkDocs' signature
    """Keep the navigation for the frames of the pages outside it.

    No page has one before or after it: Material would turn to it at the keys p and n, which nobody
    expects and a voice that dictates presses by chance (WCAG 2.1.4).
    """
    config.extra["built"]["nav"] = nav
    for page in nav.pages:
        page.previous_page = page.next_page = None


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Lay out the pages outside the navigation in frames made once for each depth of folders, and index them all."""
    built, shells = config.extra["built"], {}
    renderer: Renderer = built["renderer"]
    for page, framed in built["framed"]:
        depth = page.path.count("/")
        if depth not in shells:
            shells[depth] = _shell(env, config, files, depth)
        framed.content_string = shells[depth].fill(page, built["head"].of(page), renderer.page(page))
    found = documents(renderer.catalogue, built["pages"], built["by_hand"])
    for file in search_files(renderer.catalogue, found, built["morphology"]):
        files.append(MkDocsFile.generated(config, file.path, content=file.content))


def _shell(env: Environment, config: MkDocsConfig, files: Files, depth: int) -> shell.Shell:
    marks = Page(shell.path_of_marks(depth), shell.TITLE, shell.DESCRIPTION, "")
    page = LaidOut(config, marks, shell.HEAD, shell.CONTENT)
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
