"""What both Python and the scripts go by, said once here; the scripts import it from `theme/assets/data/constants.js`."""

import json
from typing import Any

from catalogue.model.doubts import host_names, persons, towns
from catalogue.model.geography.region import REGIONS
from catalogue.model.records.shape import FOLDERS
from catalogue.model.types import (
    alphabet,
    codes,
    identifiers,
    likeness,
    lists,
    numbers,
    partial_date,
    refusal,
    written_date,
)
from catalogue.model.types.pattern import Pattern
from catalogue.model.types.texts import WEB_ADDRESS
from catalogue.search import postings, words
from catalogue.source import characters, names, slug
from catalogue.source.addresses import WEB
from catalogue.source.markdown import marks, parser
from catalogue.views.pictures import maps
from catalogue.views.plan import grid, link

_HEAD = "/* What both Python and the scripts go by: written by hooks/catalogue/views/constants.py, not by hand. */\n"
PATTERNS = (
    *(WEB_ADDRESS, numbers.WHOLE, numbers.DECIMAL),
    *(identifiers.OF_COURT, identifiers.OF_TAXES, identifiers.OF_STATISTICS, identifiers.OF_GMINA),
)
_OF_HOSTS = {
    "acronyms": host_names.ACRONYMS,
    "enough": host_names.ENOUGH,
    "quoted": host_names.QUOTED,
    "placed": host_names.PLACED,
}
CONSTANTS: dict[str, Any] = {
    "space": characters.SPACE,
    "hidden": {
        "pattern": characters.HIDDEN.pattern,
        "noRoom": characters.NO_ROOM,
        "gaps": characters.GAPS,
        "bullet": characters.BULLET,
        "kinds": characters.KINDS,
        "otherwise": characters.OTHERWISE,
    },
    "web": WEB,
    "slug": {"pattern": slug.SLUG.pattern, "longest": slug.MAX_LENGTH, "reserved": names.OWNERS},
    "markdown": {
        "depth": parser.MAX_DEPTH,
        "brackets": parser.MAX_BRACKETS,
        "made": marks.MADE,
        "mayStay": marks.MAY_STAY,
        "note": marks.NOTE,
        "longest": marks.LONGEST,
        "marks": [
            {"wording": mark.wording.name, "expression": mark.expression, "unless": mark.unless} for mark in marks.MARKS
        ],
    },
    "folders": FOLDERS,
    "alphabet": alphabet.AFTER,
    "words": {
        "invisible": words.INVISIBLE,
        "dots": words.DOTS,
        "numbers": words.NUMBERS,
        "beforeEnding": words.BEFORE_ENDING,
        "folded": slug.LETTERS,
        "endings": sorted(words.ENDINGS),
        "fleeting": words.FLEETING,
        "marks": words.MARKS,
        "softened": sorted(words.SOFTENED),
        "shortestStem": words.SHORTEST_STEM,
    },
    "levels": postings.LEVELS,
    "plan": {"defaults": link.DEFAULTS, "longestText": link.LONGEST_TEXT},
    "regions": {region.slug: region.name for region in REGIONS},
    "earth": maps.EARTH,
    "cell": {"high": grid.HIGH, "wide": grid.WIDE},
    "said": {"shown": refusal.SHOWN, "listed": refusal.LISTED_WHOLE, "repeated": lists.NAMED},
    "beginning": likeness.BEGINNING,
    "hosts": {"apart": host_names.APART, "mark": host_names.MARK, "kinds": host_names.KINDS, **_OF_HOSTS},
    "towns": {"long": towns.LONG, "short": towns.SHORT, "part": towns.PART},
    "persons": {
        "ending": persons.ENDING,
        "capitals": persons.CAPITALS,
        "short": persons.SHORT,
        "cases": persons.CASES,
    },
    "flag": {"yes": codes.YES, "no": codes.NO},
    "dates": {
        "spelling": partial_date.SPELLING,
        "fromTheDay": written_date.FROM_THE_DAY,
        "fromTheYear": written_date.FROM_THE_YEAR,
        "months": partial_date.MONTHS,
        "ofMonth": partial_date.OF_MONTH,
        "named": written_date.NAMES,
        "noYear": partial_date.NO_YEAR,
        "uncertain": partial_date.UNCERTAIN_DATE,
    },
}


def constants_module() -> str:
    """The module, as it stands in the repository."""
    shared = {**CONSTANTS, "patterns": {pattern.wording.name: _spelling(pattern) for pattern in PATTERNS}}
    return f"{_HEAD}export const constants = {json.dumps(shared, indent=2)};\n"


def _spelling(pattern: Pattern) -> dict[str, object]:
    almost = pattern.almost
    near = almost and {
        "name": almost.wording.name,
        "expression": almost.expression,
        "before": almost.before,
        "length": almost.length,
    }
    return {"expression": pattern.expression, "almost": near}
