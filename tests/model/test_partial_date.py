"""Partial dates: forms, words, order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model.types.partial_date import PartialDate, period_words
from catalogue.model.types.written_date import date_meant

DATES = st.builds(
    lambda day, parts, uncertain: PartialDate(
        day.year if "y" in parts else None,
        day.month if "m" in parts else None,
        day.day if "d" in parts else None,
        uncertain,
    ),
    st.dates(),
    st.sampled_from(["y", "ym", "ymd", "m", "md"]),
    st.booleans(),
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2017-06-20", "20 czerwca 2017"),
        ("2017-06", "czerwiec 2017"),
        ("2017", "2017"),
        ("XXXX-06", "czerwiec, rok nie podany"),
        ("XXXX-08-27", "27 sierpnia, rok nie podany"),
        ("XXXX-02-29", "29 lutego, rok nie podany"),
        ("2022-06?", "czerwiec 2022 (data niepewna)"),
        ("2021?", "2021 (data niepewna)"),
        ("XXXX-12?", "grudzień, rok nie podany (data niepewna)"),
        ("0999-01-01", "1 stycznia 999"),
    ],
)
def test_forms_and_words(text: str, words: str) -> None:
    parsed = PartialDate.parse(text)
    assert (str(parsed), parsed.words()) == (text, words)


@pytest.mark.parametrize(
    "text",
    [
        *("", "?", "XXXX", "XXXX?", "17", "0000", "2017-", "2017-6", "2017-06-1", "2017-00", "2017-13", "2017-06-00"),
        *("2017-06-31", "2017-02-29", "XXXX-02-30", "2017-06-20 ", "2017-06-20??", "20170620", "20.06.2017", "2017/06"),
        *("2017-XX-20", "201X", "-2017", "2017-06-20T10", "\u0662\u0660\u0661\u0667", "2017\n", "xxxx-06"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|year|month|day"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("21.06.2017 r.", "2017-06-21"),
        ("21.06.2017\u00a0r.", "2017-06-21"),
        ("1/6/2017", "2017-06-01"),
        ("2017.06.21", "2017-06-21"),
        ("06.2017", "2017-06"),
        ("2017 r.", "2017"),
        ("21 Czerwca 2017 roku", "2017-06-21"),
        ("czerwiec 2017", "2017-06"),
        ("19.09.2021", "2021-09-19"),
        ("19 września 2021 r.", "2021-09-19"),
        ("19\u00a0września\u00a02021\u00a0r.", "2021-09-19"),
        ("19 września 2021", "2021-09-19"),
        ("19 WRZEŚNIA 2021R.", "2021-09-19"),
        ("19 wrzesnia 2021", "2021-09-19"),
        ("19 wrz. 2021", "2021-09-19"),
        ("19/09/2021", "2021-09-19"),
        ("19 . 09 . 2021 r.", "2021-09-19"),
        ("19. 9. 2021.", "2021-09-19"),
        ("19–09–2021", "2021-09-19"),
        ("2021.09.19", "2021-09-19"),
        ("2021.09.19.", "2021-09-19"),
        ("2021-9-19", "2021-09-19"),
        ("2021 - 09 - 19", "2021-09-19"),
        ("2021-09-19 00:00:00", "2021-09-19"),
        ("2021-09-19T00:00", "2021-09-19"),
        ("2021, wrzesień", "2021-09"),
        ("wrzesień 2021", "2021-09"),
        ("  wrzesień\t2021 roku ", "2021-09"),
        ("września 2021", "2021-09"),
        ("IX 2021", "2021-09"),
        ("IX.2021 r.", "2021-09"),
        ("19 IX 2021", "2021-09-19"),
        ("19.IX.2021", "2021-09-19"),
        ("9.2021", "2021-09"),
        ("2021 rok", "2021"),
        ("19.09.2021?", "2021-09-19?"),
        ("wrzesień 2021 ?", "2021-09?"),
        ("XXXX-9", "XXXX-09"),
        ("3.4.2021", "2021-04-03"),
        ("29.02.2024", "2024-02-29"),
        ("29.02.2021", None),
        ("31.02.2021", None),
        ("31 września 2021", None),
        ("0.09.2021", None),
        ("09/19/2021", None),
        ("19.09.21", None),
        ("19.09", None),
        ("wrzesień", None),
        ("IXI 2021", None),
        ("2021–2022", None),
        ("2021-09-19T10:30", None),
        ("19.09.2021, 20.09.2021", None),
        ("xxxx", None),
        ("", None),
        ("31.06.2017", None),
        ("13.2017", None),
        ("21.6.17", None),
        ("20-21.06.2017", None),
        ("w czerwcu 2017", None),
        ("lato 2017", None),
    ],
)
def test_what_people_write_means_a_date(text: str, meant: str | None) -> None:
    assert date_meant(text) == (meant and PartialDate.parse(meant))


@pytest.mark.parametrize(
    "parts", [(None, None, None), (2017, None, 5), (None, None, 5), (2017, 0, None), (2017, 2, 30)]
)
def test_no_such_date_can_be_made(parts: tuple[int | None, int | None, int | None]) -> None:
    with pytest.raises(ValueError, match=r"date|year|month|day"):
        PartialDate(*parts)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, "data nie podana"),
        ("2017-06-20", None, "20 czerwca 2017"),
        (None, "2017-06", "czerwiec 2017"),
        ("2017-06-20", "2017-06-20", "20 czerwca 2017"),
        ("2017-06-20", "2017-06-21", "20–21 czerwca 2017"),
        ("2017-06-30", "2017-07-01", "30 czerwca – 1 lipca 2017"),
        ("2017-12-31", "2018-01-01", "31 grudnia 2017 – 1 stycznia 2018"),
        ("2017-06", "2017-07", "czerwiec – lipiec 2017"),
        ("2017-12", "2018-01", "grudzień 2017 – styczeń 2018"),
        ("2017", "2018", "2017–2018"),
        ("2017", "2018-01", "2017 – styczeń 2018"),
        ("2017", "2017-06", "2017 – czerwiec 2017"),
        ("2017-06-20", "2017", "20 czerwca 2017 – 2017"),
        ("2017-06", "2017-06-20", "czerwiec – 20 czerwca 2017"),
        ("2017-06-20", "2017-07", "20 czerwca – lipiec 2017"),
        ("XXXX-06", "XXXX-07", "czerwiec – lipiec, rok nie podany"),
        ("XXXX-06-20", "XXXX-06-21", "20–21 czerwca, rok nie podany"),
        ("XXXX-06", "2017-07", "czerwiec, rok nie podany – lipiec 2017"),
        ("2017-06?", "2017-06", "czerwiec 2017 (data niepewna)"),
        ("2017-06-20?", "2017-06-21", "20–21 czerwca 2017 (data niepewna)"),
        ("2017-06-20", "2018-06-21?", "20 czerwca 2017 – 21 czerwca 2018 (data niepewna)"),
    ],
)
def test_periods_in_words(start: str | None, end: str | None, words: str) -> None:
    first = PartialDate.parse(start) if start else None
    last = PartialDate.parse(end) if end else None
    assert period_words(first, last) == words


@pytest.mark.parametrize(
    ("later", "earlier"),
    [("2017-06-21", "2017-06-20"), ("2017-07", "2017-06-20"), ("2018", "2017-12-31"), ("2017-06-21?", "2017-06-20")],
)
def test_after(later: str, earlier: str) -> None:
    assert PartialDate.parse(later).after(PartialDate.parse(earlier))
    assert not PartialDate.parse(earlier).after(PartialDate.parse(later))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2017", "2017-06"),
        ("2017-06", "2017-06-20"),
        ("XXXX-12", "2017-01"),
        ("XXXX-12", "XXXX-01"),
        ("2017-06-20", "2017-06-20?"),
    ],
)
def test_what_is_unknown_proves_nothing(one: str, other: str) -> None:
    assert not PartialDate.parse(one).after(PartialDate.parse(other))
    assert not PartialDate.parse(other).after(PartialDate.parse(one))


def test_sort_order() -> None:
    order = ["XXXX-06", "XXXX-06-20", "XXXX-12", "2016", "2016-12-31", "2017", "2017-01", "2017-01-01", "2017-02"]
    dates = [PartialDate.parse(text) for text in reversed(order)]
    assert [str(date) for date in sorted(dates, key=PartialDate.sort_key)] == order


@given(DATES)
def test_any_date_round_trips(value: PartialDate) -> None:
    assert PartialDate.parse(str(value)) == value
    assert value.words()


@given(DATES, DATES)
def test_any_period_has_words(start: PartialDate, end: PartialDate) -> None:
    assert period_words(start, end)
    assert not (start.after(end) and end.after(start))


@given(st.dates(), st.dates())
def test_full_dates_are_ordered_like_days(one: date, other: date) -> None:
    assert PartialDate.of(one).after(PartialDate.of(other)) == (one > other)
