"""Polish words around numbers and facts."""

import pytest

from catalogue.model.catalogue import Catalogue
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
        ((2011, 2021), "odwiedzone 2 razy, ostatnio 2021"),
        ((None,), "odwiedzone raz, rok nie podany"),
        ((None, 2017), "odwiedzone 2 razy, ostatnio 2017"),
        ((2017,) * 5, "odwiedzone 5 razy, ostatnio 2017"),
    ],
)
def test_times_visited(catalogue: Catalogue, years: tuple[int | None, ...], text: str) -> None:
    visit = catalogue.visits["wizyta-zarki"]
    dates = (PartialDate(year, 6) for year in years)
    visits = tuple(visit.model_copy(update={"start": date}) for date in dates)
    assert words.times_visited(visits).replace(NBSP, " ") == text


@pytest.mark.parametrize(
    ("year", "announced_only", "text"),
    [
        (2017, False, "Opis z relacji z 2017 r. Nie sprawdzono, czy nadal działa."),
        (None, False, "Opis z relacji, której roku nie podano. Nie sprawdzono, czy nadal działa."),
        (2017, True, "Opis z zapowiedzi wizyty z 2017 r. Nie sprawdzono, czy nadal działa."),
    ],
)
def test_knowledge_of_an_entry_that_rests_on_a_report(
    catalogue: Catalogue, *, year: int | None, announced_only: bool, text: str
) -> None:
    practice = catalogue.practices["cus-zarki"]
    assert words.knowledge(practice, year, announced_only=announced_only) == text


def test_knowledge_of_an_entry_that_was_checked(catalogue: Catalogue) -> None:
    checked = catalogue.practices["cis-zarki"]
    assert words.knowledge(checked, 2024, announced_only=False) == (
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
