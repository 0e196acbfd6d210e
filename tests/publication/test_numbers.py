from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal
from country import made
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.counting.figure import Figure, share
from mvi_standard.editions import LATEST
from mvi_standard.publication import national
from mvi_standard.publication.numbers import Numbers, Rounding
from mvi_standard.total.account import Account

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
        ("12345.67", "€ 12.300", "€12,300"),
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
        ("236389", "kWh", "", "236.000 kWh", "236,000 kWh"),
        ("236389", "persoon", "", "236.389 personen", "236,389 persons"),
        ("236389", "aantal", "percelen", "236.389 percelen", "236,389 lots"),
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


@pytest.mark.parametrize(
    ("value", "rounding", "said"),
    [
        ("236789", Rounding(), "237.000"), ("236789", Rounding(2), "240.000"),
        ("236789", Rounding(2, down=True), "230.000"),
        ("-236789", Rounding(2, down=True), "-240.000"), ("1239999", Rounding(down=True), "1,23 miljoen"),
        ("0.3299", Rounding(2), "0,33"), ("0", Rounding(2, down=True), "0"), ("999600", Rounding(), "1 miljoen"),
    ],
)  # fmt: skip
def test_a_quantity_has_as_many_digits_as_it_carries(value: str, rounding: Rounding, said: str) -> None:
    assert NL.quantity(Decimal(value), rounding).replace("\xa0", " ") == said


@pytest.mark.parametrize(("value", "unit", "said"), [("60.0", "procent", "60 %"), ("12345.6", "EUR", "€ 12.345,6"),
                                                     ("38.55", "procent", "38,55 %"), ("900", "kWh", "900 kWh"),
                                                     ("3", "", "3")])  # fmt: skip
def test_what_is_asked_has_exactly_its_own_digits(value: str, unit: str, said: str) -> None:
    assert NL.asked(Decimal(value), unit).replace("\xa0", " ") == said


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


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (made("KLI-01", "1236.9", determinations={"gemeten": 2, "geschat": 1}), "1.240 ton CO₂-equivalent"),
        (made("KLI-01", "1236.9", determinations={"gemeten": 1, "geschat": 2}), "1.200 ton CO₂-equivalent"),
        (made("KLI-01", "1236.9", lower_bounds=1), "ten minste 1.230 ton CO₂-equivalent"),
        (made("PRO-09", 5000, 3999, population=3999), "1,25"),
        (made("PRO-09", 500, 399, population=3999), "1,3"),
        (made("SOC-05", 12345), "12.345 personen"),
    ],
)
def test_what_is_estimated_or_unsure_has_a_digit_less(figure: Figure, said: str) -> None:
    report = national([figure], Account(), LATEST, "nl", "md").replace("\xa0", " ")

    assert f"| {said} |" in report
