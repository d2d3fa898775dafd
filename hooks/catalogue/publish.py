"""Build the site beside the published one and swap it in whole; pack it for a disk."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from catalogue.views.settings_faults import CONFIG
from catalogue.views.settings_file import complaint as of_settings

NOTE = "Uwaga: "  # begins what the hooks log for whoever builds
_OLDEST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can hold: the time of packing stays out


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
        raise BuildError(of_settings(project / CONFIG) or _complaint(done.stdout))
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return [NOTE + line.partition(NOTE)[2] for line in done.stdout.splitlines() if f"-  {NOTE}" in line]


def _complaint(said: str) -> str:
    """What MkDocs complained of, without its progress and without the traces of our own code."""
    lines = [line for line in said.splitlines() if not line.startswith(("INFO", "DEBUG"))]
    return re.sub(r"```\nTraceback.*?\n```", "", "\n".join(lines), flags=re.DOTALL).strip()


def pages(site: Path) -> int:
    """How many pages a built site has."""
    return sum(1 for _ in site.rglob("*.html"))


def pack(site: Path, archive: Path) -> None:
    """Zip the site: the same bytes for the same site, whenever and wherever it is packed."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    fresh = archive.with_name(f".{archive.name}")
    with zipfile.ZipFile(fresh, "w") as packed:
        for file in sorted(path for path in site.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"katalog/{file.relative_to(site).as_posix()}", _OLDEST)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            packed.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    fresh.replace(archive)
