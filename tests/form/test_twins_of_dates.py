"""Dates: the form reads, says and compares them as Python does."""

import random
from datetime import date, timedelta

from catalogue.model.types.partial_date import PartialDate
from catalogue.model.types.written_date import date_meant
from form.checker import Checker
from form.twins import CHANCE, differing


def _dates() -> list[str]:
    chance = random.Random(CHANCE)
    days = [str(date(1999, 1, 1) + timedelta(days=number)) for number in range(2000)]
    parts = [
        "0000",
        "0001",
        "1900",
        "2000",
        "XXXX",
        "xxxx",
        "00",
        "02",
        "12",
        "13",
        "29",
        "30",
        "31",
        "32",
        "٢٠١٧",
        "1",
    ]
    made = [
        "-".join(chance.choices(parts, k=chance.randint(1, 4))) + chance.choice(["", "", "?", " ", "\n"])
        for _ in range(6000)
    ]
    return [*days, *made, *(f"XXXX{day[4:]}?" for day in days[:366]), *(day[:7] for day in days[::20])]


def _parsed(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def test_dates_are_read_and_said_alike(checker: Checker) -> None:
    given = _dates()
    theirs = checker.evaluate(
        """texts => texts.map(text => {
            const date = parseDate(text);
            return date && [dateText(date), dateInWords(date)];
        })""",
        given,
    )
    ours = [[str(found), found.words()] if (found := _parsed(text)) else None for text in given]
    assert differing(given, ours, theirs) == []
    assert 2000 < sum(found is not None for found in ours) < 6000


def test_what_people_write_for_dates_means_the_same(checker: Checker) -> None:
    chance = random.Random(CHANCE)
    days, years = ["", "0", "1", "06", "21", "31", "32", "٢"], ["2017", "0000", "201", "17"]
    months = [
        "2",
        "06",
        "13",
        "²",
        "czerwiec",
        "Czerwca",
        "luty",
        "czerwcu",
        "VI",
        "xii",
        "paź",
        "wrzesnia",
        "__proto__",
        "",
    ]
    made = [
        chance.choice(days)
        + (sign := chance.choice([".", "/", "-", " ", ". ", "\u00a0", " . ", "–", ", "]))
        + chance.choice(months)
        + chance.choice([sign, " "])
        + chance.choice(years)
        + chance.choice(["", " r.", "r", "\u00a0r.", " roku", "?", ".", " ?"])
        for _ in range(6000)
    ]
    turned = [
        "/".join(chance.choices(["2017", "6", "06", "31", "VI", "maj", "xxxx"], k=chance.randint(1, 3)))
        for _ in range(300)
    ]
    given = [text.strip(" .") for text in made] + turned
    theirs = checker.evaluate("texts => texts.map(meantDate)", given)
    ours = [str(date_meant(text) or "") for text in given]
    assert differing(given, ours, theirs) == []
    assert 100 < sum(found != "" for found in ours) < 5000


def test_dates_follow_each_other_alike(checker: Checker) -> None:
    chance = random.Random(CHANCE)
    read = [text for text in _dates() if _parsed(text)]
    pairs = [[chance.choice(read), chance.choice(read)] for _ in range(3000)]
    theirs = checker.evaluate("pairs => pairs.map(pair => isAfter(...pair.map(parseDate)))", pairs)
    ours = [PartialDate.parse(one).after(PartialDate.parse(other)) for one, other in pairs]
    assert differing(pairs, ours, theirs) == []
    assert len(set(ours)) == 2
