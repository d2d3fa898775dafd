"""Entries with anything in their fields, and what the form and the check say of them."""

import copy
import random
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.placement import check_folder
from catalogue.model.records.practice import Practice
from catalogue.model.records.reading import read_record
from catalogue.model.records.schema import schema
from catalogue.model.records.shape import Kind
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import FILES
from catalogue.model.types.known import Known
from catalogue.model.types.partial_date import PartialDate
from catalogue.source.document import read_entry
from catalogue.source.files import EntryFile
from catalogue.source.yaml.writing import as_yaml
from form.checker import KINDS, Checker, Entry, entry_of

Said = list[tuple[str, str, str, str]]
"""Of problems: codes, fields, messages, hints."""

TODAY = date(2026, 11, 25)
# fmt: off
ODD = [
    "", " ", "\u00a0", "x", "Żarki", "a" * 81, "a " * 201, "ż" * 2001, "a b", "\u00b7", "tak", " TAK ", "nie", "yes", "może", "0", "1", " 007 ", "1000000", "22", "-1", "1,5",
    "49", "54,9", "54.91", "14.1", "-0", "0.00001", "50°37′", "2017", "2017-06-20", "2017-06-31", "XXXX-02-29", "XXXX", "2030", "2026-11-25?", "2026-11-26", "20.06.2017 r.", "31.6.2017",
    "2026-12", "0000", "https://a.pl", "www.a.pl", "a.pl/b c", "ftp://a.pl", "https://", "ż.pl/ó", "śląskie", "slaskie", "Województwo Śląskie", "Morawy", "opolskie", "cis", "CIS", "zaz-",
    "gmina-zarki", "gmina-zarka", "nic podobnego", "cis-zarki", "cus-zarki", "Ala ma kota", "report", "announcement", "reports", "active", "działa", "online", "visited", "phone", "guide",
    "1234563218", "PL 123-456-32-18", "1234563219", "123456785", "12345678512347", "0000123456", "123456", "KRS 1", "2409053", "3022053", "9909053", "2409", "Gilowice", "gilowice", "Łódź",
]
# fmt: on


def _leaves(value: Any, where: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401 - fields
    yield where
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _leaves(inner, (*where, key))


def _examples(schema: dict[str, Any]) -> dict[str, Any]:
    """Every field with its example."""
    return {name: _example(part) for name, part in schema["properties"].items()}


def _example(part: dict[str, Any]) -> Any:  # noqa: ANN401 - a field
    if "anyOf" in part or part.get("type") == "array":
        items = part["anyOf"][1]["items"] if "anyOf" in part else part["items"]
        return [_example(items), _example(items)]
    if part.get("type") == "object":
        return _examples(part)
    return str(part.get("examples", ["x"])[0])


def _changed(fields: dict[str, Any], examples: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    made = copy.deepcopy(fields)
    for name in chance.sample(sorted(examples), chance.randint(0, 4)):
        made[name] = copy.deepcopy(examples[name])
    for _ in range(chance.randint(1, 6)):
        where = chance.choice([found for found in _leaves(made) if found])
        holder: Any = made
        for step in where[:-1]:
            holder = holder[step]
        value, what = holder[where[-1]], chance.randrange(10)
        if isinstance(value, str) and what < 8:
            holder[where[-1]] = chance.choice(ODD)
        elif isinstance(value, list) and value and what < 5:
            value.append(copy.deepcopy(chance.choice(value)))
        elif isinstance(value, list) and what < 6:
            value.clear()
        elif isinstance(holder, dict) and what < 8:
            del holder[where[-1]]
    return made


def _told(entry: Entry, known: Known) -> Said:
    """What the check says of one file, without what other files have to do with it."""
    folder = next(folder for folder, kind in KINDS.items() if kind == entry.kind)
    file, document = EntryFile(folder, entry.folder, entry.id), read_entry(entry.path, entry.text.encode())
    check_folder(document, file)
    if entry.kind == "praktyka":
        read_record(Practice, document, file, known)
    else:
        read_record(Visit, document, file, known)
    return sorted(_said(found.code, found.field, found.message, found.hint) for found in document.problems)


def _said(code: str, field: str, message: str, hint: str) -> tuple[str, str, str, str]:
    """As it is told; what slug to write instead is another where Python puts a checksum into it."""
    return code, field, message, "" if code == "K124" else hint


def _known(catalogue: Catalogue) -> Known:
    codes = {name: getattr(catalogue.vocabularies, lists) for name, (lists, _) in FILES.items()}
    return Known(PartialDate.of(TODAY), codes, catalogue.practices.keys())


def told_of_any_fields(
    checker: Checker, catalogue: Catalogue, entries: Sequence[Entry], kind: Kind, times: int
) -> list[tuple[Entry, Said, Said]]:
    """Each entry of a kind (`praktyka`, `wizyta`) changed anyhow, so many times: what the check says of it, and the form."""
    checker.know_catalogue(catalogue, entries, TODAY)
    chance, known, examples = random.Random(kind), _known(catalogue), _examples(schema(kind, catalogue.vocabularies))
    changed = []
    for entry in [entry for entry in entries if entry.kind == kind] * times:
        fields = _changed(dict(entry.fields), examples, chance)
        changed.append(entry_of(entry.path, f"---\n{as_yaml(fields)}---\n{entry.body}"))
    apart = {("K208", "aliases"), ("K210", "part_of"), ("K210", "successor")}  # of other entries
    found = []
    for entry, problems in zip(changed, checker.check_all(changed), strict=True):
        said = sorted(_said(p["code"], p["field"], p["message"], p["hint"]) for p in problems)
        own = [one for one in said if (one[0], one[1].partition("[")[0]) not in apart]
        found.append((entry, _told(entry, known), own))
    return found
