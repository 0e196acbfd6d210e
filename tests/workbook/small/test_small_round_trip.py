"""A small form comes back from its submission cell by cell, and says of any other submission what it would lose."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from click.testing import CliRunner
from grids import example
from hypothesis import given
from hypothesis import strategies as st
from small_forms import FIVE, FORM, THEMES, contract, document, filled, small_form_bytes

from mvi_standard.actions.as_workbook import own_choice, planned, xlsx_of
from mvi_standard.actions.submission import values_of
from mvi_standard.cli.verbs.template import command
from mvi_standard.editions import LATEST
from mvi_standard.read import read, read_workbook
from mvi_standard.validate import report_on
from mvi_standard.workbook.annotate import annotated
from mvi_standard.workbook.small.filling import contents_of
from mvi_standard.workbook.small.form import ROW
from mvi_standard.workbook.small.misfits import misfits

if TYPE_CHECKING:
    from pathlib import Path


DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
CELLS = st.fixed_dictionaries(
    {
        "awarded_on": st.none() | DAYS,
        "value": st.just("?") | st.none() | st.integers(0, 10**9) | st.decimals(0, 10**6, places=2).map(float),
        "start": st.none() | DAYS,
        "end": st.sampled_from(["?", "geen", None]) | DAYS,
        "supplier": st.sampled_from(["Bedrijf A", "Bedrijf B", "x", "Totaal B.V."]),
        "supplier_kvk": st.none(),
        "person": st.sampled_from([None, "ja"]),
        **{name: st.sampled_from([None, "x", "-", "Niet relevant"]) for name in THEMES},
    }
)
"""What people put in a row, as the form writes it."""


def same_supplier(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows in which a supplier is a sole trader in all of them or in none."""
    first = {each["supplier"]: each["person"] for each in reversed(rows)}
    return [{**each, "person": first[each["supplier"]]} for each in rows]


@given(st.lists(CELLS, max_size=4).map(same_supplier), st.sampled_from(["Voorlopig", "Definitief"]))
def test_a_form_comes_back_from_its_submission(rows: list[dict[str, Any]], state: str) -> None:
    form = filled(*(contract(str(at), **each) for at, each in enumerate(rows, 1)), state=state)
    values = values_of(document(form))
    back = contents_of(values, LATEST, "nl")

    assert values_of(document(back)) == values
    assert [*misfits(values, back, LATEST)] == []
    names = [each.name for each in FORM.part(ROW)]
    assert [[each.get(name) for name in names] for each in back.rows] == [
        [each.get(name) for name in names] for each in form.rows
    ]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda values: values["lots"][0].update(nature="diensten"), ("lots", 0, "nature")),
        (lambda values: values["lots"][0].update(id="L1"), ("lots", 0)),
        (lambda values: values["contracts"][1]["lots"].append(values["lots"][0]["id"]), ("contracts", 1, "lots")),
        (lambda values: values["contracts"][1].update(kind="nadere_overeenkomst"), ("contracts", 1, "kind")),
        (lambda values: values["contracts"][1]["suppliers"].append("01234567"), ("contracts", 1, "suppliers")),
        (lambda values: values["lots"][1]["themes"].pop(), ("lots", 1, "themes")),
        (lambda values: values.update(profile="effect"), ("profile",)),
        (lambda values: values.update(commitments=[{"id": "a"}]), ("commitments", 0)),
        (lambda values: values["coverages"][0]["populations"].pop(), ("coverages", 0, "populations")),
        (lambda values: values["lots"].append({**values["lots"][0], "id": "los"}), ("lots", 5)),
    ],
)
def test_what_a_form_would_lose_is_said_at_its_place(change: Any, path: tuple[str | int, ...]) -> None:
    values = deepcopy(values_of(document(filled(*FIVE))))
    change(values)

    assert path in {each.path for each in misfits(values, contents_of(values, LATEST, "nl"), LATEST)}


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_the_bytes_of_a_form_are_read_as_its_cells(suffix: str) -> None:
    found = read_workbook(small_form_bytes(filled(*FIVE), suffix), suffix)

    assert found.notes == ()
    assert values_of(found) == values_of(document(filled(*FIVE)))


def test_a_form_becomes_a_full_workbook_that_is_the_same_submission() -> None:
    found = document(filled(*FIVE))
    plan = planned(found, "klein.xlsx", own_choice(found), "nl", "2027-01-15")

    assert values_of(read_workbook(xlsx_of(plan), ".xlsx")) == values_of(found)


def test_a_marked_form_has_its_own_cells_coloured_and_reads_as_before() -> None:
    content = small_form_bytes(filled(contract("1", value="veel"), contract("2")), ".xlsx")
    judged = report_on(lambda: read_workbook(content, ".xlsx"), name="klein.xlsx")
    marked = annotated(content, judged, "nl", "2027-01-15").content
    sheets = openpyxl.load_workbook(BytesIO(marked)).worksheets

    assert [each.title for each in sheets] == ["Bevindingen", "Klein formulier"]
    assert sheets[1]["D12"].comment.text.count("MVI-S001") == 1
    assert "D12" in {str(each.sqref) for each in sheets[1].conditional_formatting}
    again = report_on(lambda: read_workbook(marked, ".xlsx"), name="klein.xlsx")
    assert again.findings == judged.findings


def test_the_command_writes_a_form_and_fills_it_from_what_fits(tmp_path: Path) -> None:
    empty, source, out = tmp_path / "leeg.xlsx", tmp_path / "in.json", tmp_path / "klein.ods"
    source.write_text(json.dumps(values_of(document(filled(*FIVE)))), "utf-8")

    done = CliRunner().invoke(command, ["--small", "-o", str(empty), "--organisation-type", "waterschap"])
    assert done.exit_code == 0
    assert read(empty).lists["organisations"][0]["organisation_type"] == "waterschap"
    done = CliRunner().invoke(command, ["--small", "--from", str(source), "-o", str(out)])
    assert done.exit_code == 0
    assert values_of(read(out)) == values_of(document(filled(*FIVE)))


def test_the_command_says_what_does_not_fit_and_writes_nothing(tmp_path: Path) -> None:
    source, out = tmp_path / "in.json", tmp_path / "klein.xlsx"
    source.write_text(json.dumps(example("gemeente-basis")), "utf-8")

    done = CliRunner().invoke(command, ["--small", "--from", str(source), "-o", str(out)])
    assert done.exit_code == 1
    assert "/contracts/0  MVI-X019" in done.stderr
    assert not out.exists()
    done = CliRunner().invoke(command, ["--small", "--profile", "effect", "-o", str(out)])
    assert done.exit_code == 2
