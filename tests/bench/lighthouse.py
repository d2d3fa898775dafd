"""Lighthouse's scores of the real site, served on this machine as a host would serve it, on a phone.

Run by `make lighthouse`; needs npm. Prints scores beside what is wanted, and judges nothing. The phone's
slow network and processor are simulated by Lighthouse from what this machine did: a busy machine makes
the pages look slower than they are. Each page is opened several times; the figures are medians.
"""

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.served import Quiet, served
from conftest import ARGUMENTS, BROWSERS
from project import built, real_project, set_up

VERSION = "12.8.2"  # the last one for Node 20
TIMES = 3
WANTED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = {"home": "index.html", "browse": "przegladaj.html", "form": "dodaj.html", "planner": "planer.html"}
FOLDERS = {"practice": "praktyki", "visit": "wizyty", "voivodeship": "wojewodztwa"}
"""Of each the page with the most bytes is opened, besides those above."""
_COMPRESSED = ("text/", "application/json", "application/xml", "image/svg")

Report = Mapping[str, Any]


class Host(Quiet):
    """Serves as a plain web host does: texts gzipped, connections kept, files good for ten minutes."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - the name that the server calls
        file = Path(self.translate_path(self.path))
        found = file.is_file()
        content = file.read_bytes() if found else b""
        kind = self.guess_type(file)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Cache-Control", "max-age=600")
        if kind.startswith(_COMPRESSED):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def main() -> None:
    """Install Lighthouse, build the site, open the pages, and print one table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("installing Lighthouse …", file=sys.stderr)
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder / "npm")]
        subprocess.run([*command, f"lighthouse@{VERSION}"], check=True)
        lighthouse = folder / "npm" / "node_modules" / ".bin" / "lighthouse"
        project = real_project(folder / "project")
        with served(project / "site", Host) as address:
            set_up(project, {"site_url": address})
            site = built(project)
            largest = {page: _largest(site, folder) for page, folder in FOLDERS.items()}
            reports = {
                page: sorted((_report(lighthouse, address + path) for _ in range(TIMES)), key=_score)
                for page, path in (PAGES | largest).items()
            }
    _print(reports)


def _largest(site: Path, folder: str) -> str:
    """The page of an entry or a group with the most bytes in a folder."""
    pages = (page for page in (site / folder).glob("*.html") if page.name != "index.html")
    return max(pages, key=lambda page: page.stat().st_size).relative_to(site).as_posix()


def _report(lighthouse: Path, address: str) -> Report:
    """What Lighthouse says of a page, opened once by a browser that knows nothing of the site."""
    print(f"{address} …", file=sys.stderr)
    chromium = next(filter(None, map(shutil.which, BROWSERS[1:])), None)  # the shell has no --headless=new
    if not chromium:
        raise SystemExit(f"Lighthouse needs one of {', '.join(BROWSERS[1:])} on PATH.")
    flags = " ".join(["--headless=new", *ARGUMENTS])
    options = ["--quiet", "--output=json", f"--only-categories={','.join(WANTED)}", f"--chrome-flags={flags}"]
    done = subprocess.run(
        [str(lighthouse), address, *options],
        env=os.environ | {"CHROME_PATH": chromium},
        stdout=subprocess.PIPE,
        check=True,
    )
    report: Report = json.loads(done.stdout)
    return report


def _score(report: Report, category: str = "performance") -> float:
    return float(report["categories"][category]["score"] * 100)


def _print(reports: Mapping[str, Sequence[Report]]) -> None:
    print(f"Lighthouse {VERSION}, mobile; medians of {TIMES}\n")
    print(f"{'':<14}" + "".join(f"{category:>16}" for category in WANTED))
    print(f"{'wanted':<14}" + "".join(f"{f'≥ {wanted}':>16}" for wanted in WANTED.values()))
    for page, runs in reports.items():
        scores = (statistics.median(_score(run, category) for run in runs) for category in WANTED)
        print(f"{page:<14}" + "".join(f"{score:>16.0f}" for score in scores))
    for page, runs in reports.items():
        print(f"\n{page}: what costs points")
        for line in _costs(runs[len(runs) // 2]):
            print(f"  {line}")


def _costs(report: Report) -> Iterator[str]:
    """The audits of a report that cost points, and those that say what would make the page faster."""
    for category in WANTED:
        for reference in report["categories"][category]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            saved = sum((audit.get("metricSavings") or {}).values())
            if audit["score"] is not None and audit["score"] < 1 and (reference["weight"] or saved):
                said = [
                    f"{audit['score'] * 100:.0f}",
                    audit["id"],
                    audit.get("displayValue", "").replace("\u00a0", " "),
                ]
                yield f"{category:<16}" + "  ".join(filter(None, said)) + (f"  (−{saved:.0f} ms)" if saved else "")


if __name__ == "__main__":
    main()
