"""The route of a procedure, from two columns: `Openbaar` says more beside the answer to *Europees aanbesteed?*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.cell_template import Template, written
from mvi_standard.workbook.mapping.column_choice import FieldLine
from mvi_standard.workbook.mapping.column_guesses import code_for
from mvi_standard.workbook.mapping.header_guesses import FieldGuess
from mvi_standard.workbook.mapping.vocabulary import BlockField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.mapping.column_choice import FieldChoice

TARGET = BlockField("procedure", "route")
_PUBLIC = {"openbaar", "niet_openbaar"}
"""Procedures that a list may mean of a tender in Europe as well as of one in the country only."""
_ROUTES = {"boven_eu": "europees", "onder_eu": "nationaal"}


def paired_route(
    choices: Mapping[BlockField, FieldChoice], edition: Edition
) -> tuple[FieldLine, Mapping[str, str]] | None:
    """Return the route as a template of two columns, and the code of each pair of texts that stands in a row.

    None where the procedure says enough by itself, or where the other column is not filled beside each procedure.
    """
    procedure = choices.get(BlockField("procedure", "procedure_type"))
    threshold = choices.get(BlockField("lot", "threshold_regime"))
    if procedure is None or threshold is None or TARGET in choices:
        return None
    if all(code_for(each, "route", edition) for each in procedure.seen.texts):
        return None
    beside = dict(zip(threshold.seen.rows, threshold.seen.values, strict=True))
    if not set(procedure.seen.rows) <= set(beside):
        return None
    made = Template(f"{{{procedure.seen.name}}} / {{{threshold.seen.name}}}")
    codes: dict[str, str] = {}
    for row, value in zip(procedure.seen.rows, procedure.seen.values, strict=True):
        cells = {procedure.seen.name: value, threshold.seen.name: beside[row]}
        codes[made.text_of(lambda name, cells=cells: cells[name])] = _route(value, beside[row], edition)  # type: ignore[misc]
    return FieldLine(made.text, FieldGuess(TARGET, procedure.guess.sure, "also")), codes


def _route(procedure: Value, threshold: Value, edition: Edition) -> str:
    """Return the route of one pair; empty where it does not follow."""
    named = written(procedure)
    if alone := code_for(named, "route", edition):
        return alone
    if (code_for(named, "procedure_type", edition) or "") not in _PUBLIC:
        return ""
    return _ROUTES.get(code_for(written(threshold), "threshold_regime", edition) or "", "")
