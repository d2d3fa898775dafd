"""What the commands that change an entry have in common: which entry an id means, and how they refuse."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from catalogue.exit_codes import WRONG_USE, end
from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.records.withdrawn import code_of
from catalogue.model.types.likeness import nearest
from catalogue.problems.problem import Problem
from catalogue.reports.check import refuse, show_problems
from catalogue.source.characters import mended, printable
from catalogue.source.files import PRACTICES, VISITS

Entry = Practice | Visit


class RefusedError(Exception):
    """The change cannot be made; the text says why, and what to do. Nothing has changed."""


class SpoiltError(Exception):
    """The content would have problems after the change; nothing has changed."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Take the problems that would stand."""
        super().__init__(len(problems))
        self.problems = problems


@contextmanager
def refusals() -> Iterator[None]:
    """Where a change is refused or a file cannot be read for it, say why, and that nothing was changed; then end."""
    try:
        yield
    except RefusedError as refusal:
        end(WRONG_USE, f"{printable(str(refusal))} Niczego nie zmieniono.")
    except SpoiltError as refusal:
        show_problems(refusal.problems)
        refuse(refusal.problems, "Po zmianie treść wymagałaby poprawy: {}. Niczego nie zmieniono.")
    except OSError as refusal:
        if not refusal.filename:  # what is said may have nowhere to go, when all is written
            raise
        file = f"{refusal.filename} ({refusal.strerror})"
        end(WRONG_USE, f"System nie pozwala odczytać pliku {file}. Niczego nie zmieniono.")


def kind_of(entry: Entry) -> str:
    """`praktyki` or `wizyty`."""
    return entry.path.partition("/")[0]


def entry_called(catalogue: Catalogue, asked: str) -> Entry:
    """The entry with an id; one that a practice and a visit have in common is told by its folder: `wizyty/…`.

    An address or a path of its file will do, too. Raises RefusedError where there is none, or there are two.
    """
    kinds, id_ = _kinds_and_id(mended(asked).strip())
    found = [entry for entry in catalogue.entries if entry.id == id_ and kind_of(entry) in kinds]
    if len(found) > 1:
        ways = " albo ".join(code_of(kind_of(entry), entry.id) for entry in found)
        raise RefusedError(f"Identyfikator „{id_}” ma praktyka i wizyta. Wpisz {ways}.")
    if not found:
        raise RefusedError(f"Nie ma wpisu o identyfikatorze „{asked}”.{_why_none(catalogue, kinds, id_)}")
    return found[0]


def _kinds_and_id(asked: str) -> tuple[tuple[str, ...], str]:
    """The kinds of entries that may be meant, and the id, in what was pasted for an id."""
    parts = [part for part in re.split(r"[/\\]", re.sub(r"[?#].*", "", asked.strip())) if part]
    kinds = tuple(kind for kind in (PRACTICES, VISITS) if kind in parts[:-1]) or (PRACTICES, VISITS)
    return kinds, re.sub(r"\.(?:html?|md)$", "", parts[-1].lower()) if parts else ""


def _why_none(catalogue: Catalogue, kinds: Collection[str], id_: str) -> str:
    """What became of an id that no entry has, or which is meant."""
    entries = [entry for entry in catalogue.entries if kind_of(entry) in kinds]
    former = [entry.id for entry in entries if id_ in entry.aliases]
    if former:
        return f" To dawny identyfikator wpisu „{former[0]}”."
    codes = [code_of(kind, id_) for kind in kinds]
    withdrawn = next(filter(None, map(catalogue.vocabularies.withdrawn.get, codes)), None)
    if withdrawn:
        return f" Wycofano go (data: {withdrawn.date.words()})."
    near = nearest(id_, {entry.id for entry in entries})
    return f" Może chodziło o „{near}”?" if near else ""
