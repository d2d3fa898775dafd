"""`katalog.jsonld`: the open data described for portals of open data (DCAT-AP 3, as JSON-LD).

https://semiceu.github.io/DCAT-AP/releases/3.0.0/
"""

from collections.abc import Iterable
from urllib.parse import quote

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.views import addresses
from catalogue.views.data.files import DESCRIPTION, FILES
from catalogue.views.data.how_to_read import ABOUT, ORIGIN
from catalogue.views.data.published import VERSION, json_lines, reference
from catalogue.views.head.structured import Node, iso, node
from catalogue.views.head.structured_entries import LICENCE
from catalogue.views.page import File
from catalogue.views.text import words

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


def description(catalogue: Catalogue, settings: Settings, files: Iterable[File]) -> File:
    """A catalogue of one data set, with a distribution for each of the other files."""
    sizes = {file.path: len(file.content) for file in files}
    own = reference(settings, DESCRIPTION)
    common = {
        "dct:title": _polish(settings.site_name),
        "dct:description": _polish(f"{ABOUT} {ORIGIN}"),
        "dct:publisher": node("foaf:Agent", **{"foaf:name": settings.publisher}) if settings.publisher else None,
        "dct:license": _licence(),
        "dct:language": _thing(f"{_EU}language/POL", "dct:LinguisticSystem"),
        "dct:spatial": _thing(f"{_EU}country/POL", "dct:Location"),
        "dct:modified": _date(catalogue.edition),
    }
    distributions = (_distribution(catalogue, settings, path, sizes[path]) for path in FILES if path != DESCRIPTION)
    dataset = node(
        "dcat:Dataset",
        id=f"{own}#zbior",
        **common,
        **{
            "dct:identifier": settings.page_url(DESCRIPTION),
            "dcat:version": VERSION,
            "dcat:landingPage": _thing(reference(settings, addresses.DATA), "foaf:Document"),
            "dcat:contactPoint": _contact(settings),
            "dcat:theme": {"@id": f"{_EU}data-theme/SOCI"},
            "dcat:keyword": [_polish(word) for word in _KEYWORDS],
            "dct:accrualPeriodicity": _thing(f"{_EU}frequency/IRREG", "dct:Frequency"),
            "dcat:distribution": [*distributions],
        },
    )
    home = _thing(reference(settings, addresses.HOME), "foaf:Document")
    themes = _thing(f"{_EU}data-theme", "skos:ConceptScheme")
    whole = node(
        "dcat:Catalog",
        id=own,
        **common,
        **{"foaf:homepage": home, "dcat:themeTaxonomy": themes, "dcat:dataset": [dataset]},
    )
    return File(DESCRIPTION, json_lines({"@context": _CONTEXT, **whole}, _DEPTH))


def _distribution(catalogue: Catalogue, settings: Settings, path: str, size: int) -> Node:
    file, address = FILES[path], {"@id": reference(settings, path)}
    return node(
        "dcat:Distribution",
        id=f"{reference(settings, DESCRIPTION)}#{path.rpartition('/')[2]}",
        **{
            "dct:title": _polish(file.name),
            "dct:description": _polish(f"{words.capital(file.use)}."),
            "dcat:accessURL": address,
            "dcat:downloadURL": address,
            "dcat:mediaType": _thing(_IANA + file.media_type, "dct:MediaType"),
            "dct:format": _thing(f"{_EU}file-type/{file.file_type}", "dct:MediaTypeOrExtent"),
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
