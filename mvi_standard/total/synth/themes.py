"""Themes that a lot applies, and the criteria through which it applies them, with their award weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import odds

if TYPE_CHECKING:
    from mvi_standard.total.synth.drawing import Chance
    from mvi_standard.total.synth.goods import Goods
    from mvi_standard.total.synth.shapes import Record

THEMES = {"milieu": 0.42, "klimaat": 0.5, "circulair": 0.4, "keten": 0.12, "di": 0.16, "social_return": 0.45}
"""Theme -> how often it is applied in a lot that applies some theme."""
APPLIES = 0.515
"""Share of lots that apply some theme; some answers stay unknown, so of the known ones it is more."""
KNOWN = odds(none=0.15, some=0.2, all=0.65)
OTHERWISE = odds(niet_relevant=0.25, niet_toegepast_gemotiveerd=0.2, niet_toegepast=0.51, onbekend=0.04)
REASONS = (
    "onder_beleidsdrempel",
    "geen_aanbod_in_markt",
    "te_hoge_kosten",
    "geen_raakvlak",
    "onvoldoende_capaciteit",
    "overig",
)
VIA = odds(
    gunningscriterium=0.3,
    minimumeis=0.35,
    contractbepaling=0.25,
    geschiktheidseis=0.05,
    selectiecriterium=0.05,
)
SUBTHEMES = {
    "milieu": ("milieu.luchtkwaliteit", "milieu.biodiversiteit", "milieu.stikstof", "milieu.schadelijke_stoffen"),
    "klimaat": ("klimaat.mitigatie", "klimaat.adaptatie", "klimaat.energiebesparing", "klimaat.hernieuwbare_energie"),
    "circulair": ("circulair.grondstoffengebruik", "circulair.biobased"),
    "keten": ("keten.mensenrechten", "keten.arbeidsrechten", "keten.milieu_in_keten"),
    "di": ("di.beleid_opdrachtnemer", "di.toegankelijkheid", "di.non_discriminatie"),
    "social_return": ("social_return.plaatsing", "social_return.leerwerk", "social_return.sociale_inkoop"),
}
LEVELS = ("basis", "basis", "significant", "significant", "ambitieus", "geen")
LADDER = ("v3_1_niveau_3", "v3_1_niveau_4", "v3_1_niveau_5", "v4_0_trede_1", "v4_0_trede_2")
KIND_OF_WEIGHT = odds(percentage=0.7, punten=0.2, fictieve_korting=0.1)
POINTS = 1000
MOST = 95
"""All award weights of a lot together, in percent: something is left for the price."""


def add_themes(lot: Record, goods: Goods, draw: Chance) -> None:
    """Draw what is known of the themes of a lot."""
    known = draw.weigh(KNOWN)
    if known == "none":
        return
    applied = _applied(goods, draw) if draw.chance(APPLIES) else set()
    others = [each for each in THEMES if each not in applied]
    listed = {*others} if known == "all" else {*draw.some(others, draw.whole(1, 3))}
    priced = lot.get("award_basis") == "laagste_prijs"
    lot["themes"] = [
        _application(each, draw, priced=priced) if each in applied else _absent(each, draw)
        for each in THEMES
        if each in applied or each in listed
    ]


def applied_themes(lot: Record) -> set[str]:
    """Return the themes that a lot applies."""
    return {each["theme"] for each in lot.get("themes", ()) if each["application"] == "toegepast"}


def _applied(goods: Goods, draw: Chance) -> set[str]:
    more = {"keten": 5.0 if goods.isv != "geen" else 1.0, "circulair": 1.4 if goods.nature == "werken" else 1.0}
    applied = {each for each, share in THEMES.items() if draw.chance(share * more.get(each, 1.0))}
    return applied or {draw.pick(("milieu", "klimaat", "circulair", "social_return"))}


def _application(theme: str, draw: Chance, *, priced: bool) -> Record:
    made: Record = {"theme": theme}
    if draw.chance(0.4):
        made["subthemes"] = draw.some(SUBTHEMES[theme], draw.whole(1, 2))
    made["application"] = "toegepast"
    via = list(dict.fromkeys(draw.weigh(VIA) for _ in range(draw.whole(0, 2))))
    if priced:  # what was awarded on price alone has no other award criterion
        via = [each for each in via if each != "gunningscriterium"]
    if via:
        made["via"] = via
    if theme == "klimaat" and draw.chance(0.12):
        made["highest_level"] = {"scale": "co2_prestatieladder", "level": draw.pick(LADDER)}
    elif theme in ("milieu", "klimaat", "circulair") and draw.chance(0.55):
        made["highest_level"] = {"scale": "mvicriteria", "level": draw.pick(LEVELS)}
    return made


def _absent(theme: str, draw: Chance) -> Record:
    status = draw.weigh(OTHERWISE)
    made: Record = {"theme": theme, "application": status}
    if status == "niet_relevant":
        made["reason"] = "geen_raakvlak"
    if status == "niet_toegepast_gemotiveerd":
        made["reason"] = draw.pick(REASONS)
        if made["reason"] == "overig":
            made["reason_text"] = "Deze reden is verzonnen."
    return made


def add_criteria(lot: Record, goods: Goods, draw: Chance, *, heavy: bool) -> None:
    """Draw the criteria through which a lot applies its themes; `heavy` makes the weights high."""
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


def _criterion(key: str, way: str, themes: list[Record], goods: Goods, draw: Chance) -> Record:
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


def _weigh(lot: Record, draw: Chance, *, heavy: bool) -> None:
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
