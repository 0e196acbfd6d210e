"""Whether buyer groups reach their targets."""

from typing import Any

import pytest
from dossiers import dossier

from mvi_standard.kpi import discover
from mvi_standard.v1 import kpis

YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
GROUP = {"type": "buyer_group", "id": "groep"}
Json = dict[str, Any]


def target(value: float, kpi: str = "KLI-02", year: int = 2026, **more: Any) -> Json:
    return {"id": "D", "kpi": kpi, "subject": GROUP, "unit": "t_CO2e", "value": value, "year": year, **more}


def value(number: float, kpi: str = "KLI-02", **more: Any) -> Json:
    own = {"id": "W", "kpi": kpi, "subject": GROUP, "period": YEAR, "nature": "gerealiseerd", "unit": "t_CO2e"}
    return {**own, "number": number, **more}


def share(numerator: float, denominator: float) -> Json:
    found = value(0, "KLI-09", numerator=numerator, denominator=denominator)
    return {name: each for name, each in found.items() if name not in ("number", "unit")}


def told(targets: list[Json], observations: list[Json], lead: str = "stad") -> list[str]:
    groups = [{"id": "groep", "lead": lead, "members": ["stad", "dorp"]}]
    root = {"reporting_period": YEAR, "submitter": "stad", "buyer_groups": groups}
    made = dossier({**root, "targets": targets, "observations": observations})
    found = discover(kpis)["PRO-31"].count(made)
    return [f"?{each.missing}" if each.missing else f"{each.numerator}/{each.denominator}" for each in found]


@pytest.mark.parametrize(
    ("targets", "observations", "said"),
    [
        ([target(100)], [value(100)], ["1/1"]),
        ([target(100)], [value(99)], ["0/1"]),
        ([target(100)], [value(100_000, unit="kg_CO2e")], ["1/1"]),
        ([target(100, "KLI-01")], [value(100, "KLI-01")], ["1/1"]),
        ([target(100, "KLI-01")], [value(101, "KLI-01")], ["0/1"]),
        ([target(50, "KLI-09", unit="procent")], [share(5, 10)], ["1/1"]),
        ([target(50, "KLI-09", unit="procent")], [share(4, 10)], ["0/1"]),
        ([target(100)], [value(200), value(50, id="later")], ["0/1"]),
        ([target(100)], [value(50), value(200, period={**YEAR, "end": "2026-06-30"})], ["0/1"]),
        ([target(100), target(10, id="E", year=2025)], [value(50)], ["0/1", "1/1"]),
        # Nobody can say: nothing reported, another unit, KPI or subject, rejected, expected, before its year.
        ([target(100)], [], ["?onbekend"]),
        ([target(100)], [value(200, unit="kWh")], ["?onbekend"]),
        ([target(100)], [value(200, "KLI-01")], ["?onbekend"]),
        ([target(100)], [value(200, subject={"type": "contract", "id": "groep"})], ["?onbekend"]),
        ([target(100)], [value(200, verification={"status": "afgekeurd"})], ["?onbekend"]),
        ([target(100)], [value(200, nature="verwacht")], ["?onbekend"]),
        ([target(100)], [value(200, period={"start": "2025-01-01", "end": "2025-12-31"})], ["?onbekend"]),
        ([target(5, "PRO-01")], [value(9, "PRO-01")], ["?onbekend"]),
        # Not due yet, and of one organisation.
        ([target(100, year=2027)], [value(100)], []),
        ([target(100, subject={"type": "organisation", "id": "stad"})], [value(100)], []),
    ],
)
def test_a_target_is_reached_when_its_last_value_says_so(
    targets: list[Json], observations: list[Json], said: list[str]
) -> None:
    assert told(targets, observations) == said


def test_only_the_lead_reports_the_targets_of_a_group() -> None:
    assert told([target(100)], [value(100)], lead="dorp") == []
