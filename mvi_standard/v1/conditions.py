"""Demands of a KPI on an observation: paths through its fields, and conditions on the values they lead to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Name
from mvi_standard.v1 import LAST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Commitment, Dossier, KpiCondition, KpiDefinition, KpiRequirement, Observation

LEADS_TO: Mapping[str, str] = {
    "subject": "Subject",
    "period": "Period",
    "boundary": "Boundary",
    "reference": "ReferenceCase",
    "verification": "Verification",
    "method": "Method",
}
"""Field -> class of the one object, or the one record, that stands behind it."""
Steps = tuple[str, ...]


def demands(kpi: KpiDefinition, observation: Observation, dossier: Dossier) -> Iterator[KpiRequirement]:
    """Yield what a KPI asks of this observation.

    Demands on other records, such as a commitment, are left out; so is the unit, which has rules of its own.
    """
    for each in dossier.once_for(_demands, kpi["id"]):
        if "when" not in each or holds(each["when"], observation, dossier):
            yield each


def _demands(key: str, dossier: Dossier) -> list[KpiRequirement]:
    kpi = dossier.kpi(key)
    return [each for each in (kpi.get("requires", ()) if kpi else ()) if _is_of_observations(each)]


def _is_of_observations(demand: KpiRequirement) -> bool:
    own_rules = demand["path"] == "unit" and "when" not in demand
    return not own_rules and _class_of(steps(demand["path"])) is not None


def holds(condition: KpiCondition, observation: Observation, dossier: Dossier) -> bool:
    """Return whether an observation meets a condition; a field without a value passes `refused`, not `allowed`."""
    value = value_at(observation, steps(condition["path"]), dossier)
    return "allowed" not in condition if value is None else permitted(value, condition)


def permitted(value: Any, condition: KpiCondition | KpiRequirement) -> bool:  # noqa: ANN401 - any field may be asked
    """Return whether a value, or each value of a list, is allowed and not refused."""
    values = value if isinstance(value, list) else [value]
    allowed, refused = condition.get("allowed", values), condition.get("refused", ())
    return all(each in allowed and each not in refused for each in values)


@cache
def steps(path: str) -> Steps:
    """Cut a path into the fields that it goes through: `method.version` into `method` and `version`."""
    return tuple(path.split("."))


def value_at(observation: Observation | Commitment, path: Steps, dossier: Dossier) -> Any:  # noqa: ANN401 - any field may be asked
    """Return what a path leads to, through references too; None when it is not there."""
    return _follow(observation, path, dossier)[0]


def gap(observation: Observation, path: Steps, dossier: Dossier) -> Steps:
    """Return the path to the first field that is not there; empty when all are, or a record referred to is unknown."""
    return _follow(observation, path, dossier)[1]


def place(path: Steps) -> Steps:
    """Return where a path ends inside the observation itself: at the reference, when it goes through one."""
    return path[: path.index("method") + 1] if "method" in path else path


def label(path: Steps) -> Name:
    """Return the name of the field at the end of a path."""
    return Name(f"{_class_of(path)}.{path[-1]}")


def owner(path: Steps) -> Name:
    """Return the name of the class that has the field at the end of a path."""
    return Name(f"{_class_of(path)}")


def _follow(observation: Observation | Commitment, path: Steps, dossier: Dossier) -> tuple[Any, Steps]:
    """Return what a path leads to, and the path to the first field that is not there."""
    record: Any = observation
    for depth, field in enumerate(path, start=1):
        if isinstance(record, str):  # an id stands for the record that it refers to
            record = dossier.get("Method", record)
            if record is None:
                return None, ()
        if not isinstance(record, dict):  # a path that goes on where a value ends leads nowhere
            return None, ()
        if field not in record:
            return None, path[:depth]
        record = record[field]
    return record, ()


@cache
def _class_of(path: Steps) -> str | None:
    """Return the class of the field at the end of a path that starts in an observation; None where it leads nowhere."""
    owner, cls = None, "Observation"
    for field in path:
        if field not in _fields(cls):
            return None
        owner, cls = cls, LEADS_TO.get(field, "")
    return owner


def _fields(cls: str) -> Mapping[str, Any]:
    fields: Mapping[str, Any] = LAST.schema["$defs"][cls]["properties"] if cls else {}
    return fields
