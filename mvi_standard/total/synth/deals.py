"""A purchase from award to end: a lot with its contract, or a call-off under a framework agreement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import odds
from mvi_standard.total.synth.goods import CEILING, Goods
from mvi_standard.total.synth.shapes import Record, euro
from mvi_standard.total.synth.themes import add_criteria, add_themes, applied_themes

if TYPE_CHECKING:
    from mvi_standard.total.synth.drawing import Chance

BASES = odds(incl_opties=0.82, excl_opties=0.1, jaarwaarde=0.04, onbekend=0.02, geen=0.02)
NO_VALUE = ("onbekend", "onderdrukt", "niet_van_toepassing")
AWARD = odds(beste_prijs_kwaliteit=0.62, laagste_prijs=0.25, laagste_kosten=0.04, onbekend=0.04, geen=0.05)
ACCESS = odds(geen=0.6, opgenomen=0.17, niet_opgenomen_gemotiveerd=0.08, niet_opgenomen=0.15)
ENERGY = ("gevraagd", "", "niet_gevraagd", "uitzondering", "gevraagd", "niet_van_toepassing", "niet_gevraagd")
LEAST = 12_000.0
"""No lot is worth less: some authorities report from ten thousand euros upwards."""


@dataclass
class Deal:
    """One purchase; the contract holds all that will ever happen to it, `commitments` what was agreed."""

    goods: Goods
    worth: float
    contract: Record
    lot: Record | None = None
    procedure: Record | None = None
    suppliers: list[int] = field(default_factory=list)
    commitments: list[Record] = field(default_factory=list)
    pace: float = 1.0
    extra: Record = field(default_factory=dict)

    @property
    def themes(self) -> set[str]:
        """The themes that its lot applies."""
        return applied_themes(self.lot) if self.lot else set()

    @property
    def awarded(self) -> str:
        """The day of award; of a call-off, the day of signing."""
        return str(self.lot["awarded_on"]) if self.lot else str(self.contract["signed_on"])

    @property
    def end(self) -> str:
        """The last day, with each option that was used."""
        ends = [each["new_end"] for each in self.contract.get("options", ()) if "new_end" in each]
        last = max([self.contract["period"]["end"], *ends])
        return str(self.contract.get("ended_on", last))

    def ran_in(self, year: int) -> bool:
        """Return whether its contract ran on a day of a year."""
        return bool(self.contract["period"]["start"] <= f"{year}-12-31") and self.end >= f"{year}-01-01"


@dataclass(frozen=True)
class Making:
    """Settings of a lot that are fixed before it is drawn."""

    key: str
    buyer: str
    goods: Goods
    above: bool
    scale: float
    awarded: str
    category: bool
    basic: bool


def worth_of(draw: Chance, goods: Goods, scale: float, *, above: bool) -> float:
    """Return what a purchase costs with all options: most far below the European threshold, some far above."""
    ceiling = CEILING[goods.nature]
    if above:
        return round(ceiling * 1.2 + draw.skewed(ceiling * scale, 1.0), -3)
    return round(min(ceiling * 0.98, LEAST + draw.skewed(0.13 * ceiling * scale, 0.9)), -2)


def make_lot(making: Making, draw: Chance, worth: float, years: float, options: float) -> Record:
    """Return a lot; `options` is the share of its value that lies in options to extend."""
    goods = making.goods
    lot: Record = {
        "id": f"L-{making.key}",
        "own_number": f"P{making.key}",
        "buyer": making.buyer,
        "title": goods.title,
        "awarded_on": making.awarded,
        "nature": goods.nature,
        "cpv": [*goods.cpv],
    }
    if not draw.chance(0.15):
        lot["product_group"] = goods.product_group
    if lot.get("product_group") == "overig_mvi":
        lot["product_group_name"] = goods.title
    lot["threshold_regime"] = "boven_eu" if making.above else "onbekend" if draw.chance(0.005) else "onder_eu"
    _add_award(lot, draw)
    _add_energy(lot, making.key)
    shares = {"excl_opties": 1 - options, "jaarwaarde": 1 / max(years, 1.0)}
    _add_value(lot, draw, worth, shares, needed=making.basic)
    add_themes(lot, goods, draw)
    if "themes" in lot and draw.chance(0.5):
        add_criteria(lot, goods, draw, heavy=making.category and draw.chance(0.3))
    answered = {each["theme"] for each in lot.get("themes", ()) if each["application"] != "onbekend"}
    if draw.chance(0.6) and ("keten" in answered or not making.above or goods.isv == "geen"):
        lot["isv_risk_category"] = goods.isv
    return lot


def announced(buyer: str, year: int) -> Record:
    """Return a lot of which nobody knows yet who gets it."""
    key = f"{year % 100:02}-0000"
    named = {"id": f"L-{key}", "own_number": f"P{key}", "buyer": buyer, "title": "Nog niet gegund (verzonnen)"}
    return named | {"threshold_regime": "onbekend"}


def _add_energy(lot: Record, key: str) -> None:
    choice = ENERGY[sum(map(ord, key)) % len(ENERGY)]
    if choice and lot["threshold_regime"] != "onder_eu":
        lot["energy_efficiency"] = choice


def _add_award(lot: Record, draw: Chance) -> None:
    if (basis := draw.weigh(AWARD)) != "geen":
        lot["award_basis"] = basis
    if (access := draw.weigh(ACCESS)) != "geen":
        lot["accessibility"] = access


def _add_value(lot: Record, draw: Chance, worth: float, shares: dict[str, float], *, needed: bool) -> None:
    if draw.chance(0.3):
        lot["estimated_value"] = euro(round(worth * draw.between(0.9, 1.2), -2))
    basis = draw.weigh(BASES)
    if basis == "geen":
        if needed or draw.chance(0.5):
            lot["value_missing_reason"] = draw.pick(NO_VALUE)
        return
    lot["value"] = euro(round(worth * shares.get(basis, 1.0), -1))
    lot["value_basis"] = basis
