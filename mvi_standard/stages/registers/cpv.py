"""CPV: reading its list, of the eForms SDK (genericode) or as JSON, and looking up the codes of lots."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard import demands
from mvi_standard.finding import Finding, NotPut, Said
from mvi_standard.stages.doubtful import Touched
from mvi_standard.stages.registers.files import UnusableError, Why, json_values, label
from mvi_standard.stages.registers.genericode import rows
from mvi_standard.stages.registers.register import RegisterEntry

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from mvi_standard.finding import Path
    from mvi_standard.stages.objects import Objects
    from mvi_standard.stages.registers.register import Register


CODE = re.compile(r"([0-9]{8})(?:-[0-9])?")
COLUMNS = {"code": "code", "nld_label": "nl", "eng_label": "en", "Name": "name"}
"""The columns of the genericode file that are read, by what they are called here."""
FORM = "genericode (.gc), of JSON: [{code, nl, en}]"
CODED, FIELD = "Lot", "cpv"
DIGITS = 8
"""A ninth digit behind a dash checks the others: the lists at hand do not have it."""
NOTHING = Said("Er is geen code die hierop lijkt.", "There is no code like this one.")
DIVISION = 2
"""The digits that say what kind of thing is bought: a code of another division is not what was meant."""


def entries(data: bytes) -> tuple[dict[str, RegisterEntry], None]:
    """Return the codes by their first eight digits; neither form of the file has a date of its own."""
    found = {}
    for row in _rows(data):
        match = CODE.fullmatch(label(row.get("code")))
        if not match:
            raise UnusableError(Why.FORM, form=FORM)
        found[match[1]] = RegisterEntry(match[1], _label(row))
    return found, None


def _rows(data: bytes) -> Iterator[Mapping[str, Any]]:
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        yield from rows(data, COLUMNS)
        return
    values = json_values(data)
    if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
        raise UnusableError(Why.FORM, form=FORM)
    yield from values


def _label(row: Mapping[str, Any]) -> Said:
    nl, en = label(row.get("nl")), label(row.get("en")) or label(row.get("name"))
    return Said(nl or en, en or nl)


def check(objects: Objects, registers: Sequence[Register]) -> Iterator[Finding | NotPut]:
    """Yield a finding for each CPV code whose first eight digits are in no list."""
    known = {code: entry for each in registers for code, entry in each.entries.items()}
    for path, data in objects.get(CODED, ()):
        try:
            codes = data.get(FIELD, ())
        except Touched as met:
            yield NotPut(demands.CPV_CODE.code, {path: met.path})
            codes = ()
        for index, code in enumerate(codes):
            if code[:DIGITS] not in known:
                yield _unknown((*path, FIELD, index), code, known)


def _unknown(path: Path, code: str, known: Mapping[str, RegisterEntry]) -> Finding:
    meant = nearest(code[:DIGITS], known)
    if meant is None:
        return demands.CPV_CODE.finding(path, {"found": code, "near": NOTHING})
    name = known[meant].label
    near = Said(f"De code {meant} is: {name.nl}.", f"The code {meant} is: {name.en}.")
    return demands.CPV_CODE.finding(path, {"found": code, "near": near, "meant": meant})


def nearest(code: str, known: Container[str]) -> str | None:
    """Return the known code that is most like `code`: two digits swapped, one wrong, or else the group above it."""
    swapped = [code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(DIGITS - 1)]
    for candidates in (swapped, _one_wrong(code), _above(code)):
        if found := next((each for each in candidates if each in known and each != code), None):
            return found
    return None


def _one_wrong(code: str) -> list[str]:
    """Return the codes that differ in one digit: the last first, and digits near to the one that is there first."""
    wrong = [(-at, abs(int(digit) - int(code[at])), digit) for at in range(DIVISION, DIGITS) for digit in "0123456789"]
    return [code[:-at] + digit + code[1 - at :] for at, _, digit in sorted(wrong)]


def _above(code: str) -> list[str]:
    return [code[:at].ljust(DIGITS, "0") for at in range(DIGITS - 1, DIVISION - 1, -1)]
