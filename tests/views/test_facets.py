"""What a browser is given to choose entries by: columns that say what the catalogue says."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from catalogue.model.catalogue import Catalogue, Group
from catalogue.model.types.alphabet import polish_order
from catalogue.views.page import File, Page
from catalogue.views.pages.tools.browse import FIRST, RUN, browse_data, browse_items, letter
from catalogue.views.pages.tools.facets import WITHOUT_YEAR, entries_of, facets, name_of
from catalogue.views.search import documents
from catalogue.views.site import site_items

LETTERS = [letter(index) for index in range(3000)]


@pytest.fixture
def pieces(catalogue: Catalogue) -> Mapping[str, Any]:
    return pieces_of(catalogue)


def pieces_of(catalogue: Catalogue) -> Mapping[str, Any]:
    """The pieces by name, read as a browser reads them."""
    found = documents(catalogue, [item for item in site_items(catalogue) if isinstance(item, Page)], [])
    files = [browse_data(catalogue, found), *(item for item in browse_items(catalogue) if isinstance(item, File))]
    calls = [file.content.decode().removeprefix("katalog.piece(").removesuffix(")\n") for file in files]
    named = [json.loads(f"[{call}]") for call in calls]
    assert [file.path for file in files] == [f"szukaj/{name}.js" for name, _ in named]
    return dict(named)


def values(facet: Mapping[str, Any], size: int) -> list[tuple[str, ...]]:
    """The codes of each entry, read from the column of a facet."""
    codes = [code for code, _ in facet["values"]]
    each = facet["column"].split(" ") if facet["many"] else facet["column"]
    read = [tuple(codes[LETTERS.index(one)] for one in some.strip()) for some in each]
    return read + [()] * (size - len(read))


def test_columns_say_what_the_catalogue_says(catalogue: Catalogue, pieces: Mapping[str, Any]) -> None:
    data = pieces["przegladanie"]
    size = len(entries_of(catalogue))
    assert [values(facet, size) for facet in data["facets"]] == [list(facet.codes) for facet in facets(catalogue)]
    assert data["practices"] + data["visits"] + data["mentions"] == size
    assert [facet["key"] for facet in data["facets"] if facet["years"]] == ["rok", "wiedza"]


def test_entries_have_the_numbers_of_their_documents(catalogue: Catalogue) -> None:
    found = documents(catalogue, [item for item in site_items(catalogue) if isinstance(item, Page)], [])
    names = [name_of(entry) for entry in entries_of(catalogue)]
    assert [document.title for document in found[: len(names)]] == names


def test_the_order_is_alphabetical(zarki: Catalogue) -> None:
    data = pieces_of(zarki)["przegladanie"]
    numbers = {"p": iter(range(data["practices"])), "w": iter([data["practices"] + n for n in data["visitsInOrder"]])}
    numbers["m"] = iter(range(data["practices"] + data["visits"], len(entries_of(zarki))))
    names = [name_of(entries_of(zarki)[next(numbers[kind])]) for kind in data["order"]]
    assert names == [
        "CIS „Przystań”",
        "Jedno miejsce dla wszystkich usług gminy",
        "Kawiarnia & pralnia <przy rynku>",
        "Koło gospodyń",
        "Punkt doradztwa",
        "Spółdzielnia „Miód”",
        "Wizyta w Żarkach",
        "Zapowiedź wyjazdu",
    ]
    assert [title for _, title, _, _ in data["first"]] == names


def test_no_more_entries_come_as_shown_than_are_shown_first(catalogue: Catalogue, pieces: Mapping[str, Any]) -> None:
    assert len(entries_of(catalogue)) > FIRST
    shown = [title for _, title, _, _ in pieces["przegladanie"]["first"]]
    assert shown == sorted((name_of(entry) for entry in entries_of(catalogue)), key=polish_order)[:FIRST]


def test_an_entry_has_what_its_page_says(zarki: Catalogue) -> None:
    names = [name_of(entry) for entry in entries_of(zarki)]
    said = {
        name: {facet.key: facet.codes[number] for facet in facets(zarki) if facet.codes[number]}
        for number, name in enumerate(names)
    }
    assert said["Kawiarnia & pralnia <przy rynku>"] == {
        "co": ("opisane",),
        "wojewodztwo": ("slaskie",),
        "rodzaj": ("cis",),
        "temat": ("reintegracja-zawodowa", "spoleczna-gastronomia"),
        "dzialalnosc": ("gastronomia", "pralnia"),
        "dla-kogo": ("osoby-bezrobotne", "mieszkancy"),
        "zalozyciel": ("gmina",),
        "rok": ("2017",),
        "stan": ("transformed",),
        "wiedza": ("2024",),
    }
    assert "rok" not in said["Jedno miejsce dla wszystkich usług gminy"]  # presented elsewhere: nobody was there
    assert said["Zapowiedź wyjazdu"]["rok"] == (WITHOUT_YEAR,)
    assert said["Zapowiedź wyjazdu"]["co"] == ("zapowiedzi",)
    assert said["Spółdzielnia „Miód”"] == {
        "co": ("wspomniane",),
        "wojewodztwo": ("slaskie",),
        "rodzaj": ("spoldzielnia-socjalna",),
        "rok": ("2017",),
        "wiedza": ("2017",),
    }


def test_a_value_leaves_what_its_page_lists(catalogue: Catalogue) -> None:
    groups: dict[str, Mapping[str, Group]] = {
        "wojewodztwo": catalogue.by_region,
        "rodzaj": catalogue.by_type,
        "temat": catalogue.by_topic,
        "dzialalnosc": catalogue.by_activity,
        "dla-kogo": catalogue.by_target_group,
    }
    for facet in facets(catalogue):
        for code, group in groups.get(facet.key, {}).items():
            listed = len(group.practices) + len(group.mentions) + len(group.visits)
            assert sum(code in codes for codes in facet.codes) == listed, (facet.key, code)


def test_rows_of_the_table_are_in_the_order_of_the_entries(zarki: Catalogue) -> None:
    rows = pieces_of(zarki)["tabela/0"]
    assert len(rows) <= RUN
    assert [row[0] for row in rows] == [name_of(entry) for entry in entries_of(zarki)]
    assert rows[-2:] == [
        ["Koło gospodyń", "", "", "Wspomniane w zapowiedzi: Zapowiedź wyjazdu", "wizyty/zapowiedz.html"],
        ["Spółdzielnia „Miód”", "", "", "Wspomniane w relacji: Wizyta w Żarkach", "wizyty/wizyta-zarki.html"],
    ]


def test_every_number_has_a_letter_of_its_own_that_json_leaves_alone() -> None:
    assert len(set(LETTERS)) == len(LETTERS)
    assert all(json.dumps(one, ensure_ascii=False) == f'"{one}"' and one.strip() == one for one in LETTERS)


def test_the_same_catalogue_gives_the_same_bytes(catalogue: Catalogue) -> None:
    once, again = (
        [item.shows() if isinstance(item, Page) else item for item in browse_items(catalogue)] for _ in range(2)
    )
    assert once == again
