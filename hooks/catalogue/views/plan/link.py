"""A plan of a visit as the text of a link, which the planner reads. `assets/plan/link.js` writes the same.

    plan = "1" *( "_" part ), parts in this order:
      "t" text          title
      "r" YYYYMMDD      first day
      "s" text "." slug where it starts; "e" text "." slug where it ends: town and voivodeship
      "k" speed "." detour "." longest    km/h, per cent of the straight line, hours
      "d" [HHMM] *( "." stop )            a day, with the hour of leaving
    stop = ( id / "*" text ) then options: "~l" text (town), "~r" slug (voivodeship), "~m" minutes, "~a" HHMM (arrival)

What has its default is left out. A text has `!` for the `%` of an address, and all signs that mean something here
as codes: a link needs no escaping anywhere.
"""

from collections import defaultdict
from typing import Required, TypedDict
from urllib.parse import quote

from catalogue.model.records.stop import Stop as StopOfVisit
from catalogue.model.records.visit import Visit
from catalogue.views.text.words import shortened

VERSION = "1"
DEFAULTS = {"speed": 60, "detour": 130, "longest": 10, "leave": 540, "stay": 60}
"""In km/h, per cent, hours, minutes from midnight, minutes."""
LONGEST_TEXT = 120  # characters that a reader takes
_MEANING = str.maketrans({"_": "!5F", ".": "!2E", "~": "!7E", "%": "!"})


class Place(TypedDict):
    """A town, and the slug of its voivodeship."""

    town: str
    region: str


class Stop(TypedDict, total=False):
    """A practice by its `id`, or a stop of one's own by its `name`; `stay` and `at` (from midnight) in minutes."""

    id: str
    name: str
    town: str
    region: str
    stay: int
    at: int


class Day(TypedDict, total=False):
    """A day of stops, with the hour of leaving in minutes from midnight."""

    leave: int
    stops: Required[list[Stop]]


class Plan(TypedDict, total=False):
    """A plan; `date` is its first day (`2027-05-10`)."""

    title: str
    date: str
    start: Place
    end: Place
    speed: int
    detour: int
    longest: int
    days: Required[list[Day]]


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
    parts = [VERSION]
    if "title" in plan:
        parts.append(f"t{_text(plan['title'])}")
    if "date" in plan:
        parts.append(f"r{plan['date'].replace('-', '')}")
    if "start" in plan:
        parts.append(f"s{_place(plan['start'])}")
    if "end" in plan:
        parts.append(f"e{_place(plan['end'])}")
    pace = {name: plan.get(name, DEFAULTS[name]) for name in ("speed", "detour", "longest")}
    if not pace.items() <= DEFAULTS.items():
        parts.append("k" + ".".join(map(str, pace.values())))
    return "_".join([*parts, *map(_day, plan["days"])])


def _day(day: Day) -> str:
    leave = day.get("leave", DEFAULTS["leave"])
    return ".".join([f"d{_hour(leave) if leave != DEFAULTS['leave'] else ''}", *map(_stop_text, day["stops"])])


def _stop_text(stop: Stop) -> str:
    written = stop["id"] if "id" in stop else f"*{_text(stop['name'])}"
    if "town" in stop:
        written += f"~l{_text(stop['town'])}"
    if "region" in stop:
        written += f"~r{stop['region']}"
    if stop.get("stay", DEFAULTS["stay"]) != DEFAULTS["stay"]:
        written += f"~m{stop['stay']}"
    return written + (f"~a{_hour(stop['at'])}" if "at" in stop else "")


def _place(place: Place) -> str:
    return f"{_text(place['town'])}.{place['region']}"


def _hour(minutes: int) -> str:
    return f"{minutes // 60:02}{minutes % 60:02}"


def _text(text: str) -> str:
    return quote(text, safe="").translate(_MEANING)
