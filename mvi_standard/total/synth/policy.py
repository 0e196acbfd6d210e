"""Action plans, targets and what an organisation says of the quality of its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth.shapes import FICTIONAL, VERSION, Record, period, subject

if TYPE_CHECKING:
    from mvi_standard.total.synth.drawing import Chance

AIMS = (("PRO-05", "procent", 50, 75), ("KLI-09", "procent", 30, 80), ("KLI-02", "t_CO2e", 200, 900))
OF_GROUP = (("KLI-02", "t_CO2e", 20), ("KLI-06", "kWh", 50_000), ("MIL-01", "kg_NOx", 200))
THEMES = ("milieu", "klimaat", "circulair", "keten", "di", "social_return")
QUALITY = ("nauwkeurigheid", "betrouwbaarheid", "integriteit", "beveiliging")


def action_plan(slug: str, year: int, draw: Chance) -> Record:
    """Return an action plan, with a report for part of the organisations."""
    address = f"https://www.example.org/{slug}"
    made: Record = {
        "id": "actieplan",
        "organisation": slug,
        "adopted_on": draw.day("2023-01-01", "2024-12-31"),
        "url": f"{address}/actieplan",
        "period": period("2025-01-01", "2028-12-31"),
        "themes": draw.some(THEMES, draw.whole(3, 6)),
    }
    if draw.chance(0.6):
        made["reports"] = [{"year": year, "url": f"{address}/verslag-{year}"}]
    return made


def targets(slug: str, draw: Chance) -> list[Record]:
    """Return some targets of an organisation."""
    made = []
    for kpi, unit, low, high in draw.some(AIMS, draw.whole(0, 2)):
        aim: Record = {"id": f"doel-{kpi}", "kpi": kpi, "kpi_version": VERSION}
        aim |= {"subject": subject("organisation", slug), "unit": unit}
        if draw.chance(0.7):
            aim["baseline"] = {"value": low, "year": 2024}
        made.append(aim | {"value": high, "year": 2030})
    return made


def group_targets(group: str, year: int, draw: Chance) -> list[Record]:
    """Return the targets of a buyer group: of what it tells of its members, each for a year around this one."""
    made = []
    for kpi, unit, value in OF_GROUP:
        aim: Record = {"id": f"doel-groep-{kpi}", "kpi": kpi, "kpi_version": VERSION}
        aim |= {"subject": subject("buyer_group", group), "unit": unit, "value": value}
        made.append(aim | {"year": year + draw.pick((-1, 0, 0, 1))})
    return made


def data_quality(draw: Chance) -> list[Record]:
    """Return what is said of the quality of the data."""
    return [{"dimension": each, "statement": FICTIONAL} for each in draw.some(QUALITY, draw.whole(1, 4))]
