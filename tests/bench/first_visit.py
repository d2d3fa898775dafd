"""What a first visit to each kind of page downloads over http, and how much of its styles and scripts it uses.

Run by `make bench-visit`; `make bench-visit AGAINST=<folder>` names the folder of another built site, whose figures
stand beside. The site is of the repository's own content. Prints figures beside what is wanted, and judges nothing.
"""

import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, CDPSession, sync_playwright

from bench.served import served, zipped
from conftest import ARGUMENTS, BROWSERS
from project import built, real_project

PAGES = {"home": "index.html", "browse": "przegladaj.html", "form": "dodaj.html", "planner": "planer.html"}
FOLDERS = {"practice": "praktyki", "visit": "wizyty"}
"""Of each the page with the most bytes is opened, besides those above."""
WANTED = {
    "home": (50, 8, 90),
    "practice": (30, 8, 90),
    "browse": (23, 8, 90),
    "planner": (34, 8, 130),
    "form": (154, 8, 180),
}
"""HTML in kB, files, and kB gzipped in all, at most."""
_SHOWN = 9_000  # bytes of a file of which it is told how much is used
_SCREENS = (1280, 390)

Spans = Mapping[str, Sequence[tuple[int, int]]]
"""What is used of each file, as places in its text."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A first visit: HTML in kB, files, and all of them in kB gzipped."""

    html: float
    files: int
    zipped: float


def main(against: str) -> None:
    """Build the site, open its pages, and print the tables."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        found = next(filter(None, map(shutil.which, BROWSERS)))
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        sites = {"this code": built(real_project(Path(folder) / "project"))}
        if against:
            sites["other site"] = Path(against).resolve()
        pages = PAGES | {page: _largest(sites["this code"], within) for page, within in FOLDERS.items()}
        visits = {
            name: {page: _visit(browser, site, path) for page, path in pages.items()} for name, site in sites.items()
        }
        _print_visits(visits)
        for name, site in sites.items():
            print(f"\n{name}: what is used of styles and scripts by these pages, on a desk and on a phone")
            _print_used(site, _used(browser, site, list(pages.values())))


def _largest(site: Path, folder: str) -> str:
    pages = (page for page in (site / folder).glob("*.html") if page.name != "index.html")
    return max(pages, key=lambda page: page.stat().st_size).relative_to(site).as_posix()


def _visit(browser: Browser, site: Path, path: str) -> Visit:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    asked: list[str] = []
    context.on("requestfinished", lambda request: asked.append(unquote(urlsplit(request.url).path[1:])))
    with served(site) as address:
        context.new_page().goto(address + path, wait_until="networkidle")
    context.close()
    files = {site / one for one in asked if (site / one).is_file()}
    return Visit((site / path).stat().st_size / 1000, len(files), sum(map(zipped, files)) / 1000)


def _used(browser: Browser, site: Path, paths: Sequence[str]) -> Spans:
    """What the pages use of each file between them, at once and when scrolled."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    with served(site) as address:
        for path in paths:
            for width in _SCREENS:
                context = browser.new_context(viewport={"width": width, "height": 844})
                page = context.new_page()
                session = context.new_cdp_session(page)
                sheets = _begin(session)
                page.goto(address + path, wait_until="networkidle")
                page.mouse.wheel(0, 2000)
                page.wait_for_timeout(300)
                for file, span in _taken(session, sheets):
                    spans[file.removeprefix(address)].append(span)
                context.close()
    return {file: used for file, used in spans.items() if _is_shown(site / file)}


def _is_shown(file: Path) -> bool:
    return file.suffix in {".css", ".js"} and file.stat().st_size >= _SHOWN


def _begin(session: CDPSession) -> dict[str, str]:
    """Begin to write down what is used; gives the addresses of the style sheets by their ids, as they come."""
    sheets: dict[str, str] = {}

    def note(event: Mapping[str, Mapping[str, str]]) -> None:
        sheets[event["header"]["styleSheetId"]] = event["header"]["sourceURL"]

    session.on("CSS.styleSheetAdded", note)
    for command in ("DOM.enable", "CSS.enable", "CSS.startRuleUsageTracking", "Profiler.enable"):
        session.send(command)
    session.send("Profiler.startPreciseCoverage", {"detailed": True})
    return sheets


def _taken(session: CDPSession, sheets: Mapping[str, str]) -> list[tuple[str, tuple[int, int]]]:
    """The spans that were used, with the file of each."""
    rules = session.send("CSS.stopRuleUsageTracking")["ruleUsage"]
    found = [(sheets[r["styleSheetId"]], (int(r["startOffset"]), int(r["endOffset"]))) for r in rules if r["used"]]
    for script in session.send("Profiler.takePreciseCoverage")["result"]:
        if not script["url"]:
            continue
        ran: set[int] = set()
        for function in script["functions"]:
            for part in function["ranges"]:  # the outer ones come first
                places = range(part["startOffset"], part["endOffset"])
                ran = ran.union(places) if part["count"] else ran.difference(places)
        found += [(script["url"], (place, place + 1)) for place in ran]
    return found


def _print_visits(visits: Mapping[str, Mapping[str, Visit]]) -> None:
    names = list(visits)
    print(f"{'first visit, on a phone':<26}{'wanted':>10}" + "".join(f"{name:>14}" for name in names))
    for page in visits[names[0]]:
        rows = (("HTML, kB", "html"), ("files", "files"), ("gzipped, kB", "zipped"))
        for (row, at), wanted in zip(rows, WANTED.get(page, ("", "", "")), strict=True):
            cells = (f"{getattr(visits[name][page], at):>14.0f}" for name in names)
            print(f"{f'{page}: {row}':<26}{wanted:>10}" + "".join(cells))


def _print_used(site: Path, spans: Spans) -> None:
    for file, used in sorted(spans.items(), key=lambda item: -(site / item[0]).stat().st_size):
        whole = len((site / file).read_text(encoding="utf-8"))
        ran = len({place for start, end in used for place in range(start, end)})
        print(
            f"  {file:<52}{whole / 1000:>8.1f} kB{zipped(site / file) / 1000:>8.1f} kB gzipped{ran / whole:>8.0%} used"
        )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
