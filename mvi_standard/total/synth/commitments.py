"""Commitments of suppliers, and how far they were kept in a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import odds
from mvi_standard.total.synth.shapes import VERSION, Record, euro, plain

if TYPE_CHECKING:
    from mvi_standard.total.synth.deals import Deal
    from mvi_standard.total.synth.drawing import Chance

BASES = odds(opdrachtwaarde=0.7, loonsom=0.15, vast_bedrag=0.1, personen=0.03, maatwerk=0.02)
FREQUENCY = ("per_kwartaal", "per_halfjaar", "per_jaar", "per_maand", "bij_oplevering", "eenmalig")
RUNNING = odds(op_schema=0.6, nog_niet_beoordeeld=0.25, deels_nagekomen=0.1, niet_nagekomen=0.05)
ENDED = odds(nagekomen=0.62, deels_nagekomen=0.2, niet_nagekomen=0.1, nog_niet_beoordeeld=0.05, vervallen=0.03)
UNITS = {"MIL-03": "EUR_MKI", "KLI-02": "t_CO2e", "KLI-09": "procent"}
LADDER = ("v3_1_niveau_3", "v3_1_niveau_5", "v4_0_trede_1", "v4_0_trede_2")


def add_commitments(deal: Deal, draw: Chance, themes: set[str]) -> None:
    """Agree on results for the themes of a lot, in part of the contracts."""
    if "social_return" in themes and draw.chance(0.75):
        deal.commitments.append(_social_return(deal, draw))
    if "klimaat" in themes and draw.chance(0.2):
        deal.commitments.append(_ladder(deal, draw))
    if deal.goods.nature == "werken" and "milieu" in themes and draw.chance(0.8):
        number = round(draw.skewed(60_000, 0.9), -2)
        deal.commitments.append(_number(deal, draw, "MIL-03", number, "hele_levensduur"))
    if "klimaat" in themes and "KLI-02" in deal.goods.values and draw.chance(0.6):
        number = round(draw.skewed(60, 1.0))
        deal.commitments.append(_number(deal, draw, "KLI-02", number, "hele_contractduur"))
    if "KLI-09" in deal.goods.values and "klimaat" in themes and draw.chance(0.4):
        deal.commitments.append(_number(deal, draw, "KLI-09", draw.whole(4, 20) * 5, "in_periode"))
    if "keten" in themes and deal.goods.isv != "geen" and draw.chance(0.5):
        deal.commitments.append(_commitment(deal, draw, "KET-05", {"code": str(draw.whole(2, 6))}))


def in_year(commitment: Record, deal: Deal, year: int, draw: Chance) -> Record:
    """Return a commitment as it stood at the end of a year."""
    ended = deal.end <= f"{year}-12-31"
    known = commitment | {"fulfilment": draw.weigh(ENDED if ended else RUNNING)}
    unmet = known["fulfilment"] in ("deels_nagekomen", "niet_nagekomen")
    first = max(deal.contract["period"]["start"], f"{year}-01-01")
    if draw.chance(0.35 if unmet else 0.04) and first <= f"{year}-12-31":
        amount = euro(round(draw.skewed(4000, 0.9), -1))
        kind = "malus" if unmet else "bonus"
        known["sanctions"] = [{"kind": kind, "amount": amount, "imposed_on": draw.day(first, f"{year}-12-31")}]
    return known


def _commitment(deal: Deal, draw: Chance, kpi: str, agreed: Record) -> Record:
    key = deal.contract["id"]
    made: Record = {"id": f"{key}-{kpi}", "contract": key, "kpi": kpi, "kpi_version": VERSION}
    if draw.chance(0.4):
        made["offered"] = dict(agreed)
    made["agreed"] = agreed
    if not draw.chance(0.7 if "end_missing_reason" in deal.contract else 0.15):
        made["basis_period"] = dict(deal.contract["period"])
    made["reporting_frequency"] = draw.pick(FREQUENCY)
    if draw.chance(0.4):
        made["due_on"] = deal.contract["period"]["end"]
    return made


def _number(deal: Deal, draw: Chance, kpi: str, number: float, basis: str) -> Record:
    unit = UNITS[kpi]
    made = _commitment(deal, draw, kpi, {"number": number}) | {"unit": unit, "time_basis": basis}
    if "offered" in made and draw.chance(0.3):
        made["offered"] = {"number": plain(number * draw.between(0.9, 1.1))}
    if unit != "procent" and draw.chance(0.7):
        value = round(number * draw.between(1.1, 1.6))
        source = "Verzonnen referentie."
        made["reference"] = {"type": "referentieontwerp", "value": value, "unit": unit, "source": source}
    return made


def _ladder(deal: Deal, draw: Chance) -> Record:
    return _commitment(deal, draw, "KLI-12", {"code": draw.pick(LADDER)})


def _social_return(deal: Deal, draw: Chance) -> Record:
    base = draw.weigh(BASES)
    if base in ("opdrachtwaarde", "loonsom"):
        part = 1.0 if base == "opdrachtwaarde" else 0.4
        amount = max(200, round(deal.worth * part / 200) * 200)  # so that half a percent is a whole euro
        percentage = draw.pick((2, 2.5, 5, 5, 5))
        agreed = int(amount * percentage / 100)
        calculation: Record = {"base": base, "base_amount": euro(amount), "percentage": percentage}
    else:
        agreed, calculation = max(500, round(deal.worth * 0.03 / 100) * 100), {"base": base}
    return _commitment(deal, draw, "SOC-02", {"number": agreed}) | {"unit": "EUR", "calculation": calculation}
