"""A new entry before it is written: its fields as a file's text, what the check says of it, where it belongs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.editing.entries import kind_of
from catalogue.editing.template import BODY
from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.placement import NO_YEAR
from catalogue.model.geography.region import REGION_BY_NAME
from catalogue.model.records.reading import read_record
from catalogue.model.records.shape import FOLDERS, RECORDS, Kind
from catalogue.model.records.vocabulary import FILES
from catalogue.model.records.withdrawn import WITHDRAWN_FILE, ids_withdrawn
from catalogue.model.types.known import Known
from catalogue.model.types.partial_date import PartialDate
from catalogue.problems.problem import Problem
from catalogue.source.document import read_entry
from catalogue.source.files import PRACTICES, VISITS, EntryFile
from catalogue.source.names import RESERVED_IDS
from catalogue.source.slug import is_slug, slugify, unused_slug
from catalogue.source.writing.together import write_all
from catalogue.source.yaml.tree import Value
from catalogue.source.yaml.writing import as_yaml

Fields = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Drafts:
    """New entries of one kind, for a catalogue without problems."""

    kind: Kind
    catalogue: Catalogue
    today: PartialDate

    def text(self, fields: Fields) -> str:
        """The whole file."""
        return f"---\n{as_yaml(fields)}---\n\n{BODY[self.kind]}"

    def problems(self, fields: Fields) -> list[Problem]:
        """What the check says of a file with these fields."""
        lists = self.catalogue.vocabularies
        codes = {name: getattr(lists, field) for name, (field, _) in FILES.items()}
        document = read_entry("", self.text(fields).encode())
        file = EntryFile(FOLDERS[self.kind], "", "")
        read_record(RECORDS[self.kind], document, file, Known(self.today, codes, self.catalogue.practices.keys()))
        return document.problems

    def path(self, fields: Fields, id_: str) -> str:
        """Where the file belongs, below the content folder; the fields must have no problem."""
        if self.kind == "praktyka":
            return EntryFile(PRACTICES, REGION_BY_NAME[str(fields["region"]).strip()].slug, id_).path
        start = fields.get("start")
        year = PartialDate.parse(str(start).strip()).year if start else None
        return EntryFile(VISITS, NO_YEAR if year is None else f"{year:04}", id_).path

    def proposed_id(self, fields: Fields) -> str:
        """From the host and the town, or from the first organiser and the year; for a visit the first that is free."""
        if self.kind == "praktyka":
            return unused_slug(name_for_id(str(fields["host"]), str(fields.get("locality", ""))), RESERVED_IDS)
        organiser = next(iter(fields["organisers"]))
        return unused_slug(f"{organiser} {str(fields.get('start', ''))[:4].strip('X')}", self._taken())

    def wrong_id(self, id_: str) -> str:
        """Why an entry may not have this id; empty where it may."""
        if not is_slug(id_):
            return (
                f"Identyfikator to małe litery a–z, cyfry i pojedyncze łączniki, np. {unused_slug(id_, RESERVED_IDS)}."
            )
        taken = self._taken().get(id_)
        return f"Identyfikator „{id_}” jest zajęty: ma go {taken}." if taken else ""

    def _taken(self) -> dict[str, str]:
        folder = FOLDERS[self.kind]
        entries = [entry for entry in self.catalogue.entries if kind_of(entry) == folder]
        taken = dict(RESERVED_IDS)
        taken |= dict.fromkeys(ids_withdrawn(self.catalogue.vocabularies.withdrawn, folder), WITHDRAWN_FILE)
        taken |= {alias: entry.path for entry in entries for alias in entry.aliases}
        return taken | {entry.id: entry.path for entry in entries}

    def write(self, root: Path, fields: Fields, id_: str) -> Path:
        """Write the file whole; raises FileExistsError where one is there already."""
        path = self.path(fields, id_)
        if (root / path).exists():
            raise FileExistsError(root / path)
        write_all(root, {path: self.text(fields).encode()})
        return root / path


def name_for_id(host: str, town: str) -> str:
    """What an id is made of: host and town, unless the host names the town (`Jarocińska …`, `… w Żarkach`)."""
    words = slugify(host).split("-")
    stems = [part[: max(4, len(part) - 2)] for part in slugify(town).split("-")] if town else []
    return host if all(any(word.startswith(stem) for word in words) for stem in stems) else f"{host} {town}"
