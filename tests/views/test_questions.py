"""The questions to ask at a practice."""

from dataclasses import replace

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Transfer
from catalogue.views.plan.questions import MOST, OF_TRANSFER, questions


def test_those_that_start_from_what_is_known_come_before_the_others(catalogue: Catalogue) -> None:
    practice = catalogue.practices["cis-zarki"].model_copy(update={"topics": ("reintegracja-zawodowa",)})
    assert questions(practice, catalogue.vocabularies) == [
        "Ile osób kończy program, ile z nich ma pracę pół roku później i co im w tym najbardziej <pomaga>?",
        "Katalog podaje koszt: „Około 200 tys. zł na start”. Czy to nadal aktualne?",
        "Katalog ostrzega: „Trzeba czasu”. Jak sobie z tym poradzono?",
        "Ile osób tu pracuje, na jakich stanowiskach i z jakimi kwalifikacjami?",
        "Na jakiej podstawie prawnej to działa i jakie uchwały, umowy lub decyzje były potrzebne?",
        "Co trzeba mieć, zanim się zacznie: lokal, sprzęt, partnerów, zgody?",
    ]


def test_where_nothing_is_known_of_how_to_do_the_same_all_of_it_is_asked(catalogue: Catalogue) -> None:
    topics = catalogue.vocabularies.topics
    silent = topics["uslugi-opiekuncze"].model_copy(update={"question": None})
    vocabularies = replace(catalogue.vocabularies, topics={**topics, "uslugi-opiekuncze": silent})
    assert questions(catalogue.practices["cus-zarki"], vocabularies) == [
        vocabularies.topics["koordynacja-uslug-spolecznych"].question,
        "Ile kosztował początek, ile kosztuje rok działania i skąd są na to pieniądze?",
        "Ile osób tu pracuje, na jakich stanowiskach i z jakimi kwalifikacjami?",
        "Co się nie udało i co dziś zrobiliby Państwo inaczej?",
        "Na jakiej podstawie prawnej to działa i jakie uchwały, umowy lub decyzje były potrzebne?",
        "Co trzeba mieć, zanim się zacznie: lokal, sprzęt, partnerów, zgody?",
    ]


def test_what_the_catalogue_says_is_cut_and_its_doubt_told(catalogue: Catalogue) -> None:
    transfer = Transfer(staff="„Zespół” to " + "dwie osoby, " * 30, legal_basis="Uchwała {doubt}?")
    practice = catalogue.practices["cus-zarki"].model_copy(
        update={"topics": (), "transfer": transfer, "uncertain": {"transfer": "Z rozmowy."}}
    )
    assert questions(practice, catalogue.vocabularies)[:2] == [
        "Katalog podaje, jacy ludzie są potrzebni (niepewne): „»Zespół« to "
        + "dwie osoby, " * 11
        + "dwie osoby…”. Czy taki zespół wystarcza?",
        "Katalog podaje podstawę prawną (niepewne): „Uchwała {doubt}?”. Czy coś się w niej zmieniło?",
    ]


def test_there_are_never_more_than_fit_in_a_visit(catalogue: Catalogue) -> None:
    practice = catalogue.practices["cus-zarki"].model_copy(update={"topics": ("uslugi-opiekuncze",) * 6})
    asked = questions(practice, catalogue.vocabularies)
    assert len(asked) == MOST
    assert asked == ["Skąd biorą Państwo opiekunów, ile kosztuje godzina opieki i kto za nią płaci?"] * MOST


def test_every_part_of_how_to_do_the_same_is_asked_about() -> None:
    assert set(OF_TRANSFER) == set(Transfer.model_fields)


def test_every_practice_has_questions(catalogue: Catalogue) -> None:
    for practice in catalogue.practices.values():
        asked = questions(practice, catalogue.vocabularies)
        assert 6 <= len(asked) <= MOST
        assert len(set(asked)) == len(asked)
