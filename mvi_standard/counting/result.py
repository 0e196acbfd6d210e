"""A figure as the standard publishes it: the class KpiResult, as plain values."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.kpi import Pairs


def kpi_result(figure: Figure, records: Sequence[str] = ()) -> dict[str, Any]:
    """Return a figure as KpiResult, without what is unknown; a withheld figure has no numbers at all."""
    cell, sums = figure.cell, figure.sums
    found: dict[str, Any] = {
        "id": cell.key,
        "kpi": cell.kpi,
        "kpi_version": cell.kpi_version,
        "group": _pairs(cell.group),
        "period": {"start": cell.period[0], "end": cell.period[1]},
        "nature": cell.nature,
        "count_unit": cell.count_unit,
        "apart": _pairs(cell.apart),
        "part": cell.part,
        "unit": cell.unit,
        "withheld": figure.withheld,
    }
    if not figure.withheld:
        found |= {
            "value": figure.value,
            "numerator": sums.numerator,
            "denominator": sums.denominator,
            "known": sums.known,
            "population": figure.declared.count,
            "lower": figure.lower,
            "upper": figure.upper,
            "missing": _counts("reason", figure.missing),
            "excluded": _counts("rule", sums.excluded),
            "determinations": _counts("determination", sums.determinations),
            "verified": sums.verified if sums.determinations else None,
            "coverage_count": figure.coverage_count,
            "coverage_euro": figure.coverage_euro,
            "organisations": {"reported": sums.organisations, **_known("expected", figure.expected)},
            "records": list(records),
        }
    return {name: number(value) for name, value in found.items() if value not in (None, "", [])}


def _pairs(pairs: Pairs) -> list[dict[str, str]]:
    return [{"dimension": name, "code": code} for name, code in pairs]


def _counts(name: str, counts: Mapping[str, int]) -> list[dict[str, Any]]:
    return [{name: key, "count": count} for key, count in sorted(counts.items())]


def _known(name: str, value: int | None) -> dict[str, int]:
    return {} if value is None else {name: value}


def number(value: Any) -> Any:  # noqa: ANN401 - any value of a result
    """Return an exact number as JSON writes it: whole where it is."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def records_of(lines: Iterable[Any]) -> list[str]:
    """Return the ids of the records behind lines of a ledger, each once, in order."""
    return list(dict.fromkeys(line.entry.record["id"] for line in lines if "id" in line.entry.record))
