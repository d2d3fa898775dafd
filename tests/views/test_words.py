"""Polish words around numbers and facts."""

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.knowledge import Knowledge, Origin
from catalogue.model.types.partial_date import PartialDate
from catalogue.views.text import words

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 praktyk"),
        (1, "1 praktyka"),
        (2, "2 praktyki"),
        (4, "4 praktyki"),
        (5, "5 praktyk"),
        (11, "11 praktyk"),
        (12, "12 praktyk"),
        (14, "14 praktyk"),
        (21, "21 praktyk"),
        (22, "22 praktyki"),
        (112, "112 praktyk"),
        (122, "122 praktyki"),
        (1000, "1 000 praktyk"),
        (1234567, "1 234 567 praktyk"),
    ],
)
def test_the_word_follows_the_number(number: int, text: str) -> None:
    assert words.practices(number) == text.replace(" ", NBSP)


def test_nobody_was_there() -> None:
    assert words.times_visited(()) == ""


@pytest.mark.parametrize(
    ("years", "text"),
    [
        ((2017,), "odwiedzone raz, w 2017 r."),
        ((2011, 2021), "odwiedzone 2 razy, ostatnio w 2021 r."),
        ((None,), "odwiedzone raz, rok nie podany"),
        ((None, 2017), "odwiedzone 2 razy, ostatnio w 2017 r."),
        ((2017,) * 5, "odwiedzone 5 razy, ostatnio w 2017 r."),
    ],
)
def test_times_visited(catalogue: Catalogue, years: tuple[int | None, ...], text: str) -> None:
    visit = catalogue.visits["wizyta-zarki"]
    dates = (PartialDate(year, 6) for year in years)
    visits = tuple(visit.model_copy(update={"start": date}) for date in dates)
    assert words.times_visited(visits).replace(NBSP, " ") == text


REPORT: frozenset[Origin] = frozenset({"report"})
ANNOUNCED: frozenset[Origin] = frozenset({"announcement"})
CHECKED: frozenset[Origin] = frozenset({"check"})


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (Knowledge(2017, False, REPORT, REPORT), "Opis z relacji z 2017 r."),
        (Knowledge(2017, True, REPORT, REPORT), "Opis z relacji z 2017 r. (rok niepewny)."),
        (Knowledge(None, False, frozenset(), REPORT), "Opis z relacji, której roku nie podano."),
        (Knowledge(None, False, frozenset(), frozenset()), "Opis z relacji, której roku nie podano."),
        (Knowledge(2017, False, ANNOUNCED, ANNOUNCED), "Opis z zapowiedzi wizyty z 2017 r."),
        (Knowledge(None, False, frozenset(), ANNOUNCED), "Opis z zapowiedzi wizyty, której roku nie podano."),
        (
            Knowledge(2026, False, ANNOUNCED, ANNOUNCED | REPORT),
            "Opis z relacji; ostatnia zapowiedź wizyty jest z 2026 r.",
        ),
        (Knowledge(2026, False, ANNOUNCED | REPORT, ANNOUNCED | REPORT), "Opis z relacji z 2026 r."),
    ],
)
def test_knowledge_of_an_entry_that_nobody_checked(catalogue: Catalogue, known: Knowledge, text: str) -> None:
    practice = catalogue.practices["cus-zarki"]
    assert words.knowledge(practice, known) == f"{text} Nie sprawdzono, czy nadal działa."


def test_knowledge_of_an_entry_that_was_checked(catalogue: Catalogue) -> None:
    checked = catalogue.practices["cis-zarki"]
    assert words.knowledge(checked, Knowledge(2024, False, CHECKED, CHECKED | REPORT)) == (
        "Sprawdzono telefonicznie: 6 maja 2024, redakcja katalogu."
    )


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Trzeba  czasu.\n", 13, "Trzeba czasu."),
        ("Trzeba czasu.", 12, "Trzeba…"),
        ("Lokal, sprzęt – i ludzie", 16, "Lokal, sprzęt…"),
        ("Przekształcenie", 8, "Przeksz…"),
        ("", 5, ""),
    ],
)
def test_a_text_is_cut_between_words(text: str, limit: int, short: str) -> None:
    assert words.shortened(text, limit) == short
    assert len(short) <= limit
