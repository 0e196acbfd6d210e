"""The columns of the tables of a total: each is explained, and what is kept apart has a column of its own."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from mvi_standard.counting.figure import Cell, Figure, Sums
from mvi_standard.editions import LATEST
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import texts_of
from mvi_standard.total.columns import FIGURES, KEPT_APART, TABLES
from mvi_standard.total.figure_rows import FigureRows

if TYPE_CHECKING:
    from mvi_standard.kpi import Pairs
    from mvi_standard.total.columns import Column

YEAR = ("2026-01-01", "2026-12-31")
COLUMNS = {each.name: each for each in chain(*TABLES.values())}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("column", COLUMNS.values(), ids=COLUMNS)
def test_every_column_has_a_name_for_people_and_a_meaning(column: Column, language: str) -> None:
    assert 0 < len(column.head(language)) <= 40
    assert column.explained(language).endswith(".")


def test_every_text_is_of_a_column() -> None:
    of_labels = {"label_nl", "label_en", "code_missing", "code_excluded", "code_onbekend", "kpi_label_head"}

    assert texts_of("column").keys() - of_labels == {
        name for each in COLUMNS.values() if not each.of for name in (each.name, f"{each.name}_head")
    }


def test_whatever_keeps_values_apart_has_a_column() -> None:
    asked = {each for kpi in LATEST.catalogue.values() for each in kpi.get("equal_to_sum", ())} - {"count_unit"}
    worded = {each for each in texts_of("report_apart") if not each.startswith("maatstaf_")}

    assert asked | worded <= KEPT_APART.keys()
    assert {each.name for each in FIGURES}.issuperset(KEPT_APART.values())


@pytest.mark.parametrize(
    ("apart", "column", "labels"),
    [
        ((("time_basis", "in_periode"),), "time_basis", tuple(LATEST.labels["code:time_basis:in_periode"][:2])),
        ((("boundary.fuel_scope", "ttw,wtw"),), "fuel_scope", None),
        ((("maatstaf", "vermeden"),), "measure", ("vermeden", "avoided")),
        ((("valuation_table.id", "stad:eigen"),), "valuation_table", ("stad:eigen", "stad:eigen")),
        ((("kpi", "PRO-05"),), "promised_kpi", tuple(LATEST.labels["kpi:PRO-05"][:2])),
    ],
)
def test_what_is_kept_apart_stands_in_its_column_with_labels(apart: Pairs, column: str, labels: Pairs | None) -> None:
    row = FigureRows(LATEST).row(Figure(Cell("KLI-02", YEAR, apart=apart), Sums()))

    assert row[column] == apart[0][1]
    assert labels is None or (row[f"{column}_nl"], row[f"{column}_en"]) == labels


def test_a_class_has_the_label_of_the_list_of_its_dimension() -> None:
    group = (("organisatietype", "gemeente"), ("productgroep", "onbekend"))
    row = FigureRows(LATEST).row(Figure(Cell("PRO-05", YEAR, group=group), Sums(Decimal(1), Decimal(2))))

    assert (row["dimension_1"], row["code_1"], row["code_1_nl"]) == (*group[0], "Gemeente")
    assert (row["code_2_nl"], row["code_2_en"]) == ("Niet bekend", "Not known")
    assert (row["protects"], row["protects_en"]) == ("niemand", "Nobody")
