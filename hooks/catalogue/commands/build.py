"""`katalog build`: the site, or what stands in its way."""

import time
from functools import partial
from pathlib import Path

import click

from catalogue.commands.options import PROJECT
from catalogue.editing.undisturbed import undisturbed
from catalogue.exit_codes import WRONG_CONTENT, WRONG_USE, end
from catalogue.publish.build import BuildError
from catalogue.publish.build import build as build_site
from catalogue.publish.disk import DiskError
from catalogue.reports.check import checked, counts, entries, refuse
from catalogue.source.files import PRACTICES, VISITS
from catalogue.views.text import words

NOT_BUILT = "Strona nie została zbudowana; poprzednia jest bez zmian."
_say = partial(click.echo, err=True)


@click.command()
@PROJECT
def build(project: Path) -> None:
    """Sprawdź treść i zbuduj stronę w folderze site/.

    Gdy treść ma błędy, niczego nie publikuje: poprzednia strona zostaje, jaka była.
    """
    started = time.monotonic()
    site, practices = project / "site", project / "practices"
    if not practices.is_dir() or not (project / "mkdocs.yml").is_file():
        end(WRONG_USE, f"W folderze {project.resolve()} nie ma pliku mkdocs.yml i folderu practices/.")
    try:
        with undisturbed(practices):
            built = build_site(project, site, _say)
    except BuildError as refusal:
        refuse(checked(practices).problems)
        end(WRONG_CONTENT, f"{refusal}\n{NOT_BUILT}")
    except DiskError as refusal:
        end(WRONG_USE, f"{refusal}\n{NOT_BUILT}")
    for note in built.notes:
        _say(note)
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    count = words.counted(built.pages, "strona", "strony", "stron")
    found = counts(*(len(entries(practices, kind)) for kind in (PRACTICES, VISITS)))
    click.echo(f"{found}, {count}. Zbudowano w {seconds} s.")
    click.echo(f"Otwórz w przeglądarce: {(site / 'index.html').resolve()}")
