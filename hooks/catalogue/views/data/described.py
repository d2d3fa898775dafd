"""What the fields of the open data mean, in Polish: taken from the shape of the records."""

from typing import Any

from catalogue.model.records.shape import RECORDS, Field, Kind, shape

KNOWLEDGE_YEAR = "rok najnowszego źródła, wizyty albo sprawdzenia"
_OF_ALL = {
    "id": "stały identyfikator: adres strony wpisu",
    "code": "kod wpisu w jego adresie",
    "path": "plik wpisu w folderze treści",
    "body": "opis w Markdownie; odnośniki do innych wpisów są względem pliku z pola path",
}
_OF_PRACTICES = {
    "images.url": "adres pliku na stronie katalogu",
    "position": "położenie: z pola coordinates albo środek miejscowości lub siedziba gminy; null, gdy nieznane",
    "position_from": "pole, z którego wynika położenie: coordinates, locality albo municipality",
    "knowledge_year": f"{KNOWLEDGE_YEAR}; null, gdy żadne nie podaje roku",
}
ADDED: dict[Kind, dict[str, str]] = {"praktyka": _OF_ALL | _OF_PRACTICES, "wizyta": _OF_ALL}
"""The fields that no editor writes."""


def fields(kind: Kind) -> dict[str, dict[str, Any]]:
    """By name (nested ones with a dot): `name` in Polish, `description` and the `values` of a field that has few."""
    written = {".".join(where): _described(field) for where, field in shape(RECORDS[kind]).each()}
    return written | {name: {"name": said} for name, said in ADDED[kind].items()}


def _described(field: Field) -> dict[str, Any]:
    told: dict[str, Any] = {"name": field.about.name}
    if field.about.help:
        told["description"] = field.about.help
    if field.values.kind == "word":
        told["values"] = field.values.words
    return told
