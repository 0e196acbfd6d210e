"""All purchases of one authority, over all years that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth import suppliers
from mvi_standard.total.synth.commitments import add_commitments
from mvi_standard.total.synth.deals import Deal, Making, make_lot, worth_of
from mvi_standard.total.synth.drawing import Chance, after, odds
from mvi_standard.total.synth.goods import GOODS
from mvi_standard.total.synth.shapes import Record, euro, published
from mvi_standard.total.synth.terms import add_events, add_term, add_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.total.synth.authorities import Authority

ABOVE = 0.026
"""Share of the purchases above the European threshold; they have more lots than others."""
WITHIN = 0.6
"""Share of the purchases that are awarded in the first reporting year; the others still run from earlier."""
SMALL, LARGE = 0.5, 1.35
"""Purchases of an authority beside the mean: those with the basic profile are small, and some have none."""
SCALE = {"rijk": 3.0, "provincie": 1.5, "waterschap": 1.2}
UNDER = odds(enkelvoudig_onderhands=0.35, meervoudig_onderhands=0.45, openbaar=0.2)
OVER = odds(openbaar=0.75, niet_openbaar=0.17, onderhandeling_met_oproep=0.05, concurrentiegerichte_dialoog=0.03)


def portfolio(seed: int, body: Authority, contracts: int, year: int, years: int) -> list[Deal]:
    """Return the purchases; the number is skewed over authorities, with `contracts` as its mean."""
    draw = Chance(seed, "portfolio", body.number)
    size = SMALL if body.profile == "basis" else LARGE
    count = max(2, round(contracts * size * draw.skewed(0.726, 0.8)))
    deals: list[Deal] = []
    for turn in range(years + 1):
        within = turn > 0
        wanted = len(deals) + max(1, round(count * (WITHIN if within else 1 - WITHIN)))
        while len(deals) < wanted:
            deals.extend(_purchase(draw, body, len(deals) + 1, year + turn - 1 if within else year, within))
    return deals


def _purchase(draw: Chance, body: Authority, number: int, year: int, within: bool) -> Iterator[Deal]:  # noqa: FBT001
    """Yield the lots of one procedure, or one lot without, with their contracts and call-offs."""
    goods, above = draw.pick(GOODS), draw.chance(ABOVE)
    first, last = (f"{year}-01-02", f"{year}-12-20") if within else (f"{year - 4}-03-01", f"{year - 1}-12-10")
    awarded = draw.day(first, last)
    running = "" if within else f"{year}-02-01"
    procedure = _procedure(draw, number, awarded, above=above) if above or draw.chance(0.3) else None
    category = bool(procedure and procedure.get("is_category_procurement"))
    lots = draw.pick((1, 1, 1, 1, 2, 2, 3, 4)) if procedure else 1
    for place in range(lots):
        key = f"{awarded[2:4]}-{number + place:04}"
        scale = SCALE.get(body.kind, 1.0)
        making = Making(key, body.slug, goods, above, scale, awarded, category, body.profile == "basis")
        deal = make_deal(draw, making, body.number, running, procedure)
        yield deal
        if deal.contract["kind"] == "raamovereenkomst":
            for part in range(draw.whole(1, 3)):
                yield call_off(draw, deal, f"{key}-{part + 1}", year)


def make_deal(draw: Chance, making: Making, home: int, running: str, procedure: Record | None) -> Deal:
    """Return a lot with its contract."""
    worth = worth_of(draw, making.goods, making.scale, above=making.above)
    kind = "raamovereenkomst" if draw.chance(0.25 if making.above else 0.07) else "overeenkomst"
    chosen = list(dict.fromkeys(suppliers.choose(draw, home) for _ in range(2 if draw.chance(0.06) else 1)))
    contract: Record = {
        "id": f"C-{making.key}",
        "own_number": f"C{making.key}",
        "title": making.goods.title,
        "kind": kind,
        "lots": [f"L-{making.key}"],
        "suppliers": [suppliers.key(each) for each in chosen],
    }
    years = add_term(contract, draw, making.awarded, running)
    options = len(contract.get("options", ())) / years
    lot = make_lot(making, draw, worth, years, options)
    if procedure:
        lot = {"id": lot.pop("id"), "own_number": lot.pop("own_number"), "procedure": procedure["id"], **lot}
    else:
        lot["route"] = "nationaal" if draw.chance(0.2) else "onderhands"
    if making.above and draw.chance(0.7):
        notice = f"{home + 1}{making.key[-4:]}-20{making.key[:2]}"
        lot["identifiers"], contract["identifiers"] = published(notice, "LOT"), published(notice, "CON")
    add_value(contract, draw, worth, years)
    add_events(contract, draw, works=making.goods.nature == "werken")
    deal = Deal(making.goods, worth, contract, lot, procedure, chosen, pace=draw.between(0.4, 1.25))
    if kind != "raamovereenkomst":
        add_commitments(deal, draw, deal.themes)
    return deal


def call_off(draw: Chance, framework: Deal, key: str, year: int) -> Deal:
    """Return a call-off under a framework agreement of the same authority."""
    whole = framework.contract["period"]
    start = max(whole["start"], min(f"{year}-0{draw.whole(1, 9)}-01", after(whole["end"], -30)))
    end = min(whole["end"], after(start, draw.pick((180, 364, 729))))
    chosen = framework.suppliers[:1]
    worth = round(framework.worth * draw.between(0.05, 0.3), -2)
    contract: Record = {
        "id": f"NO-{key}",
        "own_number": f"NO{key}",
        "kind": "nadere_overeenkomst",
        "parent_contract": framework.contract["id"],
        "suppliers": [suppliers.key(each) for each in chosen],
        "signed_on": start,
        "period": {"start": start, "end": end},
        "value": euro(worth),
        "value_basis": "excl_opties",
    }
    deal = Deal(framework.goods, worth, contract, suppliers=chosen, pace=draw.between(0.4, 1.25))
    add_commitments(deal, draw, framework.themes)
    return deal


def _procedure(draw: Chance, number: int, awarded: str, *, above: bool) -> Record:
    kind = draw.weigh(OVER if above else UNDER)
    route = "europees" if above else "nationaal" if kind == "openbaar" else "onderhands"
    made: Record = {"id": f"A-{awarded[2:4]}-{number:04}"}
    if above and draw.chance(0.6):
        made["identifiers"] = [{"scheme": "tenderned", "value": str(draw.whole(300_000, 499_999))}]
    made |= {"route": route, "procedure_type": kind}
    if draw.chance(0.7):
        made["published_on"] = after(awarded, -draw.whole(40, 150))
    if draw.chance(0.5):
        made["is_category_procurement"] = above and draw.chance(0.3)
    return made
