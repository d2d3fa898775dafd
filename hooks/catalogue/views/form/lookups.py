"""What the form looks up, as scripts that a browser loads one by one, whatever the size of the catalogue.

szukaj/identyfikatory/<n>.js        which ids are taken, also by former ids and by entries that were withdrawn, and in which file
szukaj/dawne.js                     the former ids of practices, with those that took their place: what is chosen may have them
szukaj/miejscowosci/<slug>.js       the towns of a voivodeship: where they lie, how many people live there, near what
szukaj/wpisy/<kind>/<id>.js         the file of an entry, to be mended
"""

from collections.abc import Iterator, Mapping
from functools import partial
from math import ceil
from pathlib import PurePosixPath

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.places import places_in
from catalogue.model.geography.region import REGIONS
from catalogue.model.records.withdrawn import WITHDRAWN_FILE
from catalogue.search.scripts import path_of, script
from catalogue.source.document import Document
from catalogue.source.files import PRACTICES
from catalogue.source.yaml.layout import layout
from catalogue.views.page import File

RUN = 200  # ids in a script, about


def lookup_items(catalogue: Catalogue) -> Iterator[File]:
    """All these scripts."""
    for number, ids in enumerate(_ids(catalogue)):
        path, text = script(f"identyfikatory/{number}", ids)
        yield File(path, text.encode())
    yield _script("dawne", {old: entry.id for entry in catalogue.practices.values() for old in entry.aliases})
    for region in REGIONS:
        towns = [[name, at.lat, at.lon, people, *filter(None, [near])] for name, at, people, near in places_in(region)]
        added = (place for place in catalogue.vocabularies.places.values() if place.region == region)
        towns += [[place.name, place.coordinates.lat, place.coordinates.lon, 0] for place in added]
        yield _script(f"miejscowosci/{region.slug}", towns)
    for path, document in catalogue.documents.items():
        yield _entry(catalogue, path, document)


def _script(name: str, piece: object) -> File:
    path, text = script(name, piece)
    return File(path, text.encode())


def number_of_runs(catalogue: Catalogue) -> int:
    """How many scripts of ids there are."""
    return ceil(len(catalogue.entries) / RUN) or 1


def run_of(kind_and_id: str, runs: int) -> int:
    """The number of the script that knows `praktyki/cis-zarki`; lookups.js reckons the same."""
    return sum(map(ord, kind_and_id)) % runs


def _ids(catalogue: Catalogue) -> list[dict[str, str]]:
    """By `praktyki/<id>` or `wizyty/<id>`: the path of the entry that has it or had it, or of the list of those withdrawn."""
    runs: list[dict[str, str]] = [{} for _ in range(number_of_runs(catalogue))]
    for entry in catalogue.entries:
        kind = entry.path.partition("/")[0]
        for id_ in (entry.id, *entry.aliases):
            runs[run_of(f"{kind}/{id_}", len(runs))][f"{kind}/{id_}"] = entry.path
    for code in catalogue.vocabularies.withdrawn:
        runs[run_of(code, len(runs))][code] = WITHDRAWN_FILE
    return runs


def _entry(catalogue: Catalogue, path: str, document: Document) -> File:
    kind, id_ = path.partition("/")[0], PurePosixPath(path).stem
    name = f"wpisy/{kind}/{id_}"
    images = [image.file for image in catalogue.practices[id_].images] if kind == PRACTICES else []
    return File(path_of(name), partial(_as_script, name, path, document, images))


def _as_script(name: str, path: str, document: Document, images: list[str]) -> bytes:
    piece: Mapping[str, object] = {
        "path": path,
        "text": document.data.decode("utf-8"),
        "fields": document.fields,
        "layout": layout(document),
        "images": images,
    }
    return script(name, piece)[1].encode()
