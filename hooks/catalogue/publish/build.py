"""Build the site beside the published one and swap it in whole."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

NOTE = "Uwaga: "  # begins what the hooks log for whoever builds


class BuildError(Exception):
    """MkDocs refused; the text is what it said. The published site is as it was."""


def build(project: Path, site: Path) -> list[str]:
    """Build the project's site with MkDocs into a folder beside `site`, then put it in place of `site`.

    Gives the notes that the hooks logged.
    """
    fresh, old = (site.with_name(f".{site.name}-{word}") for word in ("fresh", "old"))
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(fresh.absolute())]
    done = subprocess.run(
        command,
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "COLUMNS": "0"},  # so that MkDocs breaks no line
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        shutil.rmtree(fresh, ignore_errors=True)
        raise BuildError(_complaint(done.stdout))
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return [NOTE + line.partition(NOTE)[2] for line in done.stdout.splitlines() if f"-  {NOTE}" in line]


def _complaint(said: str) -> str:
    """What MkDocs complained of, without its progress and without the traces of our own code."""
    if "in construct_yaml_timestamp" in said:  # YAML takes a day without quotes for itself, before any check of ours
        return 'W mkdocs.yml jest data, której nie ma w kalendarzu. Popraw ją i weź w cudzysłów: "RRRR-MM-DD".'
    lines = [line for line in said.splitlines() if not line.startswith(("INFO", "DEBUG"))]
    return re.sub(r"```\nTraceback.*?\n```", "", "\n".join(lines), flags=re.DOTALL).strip()


def pages(site: Path) -> int:
    """How many pages a built site has."""
    return sum(1 for _ in site.rglob("*.html"))
