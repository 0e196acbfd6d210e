"""What the KPIs of declared totals, lots and procedures promise, in small dossiers."""

from __future__ import annotations

from collections import Counter, defaultdict
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from dossiers import add, dossier, example

from mvi_standard.kpi import Entry, Kpi
from mvi_standard.v1.population import declared_totals, whole, whole_value

if TYPE_CHECKING:
    from mvi_standard.dossier import Dossier

Document = dict[str, Any]
Told = dict[str, str]
STATUS = {
    "+": "toegepast", "-": "niet_toegepast", "!": "niet_toegepast_gemotiveerd", "0": "niet_relevant", "?": "onbekend",
}  # fmt: skip
SIX = ("milieu", "klimaat", "circulair", "keten", "di", "social_return")
NONE = " ".join(f"{theme}-" for theme in SIX)
CLIMATE = f"klimaat+ {NONE.replace('klimaat- ', '')}"
INCLUSION = f"di+ {NONE.replace('di- ', '')}"
AWARD, DEMAND, CLAUSE = "gunningscriterium", "minimumeis", "contractbepaling"


def euro(amount: float, **other: str) -> dict[str, Any]:
    return {"amount": amount, "currency": "EUR", "vat": "exclusief", **other}


def themes(text: str) -> list[dict[str, Any]]:
    """`klimaat+minimumeis milieu-`: klimaat is applied by a minimum requirement, milieu is not."""
    found = []
    for word in text.split():
        sign = next(each for each in word if each in STATUS)
        theme, _, via = word.partition(sign)
        found.append({"theme": theme, "application": STATUS[sign], **({"via": via.split(",")} if via else {})})
    return found


def lot(text: str = "", key: str = "L", **fields: Any) -> dict[str, Any]:
    own = {"id": key, "own_number": key, "buyer": "a", "title": key, "awarded_on": "2026-05-01"}
    return {**own, "threshold_regime": "boven_eu", "themes": themes(text), **fields}


def worth(amount: float, text: str = "", key: str = "L", basis: str = "incl_opties", **fields: Any) -> dict[str, Any]:
    return lot(text, key, **{"value": euro(amount), "value_basis": basis, **fields})


def criterion(text: str, kind: str = AWARD, level: str = "", **fields: Any) -> dict[str, Any]:
    scale, _, code = level.partition(":")
    return {
        "id": text, "themes": text.split(), "criterion_type": kind,
        **({"level": {"scale": scale, "level": code}} if level else {}), **fields,
    }  # fmt: skip


def weight(text: str, value: float, kind: str = "percentage", **more: float) -> dict[str, Any]:
    return criterion(text, award_weight={"kind": kind, "value": value, **more})


def bpkv(*criteria: Any, text: str = "klimaat+", **fields: Any) -> dict[str, Any]:
    return worth(100, text, award_basis="beste_prijs_kwaliteit", criteria=list(criteria), **fields)


def levelled(text: str, level: str = "", key: str = "L", **fields: Any) -> dict[str, Any]:
    """A lot whose first theme has this level as its highest."""
    made = lot(text, key, **fields)
    if level:
        scale, _, code = level.partition(":")
        made["themes"][0]["highest_level"] = {"scale": scale, "level": code}
    return made


def adapting(subthemes: str, key: str = "L", **fields: Any) -> dict[str, Any]:
    """A lot, of works where nothing else is said, in which climate is applied with these subthemes."""
    made = lot("klimaat+", key, **{"nature": "werken", **fields})
    if subthemes:
        made["themes"][0]["subthemes"] = [f"klimaat.{each}" for each in subthemes.split()]
    return made


def in_group(product_group: str, *lots: Any) -> list[dict[str, Any]]:
    return [{**each, "product_group": product_group} for each in lots]


def declared(count: int | None = None, value: float | None = None, **fields: Any) -> dict[str, Any]:
    counted = {"count": count, "count_unit": "percelen"} if count is not None else {}
    valued = {"value": euro(value), "value_basis": "incl_opties"} if value is not None else {}
    return {"measure": "gegund_in_periode", **counted, **valued, **fields}


def paid(amount: float) -> dict[str, Any]:
    return {"measure": "betaald_in_periode", "value": euro(amount)}


def year(start: str = "2026-01-01", contract: str = "C", **fields: Any) -> dict[str, Any]:
    return {"contract": contract, "period": {"start": start, "end": "2026-12-31"}, **fields}


def contract(*suppliers: str, key: str = "C", lots: str = "L", **fields: Any) -> dict[str, Any]:
    own = {"id": key, "own_number": key, "suppliers": list(suppliers), "kind": "overeenkomst", "lots": lots.split()}
    return {**own, "period": {"start": "2026-06-01", "end": "2027-05-31"}, **fields}


CALL_OFF = contract("groot", key="N", lots="", kind="nadere_overeenkomst", parent_contract="C")


def value_of(kpi: str, key: str, kind: str = "contract", **fields: Any) -> dict[str, Any]:
    stated = fields or {"number": 5}
    return {"id": kpi, "kpi": kpi, "subject": {"type": kind, "id": key}, "nature": "verwacht", **stated}


REPORT = {"subject": {"type": "contract", "id": "C"}, "period": {"start": "2026-01-01", "end": "2026-12-31"}}


def firm(size: str) -> dict[str, Any]:
    return {"id": size, **({} if size == "?" else {"size_class": size})}


def of(*lots: Any, populations: Any = (), **lists: Any) -> Document:
    coverages = [{"organisation": "a", "populations": list(populations)}] if populations else []
    return {
        "submitter": "a", "reporting_period": {"start": "2026-01-01", "end": "2026-12-31"},
        "coverages": coverages, "lots": list(lots), **lists,
    }  # fmt: skip


def group(*lots: Any, **lists: Any) -> Document:
    """Lots of one procedure, which is a category tender."""
    procedures = [{"id": "P", "route": "europees", "is_category_procurement": True}]
    return of(*({**each, "procedure": "P"} for each in lots), procedures=procedures, **lists)


def entries(kpi: str, about: Dossier) -> list[Entry]:
    module = import_module(f"mvi_standard.v1.kpis.{kpi.lower().replace('-', '_')}")
    return [entry for each in vars(module).values() if isinstance(each, Kpi) for entry in each.count(about)]


def told(found: list[Entry]) -> Told:
    """By figure: `1/2` is the sums, `?1` that one is missing (for another reason than `onbekend`: which)."""
    figures: dict[str, list[Entry]] = defaultdict(list)
    for each in found:
        apart = [value for _, value in each.apart]
        figures[" ".join(filter(None, [each.count_unit, *apart, each.part, each.by[1], each.unit]))].append(each)
    return {key: _told(each) for key, each in figures.items()}


def _told(found: list[Entry]) -> str:
    numerator, denominator = add(found)
    sums = f"{numerator}" if denominator is None else f"{numerator}/{denominator}"
    missing = Counter("" if each.missing == "onbekend" else each.missing for each in found if each.missing)
    excluded = Counter(each.excluded for each in found if each.excluded)
    return " ".join(
        [
            *([] if numerator is None else [sums]),
            *(f"?{number}{reason}" for reason, number in missing.items()),
            *(f"-{number}{reason}" for reason, number in excluded.items()),
        ]
    )


UNTOLD_NUMBER = {"measure": "gegund_in_periode", "count_unit": "percelen", "missing_reason": "onderdrukt"}
UNTOLD_AMOUNT = {"measure": "gegund_in_periode", "missing_reason": "onbekend"}
WITHHELD = {"value_missing_reason": "onderdrukt"}
REJECTED: dict[str, Any] = {"verification": {"status": "afgekeurd"}}
EARLIER = lot("klimaat+", "earlier", awarded_on="2025-12-31")
ALL_NATURES = [
    declared(count, value, nature=nature)
    for nature, count, value in (
        ("diensten", 4, 40), ("leveringen", 3, 30.5), ("werken", 2, 20), ("sociale_en_specifieke_diensten", 1, 10),
    )
]  # fmt: skip
MIXED = [
    declared(9, 90), declared(3, nature="werken"), declared(2, threshold_regime="boven_eu"),
    declared(1, nature="werken", threshold_regime="boven_eu"), {**declared(4), "count_unit": "trajecten"},
    {**declared(5), "count_unit": "contracten"}, {**declared(7, 70), "measure": "lopend_in_periode"},
]  # fmt: skip
P, F, JW = "percentage incl_opties", "fictieve_korting", "percentage jaarwaarde"
SIX_OF = dict.fromkeys(SIX, "0/100")


def by_theme(prefix: str, **other: str) -> Told:
    return {f"{prefix} {theme}": value for theme, value in {**SIX_OF, **other}.items()}


CASES: list[tuple[str, Document, Told]] = [
    # Declared totals: the whole, each class of one dimension, never both limits at once.
    ("PRO-01", of(populations=MIXED),
     {"percelen": "9", "percelen werken": "3", "percelen boven_eu": "2", "trajecten": "4",
      "contracten": "-1count_unit"}),
    ("PRO-01", of(populations=ALL_NATURES), {"percelen": "10", "percelen diensten": "4", "percelen leveringen": "3",
     "percelen werken": "2", "percelen sociale_en_specifieke_diensten": "1"}),
    ("PRO-01", of(populations=ALL_NATURES[:3]),
     {"percelen diensten": "4", "percelen leveringen": "3", "percelen werken": "2"}),
    ("PRO-01", of(populations=[declared(1, threshold_regime=each) for each in ("boven_eu", "onder_eu", "onbekend")]),
     {"percelen": "3", "percelen boven_eu": "1", "percelen onder_eu": "1", "percelen onbekend": "1"}),
    ("PRO-01", of(populations=[declared(0)]), {"percelen": "0"}),
    ("PRO-01", of(populations=[paid(5)]), {}),
    ("PRO-02", of(populations=[declared(9, 90.25), declared(value=1, value_basis="jaarwaarde"), paid(7)]),
     {"incl_opties": "361/4", "jaarwaarde": "1"}),
    ("PRO-02", of(populations=[declared(9, 90), {**declared(4, 90), "count_unit": "trajecten"}]),
     {"incl_opties": "90"}),
    ("PRO-02", of(populations=ALL_NATURES),
     {"incl_opties": "201/2", "incl_opties diensten": "40", "incl_opties leveringen": "61/2",
      "incl_opties werken": "20", "incl_opties sociale_en_specifieke_diensten": "10"}),
    ("PRO-02", of(populations=[{**declared(), "value": euro(90, vat="inclusief"), "value_basis": "incl_opties"}]),
     {"incl_opties": "-1value.vat"}),
    ("PRO-02", of(populations=[{**declared(), "value": euro(90)}]), {"onbekend": "90"}),
    # A reason instead of a figure: with a unit of count the number is missing, otherwise the amount. Never zero.
    ("PRO-01", of(populations=[UNTOLD_NUMBER, UNTOLD_AMOUNT]), {"percelen": "?1onderdrukt"}),
    ("PRO-01", of(populations=[{**UNTOLD_NUMBER, "count_unit": "contracten"}]), {}),
    ("PRO-01", of(populations=[{**UNTOLD_NUMBER, "measure": "lopend_in_periode"}]), {}),
    ("PRO-02", of(populations=[declared(9), UNTOLD_NUMBER, UNTOLD_AMOUNT]), {"": "?1"}),
    ("PRO-02", of(populations=[{**UNTOLD_AMOUNT, "nature": "werken"}, declared(value=3)]),
     {"werken": "?1", "incl_opties": "3"}),
    ("PRO-02", of(populations=[{**UNTOLD_AMOUNT, "nature": "werken", "threshold_regime": "boven_eu"}]), {}),
    ("PRO-03", of(lot("klimaat+"), populations=[UNTOLD_NUMBER]), {"": "-1population"}),
    ("PRO-04", of(worth(3, "klimaat+"), populations=[UNTOLD_AMOUNT]),
     {"gegund_in_periode incl_opties": "-1population"}),
    # A lot without value is missing for the reason that is stated.
    ("PRO-04", of(lot("klimaat+", **WITHHELD), populations=[declared(value=90)]),
     {"gegund_in_periode incl_opties": "0/90", "": "?1onderdrukt"}),
    ("PRO-06", of(lot("klimaat+", **WITHHELD), lot("klimaat+", "M"), worth(2, "klimaat+", "N")),
     {"": "?1onderdrukt ?1", "incl_opties": "2/2"}),
    ("PRO-08", of(lot("klimaat+", value_missing_reason="niet_van_toepassing")),
     dict.fromkeys(SIX, "?1niet_van_toepassing")),
    # Coverage: what is known of what was declared.
    ("PRO-03", of(lot("klimaat+"), lot(NONE, "M"), lot("klimaat-", "N"), EARLIER, populations=[declared(42)]),
     {"": "2/42 ?1"}),
    ("PRO-03", of(lot("klimaat+", counted_by="b"), populations=[declared(42)]), {"": "0/42 -1population"}),
    ("PRO-03", of(lot("klimaat+"), populations=[paid(5)]), {"": "-1population"}),
    ("PRO-03", of(lot("klimaat+", nature="werken"), lot("klimaat-", "M", nature="werken"),
                  lot(NONE, "N", nature="diensten", threshold_regime="onder_eu"),
                  populations=[declared(9), declared(4, nature="werken"), declared(2, threshold_regime="boven_eu")]),
     {"": "2/9 ?1", "werken": "1/4 ?1", "boven_eu": "1/2 ?1"}),
    ("PRO-03", of(lot("klimaat+", nature="werken"), lot("klimaat+", "M", nature="diensten"),
                  populations=[declared(4, nature="werken")]),
     {"werken": "1/4", "": "-2population"}),
    ("PRO-03", of(lot("klimaat+", nature="werken"), populations=ALL_NATURES),
     {"": "1/10", "diensten": "0/4", "leveringen": "0/3", "werken": "1/2", "sociale_en_specifieke_diensten": "0/1"}),
    ("PRO-04", of(worth(30, "klimaat+"), worth(20, "klimaat-", "M"), worth(5, "klimaat+", "N", "jaarwaarde"),
                  lot("klimaat+", "O"), EARLIER, populations=[declared(value=90)]),
     {"gegund_in_periode incl_opties": "30/90 ?1", "gegund_in_periode jaarwaarde": "-1population", "": "?1"}),
    ("PRO-04", of(worth(30, "klimaat+"), worth(30, "klimaat+", "M", value=euro(30, vat="inclusief")),
                  populations=[declared(1)]),
     {"gegund_in_periode incl_opties": "-1population", "": "-1population"}),
    ("PRO-04", of(populations=[paid(90)], contracts=[contract("groot"), CALL_OFF],
                  contract_years=[year(paid=euro(10.5)), year(contract="N", paid=euro(20)),
                                  year("2025-01-01", paid=euro(9)), year(missing_reason="niet_geleverd"),
                                  year(paid=euro(1, currency="USD"))]),
     {"betaald_in_periode": "61/2/90 ?1niet_geleverd -1period -1paid.currency"}),
    ("PRO-04", of(populations=[declared(1)], contract_years=[year(paid=euro(1))]),
     {"betaald_in_periode": "-1population"}),
    # Value of lots: never over bases, never a lot of which the value or the status is not known.
    ("PRO-05", group(lot("klimaat+"), lot(NONE, "M")), {"": "1/2", "trajecten": "1/1"}),
    ("PRO-05", group(lot(NONE), lot("klimaat-", "M")), {"": "0/1 ?1", "trajecten": "?1"}),
    ("PRO-05", of(lot(NONE), lot("klimaat+", "M"), lot("di?", "N"), EARLIER),
     {"": "1/2 ?1", "trajecten": "1/2 ?1"}),
    ("PRO-06", of(worth(30, "klimaat+"), worth(10, NONE, "M"), worth(5, NONE, "N", "jaarwaarde"),
                  worth(7, "klimaat-", "O"), lot("klimaat+", "P"), EARLIER),
     {"incl_opties": "30/40 ?1", "jaarwaarde": "0/5", "": "?1"}),
    ("PRO-06", of(worth(1, "mkb+ innovatie+"), worth(1, "klimaat+", "M", value=euro(1, vat="inclusief")),
                  worth(1, "klimaat+", "N", value=euro(1, currency="USD"))),
     {"incl_opties": "?1", "": "-1value.vat -1value.currency"}),
    ("PRO-08", of(worth(30, "klimaat+ milieu0 keten?")),
     {"incl_opties klimaat": "30/30", "incl_opties milieu": "0/30", "incl_opties keten": "?1",
      "incl_opties circulair": "?1", "incl_opties di": "?1", "incl_opties social_return": "?1"}),
    ("PRO-09", of(lot(NONE.replace("di-", "di+")), lot(NONE, "M"), lot("klimaat+", "N")), {"": "1/2 ?1"}),
    # The way of applying.
    ("PRO-10", of(lot(f"klimaat+{AWARD} milieu-")), {"": "1/1", "klimaat": "1/1", "milieu": "0/1"}),
    ("PRO-10", of(lot("klimaat+ milieu+", criteria=[criterion("klimaat")])),
     {"": "1/1", "klimaat": "1/1", "milieu": "?1"}),
    ("PRO-10", of(lot(f"klimaat+{DEMAND} milieu+", criteria=[criterion("milieu", CLAUSE)])),
     {"": "0/1", "klimaat": "0/1", "milieu": "0/1"}),
    ("PRO-10", of(lot(f"klimaat+{DEMAND} milieu+")), {"": "?1", "klimaat": "0/1", "milieu": "?1"}),
    ("PRO-10", of(lot(NONE, criteria=[criterion("innovatie")]), lot("klimaat-", "M")),
     {"": "0/1 ?1", "klimaat": "0/2"} | {theme: "0/1" for theme in SIX if theme != "klimaat"}),
    ("PRO-11", of(lot("klimaat+", criteria=[criterion("klimaat milieu"), criterion("di"), criterion("keten", CLAUSE)]),
                  lot(NONE, "M"), lot("klimaat+", "N", criteria=[criterion("mkb")]), EARLIER),
     {AWARD: "2", CLAUSE: "1", "": "?1"}),
    # The weight: a criterion for more themes counts once, a deduction is no percentage.
    ("PRO-12", of(bpkv(weight("klimaat milieu", 20), weight("klimaat", 12.5), weight("mkb", 5))),
     {P: "65/2/100"} | by_theme(P, klimaat="65/2/100", milieu="20/100")),
    ("PRO-12", of(bpkv(weight("klimaat", 30, "punten", total=400))),
     {P: "15/2/100"} | by_theme(P, klimaat="15/2/100")),
    ("PRO-12", of(bpkv(weight("klimaat", 30, "punten", total=1e-10))),
     {P: "?1"} | by_theme(P, **dict.fromkeys(SIX, "?1"))),
    ("PRO-12", of(worth(100, award_basis="laagste_prijs")), {P: "0/100"} | by_theme(P)),
    ("PRO-12", of(bpkv(text=f"klimaat+{DEMAND}")), {P: "0/100"} | by_theme(P)),
    ("PRO-12", of(bpkv(text=NONE)), {P: "0/100"} | by_theme(P)),
    ("PRO-12", of(bpkv(text="klimaat+"), bpkv(text=f"klimaat+{AWARD}"), bpkv(text="klimaat-"),
                  bpkv(criterion("klimaat"), weight("di", 5)), bpkv(weight("klimaat", 3, "punten")),
                  worth(1, NONE), worth(1, NONE, award_basis="onbekend")),
     {P: "?7"} | by_theme(P, **dict.fromkeys(SIX, "?7"))),
    ("PRO-12", of({**bpkv(weight("klimaat", 20)), "value_basis": "excl_opties"}),
     {"percentage excl_opties": "20/100"} | by_theme("percentage excl_opties", klimaat="20/100")),
    ("PRO-12", of(bpkv(weight("klimaat", 20), value=euro(1, vat="inclusief"))),
     {"": "-1value.vat"} | dict.fromkeys(SIX, "-1value.vat")),
    ("PRO-12", of(lot("klimaat+", award_basis="laagste_prijs")), {"": "?1"} | dict.fromkeys(SIX, "?1")),
    ("PRO-12", of(bpkv(weight("klimaat milieu", 3, F), weight("di", 1, F), estimated_value=euro(16))),
     {F: "4/16"} | by_theme(F, **dict.fromkeys(SIX, "0/16"))
     | {f"{F} klimaat": "3/16", f"{F} milieu": "3/16", f"{F} di": "1/16"}),
    ("PRO-12", of(bpkv(weight("klimaat", 3, F))), {F: "3/100"} | by_theme(F, klimaat="3/100")),
    # Procedures: an applied theme in one lot is enough, an unknown lot leaves a no unknown.
    ("PRO-13", group(lot("klimaat+", product_group="gas"), lot(NONE, "M", product_group="geen")),
     {"": "1/1", "klimaat": "1/1"} | {theme: "?1" for theme in SIX if theme != "klimaat"}),
    ("PRO-13", of(lot(NONE, product_group="gas"), lot(key="M", product_group="gas"), lot("klimaat+", "N"),
                  lot("klimaat+", "O", product_group="geen")), {"": "0/1 ?1"} | dict.fromkeys(SIX, "0/1")),
    ("PRO-13", of(lot(NONE, product_group="schoonmaak"), lot("klimaat+", "M", product_group="overig_mvi"),
                  lot("klimaat+", "N", product_group="stad:eigen")), {"": "2/3"} | dict.fromkeys(SIX, "0/1")
     | {"klimaat": "2/3"} | {}),
    ("PRO-14", group(lot("klimaat+", product_group="geen"), lot(key="M", product_group="geen")),
     {"": "1/1", "klimaat": "1/1"}),
    ("PRO-14", of(lot(NONE, product_group="geen"), lot(key="M", product_group="geen"), lot("klimaat+", "N")),
     {"": "0/1 ?1"} | dict.fromkeys(SIX, "0/1")),
    ("PRO-14", group(lot("klimaat+", product_group="geen"), lot("klimaat+", "M")), {}),
    # Climate adaptation: works and greenery; without subthemes climate does not tell.
    ("KLI-13", of(*(adapting(sub, key=str(at)) for at, sub in enumerate(("adaptatie mitigatie", "mitigatie", "")))),
     {"": "1/2 ?1"}),
    ("KLI-13", of(lot("klimaat-", nature="werken"), lot("klimaat?", "M", nature="werken"),
                  lot(key="N", nature="werken"),
                  lot("klimaat-", "O", nature="diensten", product_group="groenvoorzieningen"),
                  lot("klimaat-", "Q", product_group="groenvoorzieningen")), {"": "0/3 ?2"}),
    ("KLI-13", of(lot("klimaat-"), adapting("adaptatie", "M", nature="diensten"), EARLIER), {"": "?1"}),
    ("KLI-13", of(adapting("", criteria=[criterion("klimaat", DEMAND, subthemes=["klimaat.adaptatie"])])), {"": "?1"}),
    # Energy efficiency: above the threshold, an exception is a yes, out of scope is left out.
    ("KLI-14", of(*(lot(key=each, energy_efficiency=each) for each in ("gevraagd", "uitzondering", "niet_gevraagd")),
                  lot(), EARLIER), {"": "2/3 ?1"}),
    ("KLI-14", of(lot(energy_efficiency="niet_van_toepassing"),
                  lot(key="M", energy_efficiency="niet_gevraagd", threshold_regime="onder_eu"),
                  lot(key="N", energy_efficiency="gevraagd", threshold_regime="onbekend")),
     {"": "?1 -1energy_efficiency"}),
    # High levels: within a product group if one lot has one, outside if all lots say so, else in neither.
    ("PRO-15", group(levelled("klimaat+", "mvicriteria:basis", product_group="gas"),
                     levelled("milieu+ klimaat-", "mvicriteria:significant", "M")),
     {"": "1/1", "klimaat": "0/1", "milieu": "1/1"}),
    ("PRO-15", of(*in_group("gas", levelled(CLIMATE, "mvicriteria:geen"), levelled("klimaat+", "seb:2", "M"),
                            levelled("klimaat+", "mvicriteria:onbekend", "N"), lot("klimaat-", "O"), lot(NONE, "Q")),
                  EARLIER, levelled("klimaat+", "mvicriteria:ambitieus", "R"),
                  levelled("klimaat+", "mvicriteria:ambitieus", "S", product_group="geen")),
     {"": "0/1 ?3", "klimaat": "0/1 ?2"}),
    ("PRO-15", of(*in_group("gas", levelled("klimaat+", "mvicriteria:basis", "Q"), lot(CLIMATE, criteria=[
        criterion("klimaat", DEMAND, "mvicriteria:basis"), criterion("klimaat", DEMAND)]))),
     {"": "?2", "klimaat": "0/1 ?1"}),
    ("PRO-15", of(*in_group("gas", lot(CLIMATE, criteria=[
        criterion("klimaat", DEMAND, "mvicriteria:basis"),
        criterion("klimaat", "suggestie", "mvicriteria:ambitieus")]))),
     {"": "0/1", "klimaat": "0/1"}),
    ("PRO-32", of(*in_group("geen", levelled("klimaat+", "mvicriteria:ambitieus"), lot("di+", "M"), lot(NONE, "N"),
                            levelled(INCLUSION, "mvicriteria:basis", "O"), lot("di-", "Q"))),
     {"": "1/2 ?2", "klimaat": "1/1", "di": "0/1 ?1"}),
    ("PRO-32", group(levelled("klimaat+", "mvicriteria:ambitieus", product_group="geen"),
                     lot("di+", "M", product_group="gas")), {}),
    ("PRO-32", group(levelled("klimaat+", "mvicriteria:ambitieus", product_group="geen"), lot("di+", "M")), {}),
    ("PRO-16", of(levelled("klimaat+", "mvicriteria:basis",
                           criteria=[criterion("di", CLAUSE, "mvicriteria:ambitieus")]),
                  levelled(CLIMATE, "mvicriteria:basis", "M"), lot(NONE, "N"), lot("klimaat+", "O"), lot("di-", "Q"),
                  levelled("klimaat+", "mvicriteria:onbekend", "R"), levelled("mkb+", "mvicriteria:ambitieus", "S")),
     {"ambitieus": "1", "basis": "1", "geen": "1", "": "?4"}),
    ("PRO-16", of(levelled("klimaat+", "mvicriteria:basis"), levelled(CLIMATE, "mvicriteria:significant", "M",
                                                                      criteria=[criterion("di", CLAUSE)])),
     {"significant": "1", "": "?1"}),
    ("PRO-17", group(bpkv(weight("klimaat", 30), weight("di", 20)), bpkv(weight("di", 50))), {"": "1/1"}),
    ("PRO-17", group(bpkv(weight("klimaat", 49.9)), bpkv(weight("di", 90))), {"": "0/1"}),
    ("PRO-17", group(bpkv(weight("klimaat", 10)), lot("di+")), {"": "?1"}),
    ("PRO-17", group(bpkv(weight("klimaat", 10, F)), lot("di+")), {"": "-1award_weight.kind"}),
    ("PRO-17", of(bpkv(weight("klimaat", 90))), {}),
    ("PRO-18", of(lot("klimaat! milieu- keten0 di+ circulair?")),
     {"klimaat": "1/1", "milieu": "0/1", "keten": "-1themes.application", "circulair": "?1", "social_return": "?1"}),
    # An effect in numbers, of the lot, its contract or a call-off.
    ("PRO-24", of(lot("milieu+ klimaat+"), contracts=[contract("groot"), CALL_OFF],
                  observations=[value_of("KLI-02", "N"), value_of("MIL-01", "N", missing_reason="niet_gevraagd")]),
     {"": "1/1", "klimaat": "1/1", "milieu": "0/1"}),
    ("PRO-24", of(lot("milieu+ klimaat+"), contracts=[contract("groot")],
                  observations=[value_of("KLI-02", "C", missing_reason="niet_geleverd")]),
     {"": "?1", "klimaat": "0/1", "milieu": "?1"}),
    ("PRO-24", of(lot("klimaat+"), contracts=[contract("groot")],
                  observations=[value_of(each, "C", missing_reason=why) for each, why in (
                      ("KLI-02", "niet_geleverd"), ("KLI-01", "onbekend"), ("KLI-05", "onderdrukt"))]),
     {"": "?1", "klimaat": "?1"}),
    ("PRO-24", of(lot("klimaat+"), observations=[value_of("KLI-02", "L", "lot")]), {"": "1/1", "klimaat": "1/1"}),
    ("PRO-24", of(lot("di+ social_return+"), contracts=[contract("groot")],
                  social_return_reports=[{**REPORT, "value_in_period": euro(0)}]),
     {"": "1/1", "di": "?1", "social_return": "1/1"}),
    ("PRO-24", of(lot("klimaat+"), lot("klimaat-", "M"), lot(NONE, "N"), contracts=[contract("groot")],
                  social_return_reports=[{**REPORT, "persons_started": 1}],
                  observations=[value_of("KLI-02", "C", missing_reason="niet_geleverd"), value_of("KLI-12", "C"),
                                value_of("KLI-02", "a", "organisation"), value_of("x-1", "C")]),
     {"": "1/1 ?1", "klimaat": "0/1"}),
    ("PRO-24", of(lot("klimaat+"), contracts=[contract("groot")],
                  social_return_reports=[{**REPORT, **each} for each in (
                      {"missing_reason": "niet_geleverd"}, {"persons_started": 1, **REJECTED})],
                  observations=[value_of("KLI-02", "C", number=5, **REJECTED),
                                value_of("KLI-02", "C", missing_reason="niet_geleverd"), value_of("KLI-12", "C"),
                                value_of("KLI-02", "a", "organisation", number=5, relation="totaal"),
                                value_of("KLI-02", "g", "buyer_group"), value_of("x-1", "C")]),
     {"": "0/1", "klimaat": "0/1"}),
    # Who won, and what single fields say.
    ("PRO-29", of(lot(), lot(key="M"), lot(key="N"), lot(key="O"), EARLIER,
                  organisations=[firm("groot"), firm("klein"), firm("?")],
                  contracts=[contract("groot", "klein"), contract("groot", key="D", lots="M"),
                             contract("?", "groot", key="E", lots="N"),
                             contract("klein", key="Q", lots="O", kind="nadere_overeenkomst")]), {"": "1/2 ?2"}),
    ("KLI-11", of(lot("klimaat+", criteria=[criterion("klimaat", DEMAND, "co2_prestatieladder:v3_1_niveau_5"),
                                            criterion("klimaat", AWARD, "co2_prestatieladder:v3_1_niveau_5")]),
                  levelled("klimaat+", "co2_prestatieladder:v4_0_trede_2", "M"),
                  lot("klimaat+", "N", criteria=[criterion("klimaat", DEMAND, "mvicriteria:basis")]),
                  lot("klimaat+", "P", criteria=[criterion("klimaat", DEMAND, "mvicriteria:basis"),
                                                 criterion("klimaat", DEMAND)]),
                  levelled("klimaat+", "mvicriteria:basis", "Q"), lot("klimaat+", "R"), lot("klimaat-", "S"),
                  lot("milieu+", "O"), EARLIER),
     {"": "2/4 ?4", "v3_1_niveau_5 aantal": "1", "v4_0_trede_2 aantal": "1"}),
    ("KET-01", of(lot("keten+", isv_risk_category="energie"), lot("keten!", "M", isv_risk_category="energie"),
                  lot(key="N", isv_risk_category="laboratorium"), lot("keten+", "O", isv_risk_category="geen"),
                  lot("keten+", "P"), lot("keten+", "Q", isv_risk_category="energie", threshold_regime="onder_eu")),
     {"": "1/2 ?2", "energie": "1/2", "laboratorium": "?1"}),
    ("DIV-01", of(lot("di+"), lot("di0", "M"), lot("di?", "N"), lot("social_return+", "O"), EARLIER), {"": "1/2 ?2"}),
    ("DIV-03", of(lot(accessibility="opgenomen"), lot(key="M", accessibility="niet_opgenomen_gemotiveerd"),
                  lot(key="N", accessibility="niet_opgenomen"), lot("di+", "O"), EARLIER),
     {"": "1/2 ?1 -1accessibility"}),
    ("SOC-01", of(lot(f"social_return+{CLAUSE}"), lot("social_return+suggestie", "M"), lot("social_return-", "N"),
                  lot("di+", "O"), lot("social_return+", "P"), EARLIER), {"": "2/4 ?1"}),
]  # fmt: skip


@pytest.mark.parametrize(("kpi", "document", "expected"), CASES, ids=[f"{case[0]}-{n}" for n, case in enumerate(CASES)])
def test_what_records_add(kpi: str, document: Document, expected: Told) -> None:
    assert told(entries(kpi, dossier(document))) == expected


WALKED: list[tuple[str, str, Told]] = [
    ("gemeente-basis", "PRO-01", {"percelen": "42"}),
    ("gemeente-basis", "PRO-02", {"incl_opties": "3100000"}),
    ("gemeente-basis", "PRO-03", {"": "1/42 ?1"}),
    ("gemeente-basis", "PRO-04", {
        "gegund_in_periode incl_opties": "400000/3100000", "gegund_in_periode jaarwaarde": "-1population",
        "betaald_in_periode": "0/24000000"}),
    ("gemeente-basis", "PRO-06", {"incl_opties": "400000/400000", "jaarwaarde": "?1"}),
    ("gemeente-basis", "PRO-12", {P: "0/400000", JW: "?1"}
     | by_theme(P, **dict.fromkeys(SIX, "0/400000")) | by_theme(JW, **dict.fromkeys(SIX, "?1"))),
    ("gemeente-basis", "SOC-01", {"": "1/2"}),
    ("gemeente-basis", "PRO-29", {"": "2/2"}),
    ("rijkswaterstaat-effect", "PRO-03", {"": "1/1"}),
    ("rijkswaterstaat-effect", "PRO-12", {F: "2800000/16000000"} | by_theme(
        F, **dict.fromkeys(SIX, "0/16000000")) | {f"{F} klimaat": "2800000/16000000"} | dict.fromkeys(
        (f"{F} milieu", f"{F} circulair"), "2000000/16000000")),
    ("rijkswaterstaat-effect", "PRO-24", {"": "1/1", "klimaat": "1/1", "milieu": "0/1", "circulair": "?1"}),
    ("buyer-group-a", "PRO-12", {P: "600000/3000000"} | by_theme(
        P, **dict.fromkeys(SIX, "0/3000000")) | {f"{P} klimaat": "600000/3000000"}),
    ("buyer-group-a", "PRO-13", {"": "1/1", "klimaat": "1/1", "social_return": "1/1"}),
    ("buyer-group-b", "PRO-01", {"percelen": "0"}),
    ("buyer-group-b", "PRO-12", {}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kpi", "expected"), WALKED, ids=[f"{name}-{kpi}" for name, kpi, _ in WALKED])
def test_walked_submissions(name: str, kpi: str, expected: Told) -> None:
    assert told(entries(kpi, example(name))) == expected


def test_declared_totals_serve_as_denominators() -> None:
    about: Any = dossier(of(populations=[*MIXED, paid(60)]))
    found = {
        (measure, entry.count_unit, entry.apart, entry.by): entry.numerator for measure, entry in declared_totals(about)
    }
    basis, whole_class = (("waardebasis", "incl_opties"),), ("", "")
    assert found["gegund_in_periode", "percelen", (), whole_class] == 9
    assert found["gegund_in_periode", None, basis, whole_class] == 90
    assert found["gegund_in_periode", "percelen", (), ("opdrachttype", "werken")] == 3
    assert found["lopend_in_periode", "percelen", (), whole_class] == 7
    assert found["betaald_in_periode", None, (), whole_class] == 60
    assert len(found) == 9
    (coverage,) = about.all("Coverage")
    assert whole(coverage, "gegund_in_periode", "percelen") == 9
    assert whole(coverage, "gegund_in_periode", "organisaties") is None
    assert whole_value(coverage, "gegund_in_periode", "incl_opties") == 90
    assert whole_value(coverage, "gegund_in_periode", "jaarwaarde") is None
    assert whole_value(coverage, "betaald_in_periode") == 60


def test_suppliers_in_parts_are_no_whole() -> None:
    parts = [
        {**declared(2), "count_unit": "organisaties", "threshold_regime": each} for each in ("boven_eu", "onder_eu")
    ]
    (coverage,) = dossier(of(populations=parts)).all("Coverage")
    assert whole(coverage, "gegund_in_periode", "organisaties") is None


@pytest.mark.parametrize("kpi", ["PRO-01", "PRO-02", "PRO-03", "PRO-04"])
def test_what_is_declared_is_divided_only_as_it_was_declared(kpi: str) -> None:
    about: Any = dossier(
        of(
            worth(30, "klimaat+"), worth(5, "klimaat+", "M", counted_by="b"), populations=[*MIXED, paid(60)],
            contracts=[contract("groot")], contract_years=[year(paid=euro(20))],
        )
    )  # fmt: skip
    found = entries(kpi, about)
    assert found
    assert not any(each.divisible for each in found)
    assert not any(each.divisible for _, each in declared_totals(about))


def test_a_declared_total_is_no_known_answer() -> None:
    found = entries("PRO-03", dossier(of(lot("klimaat+"), populations=[declared(42)])))
    assert [(each.cls, each.known) for each in found] == [("Coverage", 0), ("Lot", 1)]


def test_procedures_stand_for_their_lots() -> None:
    several = group(lot("klimaat+", product_group="gas"), lot("di+", "M", product_group="gas"))
    assert {(each.cls, each.record["id"]) for each in entries("PRO-13", dossier(several))} == {("Procedure", "P")}
    alone = of(lot("klimaat+", product_group="gas"))
    assert {(each.cls, each.record["id"]) for each in entries("PRO-13", dossier(alone))} == {("Lot", "L")}
