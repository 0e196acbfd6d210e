"""Coverage: the totals that an authority declares of all its procurement, never less than it lists."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import odds
from mvi_standard.total.synth.shapes import FICTIONAL, Record, euro

if TYPE_CHECKING:
    from mvi_standard.total.synth.drawing import Chance

INCLUSION = odds(alle_opdrachten=0.65, vanaf_minimumwaarde=0.3, steekproef=0.05)
HOW = odds(geteld=0.7, geschat=0.2, berekend=0.1)
EXCLUSIONS = ("inbesteding", "subsidie", "geheim", "geen_registratie", "overig")
UNTOLD = 0.06
REASONS = ("onbekend", "onderdrukt")
LEFT_OUT = 10_000
"""From this value upwards, for those that do not report everything."""


@dataclass
class ListedTotals:
    """Totals of a file, with nature, threshold and worth of each awarded lot."""

    lots: list[tuple[str, str, float]]
    procedures: int
    running: int
    paid: float


def coverage(organisation: str, facts: ListedTotals, registered: float, draw: Chance) -> Record:
    """Return the coverage of an organisation that registers this share of its procurement."""
    made: Record = {"organisation": organisation, "inclusion": draw.weigh(INCLUSION)}
    if made["inclusion"] == "vanaf_minimumwaarde":
        made["min_value"] = euro(LEFT_OUT)
    made["populations"] = _populations(facts, registered, draw)
    if exclusions := [_exclusion(each, draw) for each in draw.some(EXCLUSIONS, draw.pick((0, 0, 1, 2)))]:
        made["exclusions"] = exclusions
    return made


def nothing(organisation: str) -> Record:
    """Return the coverage of an organisation that awarded nothing."""
    return {"organisation": organisation, "inclusion": "alle_opdrachten", "populations": [_awarded("percelen", 0)]}


def totals(organisation: str, procedures: int) -> Record:
    """Return the coverage of an organisation that knows its totals only."""
    populations = [_awarded("trajecten", procedures), _awarded("percelen", math.ceil(procedures * 1.3))]
    return {"organisation": organisation, "inclusion": "alle_opdrachten", "populations": populations}


def _populations(facts: ListedTotals, registered: float, draw: Chance) -> list[Record]:
    split = draw.pick(("", "", "threshold_regime", "nature", "both"))
    by_regime = _grown(Counter(regime for _, regime, _ in facts.lots if regime != "onbekend"), registered)
    by_nature = _grown(Counter(nature for nature, _, _ in facts.lots), registered)
    whole = max(sum(by_regime.values()), sum(by_nature.values()), math.ceil(len(facts.lots) / registered))
    worth = sum(each for *_, each in facts.lots) / registered * draw.between(1.0, 1.08)
    made = [_awarded("percelen", whole) | {"determination": draw.weigh(HOW)}]
    if draw.chance(UNTOLD):
        made.append(_untold("gegund_in_periode", draw))
    else:
        made[0] |= {"value": euro(math.ceil(worth)), "value_basis": "incl_opties"}
    if split in ("threshold_regime", "both"):
        made += [_awarded("percelen", number) | {"threshold_regime": each} for each, number in by_regime.items()]
    if split in ("nature", "both"):
        made += [_awarded("percelen", number) | {"nature": each} for each, number in by_nature.items()]
    if draw.chance(0.3):
        made.append(_awarded("trajecten", math.ceil(facts.procedures / registered)))
    running = math.ceil(facts.running / registered) + draw.whole(0, 3)
    made.append(_told("lopend_in_periode", {"count_unit": "contracten"}, {"count": running}, draw))
    paid = math.ceil(max(facts.paid, 0.0) / registered * draw.between(1.0, 1.4))
    made.append(_told("betaald_in_periode", {}, {"value": euro(paid)}, draw))
    return made


def _told(measure: str, about: Record, figure: Record, draw: Chance) -> Record:
    """Return a total, or (of some authorities) why they do not give it."""
    if draw.chance(UNTOLD):
        return _untold(measure, draw) | about
    return _declared(measure) | about | figure


def _untold(measure: str, draw: Chance) -> Record:
    return {"measure": measure, "missing_reason": draw.pick(REASONS), "source": FICTIONAL}


def _grown(counts: Counter[str], registered: float) -> dict[str, int]:
    return {each: math.ceil(number / registered) for each, number in sorted(counts.items())}


def _awarded(unit: str, count: int) -> Record:
    return _declared("gegund_in_periode") | {"count_unit": unit, "count": count}


def _declared(measure: str) -> Record:
    return {"measure": measure, "determination": "geteld", "source": FICTIONAL}


def _exclusion(reason: str, draw: Chance) -> Record:
    made: Record = {"reason": reason}
    if reason != "geheim":
        made |= {"count": draw.whole(1, 9), "value": euro(round(draw.skewed(300_000, 1.0), -3))}
    return made
