"""Numbers from registers: checks of their form, and the number that was probably meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.personal_data import passes_the_eleven_test

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

OIN_OF_RSIN, OIN_OF_KVK, OIN_FOR_TESTS = "00000001", "00000003", "00000099"
OIN_PREFIXES = frozenset(f"{register:08}" for register in (1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 99))
"""The registers behind an OIN: https://github.com/Logius-standaarden/OIN-Stelsel, ch06 Data Architectuur."""

TOOI = "https://identifier.overheid.nl/tooi/id/"
TOOI_KINDS = {
    "gm": "gemeente", "pv": "provincie", "ws": "waterschap", "mnre": "ministerie",
    "zb": "zbo", "oorg": "oorg", "so": "so", "col": "col",
}  # fmt: skip
"""Which kind of organisation goes with the letters of a code, as in the value lists of TOOI."""

MOST_ZEROS = {"kvk": 1, "rsin": 2, "oin": 7}
"""With how many zeros a number begins at most, among those of 4,264 public bodies (tests/v1/test_identifiers.py)."""


def damaged(value: str) -> bool:
    """Return whether a spreadsheet made a number of an identifier: `12345678.0`, `1,2E+07`."""
    return re.fullmatch(r"[0-9]+[.,]0+|[0-9]([.,][0-9]+)?[eE]\+[0-9]+", value) is not None


def undamaged(scheme: str, value: str) -> str | None:
    """Return the identifier that a spreadsheet damaged; None where digits are lost for good."""
    digits = re.sub(r"[.,]0+$", "", value)
    if power := re.fullmatch(r"([0-9])(?:[.,]([0-9]+))?[eE]\+([0-9]+)", value):
        digits = power[1] + (power[2] or "")
        if len(digits) != int(power[3]) + 1:
            return None
    return intended(scheme, digits) if scheme in CHECKS else digits


def is_kvk(value: str) -> bool:
    """Return whether `value` can be a KvK number: eight digits, of which none is a check digit."""
    return re.fullmatch("[0-9]{8}", value) is not None


def is_rsin(value: str) -> bool:
    """Return whether `value` can be an RSIN: nine digits that pass the eleven-test, not all zero."""
    return bool(re.fullmatch("[0-9]{9}", value)) and passes_the_eleven_test(value)


def is_oin(value: str) -> bool:
    """Return whether `value` can be an OIN: a known prefix, a number of eight or nine positions, a suffix."""
    if not re.fullmatch("[0I][0-9]{7}[0-9A-Z]{9}[0-9]{3}", value):
        return False
    prefix, number = oin_prefix(value), value[8:17]
    if prefix == OIN_OF_RSIN:
        return is_rsin(number)
    if prefix == OIN_OF_KVK:
        return number.isdigit()
    return prefix in OIN_PREFIXES


def oin_prefix(value: str) -> str:
    """Return the first eight positions of an OIN; some have an `I` in place of the first zero."""
    return value[:8].replace("I", "0", 1)


def oin_suffix(value: str) -> str:
    """Return what follows the number in an OIN: four positions after a KvK number, three after any other."""
    return value[16:] if oin_prefix(value) == OIN_OF_KVK else value[17:]


def is_btw(value: str) -> bool:
    """Return whether `value` can be a Dutch VAT number; one of another country is not judged."""
    if re.match("(?!NL|BTW)[A-Z]{2}.*[0-9]", value):
        return True
    from stdnum.nl import btw  # noqa: PLC0415 - slow to load, and few submissions have a VAT number

    return re.fullmatch("NL[0-9]{9}B[0-9]{2}", value) is not None and bool(btw.is_valid(value))


def is_lei(value: str) -> bool:
    """Return whether `value` can be an LEI: twenty letters and digits, of which the last two check the others."""
    from stdnum import lei  # noqa: PLC0415 - slow to load, and few submissions have an LEI

    return re.fullmatch("[0-9A-Z]{18}[0-9]{2}", value) is not None and bool(lei.is_valid(value))


def is_tooi(value: str) -> bool:
    """Return whether `value` is the address of an organisation in TOOI."""
    return re.fullmatch(re.escape(TOOI) + "[a-z]+/[a-z]+_?[0-9]+", value) is not None


CHECKS: Mapping[str, Callable[[str], bool]] = {
    "kvk": is_kvk, "rsin": is_rsin, "oin": is_oin, "btw": is_btw, "lei": is_lei, "tooi": is_tooi,
}  # fmt: skip
"""The check of each scheme whose numbers have a form of their own."""


def faulty(scheme: str, value: str) -> bool:
    """Return whether `value` cannot be a number of this scheme, for another reason than a spreadsheet."""
    return not CHECKS[scheme](value) and not damaged(value)


def intended(scheme: str, value: str) -> str | None:
    """Return the number that was probably meant; None when that cannot be known."""
    return next((each for each in _candidates(scheme, value) if CHECKS[scheme](each)), None)


def expectation(scheme: str, value: str) -> dict[str, str]:
    """Return what to tell about the number that was probably meant: nothing when that cannot be known."""
    meant = intended(scheme, value)
    return {} if meant is None else {"meant": meant}


def _candidates(scheme: str, value: str) -> Iterator[str]:
    """Yield `value` without what people put between the digits, and with the zeros that a spreadsheet drops."""
    bare = re.sub("[^0-9A-Za-z]", "", value).upper()
    match scheme:
        case "kvk" | "rsin" | "oin":
            number = bare if scheme == "oin" else re.sub("[A-Z]", "", bare)
            yield number
            if not number.startswith("0"):  # a spreadsheet drops all of them
                yield from ("0" * lost + number for lost in range(1, MOST_ZEROS[scheme] + 1))
        case "btw":
            yield from (bare, f"NL{bare}")
        case "tooi" if code := re.search("(?:^|/)([a-z]+)([0-9]+)/?$", value.lower()):
            yield f"{TOOI}{TOOI_KINDS.get(code[1], '')}/{code[1]}{code[2]}"
        case _:
            yield bare
