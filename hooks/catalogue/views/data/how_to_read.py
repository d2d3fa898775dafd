"""What one must know to read the data, in Polish: on the page about it, in the workbook and in the package.

Names of columns and what stands in cells are between backquotes.
"""

from catalogue.model.catalogue import Catalogue
from catalogue.settings.settings import Settings
from catalogue.views.data.published import LICENCE_NAME
from catalogue.views.data.tables.cell_text import BETWEEN, INSTEAD

ABOUT = "Dobre praktyki ekonomii społecznej w Polsce i wizyty studyjne, podczas których je poznano."
GEONAMES = "https://www.geonames.org/"
ORIGIN = (
    "Wpisy powstają z relacji i zapowiedzi wizyt studyjnych, a każdy wymienia swoje źródła. To nie jest rejestr: "
    "liczba wpisów z województwa mówi, ile miejsc tam opisano, a nie ile ich działa."
)
NOTES = (
    (
        "Puste pole",
        "znaczy, że źródła tego nie podają albo że wpisu to nie dotyczy: nie ma na przykład następcy ani rozbieżności.",
    ),
    (
        "Kilka wartości",
        (
            f"w jednym polu dzieli znak `{BETWEEN}`. Kolumny o wspólnym początku nazwy, na przykład `sources.title` "
            "i `sources.url`, mają wartości w tej samej kolejności, a po brakującej zostaje puste miejsce. "
            f"Znak `{BETWEEN}` w samej wartości takiej listy zastępuje `{INSTEAD}`."
        ),
    ),
    (
        "Kody",
        (
            "mają obok swoje polskie nazwy, na przykład `entity_type` i `entity_type_name`. Wszystkie wymienia zakładka "
            "`kody` w pliku `katalog.xlsx`."
        ),
    ),
    (
        "Daty",
        (
            "mogą być niepełne: `2017-06`, `2017` albo `XXXX-06`, gdy rok nie jest podany. Znak `?` na końcu mówi, że data "
            "jest niepewna (zapis EDTF)."
        ),
    ),
    (
        "Co jest niepewne,",
        "wymienia kolumna `uncertain`: są w niej nazwy pól. Powody podaje strona wpisu i plik `katalog.json`.",
    ),
    (
        "Tabele łączą się",
        (
            "po adresach wpisów: `visit` i `practice` w punktach programu prowadzą do kolumny `id` wizyt i praktyk. "
            "Miejsca bez własnego wpisu są tylko w punktach programu, w kolumnie `place`."
        ),
    ),
    (
        "Z rejestrami publicznymi",
        (
            "łączą kody województw `region_teryt` i `region_nuts2` oraz, gdy wpis je podaje, numery TERYT gminy, KRS, NIP "
            "i REGON w kolumnach `identifiers`. Są tekstem, bo mogą się zaczynać od zera."
        ),
    ),
)
"""The words that a note begins with, which stand out, and the rest of it."""


def citation(catalogue: Catalogue, settings: Settings) -> str:
    """What is enough to name the source, as the licence asks."""
    edition = f"stan: {catalogue.edition.words()}" if catalogue.edition else ""
    return ", ".join(filter(None, (settings.site_name, settings.site_url, edition, LICENCE_NAME)))
