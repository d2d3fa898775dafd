"""From located data to records: every fault of a file is reported at its place."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import ValidationError

from catalogue.model.records.practice import Practice
from catalogue.model.records.record import Record
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import Withdrawal
from catalogue.model.records.withdrawn import code_of
from catalogue.model.types.codes import not_a_code
from catalogue.model.types.known import Known
from catalogue.model.types.refusal import explain, shown
from catalogue.source.document import Document
from catalogue.source.files import PRACTICES, RESERVED_IDS, VISITS, EntryFile
from catalogue.source.slug import is_slug, slugify

FROM_FILE = ("id", "path", "body")
"""Fields that a file's name, place and text give, not its front matter."""

Entry = TypeVar("Entry", Practice, Visit)
AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_record(kind: type[Entry], document: Document, file: EntryFile, known: Known) -> Entry | None:
    """The record of a file; None where it has faults, which the document then bears."""
    if not document.readable:
        return None
    data: dict[str, Any] = dict(document.fields)
    for key in FROM_FILE:
        if data.pop(key, None) is not None:
            hint = "Usuń ten wiersz: identyfikatorem wpisu jest nazwa jego pliku."
            document.report("K101", (key,), f"Nieznane pole „{key}”.", hint)
    data |= {"id": file.id, "path": file.path, "body": document.body}
    return _validated(kind, data, document, known, ())


def read_terms(kind: type[Record], document: Document, known: Known) -> dict[str, Record]:
    """The records of a vocabulary by code; those with faults are left out and reported."""
    if not document.readable:
        return {}
    terms: dict[str, Record] = {}
    for code, value in document.fields.items():
        _check_code(kind, document, code)
        record = _validated(kind, value, document, known, (code,))
        if record is not None:
            terms[code] = record
    return terms


def _check_code(kind: type[Record], document: Document, code: str) -> None:
    folder, _, name = code.rpartition("/") if kind is Withdrawal else ("", "", code)
    if kind is Withdrawal and folder not in {PRACTICES, VISITS}:
        message = f"Oczekiwano „praktyki/” albo „wizyty/” i identyfikatora wpisu, a jest {shown(code)}."
        document.report("K124", (code,), message, f"Wpisz np. {code_of(PRACTICES, slugify(name))}.")
    elif name in RESERVED_IDS:
        message = f"Kod „{name}” jest zajęty przez stronę z listą."
        document.report("K124", (code,), message, "Wybierz inny kod, od nazwy.")
    elif not is_slug(name):
        wrong, message, hint, answer = not_a_code(name)
        text = code_of(folder, answer.text) if folder else answer.text
        document.report(wrong, (code,), message, hint, replace(answer, text=text, of="name"))


def _validated(
    kind: type[AnyRecord], data: object, document: Document, known: Known, at: tuple[str, ...]
) -> AnyRecord | None:
    try:
        return kind.model_validate(data, context=known)
    except ValidationError as refusal:
        errors, room = refusal.errors(include_url=False), document.room
        for error in errors[:room]:
            code, where, message, hint = explain(error, keys_at(kind, error["loc"][:-1]))
            document.report(code, (*at, *where), message, *hint)
        document.hidden += len(errors[room:])
        return None


@cache
def keys_at(kind: type[Record], where: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that the record at this place knows, to name the nearest one; none where it is no record."""
    record = _record_at(kind, where)
    return tuple(key for key in record.model_fields if key not in FROM_FILE) if record else ()


def is_list_of_texts(kind: type[Record], where: tuple[str | int, ...]) -> bool:
    """Whether the field at this place holds several texts."""
    record = _record_at(kind, where[:-1])
    field = record.model_fields.get(str(where[-1])) if record else None
    return field is not None and get_origin(field.annotation) is tuple and _record_in(field.annotation) is None


def _record_at(kind: type[Record], where: tuple[str | int, ...]) -> type[Record] | None:
    for step in where:
        if isinstance(step, str):
            inner = _record_in(kind.model_fields[step].annotation) if step in kind.model_fields else None
            if inner is None:
                return None
            kind = inner
    return kind


def _record_in(annotation: Any) -> type[Record] | None:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)


def codes_of(documents: Mapping[str, Document]) -> dict[str, Collection[str]]:
    """The codes of each vocabulary that could be read, faulty terms included."""
    return {name: frozenset(document.fields) for name, document in documents.items() if document.readable}
