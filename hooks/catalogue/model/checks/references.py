"""Checks across records: ids of entries that were withdrawn, aliases, circles, spellings that two organisations share."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from catalogue.model.checks.clash import Clash
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.model.records.withdrawn import WITHDRAWN, WITHDRAWN_FILE, code_of, ids_withdrawn
from catalogue.model.types.refusal import shown
from catalogue.problems.wording import Wording
from catalogue.source.files import PRACTICES, VISITS, EntryFile
from catalogue.source.names import RESERVED_IDS
from catalogue.source.slug import slugify

SAME_ID = Wording(
    "same-id",
    "K011",
    "Identyfikator „{id}” ma już plik {path}.",
    "Zmień nazwę jednego z nich; dwa opisy tego samego połącz w jeden plik.",
    "Zmień nazwę pliku, a jeśli to ten sam podmiot, popraw tamten wpis.",
)
ALIAS_TAKEN = Wording(
    "alias-taken",
    "K208",
    "Dawny identyfikator „{alias}” jest zajęty: ma go {owner}.",
    "Usuń go stąd albo zmień tam, gdzie jest zajęty.",
)
WITHDRAWN_ID = Wording(
    "withdrawn-id",
    "K211",
    "Identyfikator „{id}” wycofano, a ma go plik {path}.",
    "Jeśli wpis ma zniknąć, usuń jego plik. Jeśli wraca, usuń go stąd. Nowemu wpisowi nadaj inny identyfikator.",
    "Zmień nazwę pliku: identyfikator wycofanego wpisu nie może przejść na inny.",
)
CIRCLE = Wording(
    "circle",
    "K210",
    "Pole {field} prowadzi z powrotem do tej samej praktyki ({way}).",
    "Usuń pole {field} w jednej z nich.",
)


def withdrawn_clashes(files: Sequence[EntryFile], withdrawn: Collection[str]) -> Iterator[Clash]:
    """No entry may have the id of one that was withdrawn; `withdrawn` are codes such as `praktyki/cis-zarki`."""
    for file in files:
        taken = code_of(file.kind, file.id)
        if taken in withdrawn:
            yield Clash(WITHDRAWN, (taken,), *WITHDRAWN_ID.said(id=file.id, path=file.path))


def alias_clashes(
    files: Sequence[EntryFile], practices: Iterable[Practice], visits: Iterable[Visit], withdrawn: Collection[str]
) -> Iterator[Clash]:
    """An alias may be neither the id of an entry of its kind, nor the alias of another, nor one that was withdrawn."""
    for kind, entries in ((PRACTICES, practices), (VISITS, visits)):
        taken = dict(RESERVED_IDS)
        taken |= dict.fromkeys(ids_withdrawn(withdrawn, kind), f"plik {WITHDRAWN_FILE}")
        taken |= {file.id: f"plik {file.path}" for file in files if file.kind == kind}
        for entry in entries:
            for index, alias in enumerate(entry.aliases):
                if alias in taken:
                    yield Clash(entry.path, ("aliases", index), *ALIAS_TAKEN.said(alias=alias, owner=taken[alias]))
                taken.setdefault(alias, f"plik {entry.path}")


def circles(practices: Mapping[str, Practice]) -> Iterator[Clash]:
    """`part_of` and `successor` may not lead back to where they started."""
    for field in ("part_of", "successor"):
        following = {practice.id: getattr(practice, field) for practice in practices.values()}
        passed: set[str] = set()
        for start in following:
            way: dict[str, None] = {}
            at = start
            while at in following and at not in passed:
                passed.add(at)
                way[at] = None
                at = following[at]
            members = list(way)[list(way).index(at) :] if at in way else []
            for member in members:
                said = CIRCLE.said(field=field, way=" → ".join([*members, at]))
                yield Clash(practices[member].path, (field,), *said)


def organisation_clashes(vocabularies: Vocabularies) -> Iterator[Clash]:
    """No two organisations may share a name, short name or alias (compared as slugs)."""
    taken: dict[str, str] = {}
    for code, entry in vocabularies.organisations.items():
        names = {code: code} | {slugify(name): name for name in (*entry.aliases, entry.short or entry.name, entry.name)}
        for slug, name in names.items():
            if taken.setdefault(slug, code) != code:
                message = f"Nazwa {shown(name)} należy już do organizacji o kodzie „{taken[slug]}”."
                hint = "Zostaw ją przy jednej z nich albo połącz oba wpisy."
                yield Clash("organizacje", (code,), "K209", message, hint)
