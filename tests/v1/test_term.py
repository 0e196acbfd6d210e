"""One mistake is said once: not once more for all that hangs on it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from places import EXAMPLES

from mvi_standard.requirement import FOUT
from mvi_standard.validate import validate

BASIS = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())


def faults(**term: str) -> list[str]:
    """Return the faults in an example of which the contract of the first social return report gets another term."""
    about = BASIS["social_return_reports"][0]["subject"]["id"]
    contracts: list[dict[str, Any]] = [
        each | {"period": each["period"] | term} if each["id"] == about else each for each in BASIS["contracts"]
    ]
    found = validate(BASIS | {"contracts": contracts}).findings
    return sorted(each.code for each in found if each.severity == FOUT)


@pytest.mark.parametrize(
    ("term", "codes"),
    [
        ({}, []),
        ({"end": "2025-03-31"}, ["MVI-C001"]),
        ({"start": "2025-01-01", "end": "2025-03-31"}, ["MVI-C156"]),
    ],
)
def test_a_term_that_ends_before_it_starts_is_one_fault(term: dict[str, str], codes: list[str]) -> None:
    assert faults(**term) == codes


def test_an_early_end_before_the_start_is_one_fault() -> None:
    about = BASIS["social_return_reports"][0]["subject"]["id"]
    ended = {"ended_on": "2025-03-31", "end_reason": "ontbonden"}
    contracts = [each | ended if each["id"] == about else each for each in BASIS["contracts"]]

    assert [each.code for each in validate(BASIS | {"contracts": contracts}).findings] == ["MVI-C019"]


def test_a_declared_total_that_states_nothing_is_one_fault() -> None:
    [coverage] = BASIS["coverages"]
    first, *others = coverage["populations"]
    empty = {name: each for name, each in first.items() if name not in {"count", "value", "value_basis"}}
    document = BASIS | {"coverages": [coverage | {"populations": [empty, *others]}]}

    assert [each.code for each in validate(document).findings] == ["MVI-C060"]
