"""„Oś czasu wizyt”: who organised visits in which year, as a picture and as a table."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice, pairwise
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue, OrganisationInRoles
from catalogue.model.records.visit import Visit
from catalogue.model.types.partial_date import NO_YEAR
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.page import Found, Item, Page, View
from catalogue.views.snippets import Link, to_organisation, to_visit
from catalogue.views.text.doubts import doubt, when, year_in_words
from catalogue.views.text.words import form_of_visit

YEARS = 30  # with a visit, each with a column; the earlier ones share one
ORGANISERS = 20  # with a row; the others share one
SIDE_BY_SIDE = 6  # visits of an organiser in a year, at most; more become a number
MARKS = 300  # in the whole picture, where numbers instead of visits can bring it down to that
READ = 100  # visits in the table; the rest is in the list of visits

KINDS = {"wizyta": "wizyta", "zdalna": "wizyta zdalna", "zapowiedz": "zapowiedź wizyty"}
_LIST = addresses.listing("wizyty")


@dataclass(frozen=True, slots=True)
class Column:
    """A year, or several: its words, and where its visits are listed. A gap holds no visit and leads nowhere."""

    name: str
    path: str = ""

    @property
    def is_year(self) -> bool:
        """Whether it is one year."""
        return self.name.isdigit()


class Mark(NamedTuple):
    """A visit in the picture, by its form (`form_of_visit`), and in the table."""

    link: Link
    form: str
    kind: str
    when: str
    year: str
    organisers: tuple[Link, ...]
    organisers_doubt: str


@dataclass(frozen=True, slots=True)
class Row:
    """An organiser, with a page at `path` and a short name, and its visits by column, the oldest first."""

    name: str
    short: str
    path: str
    cells: tuple[tuple[Mark, ...], ...]

    @property
    def number(self) -> int:
        """How many visits there are."""
        return sum(len(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Columns and rows; a cell with more visits than `side_by_side` is drawn as their number."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    side_by_side: int

    @property
    def forms(self) -> set[str]:
        """The forms of the visits that are drawn."""
        cells = (cell for row in self.rows for cell in row.cells if len(cell) <= self.side_by_side)
        return {mark.form for cell in cells for mark in cell}

    @property
    def has_numbers(self) -> bool:
        """Whether a cell is drawn as a number."""
        return any(len(cell) > self.side_by_side for row in self.rows for cell in row.cells)


@dataclass(frozen=True, slots=True)
class TimelineView(View):
    """The picture, and the newest of `every` visit in a table."""

    template = "charts/timeline.html"
    timeline: Timeline
    visits: tuple[Mark, ...]
    every: int


def timeline_page(catalogue: Catalogue) -> Iterator[Item]:
    """The page."""
    yield Page(
        path=addresses.TIMELINE,
        title="Oś czasu wizyt",
        description="Wszystkie wizyty studyjne według lat i organizatorów, na jednym rysunku i w tabeli.",
        shows=partial(_view, catalogue),
        trail=(("Wizyty studyjne", _LIST),),
        found=Found(
            "Strona katalogu",
            {ranking.BODY: "wizyty według lat, organizatorzy wizyt, kalendarium"},
            factor=ranking.OF_CATALOGUE,
        ),
    )


def _view(catalogue: Catalogue) -> TimelineView:
    newest = islice(catalogue.visits.values(), READ)
    return TimelineView(timeline(catalogue), tuple(_mark(catalogue, visit) for visit in newest), len(catalogue.visits))


def timeline(catalogue: Catalogue) -> Timeline:
    """Those who organised most come first; years run from the earliest, the missing one last."""
    columns, index = _columns({visit.year for visit in catalogue.visits.values()})
    organisers = [o for o in catalogue.organisations.values() if o.visits.get("organiser")]
    organisers.sort(key=lambda organiser: -len(organiser.visits["organiser"]))

    def cells(visits: Iterable[Visit]) -> tuple[tuple[Mark, ...], ...]:
        found: dict[int, list[Mark]] = defaultdict(list)
        for visit in visits:
            found[index[visit.year]].append(_mark(catalogue, visit))
        return tuple(tuple(reversed(found[number])) for number in range(len(columns)))

    rows = [_row(organiser, cells(organiser.visits["organiser"])) for organiser in organisers[:ORGANISERS]]
    others = {visit.id for organiser in organisers[ORGANISERS:] for visit in organiser.visits["organiser"]}
    if others:
        name = "pozostali organizatorzy"
        visits = (visit for visit in catalogue.visits.values() if visit.id in others)
        rows.append(Row(name, name, addresses.listing("organizacje"), cells(visits)))
    return Timeline(tuple(columns), tuple(rows), _side_by_side(rows))


def kind(visit: Visit) -> str:
    """What a visit is, in words."""
    return KINDS[form_of_visit(visit)] + doubt(visit, "kind", "format")


def _mark(catalogue: Catalogue, visit: Visit) -> Mark:
    return Mark(
        to_visit(visit),
        form_of_visit(visit),
        kind(visit),
        when(visit),
        year_in_words(visit.year, is_uncertain=visit.is_year_uncertain),
        tuple(to_organisation(catalogue, name) for name in visit.organisers),
        doubt(visit, "organisers"),
    )


def _row(organiser: OrganisationInRoles, cells: tuple[tuple[Mark, ...], ...]) -> Row:
    short = organiser.entry.short if organiser.entry else None
    return Row(organiser.name, short or organiser.name, addresses.group("organizacje", organiser.slug), cells)


def _columns(years: Iterable[int | None]) -> tuple[list[Column], dict[int | None, int]]:
    """The columns, and in which of them each year is."""
    some = set(years)
    known = sorted(year for year in some if year)
    early, late = known[:-YEARS], known[-YEARS:]
    columns = [Column(f"do {early[-1]}", _LIST)] if early else []
    index: dict[int | None, int] = dict.fromkeys(early, 0)
    for before, year in pairwise([*(early or late[:1])[-1:], *late]):
        if year - before > 1:
            columns.append(Column(f"{before + 1}–{year - 1}" if year - before > 2 else str(year - 1)))
        index[year] = len(columns)
        columns.append(Column(str(year), f"{_LIST}#{year}"))
    if None in some:
        index[None] = len(columns)
        columns.append(Column(NO_YEAR, f"{_LIST}#bez-daty"))
    return columns, index


def _side_by_side(rows: Sequence[Row]) -> int:
    """As many as fit into the bound of the whole picture, and at least one."""
    numbers = [len(cell) for row in rows for cell in row.cells if cell]
    for most in range(SIDE_BY_SIDE, 1, -1):
        if sum(number if number <= most else 1 for number in numbers) <= MARKS:
            return most
    return 1
