"""Pagefind, installed for the length of a benchmark."""

import subprocess
import time
import venv
from collections.abc import Sequence
from pathlib import Path

from bench.engine import ASKED, Engine


class Pagefind(Engine):
    """Pagefind over the pages that Material built, by its JavaScript interface."""

    name = "Pagefind"
    page = small_page = "bare.html"
    parts = ("pagefind/",)
    index = ("pagefind/**/*.pf_index", "pagefind/**/*.pf_meta", "pagefind/*.json")
    shown = ("pagefind/**/*.pf_fragment",)
    asked = (
        """async ([queries, most]) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", location).href);
  const ask = async query => {
    const {results} = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, most).map(result => result.data()));
    return {paths: pages.map(page => page.url.replace(/^.*[/]|[.]html.*/g, ""))};
  };"""
        + ASKED
        + "}"
    )
    typed = """async ([query]) => {
  const start = performance.now();
  const pagefind = await import(new URL("pagefind/pagefind.js", location).href);
  const {results} = await pagefind.search(query);
  await results[0].data();
  return performance.now() - start;
}"""

    def __init__(self, environment: Path) -> None:
        """Install it into a throw-away environment."""
        venv.create(environment, with_pip=True)
        self._python = environment / "bin" / "python"
        command = [str(self._python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "pagefind[bin]"]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)

    def large(self, project: Path, folder: Path) -> float:  # noqa: ARG002 - engines are called alike
        return self._index(folder)

    def small(self, forms: Sequence[str], folder: Path) -> None:  # noqa: ARG002 - as above
        self._index(folder)

    def _index(self, folder: Path) -> float:
        (folder / "bare.html").write_text('<!doctype html><html lang="pl"><title>.</title>')
        command = [str(self._python), "-m", "pagefind", "--site", str(folder), "--root-selector", "article", "--silent"]
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - start
