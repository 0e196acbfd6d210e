"""Made-up suppliers, shared between the authorities by their KvK number."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import Chance, odds

if TYPE_CHECKING:
    from mvi_standard.total.synth.shapes import Record

COMPANIES, PERSONS = 2400, 100
SIZES = odds(micro=0.2, klein=0.35, middelgroot=0.2, groot=0.15, onbekend=0.1)
PSO = ("aspirant", "basistrede", "trede_1", "trede_2", "trede_3", "pso_30plus")
LADDER = {"3.1": ("v3_1_niveau_3", "v3_1_niveau_4", "v3_1_niveau_5"), "4.0": ("v4_0_trede_1", "v4_0_trede_2")}
STATUS = ("sw_bedrijf", "sociale_onderneming", "werkt_met_doelgroep")

TRADES = (
    "Schoonhuis", "Groenwerk", "Straatbouw", "Bouwgroep", "Vervoer", "Catering", "Kledij", "Kantoorhuis", "Stroom",
    "Advies", "Netwerk", "Druk", "Zorgpunt", "Installatie", "Betonbouw", "Software", "Meubel", "Beveiliging",
)  # fmt: skip
ENDINGS = ("Noord", "Zuid", "Oost", "West", "Centraal", "Rivier", "Duin", "Polder", "Vallei", "Kust")
FORMS = ("B.V.", "N.V.", "V.O.F.", "Coöperatie U.A.")

ABROAD, UNNAMED = 5, 7
"""Which of every 23 suppliers have a number of a register abroad, or of a register that nobody named."""


def choose(draw: Chance, home: int) -> int:
    """Return the number of a supplier: a person, one of the region, or one of the whole country."""
    if draw.chance(0.04):
        return COMPANIES + draw.whole(0, PERSONS - 1)
    if draw.chance(0.6):
        return (home * 23 + draw.whole(0, 119)) % COMPANIES
    return draw.whole(0, COMPANIES - 1)


def key(number: int) -> str:
    """Return the id of a supplier in a file."""
    return f"lev-{number}" if number < COMPANIES else f"persoon-{number}"


@lru_cache(maxsize=COMPANIES + PERSONS)
def supplier(seed: int, number: int) -> Record:
    """Return the record of a supplier, the same in every file."""
    if number >= COMPANIES:
        local = {"scheme": "lokaal", "value": f"crediteur-{number}"}
        return {"id": key(number), "natural_person": True, "identifiers": [local], "size_class": "micro"}
    draw = Chance(seed, "supplier", number)
    first = "0" if number % 11 == 0 else "6"
    kvk = {"scheme": "kvk", "value": f"{first}{5_000_000 + 97 * number}"}
    if number % 23 == ABROAD:
        kvk = {"scheme": "buitenlands_register", "country": "BE", "value": f"0{400_000_000 + number}"}
    elif number % 23 == UNNAMED:
        kvk = {"scheme": "onbekend_register", "value": f"0{800_000_000 + number}"}
    made: Record = {"id": key(number), "name": _name(number), "natural_person": False, "identifiers": [kvk]}
    if (size := draw.weigh(SIZES)) != "onbekend":
        made["size_class"] = size
    if draw.chance(0.08):
        made["social_status"] = [draw.pick(STATUS)]
    if certificates := [each for each in (_pso(draw), _ladder(draw)) if each]:
        made["certificates"] = certificates
    if draw.chance(0.4):
        made["certificates_checked"] = ["pso"]
    return made


def _name(number: int) -> str:
    """Return an invented name, which says that it is."""
    trade, rest = TRADES[number % len(TRADES)], number // len(TRADES)
    ending, form = ENDINGS[rest % len(ENDINGS)], FORMS[number % len(FORMS)]
    return f"{trade} {ending} {number + 1} {form} (verzonnen)"


def _pso(draw: Chance) -> Record | None:
    if not draw.chance(0.12):
        return None
    return {"scheme": "pso", "version": "2023", "level": draw.pick(PSO), "valid_until": _until(draw)}


def _ladder(draw: Chance) -> Record | None:
    if not draw.chance(0.15):
        return None
    version = draw.pick(tuple(LADDER))
    level = draw.pick(LADDER[version])
    return {"scheme": "co2_prestatieladder", "version": version, "level": level, "valid_until": _until(draw)}


def _until(draw: Chance) -> str:
    """Return the last day of a certificate: about one in five ended before the reporting year was over."""
    return draw.day("2025-06-01", "2029-12-31")
