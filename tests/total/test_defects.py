"""What was seen to go wrong in national figures, each as the case in which it did (docs/national.md)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from totals import (
    ALL_SHOWN,
    Json,
    changed,
    every,
    example,
    published,
    submissions,
    the,
    total_of_documents,
    written,
)

from mvi_standard.total.account import ADDED, OTHER_PERIOD

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.counting.figure import Figure

AWARDED = {"measure": "gegund_in_periode", "count_unit": "percelen"}
WHOLE = ("2026-01-01", "2026-12-31")


def bounds(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    return figure.lower, figure.upper


def undeclared(document: Json) -> Json:
    """Return a submission that does not say how many lots there were."""
    less = changed(document)
    for each in less["coverages"]:
        each["populations"] = [{**AWARDED, "missing_reason": "onbekend"}]
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


HALVES = {"start": "2026-01-01", "end": "2026-06-30"}, {"start": "2026-07-01", "end": "2026-12-31"}
SECOND = ("2026-07-01", "2026-12-31")


def on(period: Json, document: Json, **fields: Any) -> Json:
    """Return a submission as if it were on this period."""
    return changed(document, id=f"{document['id']}-{period['start'][5:7]}", reporting_period=period, **fields)


def halves(document: Json) -> list[Json]:
    """Return a submission on a year as two on half a year: each with the lots of its half, and all the contracts."""
    found = []
    for half in HALVES:
        less = on(half, document)
        for each in less["coverages"]:
            each["populations"] = [{**AWARDED, "missing_reason": "onbekend"}]
        found.append(less)
    return found


def test_1_a_file_on_half_a_year_does_not_turn_the_year_over(tmp_path: Path) -> None:
    years = {f"d{at}": each for at, each in enumerate(submissions(9, 4))}
    stray = on(HALVES[1], example("gemeente-basis"))
    one = published(tmp_path / "one", written(tmp_path / "years", **years))
    other = published(tmp_path / "other", written(tmp_path / "all", **years, stray=stray))

    assert other.figures == one.figures
    assert other.account.reported == one.account.reported
    assert other.account.periods == one.account.periods == (WHOLE,)
    [told] = [each for each in other.account.sources if each.state == OTHER_PERIOD]
    assert (told.name, told.period) == ("stray.json", SECOND)


def test_1_the_period_can_be_asked_for(tmp_path: Path) -> None:
    stray = on(HALVES[1], example("gemeente-basis"))
    folder = written(tmp_path / "all", stray=stray, **{f"d{at}": each for at, each in enumerate(submissions(5, 2))})
    found = published(tmp_path / "total", folder, asked=replace(ALL_SHOWN, periods=(SECOND,)))

    assert {each.cell.period for each in found.figures} == {SECOND}
    assert found.account.reported == {"gemeente": 1}
    assert [each.name for each in found.account.sources if each.state == ADDED] == ["stray.json"]


def test_1_two_halves_make_a_year(tmp_path: Path) -> None:
    """Lots of the year count once each; a contract that runs in both halves is one contract."""
    year = example("gemeente-volledig")
    others = {f"d{at}": each for at, each in enumerate(submissions(3, 2))}
    asked = replace(ALL_SHOWN, periods=(WHOLE,))
    first, second = halves(year)
    whole = published(tmp_path / "a", written(tmp_path / "years", year=undeclared(year), **others), asked=asked).figures
    found = published(tmp_path / "b", written(tmp_path / "parts", first=first, second=second, **others), asked=asked)
    sums = {each.cell: each.sums for each in whole}

    assert {each.state for each in found.account.sources} == {ADDED}
    for kpi in ("PRO-05", "PRO-05 trajecten", "PRO-06 waardebasis=incl_opties", "PRO-26", "PRO-19"):
        for figure in every(found.figures, kpi):
            assert (figure.sums.numerator, figure.sums.denominator) == (
                sums[figure.cell].numerator, sums[figure.cell].denominator), kpi  # fmt: skip


def test_1_half_a_year_alone_is_no_year(tmp_path: Path) -> None:
    first, _ = halves(example("gemeente-volledig"))
    others = {f"d{at}": each for at, each in enumerate(submissions(3, 2))}
    found = published(tmp_path / "total", written(tmp_path / "parts", first=first, **others))

    assert [each.name for each in found.account.sources if each.state == OTHER_PERIOD] == ["first.json"]
