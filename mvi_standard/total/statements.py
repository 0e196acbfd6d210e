"""SQL statements that add up the tables of the workers, in order, the same for every engine."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.counting.aggregate import AWARDED, DISTINCT, PAID, attributes
from mvi_standard.counting.bounds import DIFFERENCE, MEASURE
from mvi_standard.counting.figure import WAITING
from mvi_standard.kpi import BODY, in_money
from mvi_standard.total.guarding import NOBODY, SUPPLIER
from mvi_standard.total.rows import slot_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Row = Mapping[str, Any]


PROCEDURES = "trajecten"
IN_PERIOD = "in_periode"
FLOWS, STOCKS = frozenset({AWARDED, PAID}), frozenset({"lopend_in_periode", "actief"})
"""Measures of what happens in a period, and of what is there in it."""
LAST = frozenset({"contracten", "waarnemingen"})
"""The units of count of what may be there in several parts of a period."""
ONE_ANSWER = (DISTINCT, PROCEDURES)
"""The units of count in which a thing that several files speak of has one answer to each question."""


def statements() -> Iterator[str]:
    """Yield each statement; they make views and tables, those with what is added up last."""
    folder = files("mvi_standard.total") / "sql"
    for each in sorted(folder.iterdir(), key=lambda one: one.name):
        for statement in each.read_text("utf-8").split(";\n"):
            if statement.strip():
                yield statement


def divisions(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the divisions of each slot: '' (not divided), and each attribute that its KPI knows.

    What protects nobody is also divided by organisation, as are the declared totals beside it.
    """
    for slot in slots:
        definition = catalogue.get(slot["kpi"])
        divisible = definition is not None and slot["divisible"]
        names = attributes(definition) if divisible and definition else ("organisatietype",)
        own = (BODY,) if definition is None or definition.get("protects") == NOBODY else ()
        yield from ({"slot": slot["slot"], "attribute": each} for each in ("", *names, *own))


def guarded(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the slots of KPIs whose figures protect suppliers."""
    for slot in slots:
        if catalogue.get(slot["kpi"], {}).get("protects") == SUPPLIER:
            yield {"slot": slot["slot"]}


def doubted(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the slots of effects, each with the one in which its values are missing while in doubt (`instead`).

    `judged` says whether its figure is a sum of all values, which one file can turn over.
    """
    for slot in _effects(slots, catalogue):
        kpi, apart = catalogue[slot["kpi"]], dict(msgspec.json.decode(slot["apart"]))
        judged = kpi["derivation"] == "waarneming" and kpi["aggregation"] == "som" and not slot["dimension"]
        instead = {"instead": _waiting(slot)["slot"], "judged": judged, "measure": apart.get(MEASURE, "")}
        yield {"slot": slot["slot"], **instead}


def held(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the slots of effects that hold values of other KPIs against something, each with those KPIs (`basis`)."""
    for slot in _effects(slots, catalogue):
        own = dict(msgspec.json.decode(slot["apart"])).get("kpi")
        for basis in [own] if own else catalogue[slot["kpi"]].get("from_kpis", ()):
            yield {"slot": slot["slot"], "basis": basis}


def waiting(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the slots in which the values of effects are missing while they wait for an explanation."""
    return [_waiting(each) for each in _effects(slots, catalogue)]


def _effects(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    for slot in slots:
        if slot["state"] == "counted" and catalogue.get(slot["kpi"], {}).get("protects") == SUPPLIER:
            yield slot


def _waiting(slot: Row) -> dict[str, Any]:
    about = {name: each for name, each in slot.items() if name != "slot"} | {"state": "missing", "reason": WAITING}
    return {"slot": slot_number(tuple(about.values())), **about}


def populations(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the declared totals, of counts and of money, of which a slot is a part.

    `whole` says by which of these its figures are bounded: `count`, `money`, or empty for neither.
    """
    for slot in slots:
        definition = catalogue.get(slot["kpi"], {})
        measure = definition.get("population")
        bounded = "most" in definition
        whole = ("money" if in_money(definition) else "count") if bounded else ""
        if measure == AWARDED:
            basis = slot["basis"] or "incl_opties"
            yield {
                "slot": slot["slot"],
                "counts": measure,
                "count_unit": slot["count_unit"],
                "money": measure,
                "basis": basis,
                "whole": whole,
            }
        elif measure:
            running = {"counts": measure, "count_unit": "contracten", "money": PAID, "basis": "", "whole": whole}
            yield {"slot": slot["slot"], **running}


def once(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the slots in which an organisation, or a procedure, has one answer however many files mention it.

    `question` is the same for all answers to one question, `counts` says what kind of thing has one.
    """
    for slot in slots:
        counts = catalogue.get(slot["kpi"], {}).get("count_unit")
        counts = slot["count_unit"] if slot["count_unit"] == PROCEDURES else counts
        if counts in ONE_ANSWER:
            yield {"slot": slot["slot"], "state": slot["state"], "question": _question(slot), "counts": counts}


def lasting(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the slots of what does not add up over the parts of a period, such as contracts that run in each."""
    for slot in slots:
        if not _adds_over_time(slot, catalogue.get(slot["kpi"])):
            yield {"slot": slot["slot"], "state": slot["state"], "question": _question(slot)}


def _question(slot: Row) -> str:
    """Return what a slot is about, whether it is known or not."""
    about = ("kpi", "kpi_version", "nature", "count_unit", "measure_unit", "apart", "part", "dimension", "code")
    return "|".join(slot[each] for each in about)


def _adds_over_time(slot: Row, kpi: Mapping[str, Any] | None) -> bool:
    """Return whether the values of two parts of a period add: of what happened in each, and not of what lasts.

    A lot is awarded once and a payment is of one period. Organisations and procedures count once in any case.
    """
    apart = dict(msgspec.json.decode(slot["apart"]))
    measure = slot["kpi"] if kpi is None else apart.get("maatstaf", "")
    if measure in FLOWS or kpi is None:
        return measure in FLOWS
    if measure in STOCKS or measure.startswith(DIFFERENCE):
        return False
    if "time_basis" in apart:
        return bool(apart["time_basis"] == IN_PERIOD)
    if slot["count_unit"]:
        return slot["count_unit"] not in LAST
    records = kpi["derivation"] == "uit_registratie" and kpi["aggregation"] == "quotient_van_sommen"
    return kpi.get("time_bases") == [IN_PERIOD] and not records
