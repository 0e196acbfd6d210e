"""A profile asks a field of the records that it is about, and takes a reason in its place."""

from __future__ import annotations

from typing import Any

import pytest
from totals import changed, example

from mvi_standard.validate import validate

Json = dict[str, Any]
VALUE = {"value": {"amount": 1, "currency": "EUR", "vat": "exclusief"}, "value_basis": "incl_opties"}
WITHHELD = {"value_missing_reason": "onderdrukt"}
DAY = {"awarded_on": "2026-03-20"}


def asked(profile: str, lot: Json, *, named: bool) -> list[str]:
    """Return which fields a profile misses in a lot, that a contract refers to or not."""
    document = changed(example("MVI-C041-value-with-basis"), profile=profile)
    bare = {key: document["lots"][0][key] for key in ("id", "own_number", "buyer", "title", "threshold_regime")}
    document["lots"].append({**bare, "id": "L2", "own_number": "2", **lot})
    document["contracts"][0]["lots"] = ["L1", "L2"] if named else ["L1"]
    found = [each for each in validate(document).findings if each.code == "MVI-R008"]
    return [each.values["field"].key for each in found if each.path == ("lots", 1)]


@pytest.mark.parametrize(
    ("lot", "named", "basis", "effect"),
    [
        ({}, False, [], []),
        (WITHHELD, False, [], []),
        (VALUE, False, [], []),
        ({}, True, ["Lot.awarded_on", "Lot.value"], ["Lot.awarded_on"]),
        (DAY, True, ["Lot.value"], []),
        (DAY, False, ["Lot.value"], []),
        (DAY | WITHHELD, False, [], []),
        (DAY | VALUE, True, [], []),
        (WITHHELD, True, ["Lot.awarded_on"], ["Lot.awarded_on"]),
    ],
)
def test_a_day_and_a_value_are_asked_of_a_lot_that_was_awarded(
    lot: Json, named: bool, basis: list[str], effect: list[str]
) -> None:
    assert (asked("basis", lot, named=named), asked("effect", lot, named=named)) == (basis, effect)
