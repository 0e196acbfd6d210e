"""Joint procurement: a lead with the lot and the framework agreement, members that call off under it."""

from __future__ import annotations

from dataclasses import dataclass

from mvi_standard.total.synth import suppliers
from mvi_standard.total.synth.authorities import Authority, authority, group_of
from mvi_standard.total.synth.commitments import add_commitments
from mvi_standard.total.synth.deals import Deal, Making, make_lot
from mvi_standard.total.synth.drawing import Chance, after
from mvi_standard.total.synth.goods import GOODS, Goods
from mvi_standard.total.synth.shapes import Record, euro, period, published

SHARES = {2: (60, 40), 3: (50, 30, 20), 4: (40, 30, 20, 10)}
SHARED_GOODS = tuple(each for each in GOODS if each.product_group in ("contractvervoer", "groenvoorzieningen", "gas"))
TWICE = 0.5
"""Share of the groups of which a member reports the lot too, so that it would count double."""


@dataclass(frozen=True)
class JointPurchase:
    """Authorities that buy together; the first one leads."""

    seed: int
    year: int
    members: tuple[Authority, ...]

    @property
    def lead(self) -> Authority:
        """The authority that awards."""
        return self.members[0]

    @property
    def key(self) -> str:
        """The end of the numbers of lot and contracts."""
        return f"{self.year % 100:02}-G{self.lead.number}"

    @property
    def goods(self) -> Goods:
        """The kind of purchase."""
        return SHARED_GOODS[self.lead.number // 10 % len(SHARED_GOODS)]

    @property
    def worth(self) -> float:
        """The value of all that they buy together."""
        return round(Chance(self.seed, "worth", self.key).skewed(2_500_000, 0.6), -4)

    @property
    def twice(self) -> Authority | None:
        """The member that reports the lot of the lead as well."""
        return self.members[1] if Chance(self.seed, "twice", self.key).chance(TWICE) else None

    def share(self, body: Authority) -> int:
        """Return the share of a member, in percent."""
        return SHARES[len(self.members)][self.members.index(body)]

    def record(self) -> Record:
        """Return the buyer group as the lead reports it."""
        return {
            "id": f"groep-{self.lead.number}",
            "name": f"Inkoopgroep {self.goods.title} (verzonnen)",
            "lead": self.lead.slug,
            "members": [each.slug for each in self.members],
            "product_group": self.goods.product_group,
            "period": period(f"{self.year - 1}-01-01", f"{self.year + 4}-12-31"),
        }

    def call_off_of(self, body: Authority) -> str:
        """Return the id of the call-off of a member."""
        return f"NO-{self.key}-{body.number}"

    def lot(self) -> Record:
        """Return the lot, the same for whoever reports it."""
        draw = Chance(self.seed, "joint", self.key)
        awarded = draw.day(f"{self.year}-01-10", f"{self.year}-02-20")
        making = Making(self.key, self.lead.slug, self.goods, True, 1.0, awarded, False, False)  # noqa: FBT003
        lot = make_lot(making, draw, self.worth, 4.0, 0.0)
        lot.pop("value_missing_reason", None)
        lot["identifiers"] = published(f"{self.lead.number + 1}9999-{self.year}", "LOT")
        return lot | {"value": euro(self.worth), "value_basis": "incl_opties"}


def group(seed: int, number: int, authorities: int, year: int) -> JointPurchase | None:
    """Return the group of an authority, of those members that exist; nothing if it would be alone."""
    members = [each for each in group_of(number) if each < authorities]
    return JointPurchase(seed, year, tuple(authority(seed, each) for each in members)) if len(members) > 1 else None


def deals_of(joint: JointPurchase, body: Authority) -> list[Deal]:
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


def orphan(body: Authority, draw: Chance, year: int) -> Deal:
    """Return a call-off under a framework agreement that no file holds."""
    goods, chosen = draw.pick(GOODS), [suppliers.choose(draw, body.number)]
    buyer = {"scheme": "kvk", "value": f"0{900_000 + body.number:07}"}
    outside = {"buyer": buyer, "own_number": f"RO-{draw.whole(100, 999)}"}
    contract = _contract(f"NO-{year % 100:02}-X", chosen, period(f"{year}-02-01", f"{year}-12-31"))
    contract |= {"parent_external": outside, "value": euro(40_000), "value_basis": "excl_opties"}
    return Deal(goods, 40_000, contract, suppliers=chosen)


def _framework(joint: JointPurchase, term: Record, chosen: list[int]) -> Record:
    shares = [{"organisation": each.slug, "share": joint.share(each)} for each in joint.members]
    made = _contract(f"RO-{joint.key}", chosen, term) | {"kind": "raamovereenkomst", "lots": [f"L-{joint.key}"]}
    made |= {"reporter": joint.lead.slug, "participants": shares}
    return made | {"value": euro(joint.worth), "value_basis": "incl_opties"}


def _call_off(joint: JointPurchase, body: Authority, framework: Deal, start: str) -> Deal:
    draw = Chance(joint.seed, "call-off", joint.key, body.number)
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
