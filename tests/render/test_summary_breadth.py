"""How much was checked is said of every report, it is what the ledger says, and a file that conforms pays little."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from judged import report_of
from places import EXAMPLES, INVALID, VALID

from mvi_standard.history.ledger import NOT_ASKED, UNREADABLE, UNSOUND, checked
from mvi_standard.render.summary import Breadth, breadth
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.report import Report

MINIMAL = EXAMPLES / "valid" / "minimaal.json"
BASIC = EXAMPLES / "valid" / "gemeente-basis.json"
FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"


def counted(report: Report) -> Breadth:
    ledger = checked(report)
    applied = sum(each.applied > 0 for each in ledger)
    return Breadth(len(ledger), applied, Counter(each.why for each in ledger if each.not_run))


def test_it_says_of_every_example_what_the_ledger_says() -> None:
    for path in (*VALID, *INVALID, FAULTY):
        assert breadth(report_of(path)) == counted(report_of(path)), path.name


@pytest.mark.parametrize("path", [FAULTY, BASIC], ids=lambda path: path.stem)
def test_totals_that_were_not_compared_are_demands_that_were_not_asked(path: Path) -> None:
    report = validate(path, reconcile=False)

    assert breadth(report) == counted(report)
    assert breadth(report).not_run[NOT_ASKED] > breadth(report_of(path)).not_run[NOT_ASKED]


def test_why_a_demand_was_not_put_is_counted() -> None:
    assert set(breadth(report_of(MINIMAL)).not_run) == {NOT_ASKED}
    assert set(breadth(report_of(FAULTY)).not_run) == {NOT_ASKED, UNSOUND}
    unread = breadth(validate(b"{"))
    assert unread.not_run == {UNREADABLE: unread.demands - 1}
    assert unread.applied == 1


@pytest.mark.parametrize("name", ["minimaal", "gemeente-basis", "rijkswaterstaat-effect"])
def test_counting_loads_no_rule_about_what_is_not_in_the_file(name: str) -> None:
    code = (
        "import sys; from pathlib import Path; from mvi_standard import validate;"
        f"report = validate(Path({str(MINIMAL.with_stem(name))!r}));"
        "rules = lambda: {each for each in sys.modules if each.startswith('mvi_standard.v1.rules.')};"
        "before = rules(); from mvi_standard.render.summary import breadth; assert breadth(report).applied;"
        "print(len(before) > 0, sorted(rules() - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "True []"
