"""What the form in the browser knows of the catalogue: the fields of an entry, the checks and their words."""

from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.placement import NO_YEAR
from catalogue.model.doubts import persons
from catalogue.model.geography.region import REGIONS
from catalogue.model.records.schema import schema
from catalogue.model.records.shape import Kind
from catalogue.model.wordings import wordings
from catalogue.source.document import MAX_BYTES
from catalogue.source.markdown.parser import LIMITS
from catalogue.views.form.lookups import number_of_runs


def form_data(kind: Kind, catalogue: Catalogue) -> dict[str, Any]:
    """As JSON: `messages` by name, `limits` of a file and its body, `practices` and `runs` (of ids) how many there are."""
    return {
        "kind": kind,
        "schema": schema(kind, catalogue.vocabularies),
        "messages": {
            name: {"code": said.code, "message": said.message, "hint": said.hint, "inForm": said.in_form}
            for name, said in wordings().items()
        },
        "regions": [
            {name: getattr(region, name) for name in ("name", "slug", "teryt", "genitive", "locative")}
            for region in REGIONS
        ],
        "noYear": NO_YEAR,
        "limits": {"bytes": MAX_BYTES, "body": LIMITS},
        "persons": {**persons.WORDS, "places": sorted(persons.places_of_two_words())},
        "practices": len(catalogue.practices),
        "runs": number_of_runs(catalogue),
    }
