"""The calendar of a plan, as kept (ics_test.js holds the scripts to it), as another library reads it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Timezone
from icalendar.timezone import TZP

GOLDEN = Path(__file__).parent / "golden" / "plan.ics"
WARSAW = ZoneInfo("Europe/Warsaw")
SITE = "https://katalog.example/praktyki-es/"


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    """The calendar, in which the library finds no fault."""
    read = Calendar.from_ical(GOLDEN.read_bytes())
    assert isinstance(read, Calendar)
    assert [error for component in read.walk() for error in component.errors] == []
    return read


def test_another_library_reads_what_was_meant(calendar: Calendar) -> None:
    first, lunch, night, late = (dict[str, Any](event) for event in calendar.walk("VEVENT"))
    assert first["SUMMARY"] == "Centrum Usług Społecznych w Śremie"
    assert first["LOCATION"] == "Śrem, woj. wielkopolskie"
    assert first["URL"] == f"{SITE}praktyki/cus-srem.html"
    assert (first["GEO"].latitude, first["GEO"].longitude) == (51.60921, 16.85845)
    assert first["DESCRIPTION"] == (
        "Wszystko pod jednym dachem: z ośrodka pomocy w centrum usług\n\n"
        "Śrem łączy pod jednym dachem ośrodek, organizacje, firmy i urzędy; mieszkańcy pytają w jednym miejscu.\n\n"
        "Pytania:\n– Ile to kosztowało?\n– Kto prowadzi\nkawiarnię?\n\nNotatki:\nZabrać ulotki.\nAdres: Rynek 1\n\n"
        f"Strona: https://cus.srem.example/o-nas?a=1;b=2,3\nW katalogu: {first['URL']}\nPunkt 1 planu."
    )
    assert first["DTSTAMP"].dt == datetime(2026, 11, 25, 3, 42, 7, tzinfo=UTC)
    assert [first["DTSTART"].dt, first["DTEND"].dt] == [
        datetime(2027, 5, 10, 10, 0, tzinfo=WARSAW),
        datetime(2027, 5, 10, 11, 30, tzinfo=WARSAW),
    ]
    assert str(first["DTSTART"].dt.tzinfo) == "Europe/Warsaw"
    assert (lunch["SUMMARY"], lunch["LOCATION"]) == ("Obiad, „Pod Dębem”", "Rawicz")
    assert not {"URL", "GEO"} & set(lunch)
    assert [event["DESCRIPTION"].splitlines()[-1] for event in (first, lunch, night, late)] == [
        f"Punkt {number} planu." for number in (1, 2, 3, 4)
    ]
    assert lunch["DTEND"].dt == datetime(2027, 5, 10, 12, 15, tzinfo=WARSAW)
    assert [night["DTSTART"].dt, night["DTEND"].dt] == [
        datetime(2027, 5, 12, 22, 30, tzinfo=WARSAW),
        datetime(2027, 5, 13, 0, 30, tzinfo=WARSAW),
    ]
    assert late["DTSTART"].dt == datetime(2027, 5, 13, 0, 30, tzinfo=WARSAW)
    assert "DTEND" not in late
    ids = [event["UID"] for event in (first, lunch, night, late)]
    assert len(set(ids)) == 4
    assert all(uid.startswith("k3j9x0a2b1c4d5-") for uid in ids)
    assert [event["SEQUENCE"] for event in (first, lunch, night, late)] == [3] * 4


def test_the_head_is_what_programs_want(calendar: Calendar) -> None:
    assert {name: str(value) for name, value in calendar.items()} == {
        "VERSION": "2.0",
        "PRODID": "-//Katalog dobrych praktyk//Plan wizyty//PL",
        "CALSCALE": "GREGORIAN",
        "METHOD": "PUBLISH",
        "X-WR-CALNAME": "Wizyta w Wielkopolsce\\; maj\\, 2027",  # as it is written: the library does not know it
    }


def test_its_zone_is_that_of_warsaw(calendar: Calendar) -> None:
    """Around each change of clocks, and every week, without what the library knows of the name of the zone."""
    [zone] = calendar.walk("VTIMEZONE")
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
