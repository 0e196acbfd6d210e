"""Twice as many records, twice the work: no chain, circle or crowd around one record is walked again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from dossiers import dossier
from steps import steps

from mvi_standard.editions import LATEST
from mvi_standard.total.identity import same
from mvi_standard.v1 import ledger
from mvi_standard.v1.facts_of_contracts import of_contract
from mvi_standard.v1.measures.commitments_answered import commitments_answered
from mvi_standard.v1.measures.outcomes_known import outcomes_known
from mvi_standard.v1.scope import organisation_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Json = dict[str, Any]
Work = tuple[Json, "Callable[[Any], Any]"]
N = 150
AT_MOST = 2.1
"""Twice, and a little for what is sorted."""
YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
RULES = {each.code: each for each in LATEST.rules}


def judged(code: str) -> Callable[[Any], Any]:
    """Return what puts one rule to all records of its class."""
    rule = RULES[code]
    return lambda found: [list(rule.check(each, found)) for each in found.all(rule.on)]


def document(**lists: list[Json]) -> Json:
    return {"reporting_period": YEAR, "submitter": "bureau", **lists}


def organisations(n: int, field: str, last: str | None) -> Json:
    """Return organisations of which each refers to the next, in falling order, and the last to `last`."""
    keys = [f"O{index:04}" for index in reversed(range(n))]
    ahead: list[str | None] = [*keys[1:], last]
    many = field == "predecessors"
    return document(
        organisations=[
            {"id": key, **({field: [to] if many else to} if to else {})} for key, to in zip(keys, ahead, strict=True)
        ]
    )


def call_offs(n: int, last: str) -> Json:
    keys = [f"N{index}" for index in range(n)]
    return document(
        contracts=[contract(key, "nadere_overeenkomst", parent_contract=to) for key, to in zip(keys, [*keys[1:], last])]  # noqa: B905 - pairs
        + [contract("C", "raamovereenkomst", reporter="provincie")]
    )


def contract(key: str, kind: str = "overeenkomst", **more: Any) -> Json:
    return {"id": key, "own_number": key, "kind": kind, "period": YEAR, "suppliers": [f"firma {key}"], **more}


def each(n: int, make: Callable[[int], Json]) -> list[Json]:
    return [make(index) for index in range(n)]


def framework(n: int, **lists: list[Json]) -> Json:
    """Return a framework agreement with many lots, and as many call-offs."""
    lots = each(n, lambda index: {"id": f"L{index}", "buyer": "stad", "threshold_regime": "boven"})
    above = contract("C", "raamovereenkomst", lots=[lot["id"] for lot in lots])
    called = each(n, lambda index: contract(f"N{index}", "nadere_overeenkomst", parent_contract="C"))
    return document(lots=lots, contracts=[above, *called], **lists)


def observation(n: int, subject: str) -> Json:
    period = {"start": "2026-01-01", "end": f"2026-12-{n % 28 + 1:02}"}
    about = {"type": "contract", "id": subject}
    return {"id": f"W{n}", "kpi": "KLI-01", "subject": about, "period": period, "nature": "gerealiseerd", "number": n}


def commitment(n: int, **more: Any) -> Json:
    return {"id": f"A{n}", "contract": "C", "kpi": "KLI-01", "fulfilment": "loopt", "agreed": {"number": n}, **more}


def paid(n: int, key: str) -> Json:
    money = {"amount": 1, "currency": "EUR", "vat": "exclusief"}
    return {"id": f"J{n}", "contract": key, "period": YEAR, "paid": money}


def lot_and(n: int, **more: Any) -> Json:
    return document(lots=[{"id": "L", "buyer": "stad"}], contracts=each(n, lambda index: contract(f"C{index}", **more)))


def whole(found: Any) -> None:
    list(ledger.lines(found))


def by_contract(found: Any) -> None:
    for one in found.all("Contract"):
        organisation_of(one, found)
        of_contract(one, found)


CASES: Mapping[str, Callable[[int], Work]] = {
    "umbrellas in a row": lambda n: (organisations(n, "umbrella", None), judged("MVI-C017")),
    "umbrellas in a circle": lambda n: (organisations(n, "umbrella", f"O{n - 1:04}"), judged("MVI-C017")),
    "predecessors in a row": lambda n: (organisations(n, "predecessors", None), judged("MVI-C017")),
    "predecessors in a circle": lambda n: (organisations(n, "predecessors", f"O{n - 1:04}"), judged("MVI-C017")),
    "call-offs in a row": lambda n: (call_offs(n, "C"), by_contract),
    "call-offs in a circle": lambda n: (call_offs(n, "N0"), by_contract),
    "contracts on one lot": lambda n: (lot_and(n, lots=["L"]), judged("MVI-C065")),
    "call-offs on one lot": lambda n: (lot_and(n, kind="nadere_overeenkomst", lots=["L"]), judged("MVI-C065")),
    "two contracts with the same lots and suppliers": lambda n: (
        document(
            contracts=each(2, lambda one: contract(f"C{one}", lots=[f"L{m}" for m in range(n)], suppliers=[f"O{one}{m}" for m in range(n)]))  # noqa: E501 - one record
        ),
        judged("MVI-C065"),
    ),
    "lots of one organisation that is covered again and again": lambda n: (
        document(
            lots=each(n, lambda index: {"id": f"L{index}", "buyer": "stad", "awarded_on": "2026-03-01"}),
            coverages=each(n, lambda _: {"organisation": "stad", "populations": []}),
        ),
        judged("MVI-C063"),
    ),
    "contracts of such an organisation": lambda n: (
        document(
            contracts=each(n, lambda index: contract(f"C{index}", reporter="stad")),
            coverages=each(n, lambda _: {"organisation": "stad", "populations": []}),
        ),
        judged("MVI-C064"),
    ),
    "commitments in a contract with many options": lambda n: (
        document(
            contracts=[contract("C", options=each(n, lambda _: {"months": 1}))],
            commitments=each(n, lambda index: commitment(index, basis_period=YEAR)),
        ),
        judged("MVI-C015"),
    ),
    "call-offs of a framework agreement with many lots": lambda n: (framework(n), by_contract),
    "values of such call-offs": lambda n: (
        framework(n, observations=each(n, lambda index: observation(index, f"N{index}"))),
        whole,
    ),
    "payments on such call-offs": lambda n: (
        framework(n, contract_years=each(n, lambda index: paid(index, f"N{index}"))),
        outcomes_known.count,
    ),
    "values and commitments of one contract": lambda n: (
        document(
            contracts=[contract("C")],
            commitments=each(n, commitment),
            observations=each(n, lambda index: observation(index, "C")),
        ),
        whole,
    ),
    "values of call-offs that answer for commitments": lambda n: (
        framework(n, commitments=each(n, commitment), observations=each(n, lambda index: observation(index, f"N{index}"))),  # noqa: E501 - one case
        commitments_answered.count,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_twice_the_records_is_twice_the_work(name: str) -> None:
    def cost(n: int) -> int:
        records, work = CASES[name](n)
        found = dossier(records)
        return steps(lambda: work(found))

    cost(1)  # what loads once is no growth
    assert cost(2 * N) <= AT_MOST * cost(N)


def test_names_that_lead_to_one_another_are_followed_once() -> None:
    def cost(n: int) -> int:
        # Sorted, each pair leads to a number that later turns out to be the next one.
        groups = [(f"lei:{index:04}", f"oin:{9999 - other:04}") for index in range(n) for other in (index, index + 1)]
        return steps(lambda: same(groups))

    assert cost(2 * N) <= AT_MOST * cost(N)
