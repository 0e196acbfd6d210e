"""The ledger: each record is counted once for each demand, and what is said of a rule is what the rule says."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from judged import report_of
from places import EXAMPLES, INVALID, VALID

from mvi_standard import validate
from mvi_standard.dossier import Dossier
from mvi_standard.editions import LATEST
from mvi_standard.finding import record_path
from mvi_standard.history.ledger import NOT_ASKED, UNREADABLE, UNSOUND, Checked, checked
from mvi_standard.render.reference import requirements
from mvi_standard.requirement import FOUT
from mvi_standard.rule import Rule
from mvi_standard.stages.doubtful import Touched, touches
from mvi_standard.stages.objects import objects

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mvi_standard.document import Record
    from mvi_standard.finding import Path as Steps
    from mvi_standard.report import Report

FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"
ONE_OF_EACH = [*VALID[::8], *INVALID[::4], FAULTY]


def ledger(report: Report) -> Mapping[str, Checked]:
    return {each.requirement.code: each for each in checked(report)}


@pytest.mark.parametrize("path", [*VALID, *INVALID, FAULTY], ids=lambda path: path.stem)
def test_every_demand_is_there_once_and_its_numbers_add_up(path: Path) -> None:
    report = report_of(path)
    found = checked(report)

    assert [each.requirement.code for each in found] == [
        each.code for each in requirements() if not each.code.startswith(("MVI-B", "MVI-X", "MVI-F02", "MVI-F03"))
    ]
    for each in found:
        numbers = (each.passed, each.failed, each.not_applicable, each.not_run)
        assert min(numbers) >= 0, each
        assert each.applied == each.passed + each.failed
        assert bool(each.not_run) == bool(each.why), each
        assert each.failed == len(
            {record_path(one.path) for one in report.findings if one.code == each.requirement.code}
        )
        if report.edition is None or each.requirement.code.startswith("MVI-F"):
            assert sum(numbers) == 1, each
        else:
            records = counted(path, report)
            assert sum(numbers) == sum(records[cls] for cls in holders(each)) + of_a_list(each, report), each


@pytest.mark.parametrize("path", ONE_OF_EACH, ids=lambda path: path.stem)
def test_what_is_said_of_a_rule_is_what_it_says_of_each_record(path: Path) -> None:
    report = report_of(path)
    told = ledger(report)
    if report.edition is None or report.dossier is None:
        assert {told[rule.code].applied for rule in LATEST.rules} == {0}
        return
    dossier = whole(report)
    for rule in LATEST.rules:
        verdicts = Counter(verdict(rule, record, dossier) for record in (*report.sound, *report.doubtful))
        hidden = sum(report.unsound.values()) - len(report.doubtful)
        assert (told[rule.code].passed, told[rule.code].failed) == (verdicts["passed"], verdicts["failed"]), rule.code
        assert verdicts["unput"] <= told[rule.code].not_run <= verdicts["unput"] + hidden, rule.code


def whole(report: Report) -> Dossier:
    """Return what the rules saw: all records of which something can be read."""
    readable = (*report.sound, *report.doubtful)
    there = Counter(each.cls for each in readable)
    lists: dict[str, Steps] = {cls: (cls,) for cls in unreadable_lists(report)}
    opaque: dict[str, Steps] = {cls: (cls,) for cls, number in report.records.items() if number > there[cls]}
    return Dossier.of(sorted(readable, key=lambda each: each.path), report.records, LATEST, opaque | lists, lists)


def doubtful_root(report: Report) -> Any:
    return next((each.data for each in report.doubtful if not each.path), {})


def unreadable_lists(report: Report) -> list[str]:
    """Return the classes of the lists that cannot be read, or not wholly."""
    assert report.document is not None
    root = doubtful_root(report)
    unread = {fault.path[0] for fault in report.document.faults}
    return [cls for name, cls in LATEST.tables.lists.items() if name in unread or touches(root, name)]


def of_a_list(each: Checked, report: Report) -> bool:
    """Return whether the submission counts as well: a list of it holds what a rule is about, and cannot be read."""
    rule, root = each.requirement, doubtful_root(report)
    hidden = [cls for name, cls in LATEST.tables.lists.items() if touches(root, name)]
    return (
        isinstance(rule, Rule)
        and "Submission" not in holders(each)
        and any(not standing_in(cls).isdisjoint(rule.classes) for cls in hidden)
    )


def verdict(rule: Rule, record: Record, dossier: Dossier) -> str:
    inside = objects([record], LATEST.tables.nesting)
    unput = any(cls in inside.hidden for cls in rule.classes)
    found, put = False, False
    for data in [data for cls in rule.classes for _, data in inside.get(cls, [])]:
        try:
            if rule.given is None or rule.given in data:
                put = True
                for _ in rule.check(data, dossier):
                    found = True
        except Touched:
            unput = True
    return "failed" if found else "unput" if unput else "passed" if put else "aside"


def test_a_rule_that_meets_a_faulty_value_is_not_put_and_the_ledger_says_where() -> None:
    report = report_of(FAULTY)
    found = ledger(report)

    assert sum(report.unsound.values()) == 2
    assert {each.why for each in found.values() if each.not_run} == {UNSOUND, NOT_ASKED}
    for each in found.values():
        assert (each.why == UNSOUND) == (each.faulty is not None), each


def counted(path: Path, report: Report) -> Counter[str]:
    """Count the records of a file by class, from its text; one that cannot be read is none."""
    values = json.loads(path.read_bytes())
    found = Counter({"Submission": 1})
    for name, cls in LATEST.tables.lists.items():
        those = values.get(name, [])
        found[cls] += len(those) if isinstance(those, list) else 0
    unread = {record_path(each.path) for each in report.findings if each.code.startswith("MVI-F")}
    return found - Counter(LATEST.tables.lists[str(each[0])] for each in unread if each)


def holders(each: Checked) -> list[str]:
    """Return the classes of records that a demand is about: of a rule those in which its object can stand.

    Found by looking for that object in the JSON Schema; what is no rule is about all records.
    """
    classes = ["Submission", *LATEST.tables.lists.values()]
    if not isinstance(each.requirement, Rule):
        return classes
    return [cls for cls in classes if not standing_in(cls).isdisjoint(each.requirement.classes)]


@cache
def standing_in(cls: str) -> frozenset[str]:
    """Return the classes of the objects in a record, its own included."""
    lists = LATEST.tables.lists if cls == "Submission" else {}
    properties = LATEST.schema["$defs"][cls].get("properties", {})
    inside = [
        one.get("$ref") or one.get("items", {}).get("$ref") for name, one in properties.items() if name not in lists
    ]
    names = {one.rpartition("/")[2] for one in inside if one}
    return frozenset({cls, *(sub for name in names for sub in standing_in(name))})


def test_of_a_file_that_cannot_be_read_nothing_is_said_to_be_checked() -> None:
    found = checked(validate(b'{"standard_version": "1.0-draft.2", "standard_version": "1.0-draft.2"}'))

    assert [each.requirement.code for each in found if each.applied] == ["MVI-F008"]
    assert {each.why for each in found if not each.applied} == {UNREADABLE}


def test_what_nobody_asked_for_was_not_checked() -> None:
    path = EXAMPLES / "valid" / "gemeente-basis.json"
    found = ledger(validate(path, reconcile=False))

    assert {code for code, each in found.items() if each.why == NOT_ASKED} == {
        "MVI-C150", "MVI-C151", *(code for code in found if code.startswith("MVI-R1")),
    }  # fmt: skip
    assert not found["MVI-C150"].applied
    assert ledger(report_of(path))["MVI-C150"].why == ""


def test_conforming_is_never_the_same_as_unchecked() -> None:
    for path in VALID[::10]:
        found = checked(report_of(path))
        assert sum(each.applied > 0 for each in found if each.requirement.severity == FOUT) > 50, path


def test_many_places_in_one_record_are_one_record() -> None:
    values = json.loads((EXAMPLES / "valid" / "minimaal.json").read_bytes())
    values["lots"][0]["themes"] = [{"theme": "klimaat", "application": "toegepasd"}, {"theme": "circular"}]

    found = ledger(validate(json.dumps(values).encode()))

    assert found["MVI-S004"].failed == 1
