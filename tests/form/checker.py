"""The checks of the form by themselves: a bare page with their scripts, opened from a disk."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from catalogue.model.places import places_in
from catalogue.model.region import REGIONS
from catalogue.model.withdrawn import WITHDRAWN_FILE
from catalogue.source import strict_yaml
from catalogue.source.document import read_entry, read_mapping
from catalogue.source.files import EntryFile
from catalogue.source.strict_yaml import Value
from project import REPOSITORY

ASSETS = REPOSITORY / "hooks" / "catalogue" / "theme" / "assets"
SCRIPTS = (
    *("vendor/markdown-it.min.js", "vendor/markdown-it-footnote.min.js"),
    *(f"form/{name}.js" for name in ("texts", "dates", "slug", "numbers", "addresses", "nearest")),
    *(f"form/{name}.js" for name in ("similar", "rules", "markdown", "check")),
)
# In the place of the script that writes files: as many bytes as the file had, or as the text has.
WRITTEN = "katalog.written = (entry, fields, body) => entry ? entry.text : body;"
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
    images: Sequence[str] = field(default=())

    @property
    def folder(self) -> str:
        return self.path.split("/")[1]


def entry_of(path: str, data: str | bytes, images: Iterable[str] = ()) -> Entry:
    """The entry of a file; `images` are the paths of all pictures below the content folder."""
    text = data if isinstance(data, str) else data.decode()
    kind, folder, name = path.split("/")
    document = read_entry(path, text.encode())
    fields = strict_yaml.read(document.header).fields
    body = text.split("\n---\n", 1)[1] if "\n---\n" in text else ""
    beside = [image.rpartition("/")[2] for image in images if image.startswith(f"{kind}/{folder}/")]
    file = EntryFile(kind, folder, name.removesuffix(".md"))
    return Entry(KINDS[kind], file.id, path, text, fields, body, beside)


def withdrawn_of(files: Mapping[str, str | bytes]) -> list[Entry]:
    """What lookups find of the entries that these files list as withdrawn."""
    codes = read_mapping("", str(files.get(WITHDRAWN_FILE, "")).encode()).fields
    ids = [code.split("/") for code in codes if code.count("/") == 1]
    return [Entry(KINDS[kind], id_, WITHDRAWN_FILE, "", {}, "") for kind, id_ in ids]


def places() -> dict[str, list[dict[str, Any]]]:
    """All places by the slug of their voivodeship."""
    return {
        region.slug: [{"name": name, "lat": point.lat, "lon": point.lon} for name, point in places_in(region)]
        for region in REGIONS
    }


class Checker:
    """A browser's page with nothing but the checks."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        scripts = "".join(f'<script src="{(ASSETS / name).as_uri()}"></script>\n' for name in SCRIPTS)
        (folder / "index.html").write_text(
            f'<!doctype html>\n<meta charset="utf-8">\n{scripts}<script>{LOOK}{WRITTEN}</script>\n', encoding="utf-8"
        )
        self.page: Page = browser.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.goto((folder / "index.html").as_uri())
        assert self.errors == []
        self.evaluate("found => { window.places = found; }", places())

    def evaluate(self, script: str, argument: object = None) -> Any:  # noqa: ANN401 - whatever the script gives
        return self.page.evaluate(script, argument)

    def know(self, data: Mapping[str, object], entries: Iterable[Entry]) -> None:
        """Set the data of the forms by kind, and the entries that lookups find."""
        known = [asdict(entry) for entry in entries]
        self.evaluate("([data, entries]) => { window.forms = data; window.look = lookup(entries); }", [data, known])

    def check(self, entry: Entry, *, new: bool = False) -> list[dict[str, Any]]:
        """The problems of an entry as it stands, opened from its file or filled in anew."""
        context = {
            "fields": entry.fields,
            "body": entry.body,
            "id": entry.id,
            "folder": entry.folder,
            "entry": None if new else asdict(entry),
        }
        found = self.evaluate("([kind, context]) => katalog.check(forms[kind], context, look)", [entry.kind, context])
        assert isinstance(found, list)
        return found
