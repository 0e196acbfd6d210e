"""What belongs to the figures of a submission, and in whose figures it counts."""

from __future__ import annotations

from typing import Any

import pytest
from dossiers import dossier

from mvi_standard.v1 import ledger
from mvi_standard.v1.scope import counted_contracts, organisation_of, running_contracts

YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
LOTS = [{"id": "L", "buyer": "stad", "counted_by": "dorp"}, {"id": "M", "buyer": "stad"}]
Json = dict[str, Any]


def about(*contracts: Json, **lists: Any) -> Any:
    return dossier({"reporting_period": YEAR, "submitter": "bureau", "lots": LOTS, "contracts": contracts, **lists})


def contract(key: str = "C", kind: str = "overeenkomst", **more: Any) -> Json:
    return {"id": key, "own_number": key, "kind": kind, "period": YEAR, "suppliers": ["firma"], **more}


def call_off(key: str, parent: str = "", **more: Any) -> Json:
    return contract(key, "nadere_overeenkomst", **({"parent_contract": parent} if parent else {}), **more)


def term(start: str, end: str) -> Json:
    return {"period": {"start": start, "end": end}}


@pytest.mark.parametrize(
    ("fields", "runs"),
    [
        (term("2026-12-31", "2028-12-31"), True),
        (term("2027-01-01", "2028-12-31"), False),
        (term("2024-01-01", "2026-01-01"), True),
        (term("2024-01-01", "2025-12-31"), False),
        (term("2024-01-01", "2028-12-31") | {"ended_on": "2026-01-01"}, True),
        (term("2024-01-01", "2028-12-31") | {"ended_on": "2025-12-31"}, False),
        (term("2024-01-01", "2025-12-31") | {"ended_on": "2026-06-30"}, True),
        (term("2024-01-01", "2025-12-31") | {"latest_end": "2028-12-31", "options": [{"months": 36}]}, False),
        ({"period": {"start": "2024-01-01"}}, True),
        ({"period": {"start": "2024-01-01"}, "latest_end": "2025-12-31"}, True),
        ({"period": {"start": "2027-01-01"}}, False),
        ({"period": {"start": "2024-01-01"}, "ended_on": "2025-12-31"}, False),
    ],
)
def test_a_contract_runs_from_its_start_until_it_ended_or_else_its_present_end_or_else_on(
    fields: Json, *, runs: bool
) -> None:
    assert bool(running_contracts(about(contract(**fields)))) is runs


def test_a_contract_without_a_term_is_not_known_to_run() -> None:
    without = {key: value for key, value in contract().items() if key != "period"}

    assert running_contracts(about(without)) == []


def test_a_call_off_runs_but_is_no_contract_to_count() -> None:
    found = about(contract(), call_off("N", "C"))

    assert [each["id"] for each in running_contracts(found)] == ["C", "N"]
    assert [each["id"] for each in counted_contracts(found)] == ["C"]


@pytest.mark.parametrize(
    ("contracts", "counts_for"),
    [
        ([contract(reporter="provincie", lots=["L"])], "provincie"),
        ([contract(lots=["L", "M"])], "dorp"),
        ([contract(lots=["M", "L"])], "stad"),
        ([contract()], "bureau"),
        ([call_off("N", "C", reporter="provincie"), contract(lots=["L"])], "provincie"),
        ([call_off("N", "C"), contract(lots=["L"])], "dorp"),
        ([call_off("N", "C"), contract(reporter="provincie")], "provincie"),
        ([call_off("N", "elsewhere")], "bureau"),
        ([call_off("N")], "bureau"),
        ([call_off("N", "N")], "bureau"),
        ([call_off("N", "O"), call_off("O", "N")], "bureau"),
    ],
)
def test_a_contract_counts_for_its_reporter_then_by_its_lot_then_for_the_submitter(
    contracts: list[Json], counts_for: str
) -> None:
    assert organisation_of(contracts[0], about(*contracts)) == counts_for  # type: ignore[arg-type] # as a file has it


def test_of_a_contract_with_two_suppliers_each_is_asked_for_diversity() -> None:
    observation = {
        "id": "W", "kpi": "DIV-02", "subject": {"type": "contract", "id": "C"}, "period": YEAR,
        "nature": "gerealiseerd", "yes_no": True,
    }  # fmt: skip
    found = about(contract(suppliers=["firma", "mens"]), observations=[observation])

    lines = [each for each in ledger.lines(found) if each.kpi == "DIV-02"]
    assert [(each.facts.kind, each.facts.owner, each.facts.organisation) for each in lines] == [
        ("opdrachtnemer", "firma", "bureau"),
        ("opdrachtnemer", "mens", "bureau"),
    ]
    assert [each.entry.numerator for each in lines] == [1, 1]
