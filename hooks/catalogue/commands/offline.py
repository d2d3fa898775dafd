"""`katalog offline`: the built site in one file."""

from functools import partial
from pathlib import Path

import click

from catalogue.commands.options import PROJECT
from catalogue.exit_codes import WRONG_USE, end
from catalogue.publish.archive import pack
from catalogue.publish.build import pages
from catalogue.publish.disk import DiskError
from catalogue.publish.place import Place
from catalogue.views.text import words

_say = partial(click.echo, err=True)


@click.command()
@PROJECT
def offline(project: Path) -> None:
    """Spakuj zbudowaną stronę do dist/katalog.zip, na dysk lub pendrive."""
    site, archive = project / "site", project / "dist" / "katalog.zip"
    place = Place(site, _say)
    try:
        with place.alone():
            if not (site / "index.html").is_file():
                end(WRONG_USE, "Nie ma zbudowanej strony w site/. Najpierw uruchom: katalog build")
            pack(place.folder, archive)
            count = words.counted(pages(place.folder), "stronę", "strony", "stron")
    except DiskError as refusal:
        end(WRONG_USE, str(refusal))
    size = words.counted(-(-archive.stat().st_size // 1024), "KiB", "KiB", "KiB")
    click.echo(f"Spakowano {count} ({size}): {archive.resolve()}")
