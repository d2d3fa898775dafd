"""Build the site with MkDocs beside the published one, and put it in its place."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from catalogue.publish.disk import FULL, refusal
from catalogue.publish.place import Place
from catalogue.settings.faults import CONFIG
from catalogue.settings.file import complaint as of_settings

NOTE = "Uwaga: "  # begins what the hooks log for whoever builds
_OF_SYSTEM = re.compile(r"^\w+: \[Errno (\d+)\] ([^:\n]+).*\s*\Z", re.MULTILINE)  # how the trace of an OSError ends


class BuildError(Exception):
    """MkDocs refused; the text is what it said. The published site is as it was."""


@dataclass(frozen=True)
class Built:
    """What a build made: the notes that the hooks logged, and how many pages."""

    notes: list[str]
    pages: int


def build(project: Path, site: Path, say: Callable[[str], None]) -> Built:
    """Build the project's site with MkDocs into a folder beside `site`, then put it in place of `site`.

    `say` tells the person that the command waits for another. Builds may run side by side: the last to end stands.
    Raises BuildError and DiskError; the published site is then as it was.
    """
    place = Place(site, say)
    with place.fresh() as fresh:
        built = Built(_run_mkdocs(project, fresh), pages(fresh))
        place.put(fresh)
    return built


def _run_mkdocs(project: Path, fresh: Path) -> list[str]:
    """Have MkDocs build into `fresh`; gives the notes that the hooks logged."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(fresh)],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "COLUMNS": "0"},  # so that MkDocs breaks no line
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        if of_system := _OF_SYSTEM.search(done.stdout):
            number, reason = int(of_system[1]), of_system[2]
            if number in FULL or str(fresh) in of_system[0]:  # and not a file of the content that cannot be read
                raise refusal(number, reason, fresh.parent.parent)
        of_file = of_settings(project / CONFIG)
        raise BuildError(
            of_file or _complaint(done.stdout) or f"MkDocs został przerwany (kod wyjścia {done.returncode})."
        )
    return [NOTE + line.partition(NOTE)[2] for line in done.stdout.splitlines() if f"-  {NOTE}" in line]


def _complaint(said: str) -> str:
    """What MkDocs complained of, without its progress and without the traces of our own code."""
    lines = [line for line in said.splitlines() if not line.startswith(("INFO", "DEBUG"))]
    return re.sub(r"```\nTraceback.*?\n```", "", "\n".join(lines), flags=re.DOTALL).strip()


def pages(site: Path) -> int:
    """How many pages a built site has."""
    return sum(1 for _ in site.rglob("*.html"))
