from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.counting.figure import share
from mvi_standard.publication.numbers import Numbers

NL, EN = Numbers("nl"), Numbers("en")
LOCALES = {NL: Locale("nl"), EN: Locale("en", "GB")}
"""The conventions that are followed; babel tells them, and is too heavy to write a report with."""


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        ("65.645514", "65,6 %", "65.6%"),
        ("0", "0,0 %", "0.0%"),
        ("0.04", "< 0,1 %", "< 0.1%"),
        ("99.96", "> 99,9 %", "> 99.9%"),
        ("100", "100,0 %", "100.0%"),
        ("1234.5", "1.234,5 %", "1,234.5%"),
        ("-2.25", "-2,3 %", "-2.3%"),
        ("-0.01", "> -0,1 %", "> -0.1%"),
        (None, "niet bekend", "not known"),
    ],
)
def test_a_percentage_has_one_decimal_and_is_never_more_certain_than_it_is(value: str | None, nl: str, en: str) -> None:
    number = None if value is None else Decimal(value)
    assert NL.percent(number).replace("\xa0", " ") == nl
    assert EN.percent(number) == en


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        ("116200000000", "€ 116 miljard", "€116 billion"),
        ("1160000000", "€ 1,16 miljard", "€1.16 billion"),
        ("999600000", "€ 1 miljard", "€1 billion"),
        ("24000000", "€ 24 miljoen", "€24 million"),
        ("3049999", "€ 3,05 miljoen", "€3.05 million"),
        ("940000", "€ 940.000", "€940,000"),
        ("12345.67", "€ 12.346", "€12,346"),
        ("12.5", "€ 12,50", "€12.50"),
        ("3", "€ 3", "€3"),
        ("0", "€ 0", "€0"),
        ("-1500", "-€ 1.500", "-€1,500"),
        (None, "niet bekend", "not known"),
    ],
)
def test_money_has_a_scale_that_can_be_read(value: str | None, nl: str, en: str) -> None:
    number = None if value is None else Decimal(value)
    assert NL.amount(number).replace("\xa0", " ") == nl
    assert EN.amount(number).replace("\xa0", " ") == en


@pytest.mark.parametrize(
    ("value", "unit", "count_unit", "nl", "en"),
    [
        ("1500", "t_CO2e", "", "1.500 ton CO₂-equivalent", "1,500 tonnes CO₂ equivalent"),
        ("1234567", "kWh", "", "1,23 miljoen kWh", "1.23 million kWh"),
        ("0.0123456", "kg_CO2e_EUR", "", "0,0123 kg CO₂-equivalent per euro", "0.0123 kg CO₂ equivalent per euro"),
        ("2.5", "t", "", "2,5 ton", "2.5 tonnes"),
        ("2.0", "aantal", "", "2", "2"),
        ("42", "aantal", "percelen", "42 percelen", "42 lots"),
        ("80", "procent", "percelen", "80,0 %", "80.0%"),
        ("7", "eigen_eenheid", "", "7 eigen eenheid", "7 eigen eenheid"),
        (None, "t", "", "niet bekend", "not known"),
    ],
)
def test_a_value_has_its_unit_and_no_digit_that_is_not_there(
    value: str | None, unit: str, count_unit: str, nl: str, en: str
) -> None:
    number = None if value is None else Decimal(value)
    assert NL.measured(number, unit, count_unit).replace("\xa0", " ") == nl
    assert EN.measured(number, unit, count_unit).replace("\xa0", " ") == en


def test_an_exact_number_has_all_its_digits() -> None:
    assert NL.exact(Decimal("1234567890123456789.125")) == "1.234.567.890.123.456.789,125"
    assert EN.exact(Decimal("600000.000000000")) == "600,000"
    assert NL.exact(None) == "niet bekend"


@pytest.mark.parametrize("numbers", [NL, EN], ids=["nl", "en"])
@given(st.decimals(-(10**20), 10**20, allow_nan=False, places=3))
def test_signs_stand_where_the_language_has_them(numbers: Numbers, value: Decimal) -> None:
    assert numbers.exact(value) == format_decimal(value, "#,##0.###", LOCALES[numbers])


@pytest.mark.parametrize("numbers", [NL, EN], ids=["nl", "en"])
@given(st.integers(1_000_000, 10**15 - 10**12))
def test_what_is_large_has_a_word_for_its_zeros(numbers: Numbers, value: int) -> None:
    three = Decimal(f"{Decimal(value):.2e}")  # the digits that a reader can use
    wanted = format_compact_decimal(three, format_type="long", locale=LOCALES[numbers], fraction_digits=2)

    assert numbers.number(Decimal(int(three))).replace("\xa0", " ") == wanted


@pytest.mark.parametrize("numbers", [NL, EN], ids=["nl", "en"])
@given(st.dates(date(1000, 1, 1)))
def test_a_day_is_written_as_the_language_does(numbers: Numbers, day: date) -> None:
    assert numbers.date(day.isoformat()) == format_date(day, "long", locale=LOCALES[numbers])


def test_a_date_is_in_words() -> None:
    assert NL.date("2026-11-24T10:00:00Z") == "24 november 2026"
    assert EN.date("2026-11-24") == "24 November 2026"
    assert NL.date("") == "niet bekend"


def test_a_calendar_year_is_its_number() -> None:
    assert NL.period(("2026-01-01", "2026-12-31")) == "2026"
    assert NL.period(("2026-01-01", "2026-06-30")) == "1 januari 2026 tot en met 30 juni 2026"


def test_a_part_of_nothing_is_not_known() -> None:
    assert share(0, 0) is None
    assert share(1, 3) is not None
