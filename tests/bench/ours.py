"""The catalogue's own search."""

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bench.engine import ASKED, TYPED, Engine
from bench.real import acronyms
from catalogue.load import load
from catalogue.search.findable import Findable
from catalogue.search.morphology import Morphology
from catalogue.search.ranking import BODY
from catalogue.views.page import Page
from catalogue.views.search import documents, search_files
from catalogue.views.site import site_items
from project import built
from search.engine import write_page


class Ours(Engine):
    """The catalogue's own search."""

    name = "ours"
    page = "o-katalogu.html"
    small_page = "index.html"
    parts = ("assets/search/", "szukaj/")
    index = tuple(f"szukaj/{part}.js" for part in ("start", "slowa/*", "liczne/*", "litery/*"))
    shown = ("szukaj/strony/*.js",)
    asked = (
        """async ([queries, most]) => {
  await data$pieces.engine();
  const ask = async query => {
    const found = await search$query.find(query), shown = await search$query.shownOf(found.numbers.slice(0, most));
    return {paths: shown.map(page => page.path), guessed: found.told.some(note => note.what !== "acronym")};
  };"""
        + ASKED
        + "}"
    )
    typed = TYPED % ("[data-k-search] input", "[role=option]")

    def large(self, project: Path, folder: Path) -> float:
        built(project)
        (project / "site").rename(folder)
        catalogue = load(project / "practices", date(2026, 11, 22)).catalogue
        assert catalogue
        pages = [item for item in site_items(catalogue) if isinstance(item, Page)]
        start = time.perf_counter()
        for number, file in enumerate(search_files(catalogue, documents(catalogue, pages, []), Morphology())):
            (project / f"{number}.js").write_bytes(file.content)
        return time.perf_counter() - start

    def small(self, forms: Sequence[str], folder: Path) -> None:
        pages = [Findable(f"s{n}", "", "", "", {BODY: form}) for n, form in enumerate(forms)]
        folder.mkdir()
        write_page(folder, pages, acronyms())
