"""The checks of the form by themselves, over entries that were handed in."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.places import places_in
from catalogue.model.geography.region import REGIONS
from catalogue.model.records.shape import RECORDS
from catalogue.model.records.withdrawn import WITHDRAWN_FILE
from catalogue.source.document import read_entry, read_mapping
from catalogue.source.files import EntryFile
from catalogue.source.yaml.layout import layout
from catalogue.source.yaml.tree import Value
from catalogue.views.form.data import form_data
from scripts import Scripts

MODULES = (
    *(f"form/check/{name}.js" for name in ("entry", "fault", "rules", "dates", "written_date", "nearest", "similar")),
    *(f"form/check/{name}.js" for name in ("doubts", "persons", "towns", "host_names")),
    *(f"form/markdown/{name}.js" for name in ("faults", "parser", "addresses")),
    *("form/file/written.js", "form/file/yaml.js"),
    *("text/slug.js", "text/texts.js", "text/distance.js", "data/constants.js"),
)
KINDS = {"praktyki": "praktyka", "wizyty": "wizyta"}

# The lookups of a page, over entries that were handed in.
LOOK = """\
function lookup(entries) {
  const own = (kind, id) => entries.find(entry => entry.kind === kind && entry.id === id);
  const former = (kind, id) => entries.find(entry => entry.kind === kind && (entry.fields.aliases || []).includes(id));
  const find = (kind, id) => own(kind, id) || former(kind, id);
  return {
    path: async (kind, id) => find(kind, id)?.path ?? null,
    entry: async (kind, id) => find(kind, id) ?? null,
    places: async region => places[region] || [],
    near: async () => [...new Set(entries.filter(({ kind, path }) => kind === "praktyka" && path.endsWith(".md")).map(({ id }) => id))],
  };
}
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as the form opens it."""

    kind: str
    id: str
    path: str
    text: str
    fields: Mapping[str, Value]
    body: str
    layout: Mapping[str, Any] = field(default_factory=dict)
    images: Sequence[str] = ()

    @property
    def folder(self) -> str:
        return self.path.split("/")[1]

    def opened(self) -> dict[str, Any]:
        """As lookups give it to the form."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


def entry_of(path: str, data: str | bytes, images: Iterable[str] = ()) -> Entry:
    """The entry of a file; `images` are the paths of all pictures below the content folder."""
    text = data if isinstance(data, str) else data.decode()
    kind, folder, name = path.split("/")
    document = read_entry(path, text.encode())
    body = text.split("\n---\n", 1)[1] if "\n---\n" in text else ""
    beside = [image.rpartition("/")[2] for image in images if image.startswith(f"{kind}/{folder}/")]
    file = EntryFile(kind, folder, name.removesuffix(".md"))
    return Entry(KINDS[kind], file.id, path, text, document.fields, body, layout(document), beside)


def entries_of(files: Mapping[str, str | bytes]) -> list[Entry]:
    """The entries of all files below a content folder, in the order of their paths."""
    images = [path for path in files if not path.endswith((".md", ".yml"))]
    return [entry_of(path, files[path], images) for path in sorted(files) if path.endswith(".md")]


def entries_below(content: Path) -> list[Entry]:
    """The entries of a content folder on the disk."""
    found = [file for folder in KINDS for file in content.glob(f"{folder}/*/*") if file.is_file()]
    return entries_of({str(file.relative_to(content)): file.read_bytes() for file in found})


def withdrawn_of(files: Mapping[str, str | bytes]) -> list[Entry]:
    """What lookups find of the entries that these files list as withdrawn."""
    codes = read_mapping("", str(files.get(WITHDRAWN_FILE, "")).encode()).fields
    ids = [code.split("/") for code in codes if code.count("/") == 1]
    return [Entry(KINDS[kind], id_, WITHDRAWN_FILE, "", {}, "") for kind, id_ in ids]


def places() -> dict[str, list[dict[str, Any]]]:
    """All places by the slug of their voivodeship."""
    return {
        region.slug: [{"name": name, "lat": point.lat, "lon": point.lon} for name, point, *_ in places_in(region)]
        for region in REGIONS
    }


class Checker(Scripts):
    """The scripts of the checks, and the catalogue that they ask."""

    def __init__(self) -> None:
        super().__init__(*MODULES)
        self.run(LOOK)
        self.evaluate("found => { window.places = found; }", places())

    def know_catalogue(self, catalogue: Catalogue, entries: Iterable[Entry], today: date) -> None:
        """Know a catalogue and its entries as the page of a form does on a day."""
        data = {kind: form_data(kind, catalogue) | {"today": str(today)} for kind in RECORDS}
        self.know(json.loads(json.dumps(data)), entries)

    def know(self, data: Mapping[str, object], entries: Iterable[Entry]) -> None:
        """Set the data of the forms by kind, and the entries that lookups find."""
        known = [entry.opened() for entry in entries]
        self.evaluate("([data, entries]) => { window.forms = data; window.look = lookup(entries); }", [data, known])

    def check(self, entry: Entry, *, new: bool = False) -> list[dict[str, Any]]:
        """The problems of an entry as it stands, opened from its file or filled in anew."""
        [found] = self.check_all([entry], new=new)
        return found

    def check_all(self, entries: Iterable[Entry], *, new: bool = False) -> list[list[dict[str, Any]]]:
        """The problems of each entry by itself."""
        asked = [
            [entry.kind, {
                "fields": entry.fields,
                "body": entry.body,
                "id": entry.id,
                "folder": entry.folder,
                "entry": None if new else entry.opened(),
            }]
            for entry in entries
        ]  # fmt: skip
        found = self.evaluate(
            "asked => Promise.all(asked.map(([kind, context]) => check(forms[kind], context, look)))", asked
        )
        assert isinstance(found, list)
        return found
