"""What stands out beside last year: each thing that was planted, and nothing where nothing was."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from totals import example, submissions

from mvi_standard.history.years import questions, years
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Change = Callable[[dict[str, Any]], object]

LAST = example("gemeente-volledig")
AFTER = "2027-03-01"
OTHER = [{"scheme": "kvk", "value": "01234612"}]


def contract(key: str, document: dict[str, Any]) -> Any:
    """Return the contract with this key."""
    return next(each for each in document["contracts"] if each["id"] == key)


def observed(key: str, **fields: object) -> Change:
    """Return the change of the fields of an observation."""

    def change(document: dict[str, Any]) -> None:
        next(each for each in document["observations"] if each["id"] == key).update(fields)

    return change


def renamed(old: str, new: str) -> Change:
    """Return the change of the key of a contract, wherever it stands."""

    def change(document: dict[str, Any]) -> None:
        for each in document["contracts"]:
            each["id"] = new if each["id"] == old else each["id"]
        for name in ("observations", "social_return_reports"):
            for each in document[name]:
                if each["subject"]["id"] == old:
                    each["subject"]["id"] = new
        for each in (*document["contract_years"], *document["commitments"]):
            each["contract"] = new if each["contract"] == old else each["contract"]

    return change


def without(key: str) -> Change:
    """Return the removal of a contract."""
    return lambda document: document["contracts"].remove(contract(key, document))


def of(key: str, **fields: object) -> Change:
    """Return the change of the fields of a contract."""
    return lambda document: contract(key, document).update(fields)


def money(amount: float) -> dict[str, object]:
    """Return an amount in euro."""
    return {"amount": amount, "currency": "EUR", "vat": "exclusief"}


def body(**fields: object) -> Change:
    """Return the change of the fields of the submitter."""
    return lambda document: document["organisations"][0].update(fields)


PLANTED: dict[str, tuple[Sequence[Change], Sequence[str]]] = {
    "nothing": ([], []),
    "a contract is gone": ([without("C-26-006")], ["vanished C-26-006"]),
    "one without an end is gone": ([without("C-26-007")], ["vanished_endless C-26-007"]),
    "one that was over is gone": ([without("C-26-004")], []),
    "a key is another": ([renamed("C-26-001", "C-9")], ["renamed C-9"]),
    "a key and a number are others": (
        [renamed("C-26-001", "C-9"), of("C-9", own_number="9")],
        ["renamed C-9"],
    ),
    "a key stands for another contract": (
        [of("C-26-006", own_number="9", title="Iets heel anders")],
        ["vanished C-26-006"],
    ),
    "another supplier": ([of("C-26-006", suppliers=["zandhoek"])], ["suppliers C-26-006"]),
    "another value": ([of("C-26-006", value=money(26000))], ["value C-26-006"]),
    "another value, by a change of this year": (
        [of("C-26-006", value=money(26000), changes=[{"date": AFTER, "kind": "indexering"}])],
        [],
    ),
    "another basis of the value": ([of("C-26-006", value_basis="excl_opties", value=money(26000))], []),
    "an end that came closer": (
        [of("C-26-006", period={"start": "2026-10-15", "end": "2027-03-31"})],
        ["latest_end C-26-006"],
    ),
    "a contract that was ended": (
        [of("C-26-006", period={"start": "2026-10-15", "end": "2027-03-31"}, ended_on="2027-03-31")],
        [],
    ),
    "an option that was used": ([of("C-24-017", options=[{"months": 12}])], ["option C-24-017"]),
    "less up to now": (
        [lambda document: document["social_return_reports"][0].update(value_cumulative=money(23999))],
        ["cumulative C-26-001-sr-2026"],
    ),
    "as much up to now, under another key": (
        [renamed("C-26-001", "C-9"), lambda document: document["social_return_reports"][0].update(id="sr")],
        ["renamed C-9"],
    ),
    "another unit": ([observed("C-26-004-CIR-01", unit="kg")], ["unit C-26-004-CIR-01"]),
    "a hundred times as much": ([observed("C-26-004-CIR-01", number=485000)], ["jump C-26-004-CIR-01"]),
    "almost a hundred times as much": ([observed("C-26-004-CIR-01", number=484999)], []),
    "a hundredth": ([observed("C-26-004-CIR-01", number=48.5)], ["jump C-26-004-CIR-01"]),
    "another number of the body": ([body(identifiers=OTHER)], ["numbers duinrijk"]),
    "one number fewer of the body": ([lambda document: document["organisations"][0]["identifiers"].pop()], []),
}  # fmt: skip


def asked(last: Iterable[Any], this: Iterable[Any]) -> list[str]:
    """Return the kind and the record of each question."""
    found = questions(years(map(validate, last)), years(map(validate, this)))
    return [f"{each.kind} {each.about.data['id']}" for each in found]


@pytest.mark.parametrize(("changes", "expected"), PLANTED.values(), ids=PLANTED)
def test_what_was_planted_is_asked(changes: Sequence[Change], expected: Sequence[str]) -> None:
    this = deepcopy(LAST)
    for change in changes:
        change(this)

    assert asked([LAST], [this]) == expected


def test_a_contract_with_a_fault_is_not_gone() -> None:
    this = deepcopy(LAST)
    contract("C-26-006", this)["kind"] = "onbekend"

    assert asked([LAST], [this]) == []


def test_bodies_that_merge_vanish_and_stay_are_told_apart() -> None:
    last = submissions(6, 4)
    this = deepcopy(last)
    silent, merged = this.pop(), this.pop()
    successor, gone = this[0]["organisations"], merged["organisations"]
    key, old = this[0]["submitter"], merged["submitter"]
    successor.extend(each for each in gone if each["id"] == old)
    next(each for each in successor if each["id"] == key)["predecessors"] = [old]

    assert asked(last, this) == [f"merged {old}", f"silent {silent['submitter']}"]
