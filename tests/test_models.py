"""The models and the JSON Schema agree: valid here is accepted there, and comes back valid and the same."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import VALID
from pydantic import ValidationError
from values import DEFINITIONS, instances

from mvi_standard.editions import LATEST
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.structure import Structure
from mvi_standard.v1 import models
from mvi_standard.v1.model import Ref

if TYPE_CHECKING:
    from pathlib import Path

STRUCTURE = Structure(LATEST.schema, {}, RustEngine)
CLASSES = sorted(name for name, node in DEFINITIONS.items() if node["type"] == "object")


def meaning(value: Any) -> Any:
    """Return a value as its meaning: an absent list is an empty list, and 5.0 is 5."""
    if isinstance(value, dict):
        return {key: meaning(each) for key, each in value.items() if each != []}
    if isinstance(value, list):
        return [meaning(each) for each in value]
    return value


def assert_returns(name: str, value: Any) -> None:
    text = getattr(models, name).from_json(json.dumps(value)).to_json()
    back = json.loads(text)

    assert list(STRUCTURE.faults(name, back)) == []
    assert _instants(meaning(back)) == _instants(meaning(value))


def _instants(value: Any) -> Any:
    """Compare moments as moments: +00:00 is Z."""
    if isinstance(value, dict):
        return {k: v.replace("+00:00", "Z") if k == "created_at" else _instants(v) for k, v in value.items()}
    return [_instants(each) for each in value] if isinstance(value, list) else value


@given(st.data())
def test_schema_valid_is_model_valid_and_comes_back(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(CLASSES))

    assert_returns(name, data.draw(instances(name)))


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_an_example_survives_the_models(path: Path) -> None:
    assert_returns("Submission", json.loads(path.read_bytes()))


@given(st.integers(0, 10**14))
def test_money_survives_to_the_cent(cents: int) -> None:
    text = f'{{"amount":{cents // 100}.{cents % 100:02},"currency":"EUR","vat":"exclusief"}}'

    money = models.Money.from_json(text)

    assert money.amount == Decimal(cents) / 100
    assert Decimal(json.loads(money.to_json(), parse_float=Decimal)["amount"]) == Decimal(cents) / 100


@pytest.mark.parametrize("amount", ['"12.50"', "true", "null", "NaN"])
def test_what_is_no_number_is_no_amount(amount: str) -> None:
    with pytest.raises(ValidationError):
        models.Money.from_json(f'{{"amount":{amount},"currency":"EUR","vat":"exclusief"}}')


def test_a_model_cannot_be_changed() -> None:
    money = models.Money.from_json('{"amount":1,"currency":"EUR","vat":"exclusief"}')

    with pytest.raises(ValidationError, match="frozen"):
        money.currency = "USD"


def test_a_reference_says_what_it_refers_to() -> None:
    [reference] = models.Lot.model_fields["buyer"].metadata[-1:]

    assert reference == Ref("Organisation")
