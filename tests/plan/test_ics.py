"""The calendar of a plan: as kept byte by byte, and as another library reads it."""

import os
import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Timezone
from icalendar.timezone import TZP

from scripts import Scripts, loaded

GOLDEN = Path(__file__).parent / "golden" / "plan.ics"
WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 11, 25, 3, 42, 7, 654000, tzinfo=UTC)
SITE = "https://katalog.example/praktyki-es/"
CHANCE = 20261125

Plan = dict[str, Any]
Stops = list[list[dict[str, Any]]]

SREM: dict[str, Any] = {
    "id": "cus-srem",
    "title": "Wszystko pod jednym dachem: z ośrodka pomocy w centrum usług",
    "host": "Centrum Usług Społecznych w Śremie",
    "place": "Śrem, woj. wielkopolskie",
    "position": [51.60921, 16.85845],
    "summary": "Śrem łączy pod jednym dachem ośrodek, organizacje, firmy i urzędy; mieszkańcy pytają w jednym miejscu.",
    "website": "https://cus.srem.example/o-nas?a=1;b=2,3",
}
HOSTILE: dict[str, Any] = {
    "id": "zly",
    "title": 'Zły\r\nBEGIN:VALARM\\n;,:"\x00\x07\u202e\u200b👩‍👩‍👧',
    "host": "Gospodarz; spółka, \\N „A”\r\nATTENDEE:mailto:a@example.org",
    "place": "Wieś\nEND:VEVENT",
    "position": None,
    "summary": "ż" * 200 + " 👍🏽" * 40,
    "website": "",
}
PLAN: Plan = {
    "title": "Wizyta w Wielkopolsce; maj, 2027",
    "date": "2027-05-10",
    "start": {"town": "Toruń", "region": "kujawsko-pomorskie"},
    "days": [
        {"leave": 480, "stops": [{"id": "cus-srem", "at": 600, "stay": 90}, {"name": "Obiad, „Pod Dębem”", "town": "Rawicz", "stay": 45}]},
        {"stops": []},
        {"leave": 1350, "stops": [{"id": "cus-srem", "stay": 120}, {"name": "Nocleg", "stay": 0}]},
    ],
}  # fmt: skip
STOPS: Stops = [
    [{"brief": SREM, "questions": ["Ile to kosztowało?", "Kto prowadzi\nkawiarnię?"], "notes": "Zabrać ulotki.\nAdres: Rynek 1"}, {"brief": None, "questions": [], "notes": ""}],
    [],
    [{"brief": SREM, "questions": [], "notes": ""}, {"brief": None, "questions": [], "notes": ""}],
]  # fmt: skip


scripts = loaded("plan/schedule.js", "plan/ics.js")


def written(scripts: Scripts, plan: Plan, stops: Stops | None = None, site: str = SITE) -> bytes:
    unknown: Stops = [[{"brief": None, "questions": [], "notes": ""} for _ in day["stops"]] for day in plan["days"]]
    text = scripts.evaluate(
        """([plan, stops, now, site]) => {
            const schedule = scheduleOf(plan, ({ id, town }) => id ? [51.6, 16.9] : town === "Rawicz" ? [51.6, 16.9] : null);
            return ics(plan, schedule, stops, { now: new Date(now), site });
        }""",
        [plan, stops or unknown, NOW.timestamp() * 1000, site],
    )
    assert isinstance(text, str)
    return text.encode()


def read(content: bytes) -> list[dict[str, Any]]:
    """The events by the names of their properties."""
    calendar = Calendar.from_ical(content)
    assert [error for component in calendar.walk() for error in component.errors] == []
    return [dict(event) for event in calendar.walk("VEVENT")]


def test_the_calendar_byte_by_byte(scripts: Scripts) -> None:
    content = written(scripts, PLAN, STOPS)
    if os.environ.get("RENEW_GOLDEN"):
        GOLDEN.write_bytes(content)
        pytest.fail("written anew: look at the difference, then run without RENEW_GOLDEN")
    assert content == GOLDEN.read_bytes()


def test_another_library_reads_what_was_meant(scripts: Scripts) -> None:
    first, lunch, night, late = read(written(scripts, PLAN, STOPS))
    assert first["SUMMARY"] == SREM["host"]
    assert first["LOCATION"] == SREM["place"]
    assert first["URL"] == f"{SITE}praktyki/cus-srem.html"
    assert (first["GEO"].latitude, first["GEO"].longitude) == (51.60921, 16.85845)
    assert first["DESCRIPTION"] == (
        f"{SREM['title']}\n\n{SREM['summary']}\n\nPytania:\n– Ile to kosztowało?\n– Kto prowadzi\nkawiarnię?\n\n"
        f"Notatki:\nZabrać ulotki.\nAdres: Rynek 1\n\nStrona: {SREM['website']}\nW katalogu: {first['URL']}"
    )
    assert first["DTSTAMP"].dt == NOW.replace(microsecond=0)
    assert [first["DTSTART"].dt, first["DTEND"].dt] == [
        datetime(2027, 5, 10, 10, 0, tzinfo=WARSAW),
        datetime(2027, 5, 10, 11, 30, tzinfo=WARSAW),
    ]
    assert (lunch["SUMMARY"], lunch["LOCATION"]) == ("Obiad, „Pod Dębem”", "Rawicz")
    assert not {"URL", "GEO", "DESCRIPTION"} & set(lunch)
    assert lunch["DTEND"].dt == datetime(2027, 5, 10, 12, 15, tzinfo=WARSAW)
    assert [night["DTSTART"].dt, night["DTEND"].dt] == [
        datetime(2027, 5, 12, 22, 30, tzinfo=WARSAW),
        datetime(2027, 5, 13, 0, 30, tzinfo=WARSAW),
    ]
    assert late["DTSTART"].dt == datetime(2027, 5, 13, 0, 30, tzinfo=WARSAW)
    assert "DTEND" not in late


def test_an_hour_that_is_missed_is_told(scripts: Scripts) -> None:
    stops = [{"name": "Narada", "stay": 90}, {"name": "Wizyta", "at": 570}, {"name": "Obiad", "at": 780}]
    _, missed, kept = read(written(scripts, {"date": "2027-05-10", "days": [{"leave": 540, "stops": stops}]}))
    assert missed["DTSTART"].dt == datetime(2027, 5, 10, 10, 30, tzinfo=WARSAW)
    assert missed["DESCRIPTION"] == "Umówione na 9:30, przyjazd według szacunku 10:30."
    assert "DESCRIPTION" not in kept


def test_the_head_is_what_programs_want(scripts: Scripts) -> None:
    calendar = Calendar.from_ical(written(scripts, PLAN))
    assert {name: str(value) for name, value in calendar.items()} == {
        "VERSION": "2.0",
        "PRODID": "-//Katalog dobrych praktyk//Plan wizyty//PL",
        "CALSCALE": "GREGORIAN",
        "METHOD": "PUBLISH",
        "X-WR-CALNAME": "Wizyta w Wielkopolsce\\; maj\\, 2027",  # as it is written: the library does not know it
    }
    nameless = Calendar.from_ical(written(scripts, {"date": "2027-05-10", "days": []}))
    assert nameless["X-WR-CALNAME"] == "Wizyta studyjna"
    assert not nameless.walk("VEVENT")


def test_its_zone_is_that_of_warsaw(scripts: Scripts) -> None:
    """Around each change of clocks, and every week, without what the library knows of the name of the zone."""
    [zone] = Calendar.from_ical(written(scripts, PLAN)).walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    told = zone.to_tz(TZP("zoneinfo"), lookup_tzid=False)
    hours = [datetime.fromisoformat("2024-01-01") + timedelta(hours=number) for number in range(0, 10 * 366 * 24, 97)]
    for day in ("2027-03-28", "2027-10-31", "2026-03-29", "2028-10-29"):
        hours += [datetime.fromisoformat(day) + timedelta(minutes=number) for number in range(0, 1440, 30)]
    real = [moment for moment in hours if _is_real(moment)]
    assert len(hours) - len(real) == 4
    assert [moment.replace(tzinfo=told).utcoffset() for moment in real] == [
        moment.replace(tzinfo=WARSAW).utcoffset() for moment in real
    ]


def _is_real(clock: datetime) -> bool:
    """Whether clocks in Warsaw show this hour at all."""
    return clock.replace(tzinfo=WARSAW).astimezone(UTC).astimezone(WARSAW).replace(tzinfo=None) == clock


@pytest.mark.parametrize(
    "first", ["2027-03-27", "2029-03-25", "2030-03-24", "2027-10-30", "2027-12-31", "2028-02-28", "2099-12-30"]
)
def test_each_hour_is_that_of_the_clock_in_warsaw(scripts: Scripts, first: str) -> None:
    """Days that begin at any hour and last over midnight, over changes of clocks, a leap day and new year."""
    leaves = range(0, 1440, 50)
    days = [{"leave": leave, "stops": [{"name": "A", "stay": 25}, {"name": "B", "stay": 1500}]} for leave in leaves]
    for at in range(0, len(days), 3):
        plan: Plan = {"date": first, "days": days[at : at + 3]}
        events = read(written(scripts, plan))
        expected = []
        for number, day in enumerate(plan["days"]):
            midnight = datetime.combine(date.fromisoformat(first), datetime.min.time()) + timedelta(days=number)
            for minutes, stay in ((day["leave"], 25), (day["leave"] + 25, 1500)):
                begin, end = (midnight + timedelta(minutes=minute) for minute in (minutes, minutes + stay))
                expected.append([moment.replace(tzinfo=WARSAW).astimezone(UTC) for moment in (begin, end)])
        assert [
            [event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)] for event in events
        ] == expected
        assert all(str(event["DTSTART"].dt.tzinfo) == "Europe/Warsaw" for event in events)


@pytest.mark.parametrize("saturday", ["2027-03-27", "2029-03-24", "2030-03-30"])
def test_no_event_ends_before_it_begins(scripts: Scripts, saturday: str) -> None:
    """From an hour that clocks leave out to one that they show: there, it ends as it begins."""
    stop = {"name": "A", "at": 1440 + 150, "stay": 40}
    [event] = read(written(scripts, {"date": saturday, "days": [{"leave": 1439, "stops": [stop]}]}))
    after = date.fromisoformat(saturday) + timedelta(days=1)
    assert event["DTSTART"].dt == datetime(after.year, after.month, after.day, 3, 30, tzinfo=WARSAW)
    assert "DTEND" not in event


def test_what_strangers_wrote_stays_a_text(scripts: Scripts) -> None:
    plan: Plan = {
        "date": "2027-05-10",
        "days": [{"stops": [{"id": "zly"}, {"name": HOSTILE["host"], "town": HOSTILE["place"]}]}],
    }
    stops: Stops = [
        [{"brief": HOSTILE, "questions": [HOSTILE["title"], "\\, ;"], "notes": HOSTILE["host"]}, {"brief": None}]
    ]
    content = written(scripts, plan, stops)
    one, own = read(content)
    host, place = "Gospodarz; spółka, \\N „A” ATTENDEE:mailto:a@example.org", "Wieś END:VEVENT"
    assert [one["SUMMARY"], one["LOCATION"]] == [host, place]
    assert [own["SUMMARY"], own["LOCATION"]] == [host, place]
    title = 'Zły\nBEGIN:VALARM\\n;,:"👩‍👩‍👧'
    assert one["DESCRIPTION"] == (
        f"{title}\n\n{HOSTILE['summary']}\n\nPytania:\n– {title}\n– \\, ;\n\n"
        "Notatki:\nGospodarz; spółka, \\N „A”\nATTENDEE:mailto:a@example.org\n\n"
        f"W katalogu: {SITE}praktyki/zly.html"
    )
    assert [name for name in (line.partition(b":")[0] for line in content.split(b"\r\n")) if b"ATTENDEE" in name] == []


def test_lines_are_short_and_whole(scripts: Scripts) -> None:
    chance = random.Random(CHANCE)
    names = ["".join(chance.choices("ab żó€👍\u0301;,\\", k=chance.randint(1, 300))) for _ in range(60)]
    plan: Plan = {"date": "2027-05-10", "days": [{"stops": [{"name": name, "stay": 5} for name in names]}]}
    content = written(scripts, plan)
    assert content.endswith(b"\r\nEND:VCALENDAR\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert max(len(line) for line in lines) == 75
    for line in lines:
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()
    assert [event["SUMMARY"] for event in read(content)] == [name.strip() for name in names]


def test_ids_stay_while_stops_move(scripts: Scripts) -> None:
    ids = [event["UID"] for event in read(written(scripts, PLAN, STOPS))]
    assert len(set(ids)) == 4
    moved = {**PLAN, "days": [{"leave": 540, "stops": []}, {"stops": PLAN["days"][0]["stops"][::-1]}, PLAN["days"][2]]}
    stops: Stops = [[], STOPS[0][::-1], STOPS[2]]
    assert [event["UID"] for event in read(written(scripts, moved, stops, ""))] == [ids[1], ids[0], *ids[2:]]
    others = [{**PLAN, "date": "2027-05-11"}, {**PLAN, "title": "Inna"}]
    for other in others:
        assert not set(ids) & {event["UID"] for event in read(written(scripts, other, STOPS))}


def test_without_an_address_of_the_site_no_event_leads_to_a_page(scripts: Scripts) -> None:
    first, *_ = read(written(scripts, PLAN, STOPS, ""))
    assert "URL" not in first
    assert first["DESCRIPTION"].endswith(f"\n\nStrona: {SREM['website']}")


def test_without_a_first_day_there_is_no_calendar(scripts: Scripts) -> None:
    given = [{"days": []}, [], [], {"site": ""}]
    assert scripts.evaluate("given => ics(...given)", given) is None
