"""What an office does to its catalogue in its first week, on a copy of it: the same seed does the same."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from catalogue.editing.entries import Entry
from catalogue.editing.rename import rename
from catalogue.editing.withdraw import withdraw
from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.source.writing.together import write_all
from drawn import with_fields
from generated import write_entries
from project import BARE, EXAMPLE, Setting, set_up

TODAY = date.today()  # noqa: DTZ011 - the day where the editor is
RENAMED, WITHDRAWN, REWRITTEN, ADDED = 3, 2, 5, 10  # entries
NEW_WORDS = {
    "rodzaje": "przyklad-0-dom:\n  name: przykładowy dom zero\n  plural: przykładowe domy zero\n  definition: Miejsce, w którym spotykają się sąsiedzi.\n",
    "tematy": "przyklad-0-ogrody:\n  name: Przykładowe ogrody zero\n  question: Kto dba o ogród zimą?\n",
    "organizacje": "przyklad-0-fundacja:\n  name: Fundacja „Przykład Zero”\n  kind: ngo\n",
}


def edit(project: Path, seed: int) -> None:
    """Rename, withdraw, rewrite and add entries, add a type, a topic and an organisation, and turn the settings over."""
    chance, practices = random.Random(seed), project / "practices"
    for words, entry in NEW_WORDS.items():
        file = practices / "slowniki" / f"{words}.yml"
        file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n{entry}", encoding="utf-8")
    for kind in ("visits", "practices"):  # a practice is free to go when no visit has it
        _rename(practices, kind, chance)
        _withdraw(practices, kind, chance)
        _rewrite(practices, kind, chance)
    write_entries(practices, ADDED, seed)
    _turn_over(project)


def _catalogue(practices: Path) -> Catalogue:
    catalogue = load(practices, TODAY).catalogue
    assert catalogue
    return catalogue


def _some(catalogue: Catalogue, kind: str, chance: random.Random, number: int | None = None) -> list[Entry]:
    """Entries of a kind by chance, as many as there are or are wanted."""
    entries: list[Entry] = list(getattr(catalogue, kind).values())
    chance.shuffle(entries)
    return entries[:number]


def _rename(practices: Path, kind: str, chance: random.Random) -> None:
    for entry in _some(_catalogue(practices), kind, chance, RENAMED):
        renamed = rename(practices, _catalogue(practices), entry.id, f"przyklad-{chance.randrange(10**9)}", TODAY)
        write_all(practices, renamed.drafts)


def _withdraw(practices: Path, kind: str, chance: random.Random) -> None:
    texts = {file.stem: file.read_text(encoding="utf-8") for file in practices.glob("*/*/*.md")}
    free = [
        entry
        for entry in _some(_catalogue(practices), kind, chance)
        if not any(entry.id in text for id_, text in texts.items() if id_ != entry.id)
    ]
    for entry in free[:WITHDRAWN]:
        withdrawn = withdraw(practices, _catalogue(practices), entry.id, "Prosi o to gospodarz.", TODAY)
        write_all(practices, withdrawn.drafts)


def _rewrite(practices: Path, kind: str, chance: random.Random) -> None:
    for number, entry in enumerate(_some(_catalogue(practices), kind, chance, REWRITTEN)):
        file = practices / entry.path
        fields = f"title: Nowa nazwa, numer {number}\n"
        if kind == "practices":
            fields += f"summary: Nowe streszczenie, numer {number}.\n"
        file.write_bytes(with_fields(file.read_bytes().decode("utf-8"), fields).encode("utf-8"))


def _turn_over(project: Path) -> None:
    """Fill in each setting that is empty, and empty each that is filled in."""
    filled = dict(_settings((EXAMPLE / "mkdocs.yml").read_text(encoding="utf-8")))
    own = dict(_settings((project / "mkdocs.yml").read_text(encoding="utf-8")))
    turned = {name: empty if own[name] else filled[name] for name, empty in BARE.items() if name in own}
    if turned.get("funding_strip"):
        strip = Path("docs") / str(turned["funding_strip"])
        (project / strip).parent.mkdir(exist_ok=True)
        (project / strip).write_bytes((EXAMPLE / strip).read_bytes())
        turned["funding_strip_alt"] = filled["funding_strip_alt"]
    set_up(project, turned)


def _settings(text: str) -> Iterator[tuple[str, Setting]]:
    """The settings in a mkdocs.yml by their names."""
    read = yaml.load(text, _Settings)  # noqa: S506 - it makes texts alone
    settings = read["extra"]["settings"]
    yield "site_url", read["site_url"]
    yield from settings.items()
    yield from settings["accessibility"].items()


class _Settings(yaml.BaseLoader):
    """Texts alone, whatever tags stand elsewhere in the file."""


_Settings.add_multi_constructor("!", lambda loader, _, node: loader.construct_scalar(node))
