"""Time of a whole build an entry, at two sizes, beside the same entries built by Material alone.

Run by `make bench`. Prints figures and judges nothing: machines are noisy.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from generated import write_entries
from project import new_project

SIZES = (1000, 4000)

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
    """Print one table: seconds of a build, and milliseconds an entry above the start-up (a build without entries)."""
    print(f"{'entries':>8} {'catalogue':>20} {'Material alone':>20} {'catalogue / Material':>22}")
    start = _both(0)
    print(f"{0:>8} {start[0]:>18.1f} s {start[1]:>18.1f} s {start[0] / start[1]:>22.2f}", flush=True)
    each = []
    for size in SIZES:
        ours, theirs = _both(size)
        each.append((ours - start[0]) / size * 1000)
        their_each = (theirs - start[1]) / size * 1000
        print(
            f"{size:>8} {f'{ours:.1f} s, {each[-1]:.2f} ms':>20} {f'{theirs:.1f} s, {their_each:.2f} ms':>20} "
            f"{ours / theirs:>22.2f}",
            flush=True,
        )
    print(f"an entry at {SIZES[1]} against {SIZES[0]}: {(each[1] / each[0] - 1) * 100:+.1f} %")


def _both(size: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "catalogue"
        return _catalogue(project, size), _material(Path(folder) / "material", project)


def _catalogue(project: Path, size: int) -> float:
    new_project(project)
    write_entries(project / "practices", size)
    return _timed([sys.executable, "-m", "catalogue", "build", "--project", str(project)], project)


def _material(project: Path, source: Path) -> float:
    (project / "docs").mkdir(parents=True)
    (project / "mkdocs.yml").write_text(_MATERIAL)
    (project / "docs" / "index.md").write_text("# Start\n")
    for file in source.glob("practices/*/*/*.md"):
        shutil.copy(file, project / "docs" / file.name)
    return _timed([sys.executable, "-m", "mkdocs", "build", "--quiet"], project)


def _timed(command: list[str], project: Path) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
