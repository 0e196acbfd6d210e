"""What was not looked for is not gone: neither in a list of known faults, nor between two results."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from fifty import fifty
from made_up_registers import CPV_JSON
from places import EXAMPLES

from mvi_standard import validate
from mvi_standard.editions import LATEST
from mvi_standard.history.baseline import KnownFault, accepting, gone
from mvi_standard.history.coverage import CheckCoverage, saved_coverage
from mvi_standard.history.difference import chosen_apart, difference, paired
from mvi_standard.history.identity import Identity, identities
from mvi_standard.history.ledger import NOT_ASKED, checked
from mvi_standard.history.provenance import Run
from mvi_standard.render.entry import entries
from mvi_standard.render.formats.json import facts, finding_values
from mvi_standard.stages.registers.reading import register_of

if TYPE_CHECKING:
    from mvi_standard.report import Report

Values = dict[str, Any]
LAST = "2027-03-01"


def of(values: Values, **choices: Any) -> Report:
    return validate(json.dumps(values).encode(), **choices)


def invalid(name: str) -> Values:
    values: Values = json.loads((EXAMPLES / "invalid" / f"{name}.json").read_bytes())
    return values


def faults(report: Report, code: str) -> list[Identity]:
    return [each for each in identities(report.findings, report.document, LATEST.tables) if each.code == code]


def as_saved(report: Report) -> Values:
    run = Run(LAST, everything=True)
    return {**facts(report, run), "findings": [finding_values(each, report, "nl") for each in entries(report, "nl")]}


def mended_and_unknown(old: Report, new: Report, code: str) -> tuple[int, int]:
    found = difference(as_saved(old), as_saved(new))
    mended, unknown = ([each for each in those if each["code"] == code] for those in (found.mended, found.unknown))
    return len(mended), len(unknown)


def unused(report: Report, some: list[Identity]) -> int:
    assert report.document is not None
    known = [KnownFault(report.document.envelope["id"], each, "r", "o", LAST) for each in some]
    told_of = accepting(report, known, LAST, None).counts.get("MVI-B002", 0)
    assert told_of == len(gone(report, some))
    return told_of


def contract(values: Values) -> Values:
    found: Values = next(each for each in values["contracts"] if each["period"]["end"] < each["period"]["start"])
    return found


def break_it(values: Values) -> None:
    contract(values)["period"]["start"] = 2026


def break_something_else_in_it(values: Values) -> None:
    broken = contract(values)
    broken["vreemd"] = 1
    broken["period"]["end"] = "2099-12-31"
    broken["kind"] = "iets"


def mend_it(values: Values) -> None:
    contract(values)["period"]["end"] = "2099-12-31"


def take_it_out(values: Values) -> None:
    values["contracts"].remove(contract(values))


def break_another_one(values: Values) -> None:
    mend_it(values)
    values["lots"][0]["vreemd"] = 1


def break_one_without_a_name(values: Values) -> None:
    del contract(values)["id"]


ENDS_FIRST = "MVI-C001-contract-ends-before-it-starts"


@pytest.mark.parametrize(
    ("change", "mended"),
    [
        (break_it, 0),
        (break_something_else_in_it, 1),
        (mend_it, 1),
        (take_it_out, 1),
        (break_another_one, 1),
        (break_one_without_a_name, 0),
    ],
)
def test_a_fault_is_gone_only_when_its_record_was_judged(change: Any, mended: int) -> None:
    values = invalid(ENDS_FIRST)
    old = of(values)
    those = faults(old, "MVI-C001")
    change(values)
    new = of(values)

    assert len(those) == 1
    assert unused(new, those) == mended
    assert mended_and_unknown(old, new, "MVI-C001") == (mended, 1 - mended)


def test_without_reconciling_nothing_is_said_of_totals() -> None:
    values = invalid("MVI-C150-energy-below-that-of-the-contracts")
    old, new = of(values), of(values, reconcile=False)

    assert unused(new, faults(old, "MVI-C150")) == 0
    assert mended_and_unknown(old, new, "MVI-C150") == (0, 1)
    assert chosen_apart(as_saved(old), as_saved(new)) == ["reconcile"]


def test_by_another_profile_nothing_is_said_of_what_the_first_one_asks() -> None:
    values = invalid("MVI-R008-verification-missing-in-profile-effect")
    old, new = of(values), of(values, profile="basis")

    assert unused(new, faults(old, "MVI-R008")) == 0
    assert mended_and_unknown(old, new, "MVI-R008") == (0, 1)
    assert chosen_apart(as_saved(old), as_saved(new)) == ["profile"]


def test_without_its_register_nothing_is_said_of_a_code() -> None:
    values = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
    values["lots"][0]["cpv"] = ["90911201"]
    cpv = register_of("cpv", CPV_JSON)
    old, new = of(values, registers=(cpv,)), of(values)
    broken = of(values | {"reporting_period": {"start": "2026-01-01"}}, registers=(cpv,))
    some = faults(old, "MVI-R101")

    assert some
    for each in (new, broken):
        assert unused(each, some) == 0
        assert mended_and_unknown(old, each, "MVI-R101") == (0, len(some))
    assert chosen_apart(as_saved(old), as_saved(new)) == ["registers"]
    assert {each.why for each in checked(broken) if each.requirement.code == "MVI-R101"} == {NOT_ASKED}


def test_without_a_list_of_known_faults_nothing_is_said_of_what_it_asks() -> None:
    saved = as_saved(of(invalid("MVI-C001-contract-ends-before-it-starts")))
    listed = saved | {"provenance": saved["provenance"] | {"baseline_sha256": "0" * 64}}

    asked = [saved_coverage(each, saved["profile"]).was_checked("MVI-B001", "contracts/c1") for each in (saved, listed)]
    assert asked == [False, True]


def test_what_looks_at_other_records_says_nothing_when_one_of_those_is_broken() -> None:
    values = invalid("MVI-R006-own-number-of-a-lot-twice")
    old = of(values)
    those = faults(old, "MVI-R006")
    values["lots"][0]["own_number"] = 14
    new = of(values)

    assert len(those) == 1
    assert "MVI-R006" not in new.counts
    assert unused(new, those) == 0
    assert mended_and_unknown(old, new, "MVI-R006") == (0, 1)


@pytest.mark.parametrize(("code", "known"), [("MVI-C001", True), ("MVI-R001", False)])
def test_only_what_looks_for_ids_is_unknown_when_a_record_has_none(code: str, known: bool) -> None:
    coverage = CheckCoverage({code: ""}, frozenset({"lots/#1"}), around=())

    assert coverage.was_checked(code, "contracts/c1") is known


def test_a_code_that_is_no_demand_is_of_nothing_that_can_be_there() -> None:
    assert unused(of(fifty()), [Identity("MVI-C999", "lots/L1", "title")]) == 1


def test_of_a_file_that_cannot_be_read_any_more_everything_is_unknown() -> None:
    old = as_saved(of(fifty()))
    found = difference(old, as_saved(validate(b"{")))

    assert (len(found.unknown), len(found.mended)) == (len(old["findings"]), 0)


def test_each_report_is_used_once_and_the_surest_first() -> None:
    older = [{"file": name, "submission": "s", "n": n} for n, name in enumerate(["a", "b", "c"])]
    newer = [{"file": name, "submission": "s"} for name in ["x", "c", "a", "y"]]

    found = paired(older, newer, (("submission", "file"), ("submission",)))

    assert [each and each["n"] for each in found] == [1, 2, 0, None]
