"""The programme of a visit as the text of a link, which the planner reads. `assets/plan/link.js` says how it is written.

A text has `!` for the `%` of an address, and all signs that mean something there as codes: a link needs no escaping.
"""

from collections import defaultdict
from typing import TypedDict
from urllib.parse import quote

from catalogue.model.records.stop import Stop as StopOfVisit
from catalogue.model.records.visit import Visit
from catalogue.views.text.seal import seal_of
from catalogue.views.text.words import shortened

DEFAULTS = {"speed": 60, "detour": 130, "longest": 10, "leave": 540, "stay": 60}
"""Of what only the browser knows of a plan: km/h, per cent, hours, minutes from midnight, minutes."""
LONGEST_TEXT = 120  # characters that a reader takes
_MEANING = str.maketrans({"_": "!5F", ".": "!2E", "~": "!7E", "%": "!"})


class Stop(TypedDict, total=False):
    """A practice by its `id`, or a stop of one's own by its `name`, perhaps with the slug of its `region`."""

    id: str
    name: str
    town: str
    region: str


class Plan(TypedDict):
    """By day its stops: what a visit tells of all that a plan in the browser may hold."""

    days: list[dict[str, list[Stop]]]


def plan_of_visit(visit: Visit) -> Plan:
    """The stops of a visit by day, those whose day is not known in one behind the others; a practice stands once."""
    days: dict[int | None, list[Stop]] = defaultdict(list)
    taken: set[str] = set()
    for stop in visit.stops:
        if stop.practice not in taken:
            days[stop.day].append(_stop(stop))
        if stop.practice:
            taken.add(stop.practice)
    in_order = sorted(days, key=lambda day: (day is None, day or 0))
    return {"days": [{"stops": days[day]} for day in in_order]}


def _stop(stop: StopOfVisit) -> Stop:
    if stop.practice:
        return {"id": stop.practice}
    own: Stop = {"name": shortened(stop.place or "", LONGEST_TEXT)}
    if stop.locality:
        own["town"] = shortened(stop.locality, LONGEST_TEXT)
    if stop.region:
        own["region"] = stop.region.slug
    return own


def link_of(plan: Plan) -> str:
    """The text of the link."""
    parts = "_".join(".".join(["d", *map(_written, day["stops"])]) for day in plan["days"])
    stops = sum(len(day["stops"]) for day in plan["days"])
    return f"2{seal_of(parts, stops)}_{parts}"


def _written(stop: Stop) -> str:
    name = stop["id"] if "id" in stop else f"*{_text(stop['name'])}"
    town = f"~l{_text(stop['town'])}" if "town" in stop else ""
    return name + town + (f"~r{stop['region']}" if "region" in stop else "")


def _text(text: str) -> str:
    return quote(text, safe="").translate(_MEANING)
