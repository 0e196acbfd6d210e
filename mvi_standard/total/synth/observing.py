"""Observations of what a contract, lot, buyer group or organisation brought about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth.catalogue import INSTRUMENT, KpiQuestion, kpi
from mvi_standard.total.synth.drawing import odds
from mvi_standard.total.synth.measures import add_value
from mvi_standard.total.synth.shapes import VERSION, Record, plain, subject

if TYPE_CHECKING:
    from mvi_standard.total.synth.draft import ObservationLog, Topic
    from mvi_standard.total.synth.drawing import Chance

DETERMINED = odds(gemeten=0.2, geteld=0.2, berekend=0.35, geschat=0.2, geextrapoleerd=0.05)
CHECKED = odds(niet_gecontroleerd=0.35, gecontroleerd=0.4, geverifieerd=0.2, afgekeurd=0.05)
CHECKER = {"gecontroleerd": "opdrachtgever", "geverifieerd": "derde"}
ADDITIONAL = odds(additioneel=0.5, deels=0.25, niet_additioneel=0.1, niet_beoordeeld=0.15)
REFERENCES = ("marktstandaard", "wettelijk_minimum", "vorige_contract", "nulmeting", "referentieontwerp")
MISSING = ("onbekend", "niet_gevraagd", "niet_geleverd", "nog_niet_verschuldigd", "niet_van_toepassing", "onderdrukt")
WHOLE = ("hele_contractduur", "hele_levensduur")
FUEL = odds(WTW=0.6, TTW=0.3, WTT=0.1)
SCOPES = (["scope_1"], ["scope_3"], ["scope_1", "scope_2"], ["scope_3"])
PROFILES = odds(tot_levering_wtw=0.4, energie_wtw=0.1, uitvoering_wtw=0.35, gebruik_wtw=0.05, levenscyclus=0.1)
PROVEN = ("KLI-12", "KET-04", "KET-05")
"""The KPIs that count only with evidence."""


def observe(book: ObservationLog, key: str, about: Topic, draw: Chance, nature: str = "gerealiseerd") -> None:
    """Write down one value of a KPI, with all that the KPI asks; the same question is answered once."""
    asked = kpi(key)
    name = (about.kind, about.key, key, nature, about.relation)
    if name in book.seen:
        return
    book.seen.add(name)
    basis = about.basis or (draw.pick(asked.time_bases) if asked.time_bases else "")
    made: Record = {
        "id": "-".join(filter(None, (about.key, key, nature[:1], basis, about.relation))),
        "kpi": key,
        "kpi_version": VERSION,
        "subject": subject(about.kind, about.key),
        "period": _period(book, about, basis, draw),
        "nature": nature,
    }
    if asked.units:
        made["unit"] = draw.pick(asked.units)
    if basis:
        made["time_basis"] = basis
    _add_fields(made, book, asked, about, draw)
    book.observations.append(made)


def _add_fields(made: Record, book: ObservationLog, asked: KpiQuestion, about: Topic, draw: Chance) -> None:
    missing = not about.fixed and draw.chance(0.08)
    if missing:
        made["missing_reason"] = draw.pick(MISSING)
    else:
        made |= about.fixed or add_value(asked, about, made, draw)
        _add_context(made, book, asked, draw)
    made["determination"] = draw.weigh(DETERMINED)
    if about.relation:
        made["relation"] = about.relation
    made["reported_by"] = "opdrachtnemer" if draw.chance(0.6) else "opdrachtgever"
    if made.get("time_basis") in WHOLE and made["nature"] == "gerealiseerd" and not missing:
        made["is_final"] = about.end <= f"{book.year}-12-31" and draw.chance(0.8)
    status = draw.weigh(CHECKED)
    made["verification"] = {"status": status}
    if status in CHECKER:
        made["verification"] |= {"by_role": CHECKER[status], "on": f"{book.year + 1}-01-{draw.whole(10, 31)}"}
    if made["kpi"] in PROVEN or draw.chance(0.25):
        made["evidence"] = [book.proof("dd_rapport" if made["kpi"].startswith("KET") else "berekening")]
    made["state"] = book.state


def _add_context(made: Record, book: ObservationLog, asked: KpiQuestion, draw: Chance) -> None:
    if asked.wants("boundary"):
        if "boundary.fuel_scope" in asked.asks:
            made["boundary"] = {"fuel_scope": draw.weigh(FUEL)}
        else:
            made["boundary"] = {"profile": draw.weigh(PROFILES), "ghg_scopes": [*draw.pick(SCOPES)]}
    if asked.wants("reference") or made["kpi"] == "MIL-03":
        made["reference"] = _reference(made, asked, draw)
    if asked.wants("additionality") and made.get("reference", {}).get("type") != "geen":
        made["additionality"] = draw.weigh(ADDITIONAL)
    if asked.wants("method"):
        made["method"] = book.method(INSTRUMENT.get(asked.key, "emissiecalc"), draw)
    if "count_unit" in asked.asks:
        made["count_unit"] = made.get("count_unit", "percelen" if made["subject"]["type"] == "lot" else "trajecten")
    if asked.kind == "number" and draw.chance(0.1):
        made["lower_bound"] = True


def _reference(made: Record, asked: KpiQuestion, draw: Chance) -> Record:
    if "reference.value" in asked.asks and draw.chance(0.12):
        return {"type": "geen"}
    made_up: Record = {"type": draw.pick(REFERENCES)}
    if "number" in made:
        value = plain(abs(made["number"]) * draw.between(1.2, 4.0) + 1)
        made_up |= {"value": value, "unit": made["unit"], "year": int(made["period"]["end"][:4]) - 1}
    made_up["source"] = "Verzonnen referentie."
    return made_up


def _period(book: ObservationLog, about: Topic, basis: str, draw: Chance) -> Record:
    if basis in WHOLE:
        return {"start": about.start, "end": about.end}
    if basis == "cumulatief":
        return {"start": about.start, "end": max(about.start, min(about.end, f"{book.year}-12-31"))}
    middle = f"{book.year}-07-01"
    half = about.kind == "contract" and basis == "in_periode" and about.end >= middle and draw.chance(0.1)
    start = middle if half and about.stopped >= middle else f"{book.year}-01-01"
    return {"start": start, "end": f"{book.year}-12-31"}
