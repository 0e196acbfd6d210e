"""From the answers about social return to a report as the standard has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.records import nested
from mvi_standard.workbook.form.asked import REASON
from mvi_standard.workbook.form.record import SUPPLIER, UNCHECKED, Incoming, ordered

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from mvi_standard.workbook.form.filled import Filled, Filling

REPORTS = "social_return_reports"
_MONEY = {"currency": "EUR", "vat": "exclusief"}


def social_report(filling: Filling, name: str) -> Incoming | None:
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
    """Tell whether a cell holds what the form had in it already."""
    first, _, key = path.partition(".")
    return first == "valuation_table" and table.get(key) == filled.value
