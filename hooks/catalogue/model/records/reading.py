"""From located data to records: every fault of a file is reported at its place."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError

from catalogue.model.records.record import Record
from catalogue.model.records.shape import FROM_FILE, shape
from catalogue.model.records.vocabulary import Withdrawal
from catalogue.model.records.withdrawn import code_of
from catalogue.model.types.codes import not_a_code
from catalogue.model.types.known import Known
from catalogue.model.types.refusal import explain, shown, unknown
from catalogue.source.document import Document
from catalogue.source.files import PRACTICES, VISITS, EntryFile
from catalogue.source.names import RESERVED_IDS
from catalogue.source.slug import is_slug, unused_slug
from catalogue.source.yaml.tree import Value

AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_record(kind: type[AnyRecord], document: Document, file: EntryFile, known: Known) -> AnyRecord | None:
    """The record of a file; None where it has faults, which the document then bears."""
    if not document.readable:
        return None
    data: dict[str, Any] = dict(document.fields)
    for key in FROM_FILE:
        if data.pop(key, None) is not None:
            hint = "Usuń ten wiersz: identyfikatorem wpisu jest nazwa jego pliku."
            document.report((key,), "K101", f"Nieznane pole „{key}”.", hint)
    _refuse_unknown_names(kind, document, 0)
    data |= {"id": file.id, "path": file.path, "body": document.body}
    return _validated(kind, data, document, known, ())


def read_terms(kind: type[Record], document: Document, known: Known) -> dict[str, Record]:
    """The records of a vocabulary by code; those with faults are left out and reported."""
    if not document.readable:
        return {}
    terms: dict[str, Record] = {}
    _refuse_unknown_names(kind, document, 1)
    empty: dict[str, Value] = {code: {} for code in _without_fields(document)}
    for code, value in (empty | dict(document.fields)).items():
        _check_code(kind, document, code)
        record = _validated(kind, value, document, known, (code,))
        if record is not None:
            terms[code] = record
    return terms


def _without_fields(document: Document) -> Iterator[str]:
    return (str(where[0]) for where in document.tree.without_value if len(where) == 1)


def _check_code(kind: type[Record], document: Document, code: str) -> None:
    folder, _, name = code.rpartition("/") if kind is Withdrawal else ("", "", code)
    if kind is Withdrawal and folder not in {PRACTICES, VISITS}:
        message = f"Oczekiwano „praktyki/” albo „wizyty/” i identyfikatora wpisu, a jest {shown(code)}."
        document.report((code,), "K124", message, f"Wpisz np. {code_of(PRACTICES, unused_slug(name, RESERVED_IDS))}.")
    elif owner := RESERVED_IDS.get(name):
        message = f"Kod „{name}” jest zajęty: ma go {owner}."
        document.report((code,), "K124", message, "Wybierz inny kod, od nazwy.")
    elif not is_slug(name):
        wrong, message, hint, answer = not_a_code(name)
        text = code_of(folder, answer.text) if folder else answer.text
        document.report((code,), wrong, message, hint, replace(answer, text=text, of="name"))


def _validated(
    kind: type[AnyRecord], data: object, document: Document, known: Known, at: tuple[str, ...]
) -> AnyRecord | None:
    try:
        return kind.model_validate(data, context=known)
    except ValidationError as refusal:
        errors, room = refusal.errors(include_url=False), document.room
        for error in errors[:room]:
            code, where, message, hint = explain(error, keys_at(kind, error["loc"][:-1]))
            document.report((*at, *where), code, message, *hint)
        document.hidden += len(errors[room:])
        return None


def _refuse_unknown_names(kind: type[Record], document: Document, depth: int) -> None:
    """Report names that no field has and behind which nothing stands; records begin at a depth.

    What was meant may be a text that ends with a colon.
    """
    for where in document.tree.without_value:
        known = keys_at(kind, where[depth:-1]) if len(where) > depth else ()
        if known and where[-1] not in known and document.room:
            code, message, hint = unknown(str(where[-1]), known)
            document.report(where, code, message, *hint)


@cache
def keys_at(kind: type[Record], where: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that the record at this place knows, to name the nearest one; none where it is no record."""
    return tuple(shape(kind).parts_at(where).fields)


def is_list_of_texts(kind: type[Record], where: tuple[str | int, ...]) -> bool:
    """Whether the field at this place holds several texts."""
    field = shape(kind).parts_at(where[:-1]).fields.get(str(where[-1]))
    return field is not None and field.several is not None and field.parts is None


def codes_of(documents: Mapping[str, Document]) -> dict[str, Collection[str]]:
    """The codes of each vocabulary that could be read, faulty terms included."""
    return {
        name: frozenset([*document.fields, *_without_fields(document)])
        for name, document in documents.items()
        if document.readable
    }
