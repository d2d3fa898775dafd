"""What the benchmark needs of an engine: sites of two sizes, and the scripts that use its search."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path

# The script `asked` gets [queries, most] and gives {paths, ms, guessed} for each query: the paths of the
# first `most` pages found, the time of the answer (the second time, when all is loaded), and whether the
# reader is told that something else was looked for.
ASKED = """
  const answers = [];
  for (const query of queries) {
    await ask(query);
    const start = performance.now(), {paths, guessed} = await ask(query);
    answers.push({paths, ms: performance.now() - start, guessed: Boolean(guessed)});
  }
  return answers;
"""

# Types into a box and waits for what shows a result.
TYPED = """([query, patience]) => new Promise((resolve, reject) => {
  const start = performance.now(), box = document.querySelector(%r);
  const look = () => {
    if (document.querySelector(%r)) resolve(performance.now() - start);
    else if (performance.now() - start > patience) reject(new Error("no result"));
    else setTimeout(look, 1);
  };
  box.focus();
  box.value = query;
  for (const type of ["input", "keyup"]) box.dispatchEvent(new Event(type, {bubbles: true}));
  look();
})"""


class Engine(ABC):
    """An engine."""

    name: str
    page: str  # any page of the large site
    small_page: str
    parts: tuple[str, ...]  # what its search loads
    index: tuple[str, ...]  # the part of it that grows with the entries and says what is found
    shown: tuple[str, ...]  # the texts of results, where they stand apart
    asked: str
    typed: str

    @abstractmethod
    def large(self, project: Path, folder: Path) -> float:
        """Make a site of a project's entries; the seconds that its index took."""

    @abstractmethod
    def small(self, forms: Sequence[str], folder: Path) -> None:
        """Make a site of a page for each form, whose path says its number."""
