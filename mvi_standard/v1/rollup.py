"""Entries of KPIs that rest on observations, by the definition of the KPI (docs/counting.md)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from mvi_standard.kpi import ATTRIBUTES, Entry, exact, yes_or_no
from mvi_standard.v1.references_of_values import avoided
from mvi_standard.v1.units import apart, in_unit, other_count_unit, other_unit
from mvi_standard.v1.values import IN_PARTS
from mvi_standard.v1.verdicts import judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.v1.records import Dossier, KpiDefinition, Observation

    Part = Mapping[str, Any]

ADDED = ("number", "ratio", "yes_no", "distribution")
"""The kinds of value that can be added; codes and days cannot."""
PERSON = "persoon"
"""Whom a KPI protects that does not say whom."""


def rolled_up(definition: KpiDefinition, dossier: Dossier) -> Iterator[Entry]:
    """Yield what each observation adds to a KPI that rests on observations, by the definition of that KPI."""
    if definition["derivation"] == "waarneming":
        yield from _entries(dossier.by("Observation", "kpi").get(definition["id"], ()), definition, dossier)


def additional(definition: KpiDefinition, dossier: Dossier) -> Iterator[Entry]:
    """Yield what organisations add of their own to a KPI that otherwise follows from the records."""
    if definition["derivation"] == "waarneming" or definition["value_type"] == "yes_no":
        return
    rows = dossier.by("Observation", "kpi").get(definition["id"], ())
    wide = [each for each in rows if each["subject"]["type"] in ("organisation", "buyer_group")]
    yield from _entries(wide, definition, dossier)


def _entries(rows: Iterable[Observation], definition: KpiDefinition, dossier: Dossier) -> Iterator[Entry]:
    """Yield what observations add by the kind of value of the KPI; codes and days are not added."""
    if definition["value_type"] not in ADDED:
        return
    for row, verdict in judged(rows, definition, dossier):
        entry = Entry(
            "Observation", row,
            apart=apart(row, definition, dossier), nature=row["nature"],
            unit=other_unit(row, definition), count_unit=other_count_unit(row, definition),
            persons=_persons(row, definition), **verdict,
        )  # fmt: skip
        if definition["value_type"] == "distribution":
            yield from _distributed(entry, definition)
        else:
            yield from _divided(entry, definition, dossier)
        yield from avoided(entry, definition) if definition.get("shows_avoided") else ()


def _distributed(entry: Entry, definition: KpiDefinition) -> Iterator[Entry]:
    """Yield an entry for each part of a distribution."""
    row = entry.record
    if entry.missing or entry.excluded:
        yield entry
    elif "distribution" not in row:
        yield entry._replace(missing="onbekend")
    else:
        for part in row["distribution"]:
            number, _ = in_unit(part["number"], row.get("unit"), definition)
            yield entry._replace(part=part["code"], numerator=number)


def _divided(entry: Entry, definition: KpiDefinition, dossier: Dossier) -> Iterator[Entry]:
    """Yield an entry for the whole and for each part of a breakdown; where a KPI demands one, for the parts alone."""
    row = entry.record
    required = {each["name"]: each["required"] for each in definition.get("dimensions", ())}
    parts = [(each["dimension"], part) for each in row.get("breakdown", ()) for part in each["parts"]]
    parts = [(name, part) for name, part in parts if name in required and definition["value_type"] != "yes_no"]
    if not any(required.values()):
        yield _valued(entry, row, definition)
    elif not any(required[name] for name, _ in parts):
        yield entry if entry.missing or entry.excluded else entry._replace(missing="onbekend")
    for name, part in (*parts, *grouped(parts, dossier)):
        if name not in ATTRIBUTES:
            yield _valued(entry._replace(by=(name, part["code"])), part, definition)
        elif row["subject"]["type"] == "organisation":  # of a contract or lot the class is known already
            yield _valued(entry._replace(by=(name, part["code"]), divisible=False), part, definition)


def _valued(entry: Entry, stating: Mapping[str, Any], definition: KpiDefinition) -> Entry:
    """Return an entry with the value that an observation, or a part of its breakdown, states."""
    if entry.missing or entry.excluded:
        return entry
    if "missing_reason" in stating:
        return entry._replace(missing=stating["missing_reason"])
    match definition["value_type"]:
        case "number" if "number" in stating:
            number, _ = in_unit(stating["number"], entry.record.get("unit"), definition)
            return entry._replace(numerator=number, persons=_persons(stating, definition))
        case "ratio" if "numerator" in stating and "denominator" in stating:
            numerator, denominator = stating["numerator"], stating["denominator"]
            known = _known(entry.record, denominator, definition)
            return entry._replace(numerator=numerator, denominator=denominator, known=known)
        case "yes_no" if "yes_no" in stating:
            answered = yes_or_no(entry.cls, entry.record, stating["yes_no"])
            return entry._replace(numerator=answered.numerator, denominator=answered.denominator)
    return entry._replace(missing="onbekend")


def _known(row: Observation, denominator: float, definition: KpiDefinition) -> int:
    """Return for how many an observation answers: an organisation that counted says how many there were."""
    whole = exact(denominator)
    counts = row["subject"]["type"] == "organisation" and "count_unit" in definition
    return int(whole) if counts and whole == int(whole) else 1


def _persons(stating: Mapping[str, Any], definition: KpiDefinition) -> int | None:
    """Return how many persons a value is about: unknown where it does not say, also when nobody said whom it protects.

    A KPI that protects no person is about none.
    """
    if definition.get("counts_persons") and "number" in stating:
        return int(stating["number"])
    return None if definition.get("protects", PERSON) == PERSON else 0


def grouped(parts: Sequence[tuple[str, Part]], dossier: Dossier) -> Iterator[tuple[str, Part]]:
    """Yield by dimension a part for each group of which there are single codes: their sum, or why it is not known."""
    found: dict[tuple[str, str], list[Part]] = defaultdict(list)
    for dimension, part in parts:
        if group := dossier.group_of(dimension, part["code"]):
            found[dimension, group].append(part)
    for (dimension, group), members in found.items():
        yield dimension, {"code": group, **_together(members)}


def _together(members: Sequence[Part]) -> Part:
    for each in members:
        if "missing_reason" in each:
            return {"missing_reason": each["missing_reason"]}
    fields = [name for name in IN_PARTS if all(name in each for each in members)]
    return {name: sum(exact(each[name]) for each in members) for name in fields}
