"""From located data to records: every fault of a file is reported at its place."""

import posixpath
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from catalogue.model.fault import choice_hint, explain, nearest
from catalogue.model.known import Known
from catalogue.model.practice import Practice
from catalogue.model.region import REGION_BY_NAME, REGION_BY_SLUG
from catalogue.model.values import Record
from catalogue.model.visit import Visit
from catalogue.source.document import Document
from catalogue.source.files import EntryFile
from catalogue.source.slug import is_slug, slugify

FROM_FILE = ("id", "path", "body")
"""Fields that a file's name, place and text give, not its front matter."""
NO_YEAR = "bez-daty"

Entry = TypeVar("Entry", Practice, Visit)
AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_record(kind: type[Entry], document: Document, file: EntryFile, known: Known) -> Entry | None:
    """The record of a file; None where it has faults, which the document then bears."""
    if not document.readable:
        return None
    data: dict[str, Any] = dict(document.fields)
    for key in FROM_FILE:
        if data.pop(key, None) is not None:
            document.report(
                "K101",
                (key,),
                f"Nieznany klucz „{key}”.",
                "Usuń ten wiersz: identyfikatorem wpisu jest nazwa jego pliku.",
            )
    data |= {"id": file.id, "path": file.path, "body": document.body}
    return _validated(kind, data, document, known, ())


def read_terms(kind: type[Record], document: Document, known: Known) -> dict[str, Record]:
    """The records of a vocabulary by code; those with faults are left out and reported."""
    terms: dict[str, Record] = {}
    for code, value in document.fields.items():
        if not is_slug(code):
            document.report(
                "K124",
                (code,),
                f"„{code}” nie jest kodem: dozwolone są małe litery a–z, cyfry i pojedyncze łączniki.",
                f"Wpisz {slugify(code)}.",
            )
        record = _validated(kind, value, document, known, (code,))
        if record is not None:
            terms[code] = record
    return terms


def _validated(
    kind: type[AnyRecord], data: object, document: Document, known: Known, at: tuple[str, ...]
) -> AnyRecord | None:
    try:
        return kind.model_validate(data, context=known)
    except ValidationError as refusal:
        for error in refusal.errors(include_url=False):
            code, where, message, hint = explain(error, _keys_at(kind, error["loc"][:-1]))
            document.report(code, (*at, *where), message, hint)
        return None


def check_folder(document: Document, file: EntryFile) -> None:
    """Report a practice outside its voivodeship's folder, or a visit outside its year's."""
    if file.kind == "praktyki":
        region = REGION_BY_NAME.get(str(document.fields.get("region", "")).strip())
        if region and region.slug != file.folder:
            document.report(
                "K010",
                ("region",),
                f"Praktyka z województwa {region.genitive} leży w folderze „{file.folder}”.",
                f"Przenieś plik do praktyki/{region.slug}/ albo popraw pole region.",
            )
        elif not region and file.folder not in REGION_BY_SLUG:
            document.report(
                "K010", (), f"Folder „{file.folder}” nie jest województwem.", choice_hint(file.folder, REGION_BY_SLUG)
            )
        return
    start = str(document.fields.get("start", "")).strip()
    year = NO_YEAR if start.startswith("XXXX") or not start else start[:4]
    if year != file.folder and (year == NO_YEAR or year.isdigit()):
        found = "bez podanego roku" if year == NO_YEAR else f"z roku {year}"
        document.report(
            "K010",
            ("start",),
            f"Wizyta {found} leży w folderze „{file.folder}”.",
            f"Przenieś plik do wizyty/{year}/ albo popraw pole start.",
        )


def check_links(document: Document, file: EntryFile, paths: Collection[str]) -> None:
    """Report links in the body that lead to no entry; other sites and mail addresses may pass."""
    for link in document.body.links:
        if link.startswith(("http:", "https:", "mailto:", "tel:")):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), link))
        if target in paths:
            continue
        stem = posixpath.basename(link.partition("#")[0]).removesuffix(".md")
        by_id = {posixpath.basename(path).removesuffix(".md"): path for path in sorted(paths)}
        near = by_id.get(nearest(stem, by_id))
        hint = (
            f"Może chodziło o {posixpath.relpath(near, posixpath.dirname(file.path))}?"
            if near
            else "Wpisz ścieżkę do pliku .md innego wpisu, bez części po znaku #."
        )
        document.report_in_body("K014", f"]({link}", f"Odnośnik „{link}” nie prowadzi do żadnego wpisu.", hint)


@cache
def _keys_at(kind: type[Record], where: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that the record at this place knows, to name the nearest one."""
    for step in where:
        if isinstance(step, str):
            inner = _record_in(kind.model_fields[step].annotation) if step in kind.model_fields else None
            if inner is None:
                return ()
            kind = inner
    return tuple(key for key in kind.model_fields if key not in FROM_FILE)


def _record_in(annotation: Any) -> type[Record] | None:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)


def codes_of(documents: Mapping[str, Document]) -> dict[str, Collection[str]]:
    """The codes of each vocabulary that could be read, faulty terms included."""
    return {name: frozenset(document.fields) for name, document in documents.items() if document.readable}
