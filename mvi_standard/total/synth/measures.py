"""Made-up values: a number, a share, a distribution, a code, an answer or a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth.catalogue import KILO, NUMBERS, RATIOS, codes
from mvi_standard.total.synth.shapes import Record, plain

if TYPE_CHECKING:
    from mvi_standard.total.synth.catalogue import KpiQuestion
    from mvi_standard.total.synth.draft import Topic
    from mvi_standard.total.synth.drawing import Chance

SPLIT = 0.35
"""Share of the values that are broken down where the KPI allows it."""


def add_value(asked: KpiQuestion, about: Topic, made: Record, draw: Chance) -> Record:
    """Return the fields with a value of the kind that the KPI asks."""
    match asked.kind:
        case "number":
            return _number(asked, about, made, draw)
        case "ratio":
            return _ratio(asked, about, draw)
        case "distribution":
            return _distribution(asked, about, draw)
        case "yes_no":
            return {"yes_no": draw.chance(0.55)}
        case "date":
            return {"date": draw.day(f"{int(made['period']['end'][:4]) - 1}-06-01", made["period"]["end"])}
        case _:
            return {"code": draw.pick(codes(asked.codelist))}


def _number(asked: KpiQuestion, about: Topic, made: Record, draw: Chance) -> Record:
    middle = NUMBERS.get(asked.key, 10.0) * about.size * KILO.get(made.get("unit", ""), 1.0)
    value = plain(draw.skewed(middle, 0.9))
    if asked.key == "KLI-02" and draw.chance(0.03):
        value = -value  # more was emitted than in the reference
    split = _split(asked, draw)
    if split is None:
        return {"number": value}
    dimension, kinds = split
    parts: list[Record] = [
        {"code": each, "number": int(abs(value) / len(kinds)) + place} for place, each in enumerate(kinds)
    ]
    total = sum(each["number"] for each in parts)
    if draw.chance(0.1):
        parts.append({"code": next(each for each in codes(_list(asked, dimension)) if each not in kinds)})
        parts[-1]["missing_reason"] = "niet_geleverd"
    return {"number": total, "breakdown": [{"dimension": dimension, "parts": parts}]}


def _ratio(asked: KpiQuestion, about: Topic, draw: Chance) -> Record:
    middle, share = RATIOS[asked.key]
    size = about.size if about.kind == "organisation" else 1.0
    split = _split(asked, draw)
    kinds = split[1] if split else ("",)
    parts: list[Record] = []
    for each in kinds:
        whole = max(1, round(draw.skewed(middle * size / len(kinds), 0.6)))
        part = whole * share * draw.between(0.5, 1.5)
        numerator = min(whole, round(part)) if asked.share else plain(part)
        parts.append({"code": each, "numerator": numerator, "denominator": whole})
    made: Record = {field: sum(each[field] for each in parts) for field in ("numerator", "denominator")}
    if asked.share and draw.chance(0.4):
        made["percentage"] = round(100 * made["numerator"] / made["denominator"])
    if split:
        made["breakdown"] = [{"dimension": split[0], "parts": parts}]
    return made


def _distribution(asked: KpiQuestion, about: Topic, draw: Chance) -> Record:
    kinds = draw.some(codes(asked.codelist), draw.whole(2, 4) if about.kind == "organisation" else 1)
    most = 9 if about.kind == "organisation" else 1
    return {"distribution": [{"code": each, "number": draw.whole(1, most)} for each in kinds]}


def _split(asked: KpiQuestion, draw: Chance) -> tuple[str, list[str]] | None:
    for name, codelist, needed in asked.splits:
        if needed or draw.chance(SPLIT):
            known = codes(codelist)
            return name, draw.some(known, draw.whole(1, min(3, len(known) - 1)))
    return None


def _list(asked: KpiQuestion, dimension: str) -> str:
    return next(codelist for name, codelist, _ in asked.splits if name == dimension)
