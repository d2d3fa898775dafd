"""The open data under `dane/`, and the page that says what each file is for."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.settings.settings import Settings
from catalogue.views.data import dcat, feed, geojson, json_file
from catalogue.views.data.csv_files import csv_file
from catalogue.views.data.datapackage import datapackage
from catalogue.views.data.page import data_page
from catalogue.views.data.tables import Table, tables
from catalogue.views.data.workbook import workbook
from catalogue.views.page import File, Item

_OTHERS = (json_file.catalogue_json, geojson.practices_geojson, feed.news)
"""The files that are no tables; what each is for stands in `files.py`."""


def data_items(catalogue: Catalogue, settings: Settings, *, preview: bool = False) -> Iterator[Item]:
    """The page and the files; a preview has the page alone."""
    given = tables(catalogue, settings)
    files = [] if preview else list(_files(catalogue, settings, given))
    yield data_page(catalogue, settings, given, files)
    yield from files


def _files(catalogue: Catalogue, settings: Settings, given: tuple[Table, ...]) -> Iterator[File]:
    published = [(table, csv_file(table)) for table in given]
    files = [
        workbook(catalogue, settings, given),
        *(file for _, file in published),
        datapackage(catalogue, settings, published),
        *(made(catalogue, settings) for made in _OTHERS),
    ]
    yield from files
    yield dcat.description(catalogue, settings, files)
