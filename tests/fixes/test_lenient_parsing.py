"""A text is read only where it can be read in one way."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.fixes.dates import FIRST_YEAR, MONTHS
from mvi_standard.fixes.lenient_parsing import one_answer, one_code, one_day, one_number

LABELS = {
    "klimaat": ("Klimaat", "Climate"),
    "social_return": ("Social return", "Social return"),
    "geen": ("Geen", "None of these"),
    "niet": ("Niet", "Geen"),
    "belgie": ("Belgie", "Belgium"),
    "v3_1": ("3.1", "3.1"),
}
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("found", "code"),
    [
        ("Klimaat", "klimaat"),
        (" KLIMAAT ", "klimaat"),
        ("Climate", "klimaat"),
        ("social return", "social_return"),
        ("Social-Return", "social_return"),
        ("social\u2011return", "social_return"),
        ("socialreturn", "social_return"),
        ("België", "belgie"),
        ("None of these", "geen"),
        ("geen", None),  # a code, and a label of another
        ("klimat", None),
        ("klimaat.", None),
        ("3.1", "v3_1"),
        ("31", None),
        ("", None),
        ("-", None),
        ("k" * 5000, None),
    ],
)
def test_a_code_is_known_by_its_letters(found: str, code: str | None) -> None:
    assert one_code(found, LABELS) == code


@pytest.mark.parametrize(
    ("found", "day"),
    [
        ("20-3-2026", "2026-03-20"),
        ("03.04.2026", "2026-04-03"),
        ("3-4-2026", "2026-04-03"),
        ("20-03-2026 09:30", "2026-03-20"),
        ("20/3/2026", "2026-03-20"),
        ("5/05/2026", "2026-05-05"),
        ("2026-3-5", "2026-03-05"),
        ("2026/03/05", "2026-03-05"),
        (" 2026-03-05 ", "2026-03-05"),
        ("2026-03-20T00:00:00", "2026-03-20"),
        ("2026-03-20 23:59", "2026-03-20"),
        ("2026-03-20Z", "2026-03-20"),
        ("2026-03-20+01:00", "2026-03-20"),
        ("2026-07-01T00:00:00+02:00", "2026-07-01"),
        ("2026-03-20T00:00:00Z", "2026-03-20"),
        ("2026-03-20T21:59:59.999Z", "2026-03-20"),
        ("2026-03-20T10:00:00-05:00", "2026-03-20"),
        ("2026-01-20T23:30+01:00", "2026-01-20"),
        ("2026-07-20T00:30+02:00", "2026-07-20"),
        ("2026-01-20T12:00+02:00", "2026-01-20"),
        ("3/4/2026", None),  # March in America
        ("3/20/2026", None),
        ("30-2-2026", None),
        ("2026-02-30", None),
        ("29-2-2027", None),
        ("20-3.2026", None),
        ("20-3-26", None),
        ("20 3 2026", None),
        ("20260320", None),
        ("46101", None),
        ("20 maart 2026", "2026-03-20"),
        ("20 mrt 2026", "2026-03-20"),
        ("20-Mrt.-2026", "2026-03-20"),
        (" 1  MEI 2026 ", "2026-05-01"),
        ("20\u00a0maart\u00a02026", "2026-03-20"),
        ("1 oct 2026", "2026-10-01"),
        ("October 1, 2026", "2026-10-01"),
        ("Oct. 1 2026", "2026-10-01"),
        ("20 maart", None),
        ("maart 2026", None),
        ("20 maart 26", None),
        ("30 februari 2026", None),
        ("0 maart 2026", None),
        ("20 mars 2026", None),
        ("20 ma 2026", None),
        ("2026 maart 20", None),
        ("2026-03-20T22:00:00Z", None),  # the 21st in summer time
        ("2026-03-20T23:00:00.000Z", None),  # midnight of the 21st, as JavaScript writes it
        ("2026-03-20T20:00:00-05:00", None),
        ("2026-03-20T00:30:00+09:00", None),
        ("2026-03-20-05:00", None),
        ("2026-01-20T00:30+02:00", None),  # the 19th: no summer time in January
        ("2026-07-20T23:30+01:00", None),  # the 21st: summer time in July
        ("1990-07-20T00:30:00+02:00", None),
        ("2026-03-20T24:00:00", None),
        ("20-3-1826", None),
        ("٢٠-٣-٢٠٢٦", None),
        ("", None),
    ],
)
def test_a_day_is_known_where_no_other_day_can_be_meant(found: str, day: str | None) -> None:
    assert one_day(found) == day


@given(DAYS, st.sampled_from(sorted(MONTHS)), st.sampled_from(["{0.day} {1} {0.year}", "{0.day}-{1}-{0.year}"]))
def test_a_day_with_the_name_of_its_month_is_read_back(day: date, name: str, form: str) -> None:
    day = day.replace(day=min(day.day, 28), month=MONTHS[name])

    assert one_day(form.format(day, name.capitalize())) == day.isoformat()


@given(
    DAYS,
    st.sampled_from(["{0.day}-{0.month}-{0.year}", "{0:%d.%m.%Y}", "{0:%d-%m-%Y} 00:00", "{0:%Y}/{0.month}/{0.day}"]),
)
def test_every_dutch_day_is_read_back(day: date, form: str) -> None:
    assert one_day(form.format(day)) == day.isoformat()


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2037, 12, 31)),  # noqa: DTZ001 - the zone comes from beside it
    st.sampled_from(["Z", "+01:00", "+02:00", "+03:00", "-05:00", "+05:30"]),
)
def test_a_moment_is_never_read_as_another_day_than_it_was_here(moment: datetime, zone: str) -> None:
    written = f"{moment:%Y-%m-%dT%H:%M:%S}{zone}"
    here = datetime.fromisoformat(written).astimezone(ZoneInfo("Europe/Amsterdam"))

    assert one_day(written) in {None, here.date().isoformat()}
    if here.year >= FIRST_YEAR:
        assert one_day(here.isoformat(timespec="seconds")) == here.date().isoformat()


@pytest.mark.parametrize(
    ("found", "number"),
    [
        ("1250", 1250),
        ("-3", -3),
        ("0", 0),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("0,500", 0.5),
        ("1250,500", 1250.5),
        ("1250,00", 1250),
        ("1.234,56", 1234.56),
        ("1,234.56", 1234.56),
        ("1.234.567", 1234567),
        ("1,234,567", 1234567),
        ("€ 1.250,00", 1250),
        ("EUR 12,50", 12.5),
        ("1.250,00 €", 1250),
        ("1.250,-", 1250),
        ("12,-", 12),
        ("17,5 %", 17.5),
        (" 7 ", 7),
        ("1.250", None),
        ("12,500", None),
        ("€ 1.250", None),
        ("007", None),
        ("1e3", None),
        ("+5", None),
        ("1250-", None),
        ("(1250)", None),
        ("1.2.3", None),
        ("1.234,56,78", None),
        ("12.34.567", None),
        ("12 tot 15", None),
        ("1 250", None),
        ("ca. 12", None),
        ("€ 5 %", None),
        ("123456789012345678", None),
        ("0,12345678901234567890", None),
        ("١٢", None),
        ("NaN", None),
        ("", None),
    ],
)
def test_a_number_is_known_where_no_other_number_can_be_meant(found: str, number: float | None) -> None:
    assert one_number(found, euros=True, percent=True) == number


def test_a_sign_belongs_to_the_field_or_nothing_is_sure() -> None:
    assert one_number("€ 12,50", euros=False, percent=True) is None
    assert one_number("12,5 %", euros=True, percent=False) is None


@given(st.from_regex(r"-?[0-9]{1,4}([.,][0-9]{1,4}){0,3}", fullmatch=True))
def test_a_number_has_one_reading_in_dutch_and_in_english_together(text: str) -> None:
    readings = {each for marks in (".,", ",.") if (each := reading(text, *marks)) is not None}
    found = one_number(text, euros=False, percent=False)

    assert found == (readings.pop() if len(readings) == 1 else None)


def reading(text: str, thousands: str, decimal: str) -> float | None:
    """What a text is where one mark is for thousands and the other for decimals."""
    whole, mark, part = text.removeprefix("-").partition(decimal)
    groups = whole.split(thousands)
    grouped = len(groups) == 1 or (len(groups[0]) <= 3 and all(len(each) == 3 for each in groups[1:]))
    plain = "".join(groups)
    if not grouped or not plain.isdigit() or (len(plain) > 1 and plain[0] == "0") or (mark and not part.isdigit()):
        return None
    return float(Decimal(("-" if text[0] == "-" else "") + plain + (f".{part}" if mark else "")))


@given(st.integers(-(10**13), 10**13))
def test_every_dutch_amount_is_read_back(cents: int) -> None:
    text = f"{cents / 100:,.2f}".translate(str.maketrans(",.", ".,"))

    assert re.fullmatch(r"-?[0-9.]+,[0-9]{2}", text)
    assert one_number(text, euros=True, percent=False) == cents / 100


@pytest.mark.parametrize(
    ("found", "answer"),
    [("ja", True), ("Nee ", False), ("YES", True), ("false", False), ("j", None), ("1", None), ("onbekend", None)],
)
def test_yes_and_no_are_known_in_both_languages(found: str, answer: bool | None) -> None:
    assert one_answer(found) is answer
