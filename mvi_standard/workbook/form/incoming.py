"""From answers to records: an observation for a commitment, and a report on social return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.records import nested
from mvi_standard.workbook.form.columns import EVIDENCE, METHOD
from mvi_standard.workbook.form.demands import span
from mvi_standard.workbook.form.questions import BASIS, REASON
from mvi_standard.workbook.form.records import SUPPLIER, UNCHECKED, Incoming, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from mvi_standard.finding import Path, Place
    from mvi_standard.workbook.form.filled import Filled, Filling, FormAnswer
    from mvi_standard.workbook.form.supplier_form import Form

OBSERVATIONS, REALISED = "observations", "gerealiseerd"


def incoming(filling: Filling, name: str) -> Iterator[Incoming]:
    """Yield the records that a form adds; `name` is that of the file."""
    for answer in filling.answers:
        yield _observation(answer, filling.form, name)
    report = social_report(filling, name)
    if report:
        yield report


def _observation(answer: FormAnswer, form: Form, name: str) -> Incoming:
    ask = answer.ask
    valued = bool({*ask.values} & answer.fields.keys()) or REASON not in answer.fields
    values = {path: each.value for path, each in (answer.fields if valued else answer.own).items()}
    split, places = _breakdown(answer)
    data = _about(answer, form) | (_of_value(answer, values, form) if valued else _own(values))
    data |= {"breakdown": split} if split else {}
    return Incoming(
        OBSERVATIONS,
        f"{ask.id}-{form.period['start'][:4]}",
        ordered(data, "Observation", form.edition),
        {tuple(path.split(".")): each for path, each in answer.cells.items()} | places,
        answer.home,
        name,
        ask.id,
        answer.note,
        _inner(values, METHOD),
        _inner(values, EVIDENCE),
        str(ask.commitment.get(METHOD, "")),
    )


def _about(answer: FormAnswer, form: Form) -> dict[str, Any]:
    """Return what an observation says whatever the answer is."""
    commitment = answer.ask.commitment
    return {
        "kpi": commitment["kpi"],
        "kpi_version": commitment["kpi_version"],
        "subject": {"type": "contract", "id": form.contract["id"]},
        "period": dict(form.period),
        "nature": REALISED,
        "reported_by": SUPPLIER,
        "state": form.submission["state"],
    }


def _of_value(answer: FormAnswer, values: Mapping[str, Any], form: Form) -> dict[str, Any]:
    """Return what an observation says with a value: also what nobody had to type."""
    data = {**answer.ask.known, **_own(values), "verification": UNCHECKED}
    data["period"] = dict(span(answer.ask.commitment, data.get(BASIS), form.period))
    if "value" in data.get("reference", {}) and "unit" in data:
        data["reference"] = ordered({"unit": data["unit"], **data["reference"]}, "ReferenceCase", form.edition)
    return data


def _own(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of the observation itself, without its method and evidence."""
    return nested({path: each for path, each in values.items() if path.partition(".")[0] not in {METHOD, EVIDENCE}})


def _breakdown(answer: FormAnswer) -> tuple[list[dict[str, Any]], dict[Path, Place]]:
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


def _inner(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    start = f"{name}."
    return {path.removeprefix(start): each for path, each in values.items() if path.startswith(start)}


REPORTS = "social_return_reports"
_MONEY = {"currency": "EUR", "vat": "exclusief"}


def social_report(filling: Filling, name: str) -> Incoming | None:
    """Return the report on social return; None when none of it was filled in."""
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
        **({"verification": UNCHECKED} if counted else {}),
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
    """Return whether a cell holds what the form had in it already."""
    first, _, key = path.partition(".")
    return first == "valuation_table" and table.get(key) == filled.value
