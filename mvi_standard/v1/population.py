"""Totals that organisations declare of all their procurement, in the file or not."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.kpi import Entry, exact
from mvi_standard.v1 import LAST
from mvi_standard.v1.amounts import UNKNOWN, pairs, refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import CountUnit, Coverage, Dossier, Lot, Population, PopulationMeasure, ValueBasis

AWARDED: PopulationMeasure = "gegund_in_periode"
PAID: PopulationMeasure = "betaald_in_periode"
ALL = ("", "")
"""The class of a total of all procurement."""


class Series(NamedTuple):
    """Declared numbers of one kind: a count in one unit, or (no count unit) a value on one basis."""

    measure: PopulationMeasure
    count_unit: str = ""
    basis: str = ""


def whole(coverage: Coverage, measure: PopulationMeasure, count_unit: CountUnit) -> int | None:
    """Return how many an organisation declared of all its procurement; None where it did not."""
    found = _totals(coverage).get(Series(measure, count_unit), {}).get(ALL)
    return None if found is None else int(found)


def whole_value(coverage: Coverage, measure: PopulationMeasure, basis: ValueBasis | None = None) -> Decimal | None:
    """Return the euros that an organisation declared of all its procurement; None where it did not."""
    return _totals(coverage).get(Series(measure, "", basis or ""), {}).get(ALL)


def classes(
    coverage: Coverage, measure: PopulationMeasure, count_unit: str = "", basis: str = ""
) -> Mapping[tuple[str, str], Decimal]:
    """Return what an organisation declared by class of one dimension, the whole (`ALL`) included."""
    return _totals(coverage).get(Series(measure, count_unit, basis), {})


def holds(by: tuple[str, str], lot: Lot) -> bool:
    """Return whether a lot belongs to a class of lots; all belong to the whole."""
    dimension, code = by
    found = {"": code, "opdrachttype": lot.get("nature"), "drempelregime": lot["threshold_regime"]}
    return found[dimension] == code


def whole_values(coverage: Coverage, measure: PopulationMeasure) -> Mapping[str, Decimal]:
    """Return the euros that an organisation declared of all its procurement, by basis."""
    return {
        series.basis: found[ALL]
        for series, found in _totals(coverage).items()
        if series.measure == measure and not series.count_unit and ALL in found
    }


def declared_totals(dossier: Dossier) -> Iterator[tuple[str, Entry]]:
    """Yield each declared total with its measure: the whole, and (`by`) each class of one dimension."""
    for coverage in dossier.all("Coverage"):
        for series, found in _totals(coverage).items():
            apart = pairs({"waardebasis": series.basis})
            for by, number in found.items():
                unit = series.count_unit or None
                entry = Entry("Coverage", coverage, number, by=by, apart=apart, count_unit=unit, divisible=False)
                yield series.measure, entry


def missing_totals(dossier: Dossier, measure: PopulationMeasure) -> Iterator[Entry]:
    """Yield the totals that an organisation does not declare, with its reason: a number (`count_unit`) or an amount."""
    for coverage in dossier.all("Coverage"):
        for each in coverage["populations"]:
            by = _class_of(each)
            if each["measure"] == measure and "missing_reason" in each and by is not None:
                reason, unit = each["missing_reason"], each.get("count_unit")
                yield Entry("Coverage", coverage, missing=reason, by=by, count_unit=unit, divisible=False)


def refused_totals(dossier: Dossier, measure: PopulationMeasure) -> Iterator[Entry]:
    """Yield the declared values that do not count, because they hold VAT or are in another currency."""
    for coverage in dossier.all("Coverage"):
        for each in coverage["populations"]:
            failed = refused(each["value"], "value") if each["measure"] == measure and "value" in each else ""
            by = _class_of(each)
            if failed and by is not None:
                apart = pairs({"waardebasis": _basis(each)})
                yield Entry("Coverage", coverage, excluded=failed, by=by, apart=apart, divisible=False)


def _totals(coverage: Coverage) -> Mapping[Series, dict[tuple[str, str], Decimal]]:
    """Return what was declared by series and class; of what was said twice, such as in two units, the first."""
    found: dict[Series, dict[tuple[str, str], Decimal]] = defaultdict(dict)
    for each in coverage["populations"]:
        by = _class_of(each)
        for series, number in _numbers(each) if by is not None else ():
            found[series].setdefault(by or ALL, number)
    for series, classes in found.items():
        total = None if series.count_unit == "organisaties" else _sum(classes)
        if ALL not in classes and total is not None:
            classes[ALL] = total
    return found


def _numbers(population: Population) -> Iterator[tuple[Series, Decimal]]:
    measure = population["measure"]
    if "count" in population and "count_unit" in population:
        yield Series(measure, population["count_unit"]), Decimal(population["count"])
    if "value" in population and not refused(population["value"], "value"):
        yield Series(measure, "", _basis(population)), exact(population["value"]["amount"])


def _basis(population: Population) -> str:
    """Return the basis of a declared value; what was paid has none."""
    if population["measure"] == PAID:
        return ""
    return population.get("value_basis", UNKNOWN if population["measure"] == AWARDED else "")


def _class_of(population: Population) -> tuple[str, str] | None:
    """Return the one class to which a total is limited; None when it is limited in two ways."""
    nature, regime = population.get("nature"), population.get("threshold_regime")
    if nature and regime:
        return None
    return ("opdrachttype", nature) if nature else ("drempelregime", regime) if regime else ALL


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    """Return the classes that make up the whole together, by dimension; the first that is complete is the whole."""
    codes = LAST.tables.codelists
    regimes = frozenset(codes["threshold_regime"]) - {UNKNOWN}
    return {"opdrachttype": frozenset(codes["contract_nature"]), "drempelregime": regimes}


def _sum(found: Mapping[tuple[str, str], Decimal]) -> Decimal | None:
    """Return the sum of all classes of one dimension; None when no dimension is complete."""
    for dimension, needed in _classes().items():
        parts = {code: number for (name, code), number in found.items() if name == dimension}
        if needed <= parts.keys():
            return sum(parts.values(), Decimal(0))
    return None
