"""The `katalog` command."""

import sys
import time
from datetime import date
from pathlib import Path
from typing import Literal

import click

from catalogue.load import Loaded, load
from catalogue.new import new
from catalogue.publish import BuildError, pack, pages
from catalogue.publish import build as build_site
from catalogue.source.files import PRACTICES, VISITS
from catalogue.source.problem import Format, render
from catalogue.views import words
from catalogue.views.numbers import as_text, numbers
from catalogue.views.summary import summary

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
WRONG_CONTENT, WRONG_USE = 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def katalog() -> None:
    """Katalog dobrych praktyk ekonomii społecznej: sprawdzanie i budowanie."""


katalog.add_command(new)


@katalog.command()
@click.option("--practices", type=FOLDER, default="practices", show_default=True, help="Folder z treścią.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab", "summary"]),
    default="text",
    show_default=True,
    help="Postać listy błędów: github – adnotacje, gitlab – raport jakości, summary – podsumowanie w Markdownie.",
)
def check(practices: Path, form: Format | Literal["summary"]) -> None:
    """Sprawdź treść: wypisz wszystkie błędy wszystkich plików.

    Ostrzega też (kody zaczynające się od O) o tym, co może być błędem.
    Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – złe użycie polecenia.
    """
    loaded = _load(practices, form, warn=True)
    _refuse_problems(loaded)
    if loaded.catalogue:
        found = _counts(len(loaded.catalogue.practices), len(loaded.catalogue.visits))
        doubts = words.counted(len(loaded.warnings), "ostrzeżenie", "ostrzeżenia", "ostrzeżeń")
        click.echo(f"Treść jest poprawna: {found}{f'; {doubts}' if loaded.warnings else ''}.", err=True)


@katalog.command()
@click.option("--practices", type=FOLDER, default="practices", show_default=True, help="Folder z treścią.")
def stats(practices: Path) -> None:
    """Pokaż katalog w liczbach, takich jak na stronie „O zbiorze”."""
    loaded = _load(practices, "text")
    _refuse_problems(loaded)
    if loaded.catalogue:
        click.echo(as_text(numbers(loaded.catalogue)), nl=False)


@katalog.command()
@click.option("--project", type=FOLDER, default=".", help="Folder z plikiem mkdocs.yml.  [domyślnie: bieżący]")
def build(project: Path) -> None:
    """Sprawdź treść i zbuduj stronę w folderze site/.

    Gdy treść ma błędy, niczego nie publikuje: poprzednia strona zostaje, jaka była.
    """
    started = time.monotonic()
    site, practices = project / "site", project / "practices"
    if not practices.is_dir() or not (project / "mkdocs.yml").is_file():
        click.echo(f"W folderze {project.resolve()} nie ma pliku mkdocs.yml i folderu practices/.", err=True)
        raise SystemExit(WRONG_USE)
    try:
        notes = build_site(project, site)
    except BuildError as refusal:
        _refuse_problems(_load(practices, "text"))
        click.echo(refusal, err=True)
        click.echo("Strona nie została zbudowana; poprzednia jest bez zmian.", err=True)
        raise SystemExit(WRONG_CONTENT) from None
    for note in notes:
        click.echo(note, err=True)
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    count = words.counted(pages(site), "strona", "strony", "stron")
    found = _counts(*(len(_entries(practices, kind)) for kind in (PRACTICES, VISITS)))
    click.echo(f"{found}, {count}. Zbudowano w {seconds} s.")
    click.echo(f"Otwórz w przeglądarce: {(site / 'index.html').resolve()}")


@katalog.command()
@click.option("--project", type=FOLDER, default=".", help="Folder z plikiem mkdocs.yml.  [domyślnie: bieżący]")
def offline(project: Path) -> None:
    """Spakuj zbudowaną stronę do dist/katalog.zip, na dysk lub pendrive."""
    site, archive = project / "site", project / "dist" / "katalog.zip"
    if not (site / "index.html").is_file():
        click.echo("Nie ma zbudowanej strony w site/. Najpierw uruchom: katalog build", err=True)
        raise SystemExit(WRONG_USE)
    pack(site, archive)
    size = words.counted(-(-archive.stat().st_size // 1024), "KiB", "KiB", "KiB")
    click.echo(f"Spakowano {words.counted(pages(site), 'stronę', 'strony', 'stron')} ({size}): {archive.resolve()}")


def _load(practices: Path, form: Format | Literal["summary"], *, warn: bool = False) -> Loaded:
    loaded = load(practices, date.today(), warn=warn)  # noqa: DTZ011 - the day where the editor is
    found = (*loaded.problems, *loaded.warnings)
    if form == "summary":
        click.echo(summary(found, *(_entries(practices, kind) for kind in (PRACTICES, VISITS))), nl=False)
    elif found or form in {"json", "gitlab"}:
        click.echo(render(found, form, colour=sys.stdout.isatty()), nl=False)
    return loaded


def _entries(practices: Path, kind: str) -> list[str]:
    return [file.as_posix() for file in practices.glob(f"{kind}/*/*.md")]


def _refuse_problems(loaded: Loaded) -> None:
    if loaded.problems:
        count = words.counted(len(loaded.problems), "błąd", "błędy", "błędów")
        click.echo(f"Treść wymaga poprawy: {count}.", err=True)
        raise SystemExit(WRONG_CONTENT)


def _counts(practices: int, visits: int) -> str:
    return f"{words.practices(practices)}, {words.visits(visits)}"
