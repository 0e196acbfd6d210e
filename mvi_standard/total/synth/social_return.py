"""Reports on social return: one of a contract, or one of an organisation on top of its contracts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import days_between, odds
from mvi_standard.total.synth.shapes import Record, calendar, euro, plain, subject

if TYPE_CHECKING:
    from mvi_standard.total.synth.deals import Deal
    from mvi_standard.total.synth.drawing import Chance

TABLES = (("utrecht", "2024"), ("haaglanden", "1-7-2023"), ("holland_rijnland", "1-9-2023"), ("utrecht", "2022"))
GROUPS = ("pw_lt2", "pw_gt2", "banenafspraak", "wajong", "ww_gt1", "statushouder", "bbl_2", "pro_vso")
MISSING = ("niet_geleverd", "onbekend", "niet_gevraagd", "nog_niet_verschuldigd", "onderdrukt", "niet_van_toepassing")
CHECKED = odds(niet_gecontroleerd=0.4, gecontroleerd=0.5, geverifieerd=0.06, afgekeurd=0.04)
LEAST_SHOWN = 5
"""Fewer persons in a target group are withheld, so that nobody is recognised."""


def of_contract(deal: Deal, agreed: float, table: int, year: int, draw: Chance) -> Record:
    """Return the report of a contract on one year; the value since the start follows from the pace of the contract."""
    key = deal.contract["id"]
    made: Record = {"id": f"{key}-sr-{year}", "subject": subject("contract", key), "period": calendar(year)}
    if draw.chance(0.12):
        made |= {"reported_by": "opdrachtnemer", "missing_reason": draw.pick(MISSING)}
        return made
    until, before = _achieved(deal, agreed, year), _achieved(deal, agreed, year - 1)
    if draw.chance(0.9):
        made["value_in_period"] = euro(until - before)
        made["value_cumulative"] = euro(until)
        made["valuation_table"] = dict(zip(("id", "version"), TABLES[table], strict=True))
    started = draw.pick((0, 0, 1, 1, 2, 3, 5)) if deal.worth < 1_000_000 else draw.whole(0, 8)  # noqa: PLR2004
    _add_people(made, started, started + draw.whole(0, 4), draw)
    _add_check(made, "opdrachtnemer", year, draw)
    return made


def of_organisation(organisation: str, table: int, year: int, draw: Chance) -> Record:
    """Return what an organisation adds to the reports of its contracts, by target group."""
    made: Record = {
        "id": f"{organisation}-sr-{year}",
        "subject": subject("organisation", organisation),
        "relation": "aanvullend",
        "period": calendar(year),
        "value_in_period": euro(round(draw.skewed(40_000, 0.8), -1)),
        "valuation_table": dict(zip(("id", "version"), TABLES[table], strict=True)),
    }
    groups = draw.some(GROUPS, draw.whole(2, 4))
    counted = [(each, draw.whole(0, 12)) for each in groups]
    _add_people(made, sum(number for _, number in counted), sum(number for _, number in counted) + 3, draw)
    made["target_groups"] = [_group(each, number) for each, number in counted]
    _add_check(made, "opdrachtgever", year, draw)
    return made


def _group(code: str, persons: int) -> Record:
    if 0 < persons < LEAST_SHOWN:
        return {"group": code, "missing_reason": "onderdrukt"}
    return {"group": code, "persons": persons, "hours": persons * 420}


def _achieved(deal: Deal, agreed: float, year: int) -> float:
    """Return what was achieved from the start until the end of a year; it never falls."""
    start, end = deal.contract["period"]["start"], deal.contract["period"]["end"]
    until = min(end, f"{year}-12-31")
    elapsed = days_between(start, until) / days_between(start, end) if until >= start else 0.0
    return round(agreed * deal.pace * elapsed)


def _add_people(made: Record, started: int, active: int, draw: Chance) -> None:
    if draw.chance(0.9):
        made["persons_started"] = started
    made["persons_active"] = active
    if draw.chance(0.75):
        made["hours"] = round(active * draw.between(150, 1500))
        if draw.chance(0.7):
            made["hours_per_fte_week"] = draw.pick((36, 38, 40))
    if draw.chance(0.4):
        made["places_started"] = draw.whole(0, 3)
        made["months"] = plain(made["places_started"] * draw.between(2, 10))
    if draw.chance(0.3):
        made["social_purchasing"] = euro(round(draw.skewed(5000, 0.8), -1))


def _add_check(made: Record, by: str, year: int, draw: Chance) -> None:
    made["reported_by"] = by
    status = draw.weigh(CHECKED)
    if status != "niet_gecontroleerd" or draw.chance(0.5):
        made["verification"] = {"status": status}
    if status == "gecontroleerd":
        made["verification"] |= {"by_role": "opdrachtgever", "on": f"{year + 1}-01-20"}
