"""The contracts of joint procurement: a framework agreement of the lead, and the call-offs of everyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth import suppliers
from mvi_standard.total.synth.commitments import add_commitments
from mvi_standard.total.synth.deals import Deal
from mvi_standard.total.synth.drawing import Draw, after
from mvi_standard.total.synth.goods import GOODS
from mvi_standard.total.synth.shapes import Record, euro, period

if TYPE_CHECKING:
    from mvi_standard.total.synth.authorities import Authority
    from mvi_standard.total.synth.joint import Group


def deals_of(joint: Group, body: Authority) -> list[Deal]:
    """Return what an authority of the group has of it: the lead the framework agreement, everyone a call-off."""
    lot = joint.lot()
    start = after(lot["awarded_on"], 25)
    term = period(start, f"{joint.year + 4}-01-31")
    chosen = [7 * joint.lead.number % suppliers.COMPANIES]
    framework = Deal(joint.goods, joint.worth, _framework(joint, term, chosen), lot, suppliers=chosen)
    own = _call_off(joint, body, framework, start)
    if body is not joint.lead:
        return [own]
    framework.procedure = {
        "id": f"A-{joint.key}",
        "route": "europees",
        "procedure_type": "openbaar",
        "lead_buyer": body.slug,
        "buyer_group": joint.record()["id"],
    }
    lot["procedure"] = framework.procedure["id"]
    return [framework, own]


def orphan(body: Authority, draw: Draw, year: int) -> Deal:
    """Return a call-off under a framework agreement that no file holds."""
    goods, chosen = draw.pick(GOODS), [suppliers.choose(draw, body.number)]
    buyer = {"scheme": "kvk", "value": f"0{900_000 + body.number:07}"}
    outside = {"buyer": buyer, "own_number": f"RO-{draw.whole(100, 999)}"}
    contract = _contract(f"NO-{year % 100:02}-X", chosen, period(f"{year}-02-01", f"{year}-12-31"))
    contract |= {"parent_external": outside, "value": euro(40_000), "value_basis": "excl_opties"}
    return Deal(goods, 40_000, contract, suppliers=chosen)


def _framework(joint: Group, term: Record, chosen: list[int]) -> Record:
    shares = [{"organisation": each.slug, "share": joint.share(each)} for each in joint.members]
    made = _contract(f"RO-{joint.key}", chosen, term) | {"kind": "raamovereenkomst", "lots": [f"L-{joint.key}"]}
    made |= {"reporter": joint.lead.slug, "participants": shares}
    return made | {"value": euro(joint.worth), "value_basis": "incl_opties"}


def _call_off(joint: Group, body: Authority, framework: Deal, start: str) -> Deal:
    draw = Draw(joint.seed, "call-off", joint.key, body.number)
    worth = round(joint.worth * joint.share(body) / 100 * 0.4, -2)
    contract = _contract(joint.call_off_of(body), framework.suppliers, period(start, f"{joint.year + 1}-12-31"))
    if body is joint.lead:
        contract["parent_contract"] = framework.contract["id"]
    else:
        known = joint.lead.oin if body.number % 2 else {"scheme": "kvk", "value": joint.lead.kvk}
        contract["parent_external"] = {"buyer": known, "own_number": framework.contract["own_number"]}
    contract |= {"value": euro(worth), "value_basis": "excl_opties"}
    deal = Deal(joint.goods, worth, contract, suppliers=framework.suppliers, pace=draw.between(0.5, 1.2))
    add_commitments(deal, draw, framework.themes)
    return deal


def _contract(key: str, chosen: list[int], term: Record) -> Record:
    return {
        "id": key,
        "own_number": key.replace("-", "", 1),
        "kind": "nadere_overeenkomst",
        "suppliers": [suppliers.key(each) for each in chosen],
        "signed_on": term["start"],
        "period": term,
    }
