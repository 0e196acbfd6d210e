"""The criteria of a lot, with their award weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import odds

if TYPE_CHECKING:
    from mvi_standard.total.synth.drawing import Draw
    from mvi_standard.total.synth.goods import Goods
    from mvi_standard.total.synth.shapes import Record

KIND_OF_WEIGHT = odds(percentage=0.7, punten=0.2, fictieve_korting=0.1)
POINTS = 1000
MOST = 95
"""All award weights of a lot together, in percent: something is left for the price."""


def add_criteria(lot: Record, goods: Goods, draw: Draw, *, heavy: bool) -> None:
    """Give a lot the criteria that its themes say they are applied through; `heavy` makes the weights high."""
    ways: dict[str, list[Record]] = {}
    for theme in lot.get("themes", ()):
        for via in theme.get("via", ()):
            ways.setdefault(via, []).append(theme)
    criteria: list[Record] = []
    for way, themes in ways.items():
        together = len(themes) > 1 and draw.chance(0.5)
        for group in [themes] if together else [[theme] for theme in themes]:
            criteria.append(_criterion(f"{lot['id']}-c{len(criteria) + 1}", way, group, goods, draw))
    if draw.chance(0.05):
        number = f"{lot['id']}-c{len(criteria) + 1}"
        criteria.append({"id": number, "themes": ["di"], "criterion_type": "suggestie", "text": "Verzonnen suggestie."})
    if criteria:
        lot["criteria"] = criteria
        _weigh(lot, draw, heavy=heavy)


def _criterion(key: str, way: str, themes: list[Record], goods: Goods, draw: Draw) -> Record:
    made: Record = {"id": key, "themes": [each["theme"] for each in themes]}
    if subthemes := [each for theme in themes for each in theme.get("subthemes", ())]:
        made["subthemes"] = subthemes
    made["criterion_type"] = way
    levels = [each["highest_level"] for each in themes if "highest_level" in each]
    if len(levels) == len(themes) == 1 and levels[0]["level"] != "geen":
        made["level"] = dict(levels[0])
        if goods.product_group != "geen" and draw.chance(0.5):
            code = f"{goods.product_group}-{draw.whole(1, 9)}"
            made["catalogue"] = {"name": "MVI-criteriatool", "code": code}
    if themes[0]["theme"] == "klimaat" and levels and levels[0]["scale"] == "co2_prestatieladder":
        made["required_value"] = {"kpi": "KLI-12", "value": {"code": levels[0]["level"]}}
    return made


def _weigh(lot: Record, draw: Draw, *, heavy: bool) -> None:
    awarded = [each for each in lot["criteria"] if each["criterion_type"] == "gunningscriterium"]
    if not awarded or draw.chance(0.15):
        return
    kind = draw.weigh(KIND_OF_WEIGHT)
    least, most = (50, MOST) if heavy else (5, 60)
    share = draw.whole(least, most) // len(awarded)
    for each in awarded:
        if kind == "percentage":
            each["award_weight"] = {"kind": kind, "value": max(1, share)}
        elif kind == "punten":
            each["award_weight"] = {"kind": kind, "value": max(1, share) * POINTS // 100, "total": POINTS}
        else:
            worth = lot.get("value", {"amount": 100_000})["amount"]
            each["award_weight"] = {"kind": kind, "value": round(worth * share / 1000) * 10}
