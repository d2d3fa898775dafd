"""„Dane do pobrania”: the files of open data, what each is for, how they are written, and a sample."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from catalogue.model.catalogue import Catalogue
from catalogue.search import ranking
from catalogue.settings.settings import Settings
from catalogue.views import addresses
from catalogue.views.data.files import FILES
from catalogue.views.data.how_to_read import GEONAMES, NOTES, ORIGIN, citation
from catalogue.views.data.published import VERSION
from catalogue.views.data.tables.cell_text import joined, text
from catalogue.views.data.tables.columns import Table
from catalogue.views.page import File, Found, Page, View

_IN_SAMPLE = 12


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download: what it is, what it is for, and how large, in Polish words."""

    path: str
    name: str
    use: str
    size: str


@dataclass(frozen=True, slots=True)
class DataView(View):
    """The files, how they are written, and the first row as a sample.

    Of each table: its title, its number of rows, and its columns (name, what is in it, in how many rows).
    """

    template = "data.html"
    downloads: tuple[Download, ...]
    tables: tuple[tuple[str, int, tuple[tuple[str, str, int], ...]], ...]
    sample: tuple[tuple[str, str], ...]
    notes: Sequence[tuple[str, str]]
    origin: str
    edition: str
    citation: str
    geonames: str
    version: str


PAGE = Page(
    path=addresses.DATA,
    title="Dane do pobrania",
    description="Cały katalog jako arkusz Excel, CSV, JSON i GeoJSON, na licencji CC BY 4.0.",
    found=Found("Strona katalogu", {ranking.BODY: "otwarte dane, Excel, CSV, XLSX, JSON, tabela, eksport"}, 0.7),
)
"""The page as long as the files are not made: all but its article."""


def data_page(catalogue: Catalogue, settings: Settings, tables: Sequence[Table], files: Iterable[File]) -> Page:
    """The page about these files; the sample is what the first practice says."""
    sizes = {file.path: len(file.content) for file in files}
    return replace(PAGE, shows=partial(_view, catalogue, settings, tables, sizes))


def _view(catalogue: Catalogue, settings: Settings, tables: Sequence[Table], sizes: Mapping[str, int]) -> DataView:
    return DataView(
        tuple(Download(path, file.name, file.use, size(sizes[path])) for path, file in FILES.items() if path in sizes),
        tuple((table.title, len(table.rows), tuple(_columns(table))) for table in tables),
        tuple(_sample(tables[0])),
        NOTES,
        ORIGIN,
        catalogue.edition.words() if catalogue.edition else "",
        citation(catalogue, settings),
        GEONAMES,
        VERSION,
    )


def size(number: int) -> str:
    """A number of bytes in Polish: `800 B`, `67 kB`, `1,2 MB`."""
    if number < 1000:
        return f"{number}\N{NO-BREAK SPACE}B"
    if number < 1_000_000:
        return f"{number / 1000:.0f}\N{NO-BREAK SPACE}kB"
    return f"{number / 1_000_000:.1f}\N{NO-BREAK SPACE}MB".replace(".", ",")


def _columns(table: Table) -> Iterator[tuple[str, str, int]]:
    for column, filled in table.filled():
        about = column.title + (f": {column.description}" if column.description else "")
        about += " (data)" if column.kind == "date" else ""
        yield column.name, about + (" (kilka wartości)" if column.several else ""), filled


def _sample(table: Table) -> list[tuple[str, str]]:
    first = zip(table.columns, table.rows[0], strict=True) if table.rows else ()
    said = ((column.name, text(joined(value))) for column, value in first)
    return [(name, value) for name, value in said if value][:_IN_SAMPLE]
