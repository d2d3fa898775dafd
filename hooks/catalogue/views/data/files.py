"""The files of open data: what each is called, what it is for, and its type."""

from collections.abc import Mapping
from typing import NamedTuple

from catalogue.views.data import feed, geojson, json_file
from catalogue.views.data.published import path_of
from catalogue.views.data.tables import datapackage, workbook


class Published(NamedTuple):
    """A file: its name and use in Polish, its media type (IANA), and its type in the EU's list of file types."""

    name: str
    use: str
    media_type: str
    file_type: str


DESCRIPTION = path_of("katalog.jsonld")
"""The file that describes the others."""
FILES: Mapping[str, Published] = {
    workbook.PATH: Published(
        "Arkusz Excel",
        "wszystkie tabele w jednym pliku, z objaśnieniem kolumn i kodów; najlepszy na początek",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "XLSX",
    ),
    path_of("praktyki.csv"): Published(
        "Praktyki, CSV",
        "tabela praktyk do arkusza, bazy danych albo programu do analiz",
        "text/csv",
        "CSV",
    ),
    path_of("wizyty.csv"): Published("Wizyty, CSV", "tabela wizyt studyjnych", "text/csv", "CSV"),
    path_of("punkty-programu.csv"): Published(
        "Punkty programu, CSV",
        "co zobaczono na której wizycie; łączy wizyty z praktykami",
        "text/csv",
        "CSV",
    ),
    datapackage.PATH: Published(
        "Opis tabel, Data Package",
        "kolumny plików CSV dla programów (standard Frictionless)",
        "application/json",
        "JSON",
    ),
    path_of(json_file.NAME): Published(
        "Cały katalog, JSON",
        "wszystkie wpisy razem z tekstem, dla programistów",
        "application/json",
        "JSON",
    ),
    path_of(geojson.NAME): Published(
        "Praktyki na mapę, GeoJSON",
        "punkty do programu z mapami (QGIS), zwykle środek miejscowości; praktyk o nieznanym miejscu tu nie ma",
        "application/geo+json",
        "GEOJSON",
    ),
    path_of(feed.NAME): Published(
        "Nowości, Atom",
        f"adres dla czytnika kanałów: {feed.ENTRIES} wpisów o najnowszej treści; nowego wpisu o dawnej wizycie może tu nie być",
        "application/atom+xml",
        "ATOM",
    ),
    DESCRIPTION: Published(
        "Opis zbioru, DCAT-AP",
        "dla portali z otwartymi danymi, na przykład dane.gov.pl",
        "application/ld+json",
        "JSON_LD",
    ),
}
"""By path, in the order in which a page names them."""
