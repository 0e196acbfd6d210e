"""Of which contracts a supplier can be asked something: of those for which there is a form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from places import VALID
from supplier_forms import values

from mvi_standard import validate
from mvi_standard.counting.answerable import askable
from mvi_standard.workbook.form import NoForm, form_of

if TYPE_CHECKING:
    from mvi_standard.dossier import Dossier

PERIODS: tuple[dict[str, str], ...] = (
    {},
    {"end": "2026-03-31"},
    {"start": "2026-12-01"},
    {"start": "2031-01-01", "end": "2031-12-31"},
)


def with_a_form(dossier: Dossier) -> list[str]:
    found = dict.fromkeys(each["id"] for each in dossier.all("Contract"))
    return [each for each in found if has_form(dossier, each)]


def has_form(dossier: Dossier, contract: str) -> bool:
    try:
        form_of(dossier, contract)
    except NoForm:
        return False
    return True


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_those_with_a_form_are_askable_in_order(period: dict[str, str]) -> None:
    for found in (values(), *(json.loads(each.read_bytes()) for each in VALID)):
        given = {**found, "reporting_period": {**found["reporting_period"], **period}}
        dossier = validate(given).dossier

        assert dossier is not None
        assert [each["id"] for each in askable(dossier)] == with_a_form(dossier)


def changed(**fields: Any) -> dict[str, Any]:
    return {**values(), **fields}


@pytest.mark.parametrize(
    "given",
    [
        changed(version="een"),
        changed(commitments=[]),
        changed(reporting_period={"start": "2026-12-31", "end": "2026-01-01"}),
        changed(contracts=[]),
    ],
)
def test_there_may_be_none(given: dict[str, Any]) -> None:
    dossier = validate(given).dossier

    assert dossier is not None
    assert [*askable(dossier)] == []


def test_a_key_that_two_contracts_have_is_there_once() -> None:
    found = values()
    dossier = validate({**found, "contracts": [*found["contracts"], found["contracts"][0]]}).dossier

    assert dossier is not None
    assert [each["id"] for each in askable(dossier)] == with_a_form(dossier)
