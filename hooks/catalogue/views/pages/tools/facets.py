"""What each entry can be chosen by: facets, their values, and which entries have them.

An entry is a practice, a visit or a mention. Its number is its place among all of them, practices
first, then visits, then mentions: the number under which search knows it, too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue, Mention
from catalogue.model.geography.region import REGIONS
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import EntityType, Term
from catalogue.model.types.alphabet import polish_order
from catalogue.model.types.partial_date import NO_YEAR
from catalogue.views.text import words

Entry = Practice | Visit | Mention
Codes = tuple[str, ...]

WITHOUT_YEAR = "bez-roku"
"""The value of an entry whose year no source gives."""

_KINDS = {
    "opisane": "praktyka z opisem",
    "wspomniane": "wspomniane w relacjach",
    "wizyty": "wizyta studyjna",
    "zapowiedzi": "zapowiedź wizyty",
}


@dataclass(frozen=True, slots=True)
class Facet:
    """A question that an entry may answer, its answers (code → words, in their order), and each entry's own."""

    key: str
    name: str
    labels: Mapping[str, str]
    codes: Sequence[Codes]
    is_years: bool = False


def entries_of(catalogue: Catalogue) -> tuple[Entry, ...]:
    """All entries in the order of their numbers."""
    return (*catalogue.practices.values(), *catalogue.visits.values(), *catalogue.mentions)


def name_of(entry: Entry) -> str:
    """The title of a practice or a visit, the name of a mention."""
    return entry.place if isinstance(entry, Mention) else entry.title


def facets(catalogue: Catalogue) -> list[Facet]:
    """All facets, in the order in which a page shows them."""
    lists = catalogue.vocabularies
    every = [_codes(catalogue, entry) for entry in entries_of(catalogue)]

    def facet(key: str, name: str, labels: Mapping[str, str] | None = None) -> Facet:
        codes = [found.get(key, ()) for found in every]
        return Facet(key, name, _years(codes) if labels is None else labels, codes, is_years=labels is None)

    return [
        facet("co", "Rodzaj wpisu", _KINDS),
        facet("wojewodztwo", "Województwo", {region.slug: region.name for region in REGIONS}),
        facet("rodzaj", "Rodzaj podmiotu", _names(lists.entity_types)),
        facet("temat", "Temat", _names(lists.topics)),
        facet("dzialalnosc", "Działalność", _names(lists.activities)),
        facet("dla-kogo", "Dla kogo", _names(lists.target_groups)),
        facet("zalozyciel", "Kto założył", words.ORGANISATION_KIND),
        facet("rok", "Rok wizyty"),
        facet("stan", "Stan", words.STATUS),
        facet("wiedza", "Rok wiedzy"),
    ]


def times_visited(catalogue: Catalogue, entry: Entry) -> int:
    """How many visits were there; a visit itself is not visited."""
    return 0 if isinstance(entry, Visit) else len({visit.id for visit in _seen(catalogue, entry)})


def _codes(catalogue: Catalogue, entry: Entry) -> Mapping[str, Codes]:
    """The values of an entry by the key of the facet; what it does not say is not there."""
    knowledge = _year(_knowledge(catalogue, entry))
    match entry:
        case Practice():
            return {
                "co": ("opisane",),
                "wojewodztwo": (entry.region.slug,),
                "rodzaj": (entry.entity_type,),
                "temat": entry.topics,
                "dzialalnosc": entry.activities,
                "dla-kogo": entry.target_groups,
                "zalozyciel": _founders(catalogue, entry),
                "rok": _distinct(_year(visit.year) for visit in _seen(catalogue, entry)),
                "stan": (entry.status,) if entry.status else (),
                "wiedza": (knowledge,),
            }
        case Visit():
            return {
                "co": ("zapowiedzi" if entry.kind == "announcement" else "wizyty",),
                "wojewodztwo": tuple(region.slug for region in catalogue.regions_of(entry)),
                "temat": entry.topics,
                "rok": (_year(entry.year),),
                "wiedza": (knowledge,),
            }
        case Mention():
            return {
                "co": ("wspomniane",),
                "wojewodztwo": (entry.region.slug,) if entry.region else (),
                "rodzaj": (entry.entity_type,),
                "rok": _distinct(_year(visit.year) for visit in _seen(catalogue, entry)),
                "wiedza": (knowledge,),
            }


def _seen(catalogue: Catalogue, entry: Practice | Mention) -> tuple[Visit, ...]:
    """The visits that were there; what was only planned or presented elsewhere does not count."""
    if isinstance(entry, Practice):
        return catalogue.visited(entry)
    return tuple(sighting.visit for sighting in entry.sightings if sighting.stop.mode == "visited")


def _knowledge(catalogue: Catalogue, entry: Entry) -> int | None:
    """The year of the newest source or visit."""
    match entry:
        case Practice():
            return catalogue.knowledge_year(entry)
        case Visit():
            years = [source.published.year for source in entry.sources if source.published]
            return max((year for year in (*years, entry.year) if year), default=None)
        case Mention():
            seen = (_knowledge(catalogue, sighting.visit) for sighting in entry.sightings)
            return max((year for year in seen if year), default=None)


def _founders(catalogue: Catalogue, practice: Practice) -> Codes:
    """The kinds of those founders of whom the list of organisations knows it."""
    known = catalogue.vocabularies.organisations
    slugs = (catalogue.organisation_slug(name) for name in practice.founders)
    return _distinct(known[slug].kind for slug in slugs if slug in known)


def _year(year: int | None) -> str:
    return str(year) if year else WITHOUT_YEAR


def _years(codes: Iterable[Codes]) -> dict[str, str]:
    """The years that occur, newest first; the missing one last."""
    found = {code for some in codes for code in some}
    years = {code: code for code in sorted(found - {WITHOUT_YEAR}, reverse=True)}
    return years | ({WITHOUT_YEAR: NO_YEAR} if WITHOUT_YEAR in found else {})


def _names(terms: Mapping[str, EntityType] | Mapping[str, Term]) -> dict[str, str]:
    """The words of a list by code, in alphabetical order."""
    names = {code: _name(term) for code, term in terms.items()}
    return dict(sorted(names.items(), key=lambda item: (polish_order(item[1]), item[0])))


def _name(term: EntityType | Term) -> str:
    acronym = term.acronym if isinstance(term, EntityType) else None
    return f"{term.name} ({acronym})" if acronym else term.name


def _distinct(codes: Iterable[str]) -> Codes:
    return tuple(dict.fromkeys(codes))
