"""The engine of the browser by itself, with an index of its own."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from catalogue.search.findable import Abbreviation, Findable
from catalogue.search.index import build
from catalogue.search.morphology import Morphology
from catalogue.search.ranking import SUMMARY, TITLE
from catalogue.search.scripts import scripts
from catalogue.views.constants import constants_script
from scripts import ASSETS, Scripts

MORPHOLOGY = Morphology()
BEFORE, AFTER = ("search/words.js",), tuple(f"search/{name}.js" for name in ("postings", "typos", "query"))

# In the place of search/pieces.js, whose script tags need a page: each piece is run when it is first asked for.
PIECES = """
const katalog = window.katalog, run = eval, loaded = new Map();
katalog.piece = (name, piece) => loaded.set(name, piece);
katalog.loaded = name => loaded.get(name);
katalog.load = async name => {
  const path = `szukaj/${name}.js`;
  if (!Object.hasOwn(pieces, path)) throw new Error(`the index has no ${path}`);
  if (!loaded.has(name)) run(pieces[path]);
  return loaded.get(name);
};
"""


def document(title: str, summary: str = "") -> Findable:
    """A document with a title and a summary; its path is its title."""
    return Findable(title, title, "", summary, {TITLE: title, SUMMARY: summary})


def index_of(documents: Sequence[Findable], acronyms: Sequence[Abbreviation]) -> Iterator[tuple[str, str]]:
    """The scripts of the index, by their paths in a site."""
    return scripts(documents, build(documents, acronyms, MORPHOLOGY))


def write_page(folder: Path, documents: Sequence[Findable], acronyms: Sequence[Abbreviation]) -> Path:
    """A page in a folder that has the engine, the index and nothing else."""
    shutil.copytree(ASSETS / "search", folder / "assets" / "search")
    [constants] = constants_script()
    for path, text in (*index_of(documents, acronyms), (constants.path, constants.content.decode())):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    names = (constants.path, *(f"assets/{name}" for name in (*BEFORE, "search/pieces.js", *AFTER)))
    tags = "".join(f'<script src="{name}"></script>\n' for name in names)
    (folder / "index.html").write_text(f'<!doctype html>\n<meta charset="utf-8">\n{tags}', encoding="utf-8")
    return folder / "index.html"


class Engine(Scripts):
    """Finds documents as a visitor's browser does."""

    def __init__(self, documents: Sequence[Findable], acronyms: Sequence[Abbreviation]) -> None:
        """Load the engine over an index of the documents."""
        super().__init__(*BEFORE)
        self.evaluate(f"pieces => {{ {PIECES} }}", dict(index_of(documents, acronyms)))
        for name in AFTER:
            self.load(name)
        self._titles = [document.title for document in documents]

    def answer(self, query: str, *, typing: bool = False) -> Any:  # noqa: ANN401 - as the engine gives it
        """What the engine finds, and what it tells of the query."""
        [found] = self.answers([query], typing=typing)
        return found

    def answers(self, queries: Sequence[str], *, typing: bool = False) -> list[Any]:
        """The answer to each query, one after the other."""
        script = """async ([queries, typing]) => {
            const found = [];
            for (const query of queries) found.push({...await katalog.find(query, {typing}), keys: []});
            return found;
        }"""
        found = self.evaluate(script, [list(queries), typing])
        assert isinstance(found, list)
        return found

    def titles(self, query: str, *, typing: bool = False) -> list[str]:
        """The titles of the documents found, best first."""
        return [self._titles[number] for number in self.answer(query, typing=typing)["numbers"]]
