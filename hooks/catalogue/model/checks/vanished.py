"""Entries that were deleted or renamed by hand: their ids lead nowhere now, though addresses are promised to stay."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from catalogue.model.records.withdrawn import WITHDRAWN, WITHDRAWN_FILE, code_of, ids_withdrawn
from catalogue.model.types.partial_date import PartialDate
from catalogue.problems.wording import Wording
from catalogue.source.document import Document
from catalogue.source.files import PRACTICES, VISITS, EntryFile
from catalogue.source.former import Former
from catalogue.source.slug import is_slug

DELETED = Wording(
    "deleted",
    "K035",
    "Wpisu „{id}” nie ma, a nie wycofano go: jego adres prowadziłby donikąd.",
    "Przywróć plik (git checkout {version} -- {path}) i uruchom: katalog withdraw {id}. Bez tego polecenia dopisz wpis do "
    f"{WITHDRAWN_FILE}.",
)
RENAMED = Wording(
    "renamed",
    "K036",
    "Plik wpisu „{id}” nazywa się teraz „{new}”, a dawny adres prowadziłby donikąd.",
    "Przywróć dawną nazwę i uruchom: katalog rename {id} {new}. Bez tego polecenia dopisz „{id}” do pola aliases w tym pliku.",
)
FORMER_ID = Wording(
    "former-id",
    "K035",
    "Dawny identyfikator „{id}” zniknął, a jego adres prowadziłby donikąd.",
    "Dopisz go z powrotem do pola aliases.",
)
NO_MORE_WITHDRAWN = Wording(
    "no-more-withdrawn",
    "K035",
    "Z listy wycofanych wpisów zniknął „{id}”, a nie ma go żaden plik: jego adres prowadziłby donikąd.",
    "Dopisz go z powrotem.",
)
_TELLING = ("title", "host", "summary", "stops")
"""Fields by which an entry is known under another name, besides its text."""
_ENOUGH = 2  # of them


class Vanished(NamedTuple):
    """What is told of the file at a path."""

    path: str
    code: str
    message: str
    hint: str
    paste: str = ""


class Present(NamedTuple):
    """What there is now: files, the documents of entries by path, and the codes of those withdrawn."""

    files: Sequence[EntryFile]
    documents: Mapping[str, Document]
    withdrawn: Collection[str]
    today: PartialDate


def vanished(former: Former, present: Present) -> Iterator[Vanished]:
    """Every id of an earlier version that nothing has now."""
    for kind in (PRACTICES, VISITS):
        files = {file.id: file for file in present.files if file.kind == kind}
        known = files.keys() | ids_withdrawn(present.withdrawn, kind)
        known |= {alias for file in files.values() for alias in _aliases(present.documents[file.path])}
        yield from _of_kind(kind, files, known, former, present)


def _of_kind(
    kind: str, files: Mapping[str, EntryFile], known: Collection[str], former: Former, present: Present
) -> Iterator[Vanished]:
    new = [file for id_, file in files.items() if (kind, id_) not in former.entries]
    told: set[str] = set()
    for (its, id_), file in former.entries.items():
        if its != kind or (file.path not in former.changed and id_ in files):
            continue
        was = former.read(file)
        if id_ not in known:
            told.add(id_)
            yield _gone(file, was, new, former, present)
        for alias in _aliases(was):
            if alias not in known and alias not in told and id_ in files:
                told.add(alias)
                yield Vanished(files[id_].path, *FORMER_ID.said(id=alias), f"- {alias}")
    for code in former.read_vocabulary(WITHDRAWN).fields:
        if code.startswith(f"{kind}/") and (id_ := code.removeprefix(f"{kind}/")) not in known and is_slug(id_):
            yield Vanished(WITHDRAWN_FILE, *NO_MORE_WITHDRAWN.said(id=id_), _line(code, present.today))


def _gone(file: EntryFile, was: Document, new: Sequence[EntryFile], former: Former, present: Present) -> Vanished:
    alike = {other: _alike(was, present.documents[other.path]) for other in new}
    other = max(alike, key=lambda other: alike[other], default=None)
    if other and alike[other] >= _ENOUGH:
        paste = f"- {file.id}" if _aliases(present.documents[other.path]) else f"aliases: [{file.id}]"
        return Vanished(other.path, *RENAMED.said(id=file.id, new=other.id), paste)
    said = DELETED.said(id=file.id, path=(former.root / file.path).as_posix(), version=former.name)
    return Vanished(file.path, *said, _line(code_of(file.kind, file.id), present.today))


def _line(code: str, today: PartialDate) -> str:
    return f"{code}: {{date: {today}}}"


def _alike(was: Document, now: Document) -> int:
    same = [name for name in _TELLING if name in was.fields and was.fields[name] == now.fields.get(name)]
    return len(same) + (bool(was.body.written.strip()) and was.body.written == now.body.written)


def _aliases(document: Document) -> list[str]:
    aliases = document.fields.get("aliases")
    return [alias for alias in aliases if isinstance(alias, str)] if isinstance(aliases, list) else []
