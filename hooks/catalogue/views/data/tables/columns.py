"""The catalogue as three tables: practices, visits, and the stops of visits.

Columns follow from the records: a walk over their fields and what stands beside them (`model/types/about.py`). Sets of
fields are laid flat with a dot, codes have their Polish names in the column behind them (`…_name`). Ids are
addresses, so that the tables join with each other and with the pages. Names of columns are permanent.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import Region
from catalogue.model.records.practice import Practice
from catalogue.model.records.record import Record
from catalogue.model.records.shape import Field, shape
from catalogue.model.records.stop import Stop
from catalogue.model.records.visit import Visit
from catalogue.model.types.about import ValueKind
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.views import addresses
from catalogue.views.data.described import KNOWLEDGE_YEAR
from catalogue.views.data.published import id_of

Kind = Literal["string", "integer", "number", "boolean", "date"]
Plain = str | int | float | bool | PartialDate | None
Value = Plain | tuple[Plain, ...]
Read = Callable[[Any], Any]

_KINDS: Mapping[ValueKind, Kind] = {"flag": "boolean", "count": "integer", "degrees": "number", "date": "date"}
_OF_PRACTICE = frozenset({"entity_type", "region", "coordinates", "locality"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `read` takes its value from what a row is about.

    With `several` a value is a tuple. Where `allowed` is not empty, the values are among these. `names` are the codes
    that there are, each with its Polish name.
    """

    name: str
    title: str
    read: Read
    kind: Kind = "string"
    description: str = ""
    several: bool = False
    required: bool = False
    allowed: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `key` are the columns that tell its rows apart, `refers` leads from columns to other tables' `id`."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    key: tuple[str, ...] = ("id",)
    refers: tuple[tuple[str, str], ...] = ()

    def filled(self) -> list[tuple[Column, int]]:
        """Each column, with the number of rows in which it holds anything."""
        cells = zip(*self.rows, strict=True) if self.rows else ((),) * len(self.columns)
        return [(column, sum(map(_says, cell))) for column, cell in zip(self.columns, cells, strict=True)]


def _says(value: Value) -> bool:
    return any(map(_says, value)) if isinstance(value, tuple) else value not in {None, ""}


@dataclass(frozen=True, slots=True)
class _StopOf:
    """A stop with its visit, its number there (from 1), and the practice that it is, if any."""

    visit: Visit
    number: int
    stop: Stop
    practice: Practice | None


NAMES = ("praktyki", "wizyty", "punkty-programu")
"""What the tables are called, in their order."""


def tables(catalogue: Catalogue, settings: Settings) -> tuple[Table, Table, Table]:
    """The practices, the visits, and the stops of the visits."""
    return _practices(catalogue, settings), _visits(catalogue, settings), _stops(catalogue, settings)


def _practices(catalogue: Catalogue, settings: Settings) -> Table:
    columns = (
        _id(settings, addresses.practice),
        *_fields(Practice, _Walk(getattr, catalogue, settings)),
        *_of_region(lambda entry: (entry.region,)),
        Column("position.lat", "położenie na mapie: szerokość geograficzna", _part("position", "lat"), "number", _MAP),
        Column("position.lon", "położenie na mapie: długość geograficzna", _part("position", "lon"), "number", _MAP),
        Column("knowledge_year", "rok wiedzy", catalogue.knowledge_year, "integer", KNOWLEDGE_YEAR),
        Column("times_visited", "ile razy odwiedzono", lambda entry: len(catalogue.visited(entry)), "integer", _TIMES),
    )
    refers = (("successor", "praktyki"), ("part_of", "praktyki"))
    return Table("praktyki", "Dobre praktyki", columns, _rows(columns, catalogue.practices.values()), refers=refers)


def _visits(catalogue: Catalogue, settings: Settings) -> Table:
    columns = (
        _id(settings, addresses.visit),
        *_fields(Visit, _Walk(getattr, catalogue, settings)),
        Column("year", "rok", lambda entry: entry.year, "integer", "rok pierwszego dnia wizyty"),
        Column(
            "regions",
            "odwiedzone województwa",
            lambda entry: tuple(region.name for region in catalogue.regions_of(entry)),
            description="w kolejności programu",
            several=True,
        ),
        *_of_region(catalogue.regions_of, several=True),
        Column("stops_count", "ile punktów programu", lambda entry: len(entry.stops), "integer"),
    )
    return Table("wizyty", "Wizyty studyjne", columns, _rows(columns, catalogue.visits.values()))


def _stops(catalogue: Catalogue, settings: Settings) -> Table:
    def read(row: _StopOf, name: str) -> Any:  # noqa: ANN401 - a value of any field
        return getattr(row.practice if row.practice and name in _OF_PRACTICE else row.stop, name)

    columns = (
        Column(
            "visit",
            "wizyta",
            lambda row: id_of(settings, addresses.visit(row.visit)),
            description="jej adres",
            required=True,
        ),
        Column("number", "numer punktu", lambda row: row.number, "integer", "od 1, jak w relacji", required=True),
        Column(
            "name",
            "nazwa",
            lambda row: row.practice.title if row.practice else row.stop.place,
            description="nazwa praktyki albo innego miejsca",
            required=True,
        ),
        *_fields(Stop, _Walk(read, catalogue, settings)),
        *_of_region(lambda row: (read(row, "region"),)),
    )
    stops = (
        _StopOf(visit, number, stop, catalogue.practices[stop.practice] if stop.practice else None)
        for visit in catalogue.visits.values()
        for number, stop in enumerate(visit.stops, start=1)
    )
    refers = (("visit", "wizyty"), ("practice", "praktyki"))
    return Table(
        "punkty-programu", "Punkty programu wizyt", columns, _rows(columns, stops), ("visit", "number"), refers
    )


_MAP = "z kolumny coordinates, a gdy jest pusta, środek miejscowości lub siedziba gminy"
_TIMES = "wizyty, których uczestnicy tu byli: w punktach programu mode to visited"
_DOUBTS = "nazwy niepewnych pól, bez tego, co po kropce; powody są na stronie wpisu i w pliku katalog.json"
_IN_TABLES: Mapping[type[Record], Mapping[str, str]] = {
    Practice: {
        "successor": "praktyka, w którą ją przekształcono; jej adres",
        "part_of": "praktyka, której jest częścią; jej adres",
        "results.value": "jak w źródle, także słowami: „ok. 100 ha”, „kilkaset”",
        "images.file": "adres pliku na stronie katalogu",
        "uncertain": _DOUBTS,
    },
    Visit: {"uncertain": _DOUBTS},
    Stop: {
        "practice": "jej adres; puste, gdy miejsce nie ma wpisu",
        "entity_type": "puste, gdy miejsce nie jest podmiotem albo jego rodzaj nie jest znany",
    },
}
"""What a column holds, where that is not what an editor writes in the field."""


def _rows(columns: tuple[Column, ...], about: Any) -> tuple[tuple[Value, ...], ...]:  # noqa: ANN401 - of any record
    return tuple(tuple(column.read(each) for column in columns) for each in about)


def _id(settings: Settings, page: Callable[[Any], str]) -> Column:
    def read(entry: Practice | Visit) -> str:
        return id_of(settings, page(entry))

    return Column("id", "identyfikator", read, description="adres strony wpisu, stały", required=True)


def _of_region(regions: Callable[[Any], tuple[Region | None, ...]], *, several: bool = False) -> tuple[Column, Column]:
    def teryt(about: object) -> Value:
        codes = tuple(region.teryt for region in regions(about) if region)
        return codes if several else next(iter(codes), None)

    def nuts(about: object) -> Value:
        return tuple(dict.fromkeys(code for region in regions(about) if region for code in region.nuts2))

    name = "regions" if several else "region"
    what = "odwiedzone województwa" if several else "województwo"
    return (
        Column(f"{name}_teryt", f"{what}: TERYT", teryt, description="2 cyfry", several=several),
        Column(f"{name}_nuts2", f"{what}: NUTS 2", nuts, description="Mazowsze ma dwa kody", several=True),
    )


def _part(outer: str, inner: str) -> Read:
    return lambda entry: getattr(getattr(entry, outer), inner, None)


@dataclass(frozen=True, slots=True)
class _Walk:
    """How a walk over the fields of a record reads a field of it by name, with what else it needs."""

    read: Callable[[Any, str], Any]
    catalogue: Catalogue
    settings: Settings


def _fields(record: type[Record], walk: _Walk) -> Iterator[Column]:
    """The columns of a record's fields; the stops of a visit have a table of their own."""
    said = _IN_TABLES[record]
    for name, field in shape(record, walk.catalogue.vocabularies).fields.items():
        read, several = _named(walk, field), bool(field.several or field.keys)
        if field.parts and name != "stops":
            for inner, part in field.parts.fields.items():
                column = Column(
                    f"{name}.{inner}",
                    f"{field.about.name}: {part.about.name}",
                    _inside(read, inner, walk, several=several),
                    description=said.get(f"{name}.{inner}", part.about.help),
                    several=several or bool(part.several),
                )
                yield from _leaf(column, part)
        elif not field.parts:
            words = said.get(name, field.about.help)
            column = Column(name, field.about.name, read, description=words, several=several, required=field.required)
            yield from _leaf(column, field)


def _leaf(column: Column, field: Field) -> Iterator[Column]:
    """The column, with the Polish names of its codes behind it."""
    kind, names = field.values.kind, field.names
    coded = kind in {"word", "code"}
    column = replace(column, kind=_KINDS.get(kind, "string"), names=tuple(names.items()) if coded else ())
    allowed = () if column.several or column.kind != "string" else tuple(names)
    yield replace(column, allowed=allowed)
    if coded:

        def name_of(about: object) -> Value:
            value = column.read(about)
            if isinstance(value, tuple):
                return tuple(names.get(code) for code in value)
            return names.get(value)

        yield Column(f"{column.name}_name", f"{column.title}: nazwa", name_of, several=column.several)


def _named(walk: _Walk, field: Field) -> Read:
    """Reads a field: ids become addresses, voivodeships names, what is uncertain the names of the fields."""

    def practice(id_: str) -> str:
        return id_of(walk.settings, addresses.practice(walk.catalogue.practices[id_]))

    def read(about: Any) -> Any:  # noqa: ANN401 - a value of any field
        value = walk.read(about, field.name)
        if field.values.kind == "practice":
            return practice(value) if value else None
        if field.name == "aliases":
            folder = about.path.split("/")[0]
            return tuple(id_of(walk.settings, f"{folder}/{former}.html") for former in value)
        return _plain(value)

    return read


def _inside(outer: Read, name: str, walk: _Walk, *, several: bool) -> Read:
    """Reads a field of a set of fields, or of each in a list of them, where a missing one keeps its place."""

    def one(about: Any, value: Any) -> Any:  # noqa: ANN401 - a value of any field
        if name == "file":
            return id_of(walk.settings, addresses.image(about, value))
        return _plain(getattr(value, name, None))

    def read(about: Any) -> Any:  # noqa: ANN401 - a value of any field
        value = outer(about)
        return tuple(one(about, each) for each in value) if several else one(about, value)

    return read


def _plain(value: Any) -> Any:  # noqa: ANN401 - a value of any field
    if isinstance(value, Region):
        return value.name
    if isinstance(value, dict):
        return tuple(value)
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return value
