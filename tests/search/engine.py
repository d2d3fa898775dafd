"""The engine of the browser by itself, with an index of its own."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from catalogue.search.findable import Abbreviation, Findable
from catalogue.search.index import build
from catalogue.search.morphology import Morphology
from catalogue.search.ranking import SUMMARY, TITLE
from catalogue.search.scripts import scripts
from catalogue.views.scripts import joined, modules
from scripts import Scripts

MORPHOLOGY = Morphology()
MODULE = "search/query.js"

# A page that has nothing but the pieces: a script tag runs its own.
PAGE = """pieces => {
  const root = "https://site.example/", run = eval;
  const append = script => {
    const piece = pieces[script.src.slice(root.length)];
    if (piece === undefined) return script.onerror();
    run(piece);
    script.onload();
  };
  window.document = { currentScript: { src: `${root}assets/page.js` }, createElement: () => ({}), head: { append } };
}"""


def document(title: str, summary: str = "") -> Findable:
    """A document with a title and a summary; its path is its title."""
    return Findable(title, title, "", summary, {TITLE: title, SUMMARY: summary})


def index_of(documents: Sequence[Findable], acronyms: Sequence[Abbreviation]) -> Iterator[tuple[str, str]]:
    """The scripts of the index, by their paths in a site."""
    return scripts(documents, build(documents, acronyms, MORPHOLOGY))


def write_page(folder: Path, documents: Sequence[Findable], acronyms: Sequence[Abbreviation]) -> Path:
    """A page in a folder that has the engine, the index and nothing else."""
    for path, text in (*index_of(documents, acronyms), ("assets/engine.js", joined(MODULE, modules()))):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    tag = '<script src="assets/engine.js"></script>'
    (folder / "index.html").write_text(f'<!doctype html>\n<meta charset="utf-8">\n{tag}\n', encoding="utf-8")
    return folder / "index.html"


class Engine(Scripts):
    """Finds documents as a visitor's browser does."""

    def __init__(self, documents: Sequence[Findable], acronyms: Sequence[Abbreviation]) -> None:
        """Load the engine over an index of the documents."""
        super().__init__()
        self.evaluate(PAGE, dict(index_of(documents, acronyms)))
        self.load(MODULE)
        self.load("text/distance.js")
        self._titles = [document.title for document in documents]

    def answer(self, query: str, *, typing: bool = False) -> Any:  # noqa: ANN401 - as the engine gives it
        """What the engine finds, and what it tells of the query."""
        [found] = self.answers([query], typing=typing)
        return found

    def answers(self, queries: Sequence[str], *, typing: bool = False) -> list[Any]:
        """The answer to each query, one after the other."""
        script = """async ([queries, typing]) => {
            const found = [];
            for (const query of queries) found.push({...await find(query, {typing}), keys: []});
            return found;
        }"""
        found = self.evaluate(script, [list(queries), typing])
        assert isinstance(found, list)
        return found

    def titles(self, query: str, *, typing: bool = False) -> list[str]:
        """The titles of the documents found, best first."""
        return [self._titles[number] for number in self.answer(query, typing=typing)["numbers"]]
