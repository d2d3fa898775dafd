"""Checks across records: aliases, circles, and spellings that two organisations share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.model.practice import Practice
from catalogue.model.visit import Visit
from catalogue.model.vocabulary import Vocabularies
from catalogue.source.files import PRACTICES, VISITS, EntryFile
from catalogue.source.slug import slugify


@dataclass(frozen=True, slots=True)
class Clash:
    """Something wrong between records, to be reported at a field of the file `path`."""

    path: str
    code: str
    where: tuple[str | int, ...]
    message: str
    hint: str


def alias_clashes(
    files: Sequence[EntryFile], practices: Iterable[Practice], visits: Iterable[Visit]
) -> Iterator[Clash]:
    """An alias may be neither the id of an entry of its kind nor the alias of another."""
    for kind, entries in ((PRACTICES, practices), (VISITS, visits)):
        taken = {file.id: file.path for file in files if file.kind == kind}
        for entry in entries:
            for index, alias in enumerate(entry.aliases):
                if alias in taken:
                    yield Clash(
                        entry.path,
                        "K208",
                        ("aliases", index),
                        f"Dawny identyfikator „{alias}” należy już do pliku {taken[alias]}.",
                        "Usuń go z jednego z tych plików.",
                    )
                taken.setdefault(alias, entry.path)


def circles(practices: Mapping[str, Practice]) -> Iterator[Clash]:
    """`part_of` and `successor` may not lead back to where they started."""
    for field in ("part_of", "successor"):
        for practice in practices.values():
            following = getattr(practice, field)
            seen = {practice.id}
            while following and following not in seen and following in practices:
                seen.add(following)
                following = getattr(practices[following], field)
            if following == practice.id:
                yield Clash(
                    practice.path,
                    "K210",
                    (field,),
                    f"Pole {field} prowadzi przez inne praktyki z powrotem do tej samej.",
                    "Usuń to pole w jednej z nich.",
                )


def organisation_clashes(vocabularies: Vocabularies) -> Iterator[Clash]:
    """No two organisations may share a name, short name or alias (compared as slugs)."""
    taken: dict[str, str] = {}
    for code, entry in vocabularies.organisations.items():
        names = {code: entry.name} | {
            slugify(name): name for name in (entry.name, entry.short or entry.name, *entry.aliases)
        }
        for slug, name in names.items():
            if taken.setdefault(slug, code) != code:
                yield Clash(
                    "organizacje",
                    "K209",
                    (code,),
                    f"Nazwa „{name}” należy już do organizacji „{taken[slug]}”.",
                    "Zostaw ją przy jednej organizacji albo połącz oba wpisy.",
                )
