"""The way in: a content folder → a Catalogue, or every problem that stands against it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any

from catalogue.garbage import uncollected
from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.clash import Clash
from catalogue.model.checks.placement import check_folder, check_links, wrong_folder
from catalogue.model.checks.references import (
    SAME_ID,
    alias_clashes,
    circles,
    organisation_clashes,
    withdrawn_clashes,
)
from catalogue.model.checks.vanished import Present, vanished
from catalogue.model.doubts.all import doubts
from catalogue.model.doubts.persons_in_entries import report_persons
from catalogue.model.records.practice import Practice
from catalogue.model.records.reading import codes_of, read_record, read_terms
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import FILES, Vocabularies
from catalogue.model.records.withdrawn import code_of
from catalogue.model.types.known import Known
from catalogue.model.types.numbers import Coordinates
from catalogue.model.types.partial_date import PartialDate
from catalogue.problems.failing import failures_told
from catalogue.problems.problem import Problem
from catalogue.source.document import Document
from catalogue.source.files import PRACTICES, EntryFile, Listing, list_files
from catalogue.source.former import Former
from catalogue.source.letters import taken_apart
from catalogue.source.markdown.body import left_to_write


@dataclass(frozen=True, slots=True)
class Loaded:
    """The catalogue where there is no problem, else the problems; `warnings` where asked for. Both are sorted."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()


@uncollected()
def load(
    root: Path,
    today: date,
    *,
    warn: bool = False,
    drafts: Mapping[str, bytes | None] | None = None,
    former: Former | None = None,
) -> Loaded:
    """Read and check the content folder. `today` is the day after which a date is in the future.

    With `warn`, what may be wrong is told, too; most of it where there is no problem; no body is then made to be
    shown. `drafts` are files by path below the folder, checked as if they were written (None: as if the file
    were gone). Every id that the content had where it is `former` must lead somewhere.
    """
    listing = list_files(root, tuple(FILES), drafts)
    listing.check_pictures()
    _check_folders_of_pictures(listing)
    terms = {name: listing.read_vocabulary(name) for name in FILES}
    known = Known(
        today=PartialDate.of(today),
        codes=codes_of(terms),
        practice_ids=frozenset(file.id for file in listing.entries if file.kind == PRACTICES),
        images=listing.images,
        former=_former_of(listing),
    )
    vocabularies = _read_vocabularies(terms, known)
    known = replace(known, places=_added_places(vocabularies))
    documents, practices, visits = _read_entries(listing, known, shown=not warn)
    by_path = documents | terms
    for clashes in (
        withdrawn_clashes(listing.entries, known.withdrawn),
        alias_clashes(listing.entries, practices.values(), visits.values(), known.withdrawn),
        circles(practices),
        organisation_clashes(vocabularies),
    ):
        with _told_of_all(listing):
            _report(clashes, by_path)
    if former:
        with _told_of_all(listing):
            present = Present(listing.entries, documents, known.withdrawn, known.today)
            for gone in vanished(former, present):
                listing.refuse(*gone)
    problems = [*listing.problems, *_same_ids(listing), *_problems(by_path)]
    catalogue = None
    if not problems:
        with _told_of_all(listing):
            catalogue = Catalogue.of(vocabularies, practices.values(), visits.values(), documents, listing.pictures)
            if warn:
                _warn(catalogue, documents, by_path)
        problems = listing.problems
    if warn:
        _warn_of_letters(by_path)
        _warn_of_bodies(documents.values())
    warnings = tuple(sorted(problem for problem in _problems(by_path) if problem.warns))
    return Loaded(None if problems else catalogue, tuple(sorted(problems)), warnings)


def _added_places(vocabularies: Vocabularies) -> Mapping[tuple[str, str], Sequence[Coordinates]]:
    added: dict[tuple[str, str], list[Coordinates]] = defaultdict(list)
    for place in vocabularies.places.values():
        added[place.name.casefold(), place.region.name].append(place.coordinates)
    return added


def _former_of(listing: Listing) -> Callable[[], Mapping[str, str]]:
    @cache
    def found() -> Mapping[str, str]:
        listed = ((file, listing.read(file).fields.get("aliases")) for file in listing.entries)
        return {
            code_of(file.kind, alias): file.path
            for file, aliases in listed
            if isinstance(aliases, list)
            for alias in aliases
            if isinstance(alias, str)
        }

    return found


def _check_folders_of_pictures(listing: Listing) -> None:
    """A folder without an entry, which would tell of it, is told once."""
    told = {(entry.kind, entry.folder) for entry in listing.entries}
    for path in sorted(listing.images):
        kind, folder, _ = path.split("/")
        if (kind, folder) not in told and (wrong := wrong_folder(kind, folder)):
            listing.refuse(path, *wrong)
            told.add((kind, folder))


def _told_of_all(listing: Listing) -> AbstractContextManager[None]:
    """A block in which any exception becomes a problem of the folder."""
    return failures_told(partial(listing.refuse, "."))


def _problems(by_path: Mapping[str, Document]) -> list[Problem]:
    return [problem for document in by_path.values() for problem in document.problems]


def _report(clashes: Iterable[Clash], by_path: Mapping[str, Document]) -> None:
    for clash in clashes:
        by_path[clash.path].report(*clash[1:])


def _warn(catalogue: Catalogue, documents: Mapping[str, Document], by_path: Mapping[str, Document]) -> None:
    _report(doubts(catalogue), by_path)
    report_persons(catalogue)
    for document in documents.values():
        for fault in left_to_write(document.body.markdown):
            document.report_in_body(fault)


def _warn_of_letters(by_path: Mapping[str, Document]) -> None:
    for document in by_path.values():
        for fault in islice(taken_apart(document.data), document.room):
            document.report_in_file(fault.place, fault.code, fault.message, fault.hint, fault.fix)


def _warn_of_bodies(documents: Iterable[Document]) -> None:
    for document in documents:
        for fault in document.body.doubts[: document.room]:
            document.report_in_body(fault)


def _read_vocabularies(documents: Mapping[str, Document], known: Known) -> Vocabularies:
    lists: dict[str, Any] = {field: {} for field, _ in FILES.values()}
    for name, (field, kind) in FILES.items():
        with documents[name].failures_told():
            lists[field] = read_terms(kind, documents[name], known)
    return Vocabularies(**lists)


def _read_entries(
    listing: Listing, known: Known, *, shown: bool
) -> tuple[dict[str, Document], dict[str, Practice], dict[str, Visit]]:
    paths = frozenset(file.path for file in listing.entries)
    documents: dict[str, Document] = {}
    practices: dict[str, Practice] = {}
    visits: dict[str, Visit] = {}
    for file in listing.entries:
        document = documents[file.path] = listing.read(file, shown=shown)
        around = replace(known, folder=f"{file.kind}/{file.folder}")
        with document.failures_told():
            check_folder(document, file)
        with document.failures_told():
            check_links(document, file, paths, known)
        with document.failures_told():
            if file.kind == PRACTICES:
                if practice := read_record(Practice, document, file, around):
                    practices[file.id] = practice
            elif visit := read_record(Visit, document, file, around):
                visits[file.id] = visit
    return documents, practices, visits


def _same_ids(listing: Listing) -> Iterable[Problem]:
    same: dict[tuple[str, str], list[EntryFile]] = defaultdict(list)
    for file in listing.entries:
        same[file.kind, file.id].append(file)
    for files in same.values():
        for file in files[1:]:
            code, message, hint = SAME_ID.said(id=file.id, path=files[0].path)
            yield Problem(listing.show(file.path), 1, 1, code, "", message, hint)
