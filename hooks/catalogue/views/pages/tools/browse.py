"""The page where entries are chosen by facets, and the scripts that give a browser what it needs for that.

    szukaj/przegladanie.js   the facets with all their values, the values of every entry, and the first entries as shown
    szukaj/tabela/<n>.js     what a table of the choice says besides, for a run of entries

A column is one text for all entries: a letter for each value (`letter`), with a space between entries.
Where an entry has one value at most, its letter, or a space, stands alone.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from catalogue.model.catalogue import Catalogue, Mention
from catalogue.model.records.practice import Practice
from catalogue.model.types.alphabet import polish_order
from catalogue.search.findable import Findable
from catalogue.search.scripts import script
from catalogue.views import addresses
from catalogue.views.page import File, Item, Page, Plain
from catalogue.views.pages.entries.visits import summary
from catalogue.views.pages.tools.facets import Codes, Entry, Facet, entries_of, facets, name_of, times_visited
from catalogue.views.text import words
from catalogue.views.text.doubts import doubt, host, organisers, title

RUN = 500  # entries in a piece of the table
FIRST = 20  # entries that are shown before anything is chosen: what is shown of them comes with the columns


def browse_items(catalogue: Catalogue) -> Iterator[Item]:
    """The page, which leads to the lists where scripts do not run, and its data."""
    yield Page(
        path=addresses.BROWSE,
        title="Przeglądaj",
        description="Praktyki, wizyty i wzmianki z filtrami, które można łączyć: województwo, rodzaj podmiotu, temat, rok i inne.",
        script="browse",
        shows=partial(Plain, "tools/browse.html"),
    )
    entries = entries_of(catalogue)
    for first in range(0, len(entries), RUN):
        yield _script(f"tabela/{first // RUN}", [_row(catalogue, entry) for entry in entries[first : first + RUN]])


def browse_data(catalogue: Catalogue, documents: Sequence[Findable]) -> File:
    """What every choice needs; `documents` are those of search, which the entries come first of."""
    return _script("przegladanie", _data(catalogue, documents))


def _script(name: str, piece: object) -> File:
    path, text = script(name, piece)
    return File(path, text.encode())


def _data(catalogue: Catalogue, documents: Sequence[Findable]) -> object:
    entries = entries_of(catalogue)
    alphabetical = sorted(range(len(entries)), key=lambda number: (polish_order(name_of(entries[number])), number))
    practices, visits = len(catalogue.practices), len(catalogue.visits)
    return {
        "practices": practices,
        "visits": visits,
        "mentions": len(catalogue.mentions),
        "run": RUN,
        "facets": [_facet(facet) for facet in facets(catalogue)],
        "times": "".join(letter(times_visited(catalogue, entry)) for entry in entries),
        # practices and mentions are in alphabetical order already: it is enough to say which comes next
        "order": "".join("p" if n < practices else "w" if n < practices + visits else "m" for n in alphabetical),
        "visitsInOrder": [n - practices for n in alphabetical if practices <= n < practices + visits],
        "first": [[d.path, d.title, d.line, d.summary] for d in (documents[n] for n in alphabetical[:FIRST])],
    }


def _facet(facet: Facet) -> object:
    letters = {code: letter(index) for index, code in enumerate(facet.labels)}
    many = any(len(codes) > 1 for codes in facet.codes)
    return {
        "key": facet.key,
        "name": facet.name,
        "years": int(facet.is_years),
        "values": [[code, label] for code, label in facet.labels.items()],
        "many": int(many),
        "column": _column(facet.codes, letters, many=many),
    }


def _column(codes: Sequence[Codes], letters: dict[str, str], *, many: bool) -> str:
    """The values of all entries; those at the end that have none are left out."""
    each = ("".join(letters[code] for code in some) for some in codes)
    return (" ".join(each) if many else "".join(text or " " for text in each)).rstrip(" ")


def letter(index: int) -> str:
    """The letter that stands for a number: one that JSON writes as it is, and no space."""
    if index < 44:  # 0 to [
        return chr(48 + index)
    return chr(49 + index) if index < 78 else chr(178 + index)  # ] to ~, then from U+0100 on


def _row(catalogue: Catalogue, entry: Entry) -> list[str]:
    """Name, whose it is, town, what it is about, path of its page."""
    match entry:
        case Practice():
            town = f"{entry.locality or ''}{doubt(entry, 'locality') if entry.locality else ''}"
            about = entry.summary + doubt(entry, "summary")
            return [title(entry), host(entry), town, about, addresses.practice(entry)]
        case Mention():
            newest = entry.sightings[0].visit
            about = f"Wspomniane w {words.mentioned([newest])}: {title(newest)}"
            return [entry.place, "", entry.locality or "", about, addresses.visit(newest)]
    return [title(entry), organisers(entry), "", f"{summary(catalogue, entry)}.", addresses.visit(entry)]
