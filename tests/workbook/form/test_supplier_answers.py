"""For each KPI: who fills in what the form needs gives an observation in which the standard misses nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from supplier_forms import ORDER, judged, values

from mvi_standard.counting.answerable import SOCIAL, why_not
from mvi_standard.editions import LATEST
from mvi_standard.finding import Place
from mvi_standard.read import parse
from mvi_standard.validate import report_on
from mvi_standard.workbook.form import Merge, form_of, incoming, spliced
from mvi_standard.workbook.form.demands import choices
from mvi_standard.workbook.form.filled import Filled, Filling, FormAnswer
from mvi_standard.workbook.form.questions import REASON, part_columns

if TYPE_CHECKING:
    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.form.questions import Ask

CONTRACT = "C-26-001"
PERIOD = {"start": "2026-04-01", "end": "2028-03-31"}
HERE = Place(3, 1, sheet="Antwoorden")
ASKED = [
    key
    for key, kpi in LATEST.catalogue.items()
    if SOCIAL not in kpi.get("theme", ()) and not why_not({"basis_period": PERIOD}, kpi, PERIOD)
]
TYPES = {"number": 2, "integer": 2, "boolean": True, "date": "2026-06-30", "string": "1.0"}


def with_commitment(code: str) -> dict[str, Any]:
    found, kpi = values(), LATEST.catalogue[code]
    found["commitments"] = [
        {
            "id": "C-1",
            "contract": CONTRACT,
            "kpi": code,
            "kpi_version": kpi["version"],
            "agreed": {"code": "1"} if kpi["value_type"] == "code" else {"number": 10},
            **({"unit": kpi["units"][0]} if "units" in kpi and kpi["value_type"] != "code" else {}),
            "basis_period": PERIOD,
            "reporting_frequency": "per_jaar",
            "fulfilment": "op_schema",
        }
    ]
    found["observations"] = []
    return found


def answered(column: Column, kpi: dict[str, Any], edition: Any = LATEST) -> Any:
    """A value that fits a field, and that the KPI does not refuse."""
    if column.path == "numerator":
        return 1
    if column.type != "code":
        return TYPES[column.type]
    code = choices(column.path, edition.tables.codelists[column.codelist], kpi)[0]
    return [code] if column.many else code


def answer(ask: Ask) -> FormAnswer:
    fields = [each for each in ask.columns if each.path != REASON]
    given = {each.path: Filled(answered(each, dict(ask.kpi)), HERE) for each in fields}
    values_of = {each.path: given[each.path] for each in part_columns(ask, LATEST)} if ask.parts else {}
    parts = {(name, codes[0]): values_of for name, codes in ask.parts}
    return FormAnswer(ask, dict.fromkeys(given, HERE), given, parts, "", HERE)


@pytest.mark.parametrize("code", ASKED)
def test_an_answer_is_a_whole_observation(code: str) -> None:
    found = with_commitment(code)
    before = judged(found)
    assert before.dossier is not None
    assert before.document is not None
    form = form_of(before.dossier, CONTRACT)
    (ask,) = form.asks
    merge = Merge(before.document, LATEST, replacing=False)

    merge.take(incoming(Filling(form, (answer(ask),), {}, "", None, (), ()), "form.xlsx"))

    content = spliced(before.document, merge.edits({}), ORDER)
    after = report_on(lambda: parse(content, ".json"))
    new = {key: count for key, count in after.counts.items() if count != before.counts.get(key)}
    assert new == {}, [each for each in after.findings if each.code in new]


@pytest.mark.parametrize("code", ASKED)
def test_a_missing_value_needs_nothing_else(code: str) -> None:
    found = with_commitment(code)
    before = judged(found)
    assert before.dossier is not None
    assert before.document is not None
    form = form_of(before.dossier, CONTRACT)
    (ask,) = form.asks
    only = FormAnswer(ask, {}, {REASON: Filled("niet_geleverd", HERE)}, {}, "", HERE)
    merge = Merge(before.document, LATEST, replacing=False)

    merge.take(incoming(Filling(form, (only,), {}, "", None, (), ()), "form.xlsx"))

    after = report_on(lambda: parse(spliced(before.document, merge.edits({}), ORDER), ".json"))  # type: ignore[arg-type]
    assert Counter(after.counts) <= Counter(before.counts)
