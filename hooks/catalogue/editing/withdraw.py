"""Withdraw an entry: take away its file and images, and list its ids among those withdrawn."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.editing.entries import Entry, RefusedError, SpoiltError, entry_called, kind_of
from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.withdrawn import WITHDRAWN_FILE, code_of
from catalogue.source.characters import HIDDEN, mended, told
from catalogue.source.document import read_mapping
from catalogue.source.hidden import HIDDEN_CHARACTER
from catalogue.source.writing.written import Edit, Written
from catalogue.source.yaml.tree import Value
from catalogue.source.yaml.writing import as_yaml


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What it takes: files to be `gone`, the lines to be `listed`, and all files by path with their new bytes."""

    gone: tuple[str, ...]
    listed: str
    drafts: dict[str, bytes | None]


def withdraw(root: Path, catalogue: Catalogue, id_: str, reason: str | None, today: date) -> Withdrawn:
    """Work out, and check without writing, what it takes to withdraw an entry and its former ids on the day `today`.

    `catalogue` is that of the content folder `root`. Raises RefusedError, or SpoiltError with the
    places where other entries refer to this one.
    """
    entry = entry_called(catalogue, id_)
    gone = (entry.path, *_images_of_its_own(catalogue, entry))
    said: dict[str, Value] = {"date": str(today)}
    if reason is not None:
        said["reason"] = _visible(reason)
    listed: dict[str, Value] = {code_of(kind_of(entry), each): said for each in (entry.id, *entry.aliases)}
    file = root / WITHDRAWN_FILE
    drafts: dict[str, bytes | None] = {WITHDRAWN_FILE: _with(file.read_bytes() if file.exists() else b"", listed)}
    drafts |= dict.fromkeys(gone)
    problems = load(root, today, drafts=drafts).problems
    if problems:
        raise SpoiltError(problems)
    return Withdrawn(gone, as_yaml(listed), drafts)


def _visible(reason: str) -> str:
    text = mended(reason).strip()
    if hidden := HIDDEN.search(text):
        _, message, hint = HIDDEN_CHARACTER.said(**told(hidden[0]))
        raise RefusedError(f"{message} {hint}")
    return text


def _images_of_its_own(catalogue: Catalogue, entry: Entry) -> list[str]:
    """The files of its images, but for those that another practice shows too."""
    own = dict.fromkeys(_images(entry))
    others = {path for other in catalogue.practices.values() if other is not entry for path in _images(other)}
    return [path for path in own if path not in others]


def _images(entry: Entry) -> list[str]:
    folder = entry.path.rpartition("/")[0]
    return [f"{folder}/{image.file}" for image in entry.images] if isinstance(entry, Practice) else []


def _with(data: bytes, listed: dict[str, Value]) -> bytes:
    """The bytes of the list with more at its end, proven to say the same besides."""
    written, before = Written(data), read_mapping("", data)
    begun = written.text and not written.text.endswith(("\n", "\r"))
    lines = as_yaml(listed).replace("\n", written.newline)
    end = len(written.text)
    edited = written.edited([Edit(end, end, (written.newline if begun else "") + lines)])
    after = read_mapping("", edited)
    if after.problems or after.fields != {**before.fields, **listed}:
        raise RefusedError(
            f"Pliku {WITHDRAWN_FILE} nie da się uzupełnić samemu, bo jego zapis jest nietypowy. "
            "Zapisz w nim każdy wpis w osobnych wierszach, od początku wiersza, i spróbuj ponownie."
        )
    return edited
