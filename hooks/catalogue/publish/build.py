"""Build the site with MkDocs beside the published one, and put it in its place."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from catalogue.publish import report
from catalogue.publish.disk import FULL, refusal
from catalogue.publish.place import Place
from catalogue.settings.faults import CONFIG
from catalogue.settings.file import complaint as of_settings


class BuildError(Exception):
    """MkDocs refused; the text is what it said. The published site is as it was."""


@dataclass(frozen=True)
class Built:
    """What a build made: the notes for whoever builds, and how many pages."""

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
    """Have MkDocs build into `fresh`; gives the notes."""
    reported = fresh.with_name("report")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(fresh)],
        cwd=project,
        env=os.environ | {report.VARIABLE: str(reported)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    told = report.read(reported)
    if not done.returncode:
        return told.notes
    if told.refused and (told.refused.number in FULL or told.refused.file.startswith(str(fresh))):
        # and not a file of the content that cannot be read
        raise refusal(told.refused.number, told.refused.reason, fresh.parent.parent)
    explained = "" if told.failed or told.refused else "\n".join(told.problems)
    raise BuildError(
        of_settings(project / CONFIG)
        or explained
        or done.stdout.strip()
        or f"MkDocs został przerwany (kod wyjścia {done.returncode})."
    )


def pages(site: Path) -> int:
    """How many pages a built site has."""
    return sum(1 for _ in site.rglob("*.html"))
