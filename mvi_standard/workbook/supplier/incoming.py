"""From answers to records as the standard has them: an observation for a commitment, a report on social return."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.records import nested
from mvi_standard.workbook.supplier.asked import REASON
from mvi_standard.workbook.supplier.columns import EVIDENCE, METHOD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Path, Place
    from mvi_standard.workbook.supplier.filled import Answer, Filled, Filling
    from mvi_standard.workbook.supplier_form import Form

OBSERVATIONS, REPORTS = "observations", "social_return_reports"
SUPPLIER, UNCHECKED, REALISED = "opdrachtnemer", "niet_gecontroleerd", "gerealiseerd"
_MONEY = {"currency": "EUR", "vat": "exclusief"}


@dataclass(frozen=True)
class Incoming:
    """A record without an id yet: `base` is what its id begins with, `places` gives the cell of each field in it.

    `method` and `evidence` are records that it refers to, to be found in the submission or added to it.
    """

    name: str
    base: str
    data: Mapping[str, Any]
    places: Mapping[Path, Place]
    home: Place
    form: str
    about: str
    note: str = ""
    method: Mapping[str, Any] = field(default_factory=dict)
    evidence: Mapping[str, Any] = field(default_factory=dict)
    preferred: str = ""


def incoming(filling: Filling, name: str) -> Iterator[Incoming]:
    """Give the records that a form brings; `name` is that of the file."""
    for answer in filling.answers:
        yield _observation(answer, filling.form, name)
    report = _report(filling, name)
    if report:
        yield report


def _observation(answer: Answer, form: Form, name: str) -> Incoming:
    ask = answer.ask
    valued = bool({*ask.values} & answer.fields.keys()) or REASON not in answer.fields
    fields = answer.fields if valued else answer.own
    values = {path: each.value for path, each in fields.items()}
    data = {
        "kpi": ask.kpi["id"],
        "kpi_version": ask.commitment["kpi_version"],
        "subject": {"type": "contract", "id": form.contract["id"]},
        "period": dict(ask.period if valued else form.period),
        "nature": REALISED,
        **(ask.known if valued else {}),
        **nested({path: each for path, each in values.items() if path.partition(".")[0] not in {METHOD, EVIDENCE}}),
        "reported_by": SUPPLIER,
        "state": form.submission["state"],
    }
    if valued:
        data["verification"] = {"status": UNCHECKED}
    if "value" in data.get("reference", {}) and "unit" in data:
        data["reference"] = ordered({"unit": data["unit"], **data["reference"]}, "ReferenceCase", form.edition)
    split, split_places = _breakdown(answer)
    data |= {"breakdown": split} if split else {}
    places = {tuple(path.split(".")): each.place for path, each in fields.items()}
    return Incoming(
        OBSERVATIONS,
        f"{ask.id}-{form.period['start'][:4]}",
        ordered(data, "Observation", form.edition),
        {**places, **split_places},
        answer.home,
        name,
        ask.id,
        answer.note,
        _inner(values, METHOD),
        _inner(values, EVIDENCE),
        str(ask.commitment.get(METHOD, "")),
    )


def _breakdown(answer: Answer) -> tuple[list[dict[str, Any]], dict[Path, Place]]:
    """Return the parts of a value by dimension, with the cell of each field."""
    made: dict[str, list[dict[str, Any]]] = {}
    places: dict[Path, Place] = {}
    dimensions = list(dict.fromkeys(dimension for dimension, _ in answer.parts))
    for (dimension, code), fields in answer.parts.items():
        rows = made.setdefault(dimension, [])
        at = ("breakdown", dimensions.index(dimension), "parts", len(rows))
        places |= {(*at, path): each.place for path, each in fields.items()}
        places[at] = next(each.place for each in fields.values())
        rows.append({"code": code, **{path: each.value for path, each in fields.items()}})
    return [{"dimension": each, "parts": made[each]} for each in dimensions], places


def _report(filling: Filling, name: str) -> Incoming | None:
    """Return the report on social return; None where nothing of it was filled in."""
    form, table = filling.form, filling.form.earlier.get("valuation_table", {})
    own = {path: each for path, each in filling.social.items() if not _is_given(path, each, table)}
    if not own or filling.social_home is None:
        return None
    counted = {path for path in own if path != REASON}
    amounts = {"value_in_period.amount", "value_cumulative.amount"} & own.keys()
    fields = {path: each for path, each in filling.social.items() if path in own or amounts}
    values = nested({path: each.value for path, each in fields.items()})
    for key, each in values.items():
        if isinstance(each, dict) and "amount" in each:
            values[key] = {**each, **_MONEY}
    data = {
        "subject": {"type": "contract", "id": form.contract["id"]},
        "period": dict(form.period),
        **values,
        "reported_by": SUPPLIER,
        **({"verification": {"status": UNCHECKED}} if counted else {}),
    }
    return Incoming(
        REPORTS,
        f"{form.contract['id']}-sr-{form.period['start'][:4]}",
        ordered(data, "SocialReturnReport", form.edition),
        {tuple(path.split(".")): each.place for path, each in fields.items()},
        filling.social_home,
        name,
        str(form.contract["own_number"]),
        filling.social_note,
    )


def _is_given(path: str, filled: Filled, table: Mapping[str, Any]) -> bool:
    """Tell whether a cell holds what the form had in it already."""
    first, _, key = path.partition(".")
    return first == "valuation_table" and table.get(key) == filled.value


def _inner(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    start = f"{name}."
    return {path.removeprefix(start): each for path, each in values.items() if path.startswith(start)}


def ordered(data: Mapping[str, Any], cls: str, edition: Edition) -> dict[str, Any]:
    """Return a record with its fields in the order of the model."""
    order = [*edition.schema["$defs"][cls]["properties"]]
    return {key: data[key] for key in sorted(data, key=order.index)}
