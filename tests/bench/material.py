"""The search of Material for MkDocs."""

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from bench.engine import ASKED, TYPED, Engine
from bench.entries import Text, texts_of


class Material(Engine):
    """Material for MkDocs with its search plugin, which has no Polish: `lang: pl` falls back to English."""

    name = "Material"
    page = small_page = "index.html"
    parts = ("assets/javascripts/workers/", "assets/javascripts/lunr/", "search/")
    index = ("search/search_index.json",)
    shown = ()
    asked = (
        """async ([queries, most]) => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const {config: settings, docs} = await (await fetch("search/search_index.json")).json();
  const worker = new Worker(config.search);
  const told = type => new Promise(resolve => {
    worker.onmessage = ({data}) => { if (data.type === type) resolve(data.data); };
  });
  worker.postMessage({type: 0, data: {config: settings, docs, options: {suggest: false}}});
  await told(1);
  const ask = async query => {
    worker.postMessage({type: 2, data: query});
    const {items} = await told(3);
    return {paths: items.slice(0, most).map(([page]) => page.location.replace(/[.]html.*/, ""))};
  };"""
        + ASKED
        + "}"
    )
    typed = TYPED % ("[data-md-component=search-query]", ".md-search-result__item")

    _SETTINGS: ClassVar[str] = """\
site_name: Material
use_directory_urls: false
not_in_nav: "*"
theme: {name: material, language: pl, font: false}
plugins: [{search: {lang: pl}}]
hooks: [timed.py]
nav: [index.md]
"""
    _TIMED: ClassVar[str] = """\
import time
from material.plugins.search.plugin import SearchIndex
from mkdocs.plugins import event_priority
spent = 0.0
def timed(method):
    def run(*arguments):
        global spent
        start = time.perf_counter()
        try:
            return method(*arguments)
        finally:
            spent += time.perf_counter() - start
    return run
SearchIndex.add_entry_from_context = timed(SearchIndex.add_entry_from_context)
SearchIndex.generate_search_index = timed(SearchIndex.generate_search_index)
@event_priority(-100)
def on_post_build(config):
    with open("seconds", "w") as file:
        file.write(str(spent))
"""

    def large(self, project: Path, folder: Path) -> float:
        return self._build(texts_of(project / "practices"), folder)

    def small(self, forms: Sequence[str], folder: Path) -> None:
        self._build((Text(f"s{n}", f"# s{n}\n\n{form}\n") for n, form in enumerate(forms)), folder)

    def _build(self, texts: Iterable[Text], folder: Path) -> float:
        source = folder.with_name(f"{folder.name}-source")
        (source / "docs").mkdir(parents=True)
        (source / "mkdocs.yml").write_text(self._SETTINGS)
        (source / "timed.py").write_text(self._TIMED)
        (source / "docs" / "index.md").write_text("# .\n")
        for text in texts:
            (source / "docs" / f"{text.path}.md").write_text(text.markdown, encoding="utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
        subprocess.run(command, cwd=source, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        return float((source / "seconds").read_text())
