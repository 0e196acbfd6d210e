"""What observations add: which of them count, why others do not, and what a KPI makes of them by its definition."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from mvi_standard.kpi import ATTRIBUTES, Entry, exact, yes_or_no
from mvi_standard.v1.conditions import holds, permitted, steps, value_at
from mvi_standard.v1.scope import in_scope, lots_of_subject, period
from mvi_standard.v1.status import THEMES, answers
from mvi_standard.v1.values import stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.figure import Pairs
    from mvi_standard.kpi import Number
    from mvi_standard.v1.records import Dossier, KpiDefinition, Observation, Theme

    Verdict = Mapping[str, Any]

COUNTS: Verdict = {}
"""The verdict on an observation that counts; any other names what is missing, or what excludes it."""
SPANS = ("hele_contractduur", "hele_levensduur")
"""The time bases of which a realised value counts once, when it is final."""
RUNNING = ("cumulatief", "per_jaar")
"""The time bases of which the last value counts."""
AVOIDED = ("MIL-01", "MIL-02", "MIL-06")
"""The KPIs beside which is shown how much lower the value is than that of the reference."""
SIZES = {"kg": ("kg", 1), "t": ("kg", 1000), "kg_CO2e": ("kg_CO2e", 1), "t_CO2e": ("kg_CO2e", 1000)}
"""Unit -> the smaller unit in which it can be expressed, and how many of these it is."""


def rolled_up(definition: KpiDefinition, dossier: Dossier) -> Iterator[Entry]:
    """Give what each observation adds to a KPI that rests on observations, by the definition of that KPI."""
    if definition["derivation"] == "waarneming":
        yield from _entries(dossier.by("Observation", "kpi").get(definition["id"], ()), definition, dossier)


def additional(definition: KpiDefinition, dossier: Dossier) -> Iterator[Entry]:
    """Give what organisations add of their own to a KPI that otherwise follows from the records."""
    if definition["derivation"] == "waarneming" or definition["value_type"] == "yes_no":
        return
    rows = dossier.by("Observation", "kpi").get(definition["id"], ())
    wide = [each for each in rows if each["subject"]["type"] in ("organisation", "buyer_group")]
    yield from _entries(wide, definition, dossier)


def judged(
    rows: Iterable[Observation], definition: KpiDefinition, dossier: Dossier
) -> Iterator[tuple[Observation, Verdict]]:
    """Give each observation with the verdict: it counts, is missing, or is excluded."""
    verdicts = [(row, _verdict(row, definition, dossier)) for row in rows]
    last: dict[Any, Observation] = {}
    for row, verdict in verdicts:
        if not verdict and row.get("time_basis") in RUNNING:
            key = _series(row, definition, dossier)
            if key not in last or row["period"]["end"] >= last[key]["period"]["end"]:
                last[key] = row
    lasting = {id(row) for row in last.values()}
    for row, verdict in verdicts:
        superseded = not verdict and row.get("time_basis") in RUNNING and id(row) not in lasting
        yield row, {"excluded": "later_value"} if superseded else verdict


def not_added(row: Observation) -> str:
    """Return the field for which an observation is never added to others; empty when it may be."""
    subject = row["subject"]["type"]
    if subject == "buyer_group":
        return "subject"
    return "relation" if subject == "organisation" and row.get("relation") != "aanvullend" else ""


def realised(dossier: Dossier) -> Iterator[tuple[Observation, Verdict]]:
    """Give every realised observation with a value, of whatever KPI; those that are never added are excluded."""
    for row in dossier.all("Observation"):
        if row["nature"] == "gerealiseerd" and "missing_reason" not in row and stated(row):
            rejected = row.get("verification", {}).get("status") == "afgekeurd"
            reason = not_added(row) or ("verification.status" if rejected else "")
            yield row, {"excluded": reason} if reason else COUNTS


def latest(kpi: str, dossier: Dossier) -> Mapping[str, tuple[Observation, Verdict]]:
    """Return the realised observation that says most of a contract or organisation, by its type and id.

    One that counts goes before one that does not, one with a value before one without, and then the last one.
    """
    definition = dossier.kpi(kpi)
    found: dict[str, tuple[Observation, Verdict]] = {}
    rank: dict[str, tuple[bool, bool, str]] = {}
    for row in dossier.by("Observation", "kpi").get(kpi, ()):
        if definition and row["nature"] == "gerealiseerd":
            verdict = _missing(row) or _condition(row, definition, dossier)
            key = f"{row['subject']['type']}/{row['subject']['id']}"
            weight = ("excluded" not in verdict, not verdict, row["period"]["end"])
            if key not in rank or weight >= rank[key]:
                found[key], rank[key] = (row, verdict), weight
    return found


def themes(kpi: str, dossier: Dossier) -> tuple[Theme, ...]:
    """Return the themes of a KPI that count for MVI."""
    definition = dossier.kpi(kpi)
    return tuple(each for each in definition.get("theme", ()) if each in THEMES) if definition else ()


def with_themes(entry: Entry, kpi: str, dossier: Dossier) -> Iterator[Entry]:
    """Give an entry for the whole, and again for each theme of a KPI."""
    yield entry
    yield from (entry._replace(by=("thema", theme)) for theme in themes(kpi, dossier))


def apart(row: Observation, definition: KpiDefinition, dossier: Dossier) -> Pairs:
    """Return what is never added over; units have a place of their own, except what a ratio was counted in."""
    own_place = ("count_unit",) if definition["value_type"] == "ratio" else ("count_unit", "unit")
    paths = [each for each in definition.get("equal_to_sum", ()) if each not in own_place]
    return tuple(sorted(pair for path in paths for pair in _flat(path, value_at(row, steps(path), dossier))))


def in_unit(number: float, unit: str | None, definition: KpiDefinition) -> tuple[Number, str | None]:
    """Return a number in the main unit of the KPI; beside it its own unit where that cannot be converted."""
    main = definition.get("canonical_unit")
    if unit is None or unit == main:
        return number, None
    small, size = SIZES.get(unit, (unit, 1))
    other, main_size = SIZES.get(main or "", ("", 1))
    return (Fraction(exact(number)) * size / main_size, None) if small == other else (number, unit)


def against_reference(kpi: str, basis: str, dossier: Dossier) -> Iterator[tuple[Entry, Fraction, Fraction]]:
    """Give, for the observations of `basis`, the entry for a KPI that follows from it, with the value and reference.

    Both are 0 and say nothing where the entry is missing or excluded.
    """
    definition, source = dossier.kpi(kpi), dossier.kpi(basis)
    if definition is None or source is None:
        return
    for row, verdict in judged(dossier.by("Observation", "kpi").get(basis, ()), definition, dossier):
        before = reference_value(row, definition, source)
        entry = Entry("Observation", row, nature=row["nature"], apart=apart(row, definition, dossier), **verdict)
        if verdict or before is None or "number" not in row:
            yield (entry if verdict else entry._replace(missing="onbekend")), Fraction(0), Fraction(0)
        else:
            number, _ = in_unit(row["number"], row.get("unit"), source)
            yield entry, Fraction(exact(number)), before


def reference_value(row: Observation, definition: KpiDefinition, basis: KpiDefinition) -> Fraction | None:
    """Return the value of the reference in the main unit of `basis`; None without one of a kind that the KPI allows."""
    reference = row.get("reference")
    if reference is None or "value" not in reference or reference["type"] == "geen":
        return None
    demands = [each for each in definition.get("requires", ()) if each["path"] == "reference.type"]
    if not all(permitted(reference["type"], each) for each in demands):
        return None
    value, unit = in_unit(reference["value"], reference.get("unit", row.get("unit")), basis)
    _, own_unit = in_unit(0, row.get("unit"), basis)
    return Fraction(exact(value)) if unit == own_unit else None


def _entries(rows: Iterable[Observation], definition: KpiDefinition, dossier: Dossier) -> Iterator[Entry]:
    """Give what observations add by the kind of value of the KPI; codes and days are not added."""
    if definition["value_type"] not in ("number", "ratio", "yes_no", "distribution"):
        return
    for row, verdict in judged(rows, definition, dossier):
        entry = Entry(
            "Observation", row,
            apart=apart(row, definition, dossier), nature=row["nature"],
            unit=_other_unit(row, definition), count_unit=_other_count_unit(row, definition),
            **verdict,
        )  # fmt: skip
        if definition["value_type"] == "distribution":
            yield from _distributed(entry, definition)
        else:
            yield from _divided(entry, definition)
        yield from _avoided(entry, definition) if definition["id"] in AVOIDED else ()


def _distributed(entry: Entry, definition: KpiDefinition) -> Iterator[Entry]:
    """Give an entry for each part of a distribution."""
    row = entry.record
    if entry.missing or entry.excluded:
        yield entry
    elif "distribution" not in row:
        yield entry._replace(missing="onbekend")
    else:
        for part in row["distribution"]:
            number, _ = in_unit(part["number"], row.get("unit"), definition)
            yield entry._replace(part=part["code"], numerator=number)


def _divided(entry: Entry, definition: KpiDefinition) -> Iterator[Entry]:
    """Give an entry for the whole and for each part of a breakdown; where a KPI demands one, for the parts alone."""
    row = entry.record
    required = {each["name"]: each["required"] for each in definition.get("dimensions", ())}
    parts = [(each["dimension"], part) for each in row.get("breakdown", ()) for part in each["parts"]]
    parts = [(name, part) for name, part in parts if name in required and definition["value_type"] != "yes_no"]
    if not any(required.values()):
        yield _valued(entry, row, definition)
    elif not any(required[name] for name, _ in parts):
        yield entry if entry.missing or entry.excluded else entry._replace(missing="onbekend")
    for name, part in parts:
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
            return entry._replace(numerator=number)
        case "ratio" if "numerator" in stating and "denominator" in stating:
            numerator, denominator = stating["numerator"], stating["denominator"]
            known = _known(entry.record, denominator, definition)
            return entry._replace(numerator=numerator, denominator=denominator, known=known)
        case "yes_no" if "yes_no" in stating:
            answered = yes_or_no(entry.cls, entry.record, stating["yes_no"])
            return entry._replace(numerator=answered.numerator, denominator=answered.denominator)
    return entry._replace(missing="onbekend")


def _avoided(entry: Entry, definition: KpiDefinition) -> Iterator[Entry]:
    """Give how much lower a value is than that of its reference, where that is stated."""
    row = entry.record
    before = reference_value(row, definition, definition)
    if before is None or "number" not in row or entry.missing or entry.excluded:
        return
    number, _ = in_unit(row["number"], row.get("unit"), definition)
    measure = tuple(sorted((*entry.apart, ("maatstaf", "vermeden"))))
    yield entry._replace(numerator=before - Fraction(exact(number)), apart=measure)


def _verdict(row: Observation, definition: KpiDefinition, dossier: Dossier) -> Verdict:
    """Tell whether an observation counts, whatever others say; whoever is not meant is neither missing nor counted."""
    reason = not_added(row)
    if definition["id"] == "CIR-10" and not any(
        answers(lot).get("circulair") for lot in lots_of_subject(row["subject"], dossier)
    ):
        reason = "subject"
    if not reason and not in_scope(row["subject"], definition.get("count_unit", ""), dossier):
        reason = "subject"
    if reason:
        return {"excluded": reason}
    return _missing(row) or _condition(row, definition, dossier) or _span(row, dossier)


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
    """Tell whether a value over a whole span counts in this period."""
    if row.get("time_basis") not in SPANS or row["nature"] == "verwacht":
        return COUNTS
    if not row.get("is_final"):
        return {"excluded": "is_final"}
    reported = period(dossier)
    return COUNTS if reported["start"] <= row["period"]["end"] <= reported["end"] else {"excluded": "period"}


def _series(row: Observation, definition: KpiDefinition, dossier: Dossier) -> tuple[Any, ...]:
    """Return what observations share of which only the last one counts."""
    units = (_other_unit(row, definition), _other_count_unit(row, definition))
    subject = (row["subject"]["type"], row["subject"]["id"])
    return (*subject, row["nature"], row.get("time_basis"), *units, apart(row, definition, dossier))


def _other_unit(row: Observation, definition: KpiDefinition) -> str | None:
    """Return the unit of a value that is not in the main unit of its KPI; a ratio is always in that."""
    counted = definition["value_type"] in ("number", "distribution")
    return in_unit(0, row.get("unit"), definition)[1] if counted else None


def _other_count_unit(row: Observation, definition: KpiDefinition) -> str | None:
    unit = row.get("count_unit")
    return None if unit == definition.get("count_unit") else unit


def _known(row: Observation, denominator: float, definition: KpiDefinition) -> int:
    """Return for how many an observation answers: an organisation that counted says how many there were."""
    whole = exact(denominator)
    counts = row["subject"]["type"] == "organisation" and "count_unit" in definition
    return int(whole) if counts and whole == int(whole) else 1


def _flat(name: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any field may be kept apart
    """Give a field as text: an object field by field, several codes in alphabetical order."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _flat(f"{name}.{key}", each)
    elif isinstance(value, list):
        yield name, ",".join(sorted(str(each) for each in value))
    elif value is not None:
        yield name, str(value).lower() if isinstance(value, bool) else str(value)
