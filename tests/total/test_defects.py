"""What was seen to go wrong in national figures, each as the case in which it did (docs/national.md)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from totals import Json, changed, every, example, submissions, the, total_of_documents

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure


def bounds(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    return figure.lower, figure.upper


def undeclared(document: Json) -> Json:
    """Return a submission that does not say how many lots there were."""
    less = changed(document)
    awarded = {"measure": "gegund_in_periode", "count_unit": "percelen"}
    for each in less["coverages"]:
        each["populations"] = [{**awarded, "missing_reason": "onbekend"}]
    return less


def test_2_every_share_with_missing_answers_has_bounds() -> None:
    found = total_of_documents(*submissions(12, 6))
    shares = [each for each in found if each.missing and each.sums.denominator and each.cell.unit == "procent"]
    without = {each.cell.kpi for each in shares if each.lower is None or each.upper is None}

    assert len({each.cell.kpi for each in shares}) > 20
    assert without <= {"KLI-03", "MIL-04", "SOC-04"}, "which may pass 100 %"


def test_3_a_body_without_a_declared_number_counts_with_the_lots_in_its_file() -> None:
    one, other = example("gemeente-basis"), example("rijkswaterstaat-effect")
    whole = the(total_of_documents(one, other), "PRO-05")
    less = the(total_of_documents(one, undeclared(other)), "PRO-05")

    assert whole.declared.count == 43
    assert less.declared.count is None
    assert bounds(less) == bounds(whole)
    assert (whole.unknown.undeclared, less.unknown.undeclared) == (0, 1)


def test_3_a_body_that_declared_lots_and_reported_none_widens_the_bounds() -> None:
    one, other = example("gemeente-basis"), example("rijkswaterstaat-effect")
    silent = changed(other)
    for lot in silent["lots"]:
        lot["awarded_on"] = "2024-02-10"
    found = the(total_of_documents(one, silent), "PRO-05")

    assert bounds(found) == (Decimal("2.325581"), Decimal(100))
    assert [each.value for each in every(total_of_documents(silent), "PRO-05")] == []
