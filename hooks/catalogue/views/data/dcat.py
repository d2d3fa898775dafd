"""`katalog.jsonld`: the open data described for portals of open data (DCAT-AP 3, as JSON-LD).

https://semiceu.github.io/DCAT-AP/releases/3.0.0/
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import quote

from catalogue.model.catalogue import Catalogue
from catalogue.model.partial_date import PartialDate
from catalogue.views import addresses
from catalogue.views.data import feed, geojson, json_file
from catalogue.views.data.published import VERSION, json_text, path_of, reference
from catalogue.views.data.reading import ABOUT, ORIGIN
from catalogue.views.head.structured import Node, given, iso, node
from catalogue.views.head.structured_entries import LICENCE
from catalogue.views.page import File
from catalogue.views.pages.data_page import USES
from catalogue.views.settings import Settings

NAME = "katalog.jsonld"
_DEPTH = 4
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_IANA = "https://www.iana.org/assignments/media-types/"
_EU = "http://publications.europa.eu/resource/authority/"
_DATES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}  # by the length of the date
_KEYWORDS = ("ekonomia społeczna", "dobre praktyki", "wizyty studyjne", "przedsiębiorstwa społeczne")


class Described(NamedTuple):
    """A file: its title in Polish, its media type (IANA) and its type in the EU's list of file types."""

    title: str
    media_type: str
    file_type: str


DISTRIBUTIONS: Mapping[str, Described] = {
    "praktyki.csv": Described("Praktyki jako tabela", "text/csv", "CSV"),
    "wizyty.csv": Described("Wizyty studyjne jako tabela", "text/csv", "CSV"),
    "punkty-programu.csv": Described("Punkty programu wizyt jako tabela", "text/csv", "CSV"),
    "datapackage.json": Described("Opis pól tabel (Frictionless Data Package)", "application/json", "JSON"),
    "katalog.xlsx": Described(
        "Tabele w skoroszycie", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"
    ),
    json_file.NAME: Described("Cały katalog: praktyki, wizyty i słowniki", "application/json", "JSON"),
    geojson.NAME: Described("Praktyki na mapie", "application/geo+json", "GEOJSON"),
    feed.NAME: Described("Wpisy o najnowszej treści jako kanał", "application/atom+xml", "ATOM"),
}
"""All files of open data but this one."""


def description(catalogue: Catalogue, settings: Settings, files: Iterable[File]) -> File:
    """A catalogue of one data set, with a distribution for each of the other files."""
    sizes = {file.path: len(file.content) for file in files}
    own = reference(settings, path_of(NAME))
    common = given(
        **{
            "dct:title": _polish(settings.site_name),
            "dct:description": _polish(f"{ABOUT} {ORIGIN}"),
            "dct:publisher": node("foaf:Agent", **{"foaf:name": settings.publisher}) if settings.publisher else None,
            "dct:license": _licence(),
            "dct:language": _thing(f"{_EU}language/POL", "dct:LinguisticSystem"),
            "dct:spatial": _thing(f"{_EU}country/POL", "dct:Location"),
            "dct:modified": _date(catalogue.edition),
        }
    )
    dataset = node(
        "dcat:Dataset",
        id=f"{own}#zbior",
        **common,
        **given(
            **{
                "dct:identifier": settings.page_url(path_of(NAME)),
                "dcat:version": VERSION,
                "dcat:landingPage": _thing(reference(settings, addresses.DATA), "foaf:Document"),
                "dcat:contactPoint": _contact(settings),
                "dcat:theme": {"@id": f"{_EU}data-theme/SOCI"},
                "dcat:keyword": [_polish(word) for word in _KEYWORDS],
                "dct:accrualPeriodicity": _thing(f"{_EU}frequency/IRREG", "dct:Frequency"),
                "dcat:distribution": [
                    _distribution(catalogue, settings, name, sizes[path_of(name)]) for name in DISTRIBUTIONS
                ],
            }
        ),
    )
    home = _thing(reference(settings, addresses.HOME), "foaf:Document")
    themes = _thing(f"{_EU}data-theme", "skos:ConceptScheme")
    whole = node(
        "dcat:Catalog",
        id=own,
        **common,
        **{"foaf:homepage": home, "dcat:themeTaxonomy": themes, "dcat:dataset": [dataset]},
    )
    return File(path_of(NAME), (json_text({"@context": _CONTEXT, **whole}, _DEPTH) + "\n").encode())


def _distribution(catalogue: Catalogue, settings: Settings, name: str, size: int) -> Node:
    described, (_, use) = DISTRIBUTIONS[name], USES[path_of(name)]
    address = {"@id": reference(settings, path_of(name))}
    return node(
        "dcat:Distribution",
        id=f"{reference(settings, path_of(NAME))}#{name}",
        **{
            "dct:title": _polish(described.title),
            "dct:description": _polish(f"{use[0].upper()}{use[1:]}."),
            "dcat:accessURL": address,
            "dcat:downloadURL": address,
            "dcat:mediaType": _thing(_IANA + described.media_type, "dct:MediaType"),
            "dct:format": _thing(f"{_EU}file-type/{described.file_type}", "dct:MediaTypeOrExtent"),
            "dcat:byteSize": {"@value": str(size), "@type": "xsd:nonNegativeInteger"},
            "dcatap:availability": _thing(f"{_EU}planned-availability/STABLE", "skos:Concept"),
            "dct:license": _licence(),
            "dct:modified": _date(catalogue.edition),
        },
    )


def _thing(address: str, kind: str) -> Node:
    return node(kind, id=address)


def _licence() -> Node:
    return _thing(LICENCE, "dct:LicenseDocument")


def _contact(settings: Settings) -> Node | None:
    if not settings.email:
        return None
    mail = {"@id": f"mailto:{quote(settings.email, safe='@')}"}
    return node("vcard:Kind", **{"vcard:fn": settings.publisher or settings.site_name, "vcard:hasEmail": mail})


def _polish(text: str) -> Node:
    return {"@value": text, "@language": "pl"}


def _date(edition: PartialDate | None) -> Node | None:
    """The edition, as exactly as it is known; nothing where it is uncertain."""
    text = iso(edition)
    return {"@value": text, "@type": _DATES[len(text)]} if text else None
