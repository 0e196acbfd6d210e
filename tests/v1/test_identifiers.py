import csv
import os
import subprocess
import sys

import pytest
from places import DATA

from mvi_standard.v1.identifiers import (
    MOST_ZEROS,
    OIN_FOR_TESTS,
    OIN_OF_RSIN,
    damaged,
    expectation,
    faulty,
    intended,
    is_btw,
    is_kvk,
    is_lei,
    is_oin,
    is_rsin,
    is_tooi,
    oin_prefix,
    oin_suffix,
    undamaged,
)

REGISTER = DATA / "organisations-nl" / "nl-organisaties-crosswalk.csv"


@pytest.fixture(scope="module")
def register() -> dict[str, list[str]]:
    """The numbers of 4,264 Dutch public bodies, by scheme."""
    if not DATA.exists() and not os.environ.get("CI"):
        pytest.skip("the real registers are not beside this checkout")
    with REGISTER.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {scheme: [row[scheme] for row in rows if row[scheme]] for scheme in ("kvk", "rsin", "oin", "tooi")}


@pytest.mark.parametrize(("scheme", "size"), [("kvk", 2280), ("rsin", 2138), ("oin", 792), ("tooi", 1403)])
def test_every_number_in_the_real_register_is_right(register: dict[str, list[str]], scheme: str, size: int) -> None:
    assert len(register[scheme]) == size
    assert [value for value in register[scheme] if faulty(scheme, value) or damaged(value)] == []


def test_every_single_typing_error_in_an_rsin_is_seen(register: dict[str, list[str]]) -> None:
    for value in register["rsin"][:100]:
        for place, digit in enumerate(value):
            wrong = [each for each in "0123456789" if each != digit]
            assert not any(is_rsin(value[:place] + each + value[place + 1 :]) for each in wrong)


def test_a_leading_zero_that_a_spreadsheet_dropped_comes_back(register: dict[str, list[str]]) -> None:
    short = [value for value in register["kvk"] if value.startswith("0")]
    assert len(short) == 248
    for value in short:
        assert faulty("kvk", value[1:])
        assert intended("kvk", value[1:]) == undamaged("kvk", f"{value[1:]}.0") == value
    for value in (value for value in register["rsin"] if value.startswith("00")):
        assert intended("rsin", value.lstrip("0")) == value
    for value in (value for value in register["oin"] if value.isdigit()):
        assert faulty("oin", value.lstrip("0"))
        assert intended("oin", value.lstrip("0")) == value


def test_real_numbers_begin_with_no_more_zeros_than_are_put_back(register: dict[str, list[str]]) -> None:
    most = {scheme: max(len(value) - len(value.lstrip("0")) for value in register[scheme]) for scheme in MOST_ZEROS}
    assert most == MOST_ZEROS


def test_few_real_oins_have_a_suffix_and_none_is_for_tests(register: dict[str, list[str]]) -> None:
    assert [value for value in register["oin"] if oin_suffix(value).strip("0")] == [
        "00000001003214436001", "00000002003182447001", "00000004003067889001", "00000002006756402002",
    ]  # fmt: skip
    assert not any(oin_prefix(value) == OIN_FOR_TESTS for value in register["oin"])


def test_only_an_oin_of_an_rsin_must_pass_the_eleven_test(register: dict[str, list[str]]) -> None:
    inside = [value[8:17] for value in register["oin"] if oin_prefix(value) == OIN_OF_RSIN]
    assert len(inside) == 673
    assert all(is_rsin(value) for value in inside)
    assert is_oin("00000004153838536000")
    assert not is_oin("00000001153838536000")


@pytest.mark.parametrize("value", ["1234567", "123456789", "1234567a", "12 345 678", "١٢٣٤٥٦٧٨", "12345678\n", ""])
def test_other_than_eight_digits_is_no_kvk_number(value: str) -> None:
    assert not is_kvk(value)


@pytest.mark.parametrize("value", ["123456789", "12345678", "1234567820", "000000000", "12345678X", "123456782\n"])
def test_what_fails_the_eleven_test_is_no_rsin(value: str) -> None:
    assert is_rsin("123456782")
    assert not is_rsin(value)


@pytest.mark.parametrize(
    "value",
    [
        "0000000301234567000",  # 19 positions
        "000000030123456700000",  # 21
        "00000005012345678000",  # an unknown register
        "00000012012345678000",
        "J0000003012345670000",
        "000000030123456A0000",  # a letter in a KvK number
        "0000000301234567000A",  # a letter in the suffix
        "00000003012345670000\n",
    ],
)
def test_an_oin_has_a_fixed_form(value: str) -> None:
    assert is_oin("00000003012345670000")
    assert is_oin("0000000712ABC6789000")
    assert not is_oin(value)


def test_an_oin_may_have_a_letter_in_place_of_the_first_zero() -> None:
    assert is_oin("I0000003080216770000")
    assert oin_prefix("I0000003080216770000") == "00000003"
    assert not is_oin("I0000001153838536000")


def test_the_suffix_after_a_kvk_number_has_four_positions() -> None:
    assert oin_suffix("00000003012345671000") == "1000"
    assert oin_suffix("00000001123456782001") == "001"


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("NL123456782B01", True),
        ("NL002455799B11", True),  # of a sole trader: another check than the eleven-test
        ("NL123456782B00", False),
        ("NL123456789B01", False),
        ("NL123456782", False),
        ("nl123456782b01", False),
        ("123456782B01", False),
        ("BTW NL123456782B01", False),
        ("NL123456782B01\n", False),
        ("DE123456789", True),
        ("CHE-123.456.788 MWST", True),
        ("DE", False),
    ],
)
def test_a_vat_number_is_judged_when_it_is_dutch(value: str, right: bool) -> None:
    assert is_btw(value) is right


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("213800KUD8LAJWSQ9D15", True),
        ("213800KUD8LXJWSQ9D15", False),
        ("213800kud8lajwsq9d15", False),
        ("213800KUD8LAJWSQ9D1", False),
    ],
)
def test_an_lei_has_two_check_digits(value: str, right: bool) -> None:
    assert is_lei(value) is right


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("https://identifier.overheid.nl/tooi/id/gemeente/gm0344", True),
        ("https://identifier.overheid.nl/tooi/id/gemeente/gm0344/", False),
        ("https://identifier.overheid.nl/tooi/id/gm0344", False),
        ("https://identifierXoverheid.nl/tooi/id/gemeente/gm0344", False),
        ("https://identifier.overheid.nl/tooi/def/ont/Gemeente", False),
    ],
)
def test_a_tooi_number_is_an_address(value: str, right: bool) -> None:
    assert is_tooi(value) is right


@pytest.mark.parametrize(
    ("scheme", "value", "meant"),
    [
        ("kvk", "1234567", "01234567"),
        ("kvk", "12.34.56.78", "12345678"),
        ("kvk", "KvK 12345678", "12345678"),
        ("kvk", "123456", None),
        ("kvk", "0123456", None),
        ("kvk", "000012345678", None),
        ("rsin", "2345675", "002345675"),
        ("rsin", "1234.56.782", "123456782"),
        ("rsin", "02345675", None),
        ("rsin", "5", None),
        ("rsin", "123456789", None),
        ("oin", "3012345670000", "00000003012345670000"),
        ("oin", "00000003 01234567 0000", "00000003012345670000"),
        ("oin", "012345670000", None),
        ("oin", "0000009901234567800", None),
        ("btw", "1234.56.782.B01", "NL123456782B01"),
        ("btw", "nl123456782b01", "NL123456782B01"),
        ("btw", "NL123456789B01", None),
        ("lei", "2138 00KU D8LA JWSQ 9D15", "213800KUD8LAJWSQ9D15"),
        ("lei", "213800KUD8LXJWSQ9D15", None),
        ("tooi", "gm0344", "https://identifier.overheid.nl/tooi/id/gemeente/gm0344"),
        ("tooi", "http://identifier.overheid.nl/tooi/id/zbo/zb000023/", "https://identifier.overheid.nl/tooi/id/zbo/zb000023"),
        ("tooi", "xx12", None),
        ("tooi", "Utrecht", None),
    ],
)  # fmt: skip
def test_the_number_that_was_meant_is_given_only_where_it_can_be_known(
    scheme: str, value: str, meant: str | None
) -> None:
    assert faulty(scheme, value)
    assert intended(scheme, value) == meant
    assert expectation(scheme, value) == ({"meant": meant} if meant else {})


@pytest.mark.parametrize(
    ("scheme", "value", "whole"),
    [
        ("kvk", "12345678.0", "12345678"),
        ("kvk", "1234567,00", "01234567"),
        ("kvk", "1.1E+07", None),
        ("kvk", "1,2345678E+07", "12345678"),
        ("kvk", "1.234567e+06", "01234567"),
        ("kvk", "1E+07", None),
        ("kvk", "123456.0", None),
        ("rsin", "2345675.0", "002345675"),
        ("oin", "3,01235E+12", None),
        ("tenderned", "412345.0", "412345"),
    ],
)
def test_what_a_spreadsheet_did_to_a_number_is_undone_where_no_digit_is_lost(
    scheme: str, value: str, whole: str | None
) -> None:
    assert damaged(value)
    assert scheme == "tenderned" or not faulty(scheme, value)
    assert undamaged(scheme, value) == whole


@pytest.mark.parametrize(
    "value", ["12345678", "12.345.678", "12345678.5", "2026-014.0", "1E07", "LEV-12.0", ".0", "E+07"]
)
def test_a_dot_or_a_letter_alone_is_no_damage(value: str) -> None:
    assert not damaged(value)


def test_the_slow_library_loads_only_when_a_number_needs_it() -> None:
    code = "import sys, mvi_standard.v1.identifiers as i; i.is_kvk('12345678'); sys.exit('stdnum' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
