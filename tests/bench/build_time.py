"""Processor time of a whole build an entry, at two sizes, beside the same entries built by Material alone.

Then that of the open data alone, at 10,000 entries.

Run by `make bench`. Processor time (user and system, of the build and what it starts) varies less
than the clock on a machine that others use too; of three runs, in turn, the least counts. Prints
figures and judges nothing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from catalogue.load import load
from catalogue.settings.settings import Settings
from data_made import data_items
from generated import write_entries
from project import new_project

SIZES = (1000, 4000)
RUNS = 3
OF_DATA = 10_000

_MATERIAL = """\
site_name: Material
use_directory_urls: false
not_in_nav: "*"
theme: {name: material, language: pl, font: false}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, tables]
nav: [index.md]
"""


def main() -> None:
    """Print one table: processor seconds of a build, and milliseconds an entry above a build without entries."""
    with tempfile.TemporaryDirectory() as folder:
        projects = {size: _projects(Path(folder) / str(size), size) for size in (0, *SIZES)}
        runs = [{size: _both(*projects[size]) for size in projects} for _ in range(RUNS)]
    least = {size: tuple(min(run[size][side] for run in runs) for side in (0, 1)) for size in projects}
    print(f"{'entries':>8} {'catalogue':>20} {'Material alone':>20} {'catalogue / Material':>22}")
    for size, (ours, theirs) in least.items():
        figures = [
            f"{total:.1f} s" + (f", {_each(total, start, size):.2f} ms" if size else "")
            for total, start in zip((ours, theirs), least[0], strict=True)
        ]
        print(f"{size:>8} {figures[0]:>20} {figures[1]:>20} {ours / theirs:>22.2f}")
    few, many = (_each(least[size][0], least[0][0], size) for size in SIZES)
    print(f"an entry at {SIZES[1]} against {SIZES[0]}: {(many / few - 1) * 100:+.1f} %")
    print(f"open data of {OF_DATA} entries: {_of_data():.1f} s")


def _each(total: float, start: float, size: int) -> float:
    return (total - start) / size * 1000


def _of_data() -> float:
    with tempfile.TemporaryDirectory() as folder:
        practices = new_project(Path(folder) / "project") / "practices"
        write_entries(practices, OF_DATA)
        catalogue = load(practices, date.max).catalogue
    if catalogue is None:
        raise ValueError("generated entries have problems")
    before = time.process_time()
    list(data_items(catalogue, Settings()))
    return time.process_time() - before


def _projects(folder: Path, size: int) -> tuple[Path, Path]:
    ours, theirs = folder / "catalogue", folder / "material"
    new_project(ours)
    write_entries(ours / "practices", size)
    (theirs / "docs").mkdir(parents=True)
    (theirs / "mkdocs.yml").write_text(_MATERIAL)
    (theirs / "docs" / "index.md").write_text("# Start\n")
    for file in ours.glob("practices/*/*/*.md"):
        shutil.copy(file, theirs / "docs" / file.name)
    return ours, theirs


def _both(ours: Path, theirs: Path) -> tuple[float, float]:
    return (
        _timed([sys.executable, "-m", "catalogue", "build", "--project", str(ours)], ours),
        _timed([sys.executable, "-m", "mkdocs", "build", "--quiet"], theirs),
    )


def _timed(command: list[str], project: Path) -> float:
    before = os.times()
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    main()
