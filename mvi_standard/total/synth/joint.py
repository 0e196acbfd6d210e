"""Joint procurement: a lead with the lot and the framework agreement, members that call off under it."""

from __future__ import annotations

from dataclasses import dataclass

from mvi_standard.total.synth.authorities import Authority, authority, group_of
from mvi_standard.total.synth.deals import Making, make_lot
from mvi_standard.total.synth.drawing import Draw
from mvi_standard.total.synth.goods import GOODS, Goods
from mvi_standard.total.synth.shapes import Record, euro, period, published

SHARES = {2: (60, 40), 3: (50, 30, 20), 4: (40, 30, 20, 10)}
SHARED_GOODS = tuple(each for each in GOODS if each.product_group in ("contractvervoer", "groenvoorzieningen", "gas"))
TWICE = 0.5
"""How often a member reports the lot too, so that it would count double."""


@dataclass(frozen=True)
class Group:
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
        """What the numbers of lot and contracts end with."""
        return f"{self.year % 100:02}-G{self.lead.number}"

    @property
    def goods(self) -> Goods:
        """What they buy."""
        return SHARED_GOODS[self.lead.number // 10 % len(SHARED_GOODS)]

    @property
    def worth(self) -> float:
        """What it costs together."""
        return round(Draw(self.seed, "worth", self.key).skewed(2_500_000, 0.6), -4)

    @property
    def twice(self) -> Authority | None:
        """The member that reports the lot of the lead as well."""
        return self.members[1] if Draw(self.seed, "twice", self.key).chance(TWICE) else None

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
        draw = Draw(self.seed, "joint", self.key)
        awarded = draw.day(f"{self.year}-01-10", f"{self.year}-02-20")
        making = Making(self.key, self.lead.slug, self.goods, True, 1.0, awarded, False, False)  # noqa: FBT003
        lot = make_lot(making, draw, self.worth, 4.0, 0.0)
        lot.pop("value_missing_reason", None)
        lot["identifiers"] = published(f"{self.lead.number + 1}9999-{self.year}", "LOT")
        return lot | {"value": euro(self.worth), "value_basis": "incl_opties"}


def group(seed: int, number: int, authorities: int, year: int) -> Group | None:
    """Return the group of an authority, of those members that exist; nothing if it would be alone."""
    members = [each for each in group_of(number) if each < authorities]
    return Group(seed, year, tuple(authority(seed, each) for each in members)) if len(members) > 1 else None
