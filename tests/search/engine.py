"""The engine of the browser by itself, with an index of its own, opened from a disk."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from catalogue.search.document import SUMMARY, TITLE, Acronym, Document
from catalogue.search.index import build
from catalogue.search.morphology import Morphology
from catalogue.search.scripts import scripts
from project import REPOSITORY

ASSETS = REPOSITORY / "hooks" / "catalogue" / "theme" / "assets"
PAGE = """\
<!doctype html>
<meta charset="utf-8">
<script src="assets/search/words.js"></script>
<script src="assets/search/pieces.js"></script>
<script src="assets/search/postings.js"></script>
<script src="assets/search/typos.js"></script>
<script src="assets/search/query.js"></script>
"""


def document(title: str, summary: str = "") -> Document:
    """A document with a title and a summary; its path is its title."""
    return Document(title, title, "", summary, {TITLE: title, SUMMARY: summary})


class Engine:
    """Finds documents as a visitor's browser does."""

    def __init__(
        self, browser: Browser, folder: Path, documents: Sequence[Document], acronyms: Sequence[Acronym]
    ) -> None:
        """Write the index of the documents and open a page that has the engine and nothing else."""
        shutil.copytree(ASSETS / "search", folder / "assets" / "search")
        for path, text in scripts(documents, build(documents, acronyms, Morphology())):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        (folder / "index.html").write_text(PAGE, encoding="utf-8")
        self._titles = [document.title for document in documents]
        self.page: Page = browser.new_page()
        self.page.goto((folder / "index.html").as_uri())
        self.evaluate("katalog.load('start')")

    def evaluate(self, script: str, argument: object = None) -> Any:  # noqa: ANN401 - whatever the script gives
        return self.page.evaluate(script, argument)

    def answer(self, query: str, *, typing: bool = False) -> Any:  # noqa: ANN401 - as the engine gives it
        return self.evaluate(
            "async ([query, typing]) => ({...await katalog.find(query, {typing}), keys: []})", [query, typing]
        )

    def titles(self, query: str, *, typing: bool = False) -> list[str]:
        """The titles of the documents found, best first."""
        return [self._titles[number] for number in self.answer(query, typing=typing)["numbers"]]
