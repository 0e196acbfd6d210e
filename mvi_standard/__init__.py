"""The MVI standard: one language for responsible public procurement, and a validator for it.

`validate(source)` returns a `Report`; `load(path)` returns the typed `Submission` or raises `DoesNotConform`;
`figures(report)` and `kpi_results(report)` compute the KPIs of one submission; `mvi_standard.v1` holds the classes of
edition 1.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Finding
from mvi_standard.personal_data import discreet
from mvi_standard.report import Report, __version__
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mvi_standard import v1 as v1
    from mvi_standard.counting.figure import Cell, Figure
    from mvi_standard.texts.wording import Words
    from mvi_standard.v1.models import Submission

__all__ = [
    "DoesNotConform",
    "Finding",
    "Report",
    "__version__",
    "figures",
    "kpi_results",
    "load",
    "v1",
    "validate",
    "words",
]


class DoesNotConform(Exception):  # noqa: N818 - it is named for what it says of a file
    """Raised by `load` for a file that departs from the standard; `report` says where and how."""

    def __init__(self, report: Report) -> None:
        """Keep the report."""
        super().__init__(f"{discreet(report.name)}: {dict(report.severities)}")
        self.report = report


def load(path: Path) -> Submission:
    """Read a conforming file (JSON, YAML or a workbook) as a typed, read-only submission; money is Decimal.

    Raises DoesNotConform, with the report, for any other file, and ImportError for a workbook when the extra `excel` is
    not installed.
    """
    report = validate(path)
    if not report.conforms or report.document is None:
        raise DoesNotConform(report)
    from mvi_standard.v1.models import Submission  # noqa: PLC0415 - pydantic loads when models are asked for

    document = report.document
    return Submission.model_validate_json(_json({**document.envelope, **document.lists}))


def words(report: Report, language: str = "nl") -> Iterator[tuple[Finding, Words]]:
    """Yield each finding of a report with its message, fix and other texts, in `nl` or `en`."""
    from mvi_standard.editions import LATEST  # noqa: PLC0415 - idem
    from mvi_standard.texts import wording  # noqa: PLC0415 - texts load when there is something to say

    return ((each, wording.words(each, report, report.edition or LATEST, language)) for each in report.findings)


def figures(report: Report) -> list[Figure]:
    """Compute every figure of one validated submission, in a fixed order.

    Percentages run from 0 to 100. A submission that does not conform yields the figures of its sound records only, so
    check `report.conforms` first. Raises TypeError for anything but a Report, and ValueError when the submission cannot
    be read or its root is not sound: its period is then unknown.
    """
    lines, aggregated = _computed(report)
    return aggregated(lines)


def kpi_results(report: Report) -> list[dict[str, Any]]:
    """Compute every figure as an object of the class KpiResult, in JSON values, with the ids of the records it counts.

    The same records count, and the same exceptions are raised, as in `figures`.
    """
    from mvi_standard.counting.result import kpi_result, records_of  # noqa: PLC0415 - loads when something is computed

    lines, aggregated = _computed(report)
    behind: dict[Cell, list[Any]] = {}
    for line in lines:
        if not line.entry.missing and not line.entry.excluded:
            for alone in aggregated([line]):  # a line by itself makes exactly the figures of which it is a part
                behind.setdefault(alone.cell, []).append(line)
    return [kpi_result(each, records_of(behind.get(each.cell, ()))) for each in aggregated(lines)]


def _computed(report: Report) -> tuple[list[Any], Callable[[list[Any]], list[Figure]]]:
    """Return what the records of a submission add to the KPIs, and the function that makes figures of it."""
    from mvi_standard.counting import aggregate  # noqa: PLC0415 - loads when something is computed

    if not isinstance(report, Report):
        problem = f"pass what validate() returns, not {type(report).__name__}"
        raise TypeError(problem)
    dossier = report.dossier
    if dossier is None or dossier.submission is None:
        lists = report.document.lists if report.document else {}
        about = (
            f"{each.code} {said.message}" for each, said in words(report, "en") if {*each.path[:1]}.isdisjoint(lists)
        )
        problem = f"KPIs are computed from a submission whose root is sound; {next(about, 'this one is not')}"
        raise ValueError(problem)
    catalogue = {**dossier.edition.catalogue, **{each["id"]: each for each in dossier.all("KpiDefinition")}}
    types = {each["id"]: each.get("organisation_type", "") for each in dossier.all("Organisation")}
    period = dossier.submission["reporting_period"]
    making = partial(aggregate.figures, catalogue=catalogue, types=types, period=(period["start"], period["end"]))
    return list(dossier.edition.ledger.lines(dossier)), making


def _json(value: Any) -> bytes:  # noqa: ANN401 - any JSON value
    import msgspec  # noqa: PLC0415 - beside the models

    return msgspec.json.encode(value)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - v1 is a module
    if name == "v1":
        from importlib import import_module  # noqa: PLC0415 - lazily, as v1 itself

        return import_module("mvi_standard.v1")
    problem = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(problem)
