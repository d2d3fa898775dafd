"""Names of people behind functions, and what only looks like one."""

from pathlib import Path

import pytest

from catalogue.load import load
from catalogue.model.doubts.persons import persons, place_finder
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_body, with_fields

PERSONS = """\
Pani Dyrektor Anna Nowak-Kowalska oprowadziła grupę
prezes Jan Kowalski
prezesem zarządu Janem Kowalskim
kierowniczka CIS Ewa Zając
wójt gminy Adam Małysz
BURMISTRZ Tomasz Lis
z dr Anną Nowak
dr hab. Anna Nowak
dr n. med. Anna Nowak
mgr inż. Piotr Kos
panią Annę Nowak
prezes **Jan Kowalski**
dyrektorka A. Nowak
burmistrz Jarocina Adam Pawlicki
ks. Jan Twardowski
prezydent Radosław Dominiak
przewodniczącą rady Teresę Górską
pani Olena Kowalczuk
wójtowi Janowi NOWAKOWI
kierownik [Jan Nowak](https://example.org)
starościną Marią Wit""".splitlines()

OTHERS = """\
dyrektor Regionalnego Ośrodka Polityki Społecznej
wójt Gminy Wielka Wieś
wójt Wielkiej Wsi
burmistrz Koźmina Wielkopolskiego
burmistrz Nowej Soli
prezydent Zielonej Góry
prezydent Bielska-Białej
wójt Dymaczewa Nowego
starosta Powiatu Krotoszyńskiego
Urząd Marszałkowski Województwa Opolskiego
kierownik szkoły im. Jana Pawła II
dyrektor Szkoły Podstawowej im. Marii Konopnickiej
szkoła im. ks. Jana Twardowskiego
przy ul. ks. Jerzego Popiełuszki
prezes Fundacji Barka
Rozmawiano z panią prezes. Spółdzielnia Jarocin ma plany.
z dyrektorką
prezes Nidzickiej Fundacji Rozwoju
Burmistrzowie, wójtowie i sekretarze
Starostwo Powiatowe w Krotoszynie
województwo Kujawy Pomorze
panie z Koła Gospodyń Wiejskich
minister Rodziny i Polityki Społecznej
prezydent Rzeczypospolitej Polskiej
Fundacja Dr Otis
Pan Tadeusz""".splitlines()

IS_PLACE = place_finder(("Dymaczewo Nowe",))


@pytest.mark.parametrize("text", PERSONS)
def test_a_function_before_two_capitalised_words_is_a_person(text: str) -> None:
    assert len(list(persons(text, IS_PLACE))) == 1
    [found] = persons(text.replace(" ", "\n", 1), IS_PLACE)
    assert found.found in " ".join(text.split()) or not text.startswith("z")


@pytest.mark.parametrize("text", OTHERS)
def test_places_patrons_and_institutions_are_none(text: str) -> None:
    assert list(persons(text, IS_PLACE)) == []


def test_a_person_is_told_in_every_text_at_the_place(tmp_path: Path) -> None:
    practice = with_fields(
        BASE[PRACTICE], "summary: Pani prezes Anna Nowak uczy zawodu.\nhosting:\n  contact: pan Jan Lis\n"
    )
    note = "stops:\n  - practice: cis-zarki\n    note: Rozmowa z wójtem Adamem Lisem.\n"
    files = {
        PRACTICE: with_body(practice, "## Na czym polega\n\nMówiła o tym dyrektorka\nEwa Kos.\n"),
        VISIT: with_fields(BASE[VISIT], note),
    }
    draw(tmp_path / ROOT, {**BASE, **files})
    found = load(tmp_path / ROOT, TODAY, warn=True).warnings
    assert {one.code for one in found} == {"O014"}
    assert [(one.field, one.line, one.column) for one in found] == [
        ("summary", 6, 1),
        ("hosting.contact", 13, 3),
        ("", 17, 14),
        ("stops[1].note", 8, 5),
    ]
    assert "„wójtem Adamem Lisem”" in found[-1].message


def test_names_of_hosts_works_and_places_are_left_alone(tmp_path: Path) -> None:
    source = "sources:\n  - title: Prezes Jan Nowak o spółdzielni\n    publisher: ROPS\n"
    files = {PRACTICE: with_fields(BASE[PRACTICE], f"host: Fundacja Dr Anny Nowak\n{source}")}
    draw(tmp_path / ROOT, {**BASE, **files})
    assert load(tmp_path / ROOT, TODAY, warn=True).warnings == ()
