"""MkDocs' events → the catalogue. With `mkdocs_pages.py`, the only module that knows MkDocs."""

import logging
import os
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from catalogue.publish.making import Making, processors
from catalogue.publish.publication import publication_of, refuse_taken_ids, refuse_unportable
from catalogue.publish.report import Reporter
from catalogue.views import policy, shell, styles
from catalogue.views.compiled import COMPILED
from catalogue.views.page import Page
from catalogue.views.scripts import sources
from catalogue.views.text.spaces import kept_together
from mkdocs_pages import LaidOut, Written, refusals


class Events:
    """What is known between the events of a build."""

    _making: Making
    _laid_out: dict[str, LaidOut]
    _nav: Navigation

    def __init__(self) -> None:
        """Know nothing yet."""
        self._preview, self._reporter = False, Reporter(logging.getLogger("mkdocs"))

    def on_startup(self, command: str, **_: object) -> None:
        """Note whether MkDocs serves: then one process makes all anew at each change, without the data."""
        self._preview = command == "serve"

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Load the catalogue; refuse to build, before the old site is emptied, while a problem stands."""
        os.environ["SOURCE_DATE_EPOCH"] = "0"  # what MkDocs stamps is the same on any day
        above = {name: config[name] for name in ("site_name", "site_url", "site_description")}
        settings, project = {"given": config.extra.get("settings"), **above}, Path(config.config_file_path).parent
        with refusals():
            publication = publication_of(project, Path(config.docs_dir), settings, preview=self._preview)
            self._making = Making(publication, project, Path(config.site_dir))
        self._reporter.tell(publication.notes)

    def on_files(self, files: Files, config: MkDocsConfig) -> None:
        """Name every piece, and put all style sheets into one."""
        making, publication = self._making, self._making.publication
        lead = [page for page in making.pages if page.leads]
        self._laid_out = {page.path: LaidOut(config, page, publication.head(page)) for page in lead}
        for file in (*(page.file for page in self._laid_out.values()), *(Written(config, p) for p in making.paths)):
            files.append(file)
        with refusals():
            refuse_unportable(file.dest_uri for file in files)
        for source in sources():
            files.remove(files.src_uris[f"assets/{source}"])
        sheets = [file for file in files.css_files() if file.src_uri.startswith("assets/")]
        for sheet in sheets:  # before it paints, a phone waits for each (0.3 s for four on slow 4G)
            files.remove(sheet)
        style = styles.joined({sheet.src_uri: sheet.content_string for sheet in sheets})
        files.append(File.generated(config, styles.PATH, content=style))

    def on_nav(self, nav: Navigation, **_: object) -> None:
        """Keep the navigation for the frames of the pages outside it."""
        self._nav = nav

    def on_page_markdown(self, markdown: str, page: MkDocsPage, **_: object) -> str:
        """Put in what the macros of a page written by hand give, if it asks for them."""
        if not page.meta.get("render_macros"):
            return markdown
        above = page.file.content_string.count("\n") - markdown.count("\n")
        with refusals():
            macros = self._making.publication.macros(page.file.dest_uri)
            return macros.rendered(markdown, f"docs/{page.file.src_uri}", above)

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, **_: object) -> str:
        """Finish the pages written by hand like the others."""
        if isinstance(page, LaidOut):
            return html
        with refusals():
            refuse_taken_ids(f"docs/{page.file.src_uri}", html)
        path, title, description = page.file.dest_uri, str(page.title), str(page.meta.get("description", ""))
        named = Page(path, str(page.meta.get("title") or title), description or config.site_description or "")
        page.meta["head"] = self._making.publication.head(named)
        return self._making.hand_written(Page(path, title, description), html)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Make all that does not go through MkDocs: its pages stand in frames, laid out once for each depth."""
        making, env.bytecode_cache = self._making, COMPILED
        env.globals.update(settings=making.publication.settings, catalogue_pages=making.pages)
        env.globals["policy"] = "" if self._preview else policy.PAGE  # a preview has a script of MkDocs inline
        making.frames = {depth: self._frame(env, config, files, depth) for depth in making.depths}
        with refusals():
            for page in making.make(1 if self._preview else processors()):
                self._laid_out[page.path].page = page

    def _frame(self, env: Environment, config: MkDocsConfig, files: Files, depth: int) -> shell.Shell:
        page = LaidOut(config, Page(shell.path_of_marks(depth), shell.TITLE, shell.DESCRIPTION), shell.HEAD)
        page.read_source(config)
        page.show(shell.CONTENT)
        context = get_context(self._nav, files, config, page)
        return shell.Shell(env.get_template("main.html").render(context))

    def on_page_context(self, _: object, page: MkDocsPage, **__: object) -> None:
        """Lay out the article of a page that leads, as it is written."""
        if isinstance(page, LaidOut):
            page.show(self._making.publication.article(page.page))

    def on_post_page(self, output: str, **_: object) -> str:
        """Take out blank lines and keep together what belongs in a line, as of the pages in frames."""
        return kept_together(shell.squeezed(output))

    def on_post_template(self, output_content: str, **_: object) -> str:
        """Secure the page for missing addresses."""
        return policy.secured(output_content)

    def on_build_error(self, error: Exception) -> None:
        """Report what ended the build."""
        self._reporter.end(error, explained=isinstance(error, MkDocsException))


_events = Events()
globals().update({name: getattr(_events, name) for name in dir(_events) if name.startswith("on_")})
