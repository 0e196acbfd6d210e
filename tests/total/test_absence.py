"""What absent organisations may have, and that this tells nothing of the types whose figures are withheld."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mvi_standard.counting.bounds import NO_LIMIT, Unknown
from mvi_standard.counting.figure import Cell, Sums
from mvi_standard.editions import LATEST
from mvi_standard.total.absence import Absence, absence, with_absent

YEAR = ("2026-01-01", "2026-12-31")
REPORTED = {"gemeente": 10, "rijk": 4, "waterschap": 6}
EXPECTED = {"gemeente": 30, "rijk": 5, "waterschap": 6}


def rates(expected: dict[str, int]) -> Absence:
    """Return the rates where these types reported."""
    there = [
        {"period_start": YEAR[0], "period_end": YEAR[1], "organisation_type": kind, "organisations": number}
        for kind, number in REPORTED.items()
    ]
    return absence(lambda _: there, expected)


def absent(kpi: str, answers: dict[str, int], expected: dict[str, int], of: str = "") -> Decimal:
    """Return what the absent have, where each type gave so many answers and none is missing."""
    whole = Cell(kpi, YEAR, count_unit=str(LATEST.catalogue[kpi]["count_unit"]), unit="procent")
    sums = {whole.limited("organisatietype", kind): Sums(denominator=Decimal(n)) for kind, n in answers.items()}
    sums[whole] = Sums(denominator=Decimal(sum(answers.values())))
    unknown = dict.fromkeys(sums, Unknown())
    about = whole.limited("organisatietype", of) if of else whole
    return with_absent(about, sums, unknown, LATEST.catalogue[kpi], rates(expected)).absent


@pytest.mark.parametrize("divided", [(60, 30, 10), (10, 30, 60), (100, 0, 0)])
def test_bounds_of_what_protects_suppliers_do_not_tell_how_it_is_divided(divided: tuple[int, int, int]) -> None:
    """Two withheld types in one sum, and in one sum of other weights, would be two equations with two unknowns."""
    assert absent("KET-02", dict(zip(REPORTED, divided, strict=True)), EXPECTED) == 100 * Decimal(21) / 20


def test_what_is_public_is_bounded_by_the_mean_of_each_type() -> None:
    assert absent("PRO-05", {"gemeente": 60, "rijk": 30, "waterschap": 10}, EXPECTED) == 60 * 2 + Decimal(30) / 4
    assert absent("PRO-05", {"gemeente": 10, "rijk": 30, "waterschap": 60}, EXPECTED) == 10 * 2 + Decimal(30) / 4


def test_a_type_of_its_own_has_its_own_mean() -> None:
    assert absent("KET-02", {"gemeente": 60, "rijk": 40}, EXPECTED, of="rijk") == 10


@pytest.mark.parametrize("kpi", ["KET-02", "PRO-05"])
def test_of_a_type_that_is_absent_altogether_nobody_knows(kpi: str) -> None:
    answers = {"gemeente": 60, "provincie": 0}
    assert absent(kpi, answers, {**EXPECTED, "provincie": 12}) == NO_LIMIT
    assert absent(kpi, answers, dict(REPORTED)) == 0
