"""Three searches side by side over the same 10,000 entries: ours, Material's and Pagefind's.

Run by `make bench-search`; a smaller number of entries may be given. Prints figures, beside what is
wanted of ours, and judges nothing. What an engine finds is asked of a site with a page for each word
form; the rest of a site of all entries, over http on this machine, so without the way to a real server.
Material's own bundle, which holds its search box too, is not counted among what its search loads, and
Pagefind is used without a box, by its JavaScript interface.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, sync_playwright

from bench.engine import Engine
from bench.entries import write_varied_entries
from bench.material import Material
from bench.ours import Ours
from bench.pagefind import Pagefind
from bench.real import corpus
from bench.served import evaluated, first_answer, from_disk, zipped
from catalogue.search.words import fold
from conftest import ARGUMENTS, BROWSERS
from project import new_project
from search.pairs import DIFFERENT, INFLECTED
from search.typos import typos

ENTRIES = 10_000
TYPOS = 300
FIRST = 10  # results that a reader looks at
SHOWN = 20  # results whose texts an answer brings
ALL = 10_000
COLD = ["spółdzielnia", "gmina", "usługi", "ludzie", "kawiarnia"]  # each typed on a page just opened
TIMES = 5  # that each query is timed
QUERIES = [
    "spółdzielnia socjalna",
    "spoldzielnie w jarocinie",
    "kawiarnią",
    "warsztaty terapii zajęciowej",
    "ludzie",
    "CIS",
    "opiece",
    "usługi dla mieszkańców",
    "praca z młodzieżą",
    "zatrudnienie osób z niepełnosprawnościami",
    "ogrody",
    "pralnie",
    "szwalnia",
    "reintegracji",
    "gminach",
    "urząd pracy",
    "poligrafia i stolarnia",
    "bezdomność",
    "promyk",
]
MISSPELT = ["kawairnia", "spółdzelnia", "reintegarcja", "uslgi", "warsztty"]
ROWS = [
    ("pairs of forms found", "≥ 0.98"),
    ("   not announced as a guess", ""),
    ("the same without diacritics", "≥ 0.98"),
    ("   not announced as a guess", ""),
    ("pairs of different words found", ""),
    ("   not announced as a guess", "≤ 0.10"),
    ("typos mended, of the first 10 results", "≥ 0.80"),
    ("index built in", "≤ 10 s"),
    ("loaded until the first answer, gzipped", "≤ 40 kB"),
    ("   at the most", ""),
    ("an answer once loaded, median", ""),
    ("   95th percentile", "≤ 10 ms"),
    ("an answer to a typo once loaded, median", ""),
    ("   at the most", ""),
    ("first answer on a page just opened", "≤ 300 ms"),
    ("   at the most", ""),
    ("the whole index, gzipped", "≤ 2 MB"),
    ("   with the texts that results show", ""),
    ("works from file://", "yes"),
]


def main() -> None:
    """Build the sites, ask, and print one table."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        chromium = next(filter(None, map(shutil.which, BROWSERS)))
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        folder = Path(name)
        project = new_project(folder / "project")
        write_varied_entries(project / "practices", number)
        engines: dict[str, Callable[[], Engine]] = {
            "ours": Ours,
            "Material": Material,
            "Pagefind": lambda: Pagefind(folder / "environment"),
        }
        figures: dict[str, list[str]] = {}
        for engine, make in engines.items():
            print(f"{engine} …", file=sys.stderr)
            try:
                figures[engine] = _figures(make(), browser, project, folder)
            except (Error, OSError, subprocess.SubprocessError, StopIteration) as error:
                figures[engine] = ["none"] * len(ROWS)
                print(f"{engine} gave no figures: {error}")
        browser.close()
    _print(number, figures)


def _figures(engine: Engine, browser: Browser, project: Path, folder: Path) -> list[str]:
    """One figure for each of `ROWS`."""
    place = "Material" if engine.name == "Pagefind" else engine.name  # it indexes what Material built
    small, large = folder / f"{place}-small", folder / f"{place}-large"
    return [*_found(engine, browser, small), *_used(engine, browser, project, large)]


def _found(engine: Engine, browser: Browser, site: Path) -> Iterator[str]:
    """What it finds, in a site with a page for each form."""
    misspelt = typos(corpus(), TYPOS)
    forms = list(dict.fromkeys(one for pairs in (INFLECTED, DIFFERENT, misspelt) for one, _ in pairs))
    engine.small(forms, site)

    def answers(pairs: Sequence[tuple[str, str]], most: int) -> list[Any]:
        """The answers to the second of each pair that have the page of the first."""
        queries = [other for _, other in pairs]
        given = evaluated(browser, site, engine.small_page, engine.asked, [queries, most])
        paths = [f"s{forms.index(one)}" for one, _ in pairs]
        return [answer for path, answer in zip(paths, given, strict=True) if path in answer["paths"]]

    for pairs in (INFLECTED, [(one, fold(other)) for one, other in INFLECTED], DIFFERENT):
        found = answers(pairs, ALL)
        yield _share(found, pairs)
        yield _share([answer for answer in found if not answer["guessed"]], pairs)
    yield _share(answers(misspelt, FIRST), misspelt)


def _used(engine: Engine, browser: Browser, project: Path, site: Path) -> Iterator[str]:
    """What it costs, in a site of all entries."""
    seconds = engine.large(project, site)
    cold = [first_answer(browser, site, engine, query) for query in COLD]
    warm, mended = (
        sorted(answer["ms"] for answer in evaluated(browser, site, engine.page, engine.asked, [queries * TIMES, SHOWN]))
        for queries in (QUERIES, MISSPELT)
    )
    yield f"{seconds:.1f} s"
    yield f"{statistics.median(first.size for first in cold) / 1000:,.0f} kB"
    yield f"{max(first.size for first in cold) / 1000:,.0f} kB"
    yield f"{statistics.median(warm):,.1f} ms"
    yield f"{warm[len(warm) * 95 // 100]:,.1f} ms"
    yield f"{statistics.median(mended):,.1f} ms"
    yield f"{mended[-1]:,.1f} ms"
    yield f"{statistics.median(first.ms for first in cold):,.0f} ms"
    yield f"{max(first.ms for first in cold):,.0f} ms"
    yield f"{_size(site, engine.index)} MB"
    yield f"{_size(site, engine.index + engine.shown)} MB"
    yield from_disk(browser, site, engine, COLD[0])


def _size(site: Path, patterns: Sequence[str]) -> str:
    return f"{sum(zipped(file) for pattern in patterns for file in site.glob(pattern)) / 1e6:.2f}"


def _share(found: Sequence[object], pairs: Sequence[object]) -> str:
    return f"{len(found) / len(pairs):.3f}"


def _print(number: int, figures: Mapping[str, Sequence[str]]) -> None:
    print(f"{number} entries; {len(INFLECTED)} pairs of forms, {len(DIFFERENT)} of different words, {TYPOS} typos\n")
    print(f"{'':<40}{'wanted':>10}" + "".join(f"{engine:>14}" for engine in figures))
    for at, (row, wanted) in enumerate(ROWS):
        cells = [engine[at].partition(":")[0] for engine in figures.values()]
        print(f"{row:<40}{wanted:>10}" + "".join(f"{cell:>14}" for cell in cells))
    for engine, given in figures.items():
        if ":" in given[-1]:
            print(f"{engine} from file://: {given[-1]}")


if __name__ == "__main__":
    main()
