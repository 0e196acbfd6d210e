"""Verdicts on observations: which count, why others do not, and which has the last word (docs/counting.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.v1.conditions import holds
from mvi_standard.v1.lots import holder, lots_behind
from mvi_standard.v1.scope import in_scope, period
from mvi_standard.v1.term import NOT_RUNNING, SPANS, is_outside_term
from mvi_standard.v1.themes import answers
from mvi_standard.v1.units import apart, other_count_unit, other_unit
from mvi_standard.v1.values import rejected, stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.v1.records import Dossier, KpiDefinition, Observation

    Verdict = Mapping[str, Any]

COUNTS: Verdict = {}
"""The verdict on an observation that counts; any other names what is missing, or what excludes it."""
RUNNING = ("cumulatief", "per_jaar")
"""The time bases of which the last value counts."""


def judged(
    rows: Iterable[Observation], definition: KpiDefinition, dossier: Dossier
) -> Iterator[tuple[Observation, Verdict]]:
    """Yield each observation with the verdict: it counts, is missing, or is excluded."""
    verdicts = [(row, _verdict(row, definition, dossier)) for row in rows]
    series = [(row, _series(row, definition, dossier)) for row, verdict in verdicts if verdict == COUNTS and _runs(row)]
    last: dict[Any, Observation] = {}
    for row, key in series:
        if key not in last or row["period"]["end"] >= last[key]["period"]["end"]:
            last[key] = row
    superseded = {id(row) for row, key in series if row is not last[key]}
    for row, verdict in verdicts:
        yield row, {"excluded": "later_value"} if id(row) in superseded else verdict


def not_added(row: Observation, dossier: Dossier) -> str:
    """Return why an observation is never added to others; empty when it may be."""
    subject = row["subject"]["type"]
    if subject == "buyer_group":
        return "subject"
    if is_outside_term(row, dossier):
        return NOT_RUNNING
    return "relation" if subject == "organisation" and row.get("relation") != "aanvullend" else ""


def own_verdict(row: Observation, definition: KpiDefinition, dossier: Dossier) -> Verdict:
    """Tell what an observation says for its KPI by its own fields alone."""
    return _missing(row) or _condition(row, definition, dossier)


def _verdict(row: Observation, definition: KpiDefinition, dossier: Dossier) -> Verdict:
    """Return whether an observation counts, whatever others say; one outside the KPI is neither missing nor counted."""
    reason = not_added(row, dossier) or ("" if _is_meant(row, definition, dossier) else "subject")
    if reason:
        return {"excluded": reason}
    return own_verdict(row, definition, dossier) or _span(row, dossier)


def _is_meant(row: Observation, definition: KpiDefinition, dossier: Dossier) -> bool:
    """Return whether a KPI is about this contract or lot at all: some only where one of their themes is applied."""
    if definition.get("only_where_applied"):
        applied = dossier.once_for(_applied_behind, holder(row["subject"], dossier))
        if applied.isdisjoint(definition.get("theme", ())):
            return False
    return in_scope(row["subject"], definition.get("count_unit", ""), dossier)


def _applied_behind(held: tuple[str, str], dossier: Dossier) -> frozenset[str]:
    """Return the themes that are applied to lots."""
    return frozenset(theme for lot in lots_behind(held, dossier) for theme, yes in answers(lot).items() if yes)


def _missing(row: Observation) -> Verdict:
    if "missing_reason" in row:
        return {"missing": row["missing_reason"]}
    return COUNTS if stated(row) else {"missing": "onbekend"}


def _condition(row: Observation, definition: KpiDefinition, dossier: Dossier) -> Verdict:
    """Tell which condition fails; expected values are not left out, they have a column of their own."""
    for each in definition.get("counted", ()):
        if each["path"] != "nature" and not holds(each, row, dossier):
            return {"excluded": each["path"]}
    return COUNTS


def _span(row: Observation, dossier: Dossier) -> Verdict:
    """Return whether a value over a whole span counts in this period."""
    if row.get("time_basis") not in SPANS or row["nature"] == "verwacht":
        return COUNTS
    if not row.get("is_final"):
        return {"excluded": "is_final"}
    reported = period(dossier)
    return COUNTS if reported["start"] <= row["period"]["end"] <= reported["end"] else {"excluded": "period"}


def _runs(row: Observation) -> bool:
    return row.get("time_basis") in RUNNING


def _series(row: Observation, definition: KpiDefinition, dossier: Dossier) -> tuple[Any, ...]:
    """Return what observations share of which only the last one counts."""
    units = (other_unit(row, definition), other_count_unit(row, definition))
    subject = (row["subject"]["type"], row["subject"]["id"])
    return (*subject, row["nature"], row.get("time_basis"), *units, apart(row, definition, dossier))


def realised(dossier: Dossier) -> Iterator[tuple[Observation, Verdict]]:
    """Yield every realised observation with a value, of whatever KPI; those that are never added are excluded."""
    for row in dossier.all("Observation"):
        if row["nature"] == "gerealiseerd" and "missing_reason" not in row and stated(row):
            reason = not_added(row, dossier) or ("verification.status" if rejected(row) else "")
            yield row, {"excluded": reason} if reason else COUNTS


def latest(kpi: str, dossier: Dossier) -> Mapping[str, tuple[Observation, Verdict]]:
    """Return the realised observation that says most of a contract or organisation, by its type and id.

    One that counts goes before one that does not, one with a value before one without, and then the last one.
    """
    definition = dossier.kpi(kpi)
    found: dict[str, tuple[Observation, Verdict]] = {}
    rank: dict[str, tuple[bool, bool, str]] = {}
    for row in dossier.by("Observation", "kpi").get(kpi, ()):
        if definition and row["nature"] == "gerealiseerd" and not is_outside_term(row, dossier):
            verdict = own_verdict(row, definition, dossier)
            key = f"{row['subject']['type']}/{row['subject']['id']}"
            weight = ("excluded" not in verdict, not verdict, row["period"]["end"])
            if key not in rank or weight >= rank[key]:
                found[key], rank[key] = (row, verdict), weight
    return found
