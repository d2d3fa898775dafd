"""The open data under `dane/`, and the page that says what each file is for."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from catalogue.model.catalogue import Catalogue
from catalogue.settings.settings import Settings
from catalogue.views.data import dcat, feed, geojson, json_file
from catalogue.views.data.files import DESCRIPTION
from catalogue.views.data.page import data_page
from catalogue.views.data.published import path_of
from catalogue.views.data.tables import datapackage, workbook
from catalogue.views.data.tables.columns import NAMES, Table, tables
from catalogue.views.data.tables.csv_files import csv_file, file_of
from catalogue.views.page import File, Page

_OTHERS = {
    json_file.NAME: json_file.catalogue_json,
    geojson.NAME: geojson.practices_geojson,
    feed.NAME: feed.news,
}
"""The files that are no tables; what each is for stands in `files.py`."""
DESCRIPTIONS = (datapackage.PATH, DESCRIPTION)
"""The files that are made of others."""


def data_files(catalogue: Catalogue, settings: Settings) -> Iterator[File]:
    """The files that are made without another."""
    given = cache(partial(tables, catalogue, settings))
    yield File(workbook.PATH, lambda: workbook.workbook(catalogue, settings, given()).content)
    for name, make in _OTHERS.items():
        yield File(path_of(name), partial(_content, make, catalogue, settings))
    for number, name in enumerate(NAMES):
        yield File(path_of(f"{name}.csv"), partial(_csv, given, number))


def _content(make: Callable[[Catalogue, Settings], File], catalogue: Catalogue, settings: Settings) -> bytes:
    return make(catalogue, settings).content


def _csv(given: Callable[[], tuple[Table, ...]], number: int) -> bytes:
    return csv_file(given()[number]).content


def data_descriptions(
    catalogue: Catalogue, settings: Settings, published: Callable[[str], bytes]
) -> Iterator[File | Page]:
    """`DESCRIPTIONS` and the page, when the files are made: `published` gives the content of each by its path."""
    given = tables(catalogue, settings)
    files = [File(file.path, partial(published, file.path)) for file in data_files(catalogue, settings)]
    csv_files = [File(file_of(table), published(file_of(table))) for table in given]
    package = datapackage.datapackage(catalogue, settings, list(zip(given, csv_files, strict=True)))
    description = dcat.description(catalogue, settings, [*files, package])
    yield from (package, description)
    yield data_page(catalogue, settings, given, [*files, package, description])


def data_page_alone(catalogue: Catalogue, settings: Settings) -> Page:
    """The page of a preview, which has no files."""
    return data_page(catalogue, settings, tables(catalogue, settings), ())
