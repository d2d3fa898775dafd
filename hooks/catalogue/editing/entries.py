"""What the commands that change an entry have in common: which entry an id means, and how they refuse."""

from collections.abc import Iterator
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


def entry_called(catalogue: Catalogue, id_: str) -> Entry:
    """The entry with an id; one that a practice and a visit have in common is told by its folder: `wizyty/…`.

    Raises RefusedError where there is none, or there are two.
    """
    id_ = mended(id_).strip()
    found = [entry for entry in catalogue.entries if id_ in {entry.id, code_of(kind_of(entry), entry.id)}]
    if len(found) > 1:
        ways = " albo ".join(code_of(kind_of(entry), entry.id) for entry in found)
        raise RefusedError(f"Identyfikator „{id_}” ma praktyka i wizyta. Wpisz {ways}.")
    if not found:
        said = f"Nie ma wpisu o identyfikatorze „{id_}”."
        former = next((entry for entry in catalogue.entries if id_ in entry.aliases), None)
        if former:
            raise RefusedError(f"{said} To dawny identyfikator wpisu „{former.id}”.")
        codes = (id_, *(code_of(kind, id_) for kind in (PRACTICES, VISITS)))
        withdrawn = next(filter(None, map(catalogue.vocabularies.withdrawn.get, codes)), None)
        if withdrawn:
            raise RefusedError(f"{said} Wycofano go (data: {withdrawn.date.words()}).")
        near = nearest(id_, {entry.id for entry in catalogue.entries})
        raise RefusedError(f"{said} Może chodziło o „{near}”?" if near else said)
    return found[0]
