"""Targets of buyer groups: which are due, and which are reached."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mvi_standard.kpi import exact
from mvi_standard.v1.scope import period
from mvi_standard.v1.units import in_unit
from mvi_standard.v1.values import rejected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import BuyerGroup, Dossier, KpiDefinition, Observation, Target

REACHED = {True: "ja", False: "nee", None: "onbekend"}
LATER = "later"
"""Of a target that is not due yet."""
HUNDRED, PERCENT = 100, "procent"
GROUP = "buyer_group"
BETTER = {"lager_is_beter": -1, "hoger_is_beter": 1}
"""Direction of a KPI -> the sign of a difference that is an improvement."""


def led(dossier: Dossier) -> Iterator[BuyerGroup]:
    """Yield the buyer groups of which the submitter is the lead."""
    submitter = dossier.submission["submitter"] if dossier.submission else ""
    yield from (each for each in dossier.all("BuyerGroup") if each["lead"] == submitter)


def goals_of(group: BuyerGroup, dossier: Dossier) -> Iterator[tuple[Target, str]]:
    """Yield the targets of a group and whether each is reached: `ja`, `nee`, `onbekend`, or `later` if not due yet."""
    last = int(period(dossier)["end"][:4])
    for each in dossier.by("Target", "subject", "id").get(group["id"], ()):
        if each["subject"]["type"] == GROUP:
            yield each, REACHED[_is_reached(each, dossier)] if each["year"] <= last else LATER


def _is_reached(target: Target, dossier: Dossier) -> bool | None:
    """Return whether the latest value of the group reaches its target; None when there is none to hold it against."""
    definition = dossier.kpi(target["kpi"])
    sign = BETTER.get(definition.get("direction", "")) if definition else None
    if definition is None or sign is None:
        return None
    aim = in_unit(target["value"], target.get("unit"), definition)
    found = [(row, value) for row in _rows(target, dossier) if (value := _value(row, definition))]
    alike = [(row["period"]["end"], number) for row, (number, unit) in found if unit == aim[1]]
    if not alike:
        return None
    alike.sort(key=lambda each: each[0])
    return sign * (alike[-1][1] - Fraction(exact(aim[0]))) >= 0


def _rows(target: Target, dossier: Dossier) -> Iterator[Observation]:
    """Yield the realised values of the group, in or after the year of the target and not after the period."""
    last = period(dossier)["end"]
    for row in dossier.by("Observation", "subject", "id").get(target["subject"]["id"], ()):
        about = row["subject"]["type"] == GROUP and row["kpi"] == target["kpi"]
        in_time = f"{int(target['year']):04}" <= row["period"]["end"] <= last
        if about and in_time and row["nature"] == "gerealiseerd" and not rejected(row):
            yield row


def _value(row: Observation, definition: KpiDefinition) -> tuple[Fraction, str | None] | None:
    """Return the number of a value with its unit where that is not the main one; a ratio is divided."""
    if "number" in row:
        number, unit = in_unit(row["number"], row.get("unit"), definition)
        return Fraction(exact(number)), unit
    if (below := exact(row.get("denominator", 0))) and "numerator" in row:
        whole = Fraction(exact(row["numerator"])) / Fraction(below)
        return whole * (HUNDRED if definition.get("canonical_unit") == PERCENT else 1), None
    return None
