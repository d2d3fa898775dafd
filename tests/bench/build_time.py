"""What a whole build takes at several sizes: this code, another copy of it, and the same entries by Material alone.

Run by `make bench`; `make bench AGAINST=<folder>` names the folder of the other copy. Prints for each the time by
the clock, processor time (which varies less on a machine that others use too) and the memory of all processes
together; of three runs, in turn, the least counts. Judges nothing.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measured import Taken, measured
from catalogue.load import load
from catalogue.settings.settings import Settings
from data_made import data_items
from generated import write_entries
from project import REPOSITORY, new_project

RUNS = {0: 3, 1000: 3, 4000: 3, 10_000: 1}  # by the number of entries
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

Build = Callable[[], Taken]


def main(against: str) -> None:
    """Print a line for each size and each that builds."""
    print(f"{'entries':>8} {'':>15} {'clock':>9} {'processor':>10} {'memory':>9}")
    for size, runs in RUNS.items():
        with tempfile.TemporaryDirectory() as folder:
            builds = _builds(Path(folder), size, Path(against).resolve() if against else None)
            taken = [{name: build() for name, build in builds.items()} for _ in range(runs)]
        for name in builds:
            clock, processor, memory = (
                min(getattr(run[name], what) for run in taken) for what in ("clock", "processor", "memory")
            )
            print(f"{size:>8} {name:>15} {clock:>7.1f} s {processor:>8.1f} s {memory:>5.0f} MiB")
    print(f"open data of {OF_DATA} entries: {_of_data():.1f} s")


def _builds(folder: Path, size: int, against: Path | None) -> Mapping[str, Build]:
    ours = new_project(folder / "catalogue")
    write_entries(ours / "practices", size)
    command = [sys.executable, "-m", "catalogue", "build", "--project", "."]
    found: dict[str, Build] = {"catalogue": lambda: measured(command, ours)}
    if against:
        other = _of_other_code(ours, folder / "other", against)
        code = {"PYTHONPATH": str(against / "hooks")}
        found["other copy"] = lambda: measured(command, other, code)
    theirs = _material(ours, folder / "material")
    found["Material alone"] = lambda: measured([sys.executable, "-m", "mkdocs", "build", "--quiet"], theirs)
    return found


def _of_other_code(ours: Path, folder: Path, against: Path) -> Path:
    """The same project, by another copy of the code."""
    shutil.copytree(ours / "practices", folder / "practices")
    shutil.copytree(ours / "docs", folder / "docs")
    (folder / "hooks").symlink_to(against / "hooks")
    settings = (ours / "mkdocs.yml").read_text(encoding="utf-8").replace(str(REPOSITORY), str(against))
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def _material(ours: Path, folder: Path) -> Path:
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_MATERIAL)
    (folder / "docs" / "index.md").write_text("# Start\n")
    for file in ours.glob("practices/*/*/*.md"):
        shutil.copy(file, folder / "docs" / file.name)
    return folder


def _of_data() -> float:
    with tempfile.TemporaryDirectory() as folder:
        practices = new_project(Path(folder) / "project") / "practices"
        write_entries(practices, OF_DATA)
        catalogue = load(practices, date.max).catalogue
    if catalogue is None:
        raise ValueError("generated entries have problems")
    before = time.process_time()
    data_items(catalogue, Settings())
    return time.process_time() - before


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else "")
