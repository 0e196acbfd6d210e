"""The sheet with a row for each part in which a KPI wants its value split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.supplier.asked import part_columns
from mvi_standard.workbook.supplier.fields import spot
from mvi_standard.workbook.supplier.page import GREY, LABEL, PATH, Page, Spot
from mvi_standard.workbook.supplier.spoken import code_label, kpi_label
from mvi_standard.workbook.supplier.words import PARTS, say, which
from mvi_standard.workbook.writing import looks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.workbook.layout import Column
    from mvi_standard.workbook.supplier.asked import Ask
    from mvi_standard.workbook.supplier_form import Form

DIMENSION, CODE = "dimension", "code"
PARTS_LOCKED = ("commitment", "about", DIMENSION, CODE, "class")
_HEADS = ("commitment", "about", "dimension", "class_code", "class")
_WIDTHS = (18, 26, 20, 14, 40)


def parts_page(form: Form, language: str) -> Page:
    """Return the sheet."""
    fields = {each.path: each for ask in form.asks if ask.parts for each in part_columns(ask, form.edition)}
    labels = [*(say(key, language) for key in _HEADS), *(each.label(language) for each in fields.values())]
    rows = [
        tuple(Spot(each, LABEL) for each in labels),
        tuple(Spot(each, PATH) for each in [*PARTS_LOCKED, *fields]),
        *(row for ask in form.asks for row in _rows(ask, fields, form, language)),
    ]
    heights = ((1, float(looks.LABEL_HEIGHT)), (2, float(looks.PATH_HEIGHT)))
    return Page(PARTS[which(language)], (*_WIDTHS, *(16 for _ in fields)), tuple(rows), heights, (2, 2))


def _rows(ask: Ask, fields: Mapping[str, Column], form: Form, language: str) -> Iterator[tuple[Spot, ...]]:
    own = {each.path for each in part_columns(ask, form.edition)}
    lists = {each["name"]: str(each["codelist"]) for each in ask.kpi.get("dimensions", ())}
    for dimension, codes in ask.parts:
        for code in codes:
            label = code_label(lists[dimension], code, form.edition, language)
            locked = (ask.id, kpi_label(ask.kpi, language), dimension, code, label)
            filled = (
                spot(each, form.edition, language) if path in own else Spot(None, GREY) for path, each in fields.items()
            )
            yield (*(Spot(each) for each in locked), *filled)
