"""What the tables of fields say."""

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.shape import RECORDS, Kind, shape
from catalogue.views.fields import field_tables, told


def test_fields_stand_in_groups_with_those_that_must_be_given_first(catalogue: Catalogue) -> None:
    [*groups] = field_tables("praktyka", catalogue.vocabularies).split("### ")[1:]
    assert [group.partition("\n")[0] for group in groups] == [
        "Co warto skopiować",
        "Gdzie",
        "Gospodarz",
        "Jak skorzystać",
        "Skąd to wiemy",
    ]
    assert groups[1] == (
        "Gdzie\n\n"
        "| Pole | Co wpisać |\n"
        "|---|---|\n"
        "| `region`<br>województwo (wymagane) | małymi literami; np. wielkopolskie |\n"
        "| `coordinates`<br>współrzędne | bez tego pola miejsce wynika z miejscowości albo gminy,"
        " a gdy katalog jej nie zna, pozostaje nieznane;"
        " `lat` (szerokość geograficzna, w stopniach), `lon` (długość geograficzna, w stopniach) |\n"
        "| `locality`<br>miejscowość | np. Gniezno |\n"
        "| `municipality`<br>gmina | np. Gniezno |\n\n"
    )


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        (
            "praktyka",
            "summary",
            "jedno lub dwa zdania: co warto skopiować; do 400 znaków; np. Kawiarnia uczy zawodu osoby, które długo nie pracowały, i sama na siebie zarabia.",
        ),
        ("praktyka", "founders", "np. Gmina Gniezno"),
        ("praktyka", "topics", "kody z pliku slowniki/tematy.yml; np. aktywizacja-wsi"),
        ("praktyka", "website", "adres strony gospodarza; np. https://example.org"),
        ("wizyta", "order_known", "tak, gdy kolejność punktów programu jest znana; bez tego pola: `nie`"),
        ("wizyta", "kind", "`report` – relacja, `announcement` – zapowiedź; bez tego pola: `report`"),
        (
            "praktyka",
            "social_enterprise",
            "nadany przez wojewodę; `since` (przyznany), a jeśli są znane, `until` (ważny do)",
        ),
        (
            "wizyta",
            "partners",
            (
                "kto pomógł w organizacji; `name` (nazwa), `role` (rola:"
                " `commissioner` – zamawiający, `contractor` – wykonawca, `guide` – opieka nad grupą)"
            ),
        ),
        ("wizyta", "stops", "lista punktów: praktyk i innych miejsc"),
        ("praktyka", "uncertain", "nazwa pola i powód, dla którego jest niepewne"),
    ],
)
def test_a_field_in_words(catalogue: Catalogue, kind: Kind, name: str, words: str) -> None:
    assert told(shape(RECORDS[kind], catalogue.vocabularies).fields[name]) == words
