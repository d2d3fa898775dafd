"""Numbers, days and hours of an .xlsx as a Polish sheet shows them."""

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.styles.numbers import is_date_format, is_timedelta_format
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from catalogue.source.sheet.formats.days import shown_day
from catalogue.source.sheet.formats.numbers import shown_number
from catalogue.source.sheet.table import Cell, NoText, Shown
from catalogue.source.sheet.values import Format, as_cell

PEOPLE = '[=1]0 "osoba";[<5]0 "osoby";0 "osób"'
ACCOUNTING = '_-* #,##0.00\\ "zł"_-;\\-* #,##0.00\\ "zł"_-;_-* "-"??\\ "zł"_-;_-@_-'


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("200000", '#,##0 "zł"', "200 000 zł"),
        ("15000", '# ##0 "zł"', "15 000 zł"),
        ("1500000", '# ##0 "zł"', "1 500 000 zł"),
        ("1500000.5", "#,##0.00 [$zł-415]", "1 500 000,50 zł"),
        ("1500", "[$€-2] #,##0", "€ 1 500"),
        ("1500", '#,##0 "EUR"', "1 500 EUR"),
        ("-1234.5", '#,##0.00 "zł";[Red]-#,##0.00 "zł"', "-1 234,50 zł"),
        ("-1234.5", "#,##0.00;(#,##0.00)", "(1 234,50)"),
        ("1234.5", ACCOUNTING, "1 234,50 zł"),
        ("-1234.5", ACCOUNTING, "-1 234,50 zł"),
        ("0", ACCOUNTING, "- zł"),
        ("1234567", '0.0,,"\N{NO-BREAK SPACE}mln"', "1,2 mln"),
        ("0.5", "0%", "50%"),
        ("0.125", "0.0%", "12,5%"),
        ("0.5", "0\\ %", "50 %"),
        ("2.5", "0", "3"),
        ("1.005", "0.00", "1,01"),
        ("-0.001", "0.00", "0,00"),
        ("5", "0.##", "5"),
        ("5.25", "0.##", "5,25"),
        ("0.5", ".00", ",50"),
        ("123", "000000", "000123"),
        ("60123", "00-000", "60-123"),
        ("1234", "00\\-000", "01-234"),
        ("8567346215", "000-000-00-00", "856-734-62-15"),
        ("601234567", "000 000 000", "601 234 567"),
        ("612345678", "[<=9999999]###-##-##;(##) ###-##-##", "(61) 234-56-78"),
        ("48221234567", '"tel. +"00 00 000 00 00', "tel. +48 22 123 45 67"),
        ("0.5", "# ?/?", "1/2"),
        ("2.75", "# ??/??", "2 3/4"),
        ("2.5", "?/?", "5/2"),
        ("3", "# ?/?", "3"),
        ("2.5", "# ?/4", "2 2/4"),
        ("12345", "0.00E+00", "1,23E+04"),
        ("0.000012", "0.0E-0", "1,2E-5"),
        ("0.1", "General", "0,1"),
        ("3.14159265358979", "General", "3,141592654"),
        ("8567346215", "General", "8567346215"),
        ("17", 'General "zł"', "17 zł"),
        ("1", PEOPLE, "1 osoba"),
        ("3", PEOPLE, "3 osoby"),
        ("7", PEOPLE, "7 osób"),
        ("0", '0;-0;"brak"', "brak"),
        ("12", ";;;", ""),
        ("3", "@", "3"),
    ],
)
def test_numbers_are_shown_by_their_format(number: str, code: str, shown: str) -> None:
    found = shown_number(Decimal(number), code)
    assert found.replace("\N{NO-BREAK SPACE}", " ") == shown


def test_thousands_stay_together_on_a_line() -> None:
    assert shown_number(Decimal(200000), '#,##0 "zł"') == "200\N{NO-BREAK SPACE}000 zł"


def _cell(number: str, code: str, epoch: datetime = WINDOWS_EPOCH) -> Cell:
    return as_cell("n", number, Format(code, is_date_format(code), is_timedelta_format(code)), epoch)


def _seen(cell: Cell) -> str:
    assert not isinstance(cell, NoText)
    return cell.text if isinstance(cell, Shown) else cell


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("42906", "dd.mm.yyyy", "20.06.2017"),
        ("42906", "yyyy\\-mm\\-dd;@", "2017-06-20"),
        ("42906", "[$-415]d mmmm yyyy;@", "20 czerwca 2017"),
        ("42906", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "20 czerwca 2017"),
        ("0.4375", "[$-F400]h:mm:ss\\ AM/PM", "10:30:00"),
        ("42906", "mmmm yyyy", "czerwiec 2017"),
        ("42906", 'yyyy "r."', "2017 r."),
        ("42906", "dddd, d mmm yy", "wtorek, 20 cze 17"),
        ("42906.4375", "d.m.yyyy h:mm", "20.6.2017 10:30"),
        ("0.4375", "h:mm", "10:30"),
        ("0.9375", "h:mm AM/PM", "10:30 PM"),
        ("0.500005", "hh:mm:ss.0", "12:00:00,4"),
        ("1.083333333333333", "[h]:mm", "26:00"),
        ("1.083333333333333", "[hh]:mm:ss", "26:00:00"),
        ("0.04", "[mm]:ss", "57:36"),
        ("59", "d.m.yyyy", "28.2.1900"),
        ("61", "d.m.yyyy", "1.3.1900"),
    ],
)
def test_days_and_hours_are_shown_by_their_format(number: str, code: str, shown: str) -> None:
    assert _seen(_cell(number, code)) == shown


def test_days_of_a_workbook_from_1904() -> None:
    assert _cell("41444", "dd.mm.yyyy", MAC_EPOCH) == Shown("20.06.2017", "2017-06-20")


@pytest.mark.parametrize("number", ["-1", "2958466", "1e300"])
def test_a_day_beyond_the_calendar_is_an_error(number: str) -> None:
    assert _cell(number, "dd.mm.yyyy") == NoText("Formuła w tej komórce kończy się błędem #ARG! (#VALUE!).")


@pytest.mark.parametrize(
    ("number", "code", "plain"),
    [
        ("200000", '#,##0 "zł"', "200000"),
        ("0.5", "0%", "0.5"),
        ("2.50", "0.00", "2.5"),
        ("456346215", "000-000-00-00", "0456346215"),
        ("29148", "0000000000", "0000029148"),
        ("42906.4375", "d.m.yyyy h:mm", "2017-06-20"),
        ("42906", "mmmm yyyy", "2017-06"),
    ],
)
def test_the_plain_value_is_kept_beside(number: str, code: str, plain: str) -> None:
    cell = _cell(number, code)
    assert (cell.plain if isinstance(cell, Shown) else cell) == plain


GENERAL = Format("General", date=False, duration=False)


@pytest.mark.parametrize(
    ("kind", "content", "shown"),
    [
        ("b", "1", Shown("PRAWDA", "tak")),
        ("b", "0", Shown("FAŁSZ", "nie")),
        ("e", "#N/A", NoText("Formuła w tej komórce kończy się błędem #N/D! (#N/A).")),
        ("e", "#REF!", NoText("Formuła w tej komórce kończy się błędem #ADR! (#REF!).")),
        ("s", "012345", "012345"),
        ("str", "a_x000D_\nb_x005F_x000D_ _xD83D__xDE00_", "a\nb_x000D_ \U0001f600"),
        ("str", "Z\u0307arki", "Żarki"),
    ],
)
def test_what_is_no_number(kind: str, content: str, shown: Cell) -> None:
    assert as_cell(kind, content, GENERAL, WINDOWS_EPOCH) == shown


def test_a_format_may_put_words_around_a_text() -> None:
    assert as_cell("s", "5", Format('0;0;0;"nr "@', date=False, duration=False), WINDOWS_EPOCH) == "nr 5"


CODES = st.text(st.sampled_from('0#?.,%/;"\\_*[]@E+-yYmMdDhHsS:gG $zł €<>=123AP'), max_size=20)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False).map(lambda number: Decimal(f"{number:.15g}")) | st.integers(
    -9, 60_000
).map(Decimal)


@settings(max_examples=300)
@given(NUMBERS, CODES)
@example(Decimal("1e308"), "0.00")
@example(Decimal("1e-308"), "# ??/??")
@example(Decimal("123.456"), f"ss.{'0' * 250}")
@example(Decimal(123456789012345), f"0.{'0' * 250}%")
def test_any_format_shows_any_number(number: Decimal, code: str) -> None:
    assert isinstance(shown_number(number, code), str)
    assert isinstance(shown_day(number, code, from_1904=False), str | None)
