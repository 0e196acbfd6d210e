"""What RIVM published of three periods, as the standard takes it: every value stays a row of its own.

The series is not comparable: kilo beside ton, the term of a contract beside a period of two years, and one value "at
least". Whoever adds it all the same, gets a figure that nobody measured.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from totals import total_of_documents

from mvi_standard.validate import validate

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure

Json = dict[str, Any]
TERM, PERIOD = "hele_contractduur", "in_periode"
ABOUT = {"type": "organisation", "id": "rivm"}
MONITOR = {"type": "eigen_verklaring", "title": "MVI-monitor", "url": "https://www.rivm.nl/mvi-monitor"}


def observation(kpi: str, number: float, unit: str, time_basis: str, **more: Any) -> Json:
    final = {"is_final": True} if time_basis == TERM else {}
    reference = {"type": "marktstandaard"}
    return {
        "kpi": kpi, "number": number, "unit": unit, "time_basis": time_basis, "reference": reference,
        "additionality": "deels", "method": "rivm", **final, **more,
    }  # fmt: skip


def avoided_co2(number: float, time_basis: str, **more: Any) -> Json:
    scopes = {"boundary": {"profile": "levenscyclus"}}
    return observation("KLI-02", number, "t_CO2e", time_basis, **scopes, **more)


def avoided_nox(number: float, made_up_emission: float = 1_000_000) -> Json:
    """Return an emission with its reference: the standard makes the difference itself."""
    reference = {"type": "marktstandaard", "value": made_up_emission + number, "unit": "kg_NOx"}
    fuel = {"boundary": {"fuel_scope": "WTW"}}
    return observation("MIL-01", made_up_emission, "kg_NOx", PERIOD, **{**fuel, "reference": reference})


def jobs(time_basis: str, number: float = 2603) -> Json:
    return {"kpi": "SOC-06", "number": number, "unit": "fte_jaar", "time_basis": time_basis}


def submission(start: int, end: int, *observations: Json, **lists: Any) -> Json:
    span = {"start": f"{start}-01-01", "end": f"{end}-12-31"}
    same = {
        "kpi_version": "1.0", "subject": ABOUT, "period": span, "nature": "gerealiseerd",
        "determination": "geextrapoleerd", "reported_by": "derde", "relation": "aanvullend", "evidence": ["monitor"],
        "state": "definitief",
    }  # fmt: skip
    known = {"measure": "gegund_in_periode", "count_unit": "trajecten", "count": 1000, "determination": "geschat"}
    rivm = {"scheme": "tooi", "value": "https://identifier.overheid.nl/tooi/id/oorg/oorg10053"}
    return {
        "standard_version": "1.0-draft.2", "id": f"mvi-monitor-{start}-{end}", "version": 1, "state": "definitief",
        "profile": "totalen", "submitter": "rivm", "reporting_period": span,
        "created_at": f"{end + 2}-01-15T12:00:00+01:00",
        "coverages": [{"organisation": "rivm", "inclusion": "alle_opdrachten", "populations": [known]}],
        "organisations": [{"id": "rivm", "name": "RIVM", "organisation_type": "rijk", "identifiers": [rivm]}],
        "observations": [{"id": f"w{number}", **same, **each} for number, each in enumerate(observations)],
        "evidence": [{"id": "monitor", **MONITOR}],
        "methods": [{"id": "rivm", "instrument": "rivm_rekentool", "version": "1"}],
        **lists,
    }  # fmt: skip


def social_return(**more: Any) -> Json:
    span = {"start": "2015-01-01", "end": "2016-12-31"}
    value = {"amount": 40_000_000, "currency": "EUR", "vat": "exclusief"}
    report = {"id": "s", "subject": ABOUT, "relation": "aanvullend", "period": span, "reported_by": "derde"}
    return {**report, "value_in_period": value, **more}


TABLE = {"valuation_table": {"id": "rijnvicus", "version": "2015"}}
SERIES = (
    submission(
        2015, 2016,
        avoided_co2(4_900_000, TERM, lower_bound=True),
        social_return_reports=[social_return(**TABLE)],
    ),
    submission(
        2019, 2020,
        avoided_co2(6_800_000, TERM),
        avoided_nox(1433),
        observation("CIR-04", 292_000, "kg", PERIOD),
        jobs(PERIOD, 2 * 2603),
    ),
    submission(
        2021, 2022,
        avoided_co2(900_000, PERIOD, lower_bound=True),
        avoided_nox(540_000),
        observation("CIR-04", 317_000, "t", PERIOD),
    ),
)  # fmt: skip
PUBLISHED = {
    ("KLI-02", "2015", 4_900_000),
    ("KLI-02", "2019", 6_800_000),
    ("KLI-02", "2021", 900_000),
    ("MIL-01", "2019", 1433),
    ("MIL-01", "2021", 540_000),
    ("CIR-04", "2019", 292),
    ("CIR-04", "2021", 317_000),
    ("SOC-06", "2019", 5206),
    ("SOC-03", "2015", 40_000_000),
}
KPIS = {kpi for kpi, _, _ in PUBLISHED}


@pytest.fixture(scope="module")
def series() -> list[Figure]:
    return total_of_documents(*SERIES)


def rows(figures: list[Figure]) -> list[Figure]:
    """Return the values of the whole; of what RIVM calls avoided only the difference, not our made-up emission."""
    found = [each for each in figures if each.cell.kpi in KPIS and not each.cell.group and each.value is not None]
    return [each for each in found if each.cell.kpi != "MIL-01" or ("maatstaf", "vermeden") in each.cell.apart]


@pytest.mark.parametrize("document", SERIES, ids=lambda document: document["id"])
def test_each_period_is_a_submission_that_conforms(document: Json) -> None:
    assert validate(document).conforms


def test_every_published_value_is_a_row_of_its_own(series: list[Figure]) -> None:
    assert {(each.cell.kpi, each.cell.period[0][:4], int(each.value or 0)) for each in rows(series)} == PUBLISHED
    assert len(rows(series)) == len(PUBLISHED)


def test_no_figure_is_a_sum_of_two_of_them(series: list[Figure]) -> None:
    published = [Decimal(number) for _, _, number in PUBLISHED]
    sums = {a + b for a, b in combinations(published, 2)} | {Decimal(4_900_000 + 6_800_000 + 900_000)}
    numbers = {each for figure in series for each in (figure.value, figure.sums.numerator, figure.sums.denominator)}

    assert numbers.isdisjoint(sums)


def test_at_least_stays_at_least(series: list[Figure]) -> None:
    bounds = {each.cell.period[0][:4]: (each.lower, each.upper) for each in rows(series) if each.cell.kpi == "KLI-02"}

    assert bounds == {"2015": (4_900_000, None), "2019": (None, None), "2021": (900_000, None)}


def test_in_one_period_two_time_bases_stay_apart() -> None:
    both = submission(2019, 2020, avoided_co2(4_900_000, TERM), avoided_co2(900_000, PERIOD))

    assert sorted(each.value or 0 for each in rows(total_of_documents(both))) == [900_000, 4_900_000]


REFUSED = {
    "2,603 jobs a year: a job of a year is counted in a period": (submission(2019, 2020, jobs("per_jaar")), "MVI-C080"),
    "40 million euro of social return by no table": (
        submission(2015, 2016, social_return_reports=[social_return()]),
        "MVI-C104",
    ),
    "avoided CO2 of which nobody says over what time": (
        submission(2019, 2020, {k: v for k, v in avoided_co2(6_800_000, PERIOD).items() if k != "time_basis"}),
        "MVI-C079",
    ),
    "avoided NOx without the emission that it was avoided from": (
        submission(2019, 2020, observation("MIL-01", 1433, "kg_NOx", PERIOD, boundary={"fuel_scope": "WTW"})),
        "MVI-C079",
    ),
    "540 ton as it stands in the press release": (
        submission(2021, 2022, {**avoided_nox(1), "number": 540, "unit": "t"}),
        "MVI-C076",
    ),
}


@pytest.mark.parametrize(("document", "code"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_compared_is_refused(document: Json, code: str) -> None:
    assert code in validate(document).counts
    assert not rows(total_of_documents(document))
