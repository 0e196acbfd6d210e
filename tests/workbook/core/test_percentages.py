"""A percentage in a cell: people see 20%, the file has 0.2, and what counts is what people see."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from grids import book_of, example, judged, read, said, whole, with_cell
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from packages import cell, ods, row, xlsx
from supplier_forms import TRANSPORT, VEHICLES, filled, form, values
from supplier_forms import read as answered

from mvi_standard.workbook.core.book import Percent
from mvi_standard.workbook.core.opening import open_book

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Book, Value

BOOK = book_of(example("gemeente-volledig"))
STYLES = "xl/styles.xml"
HELD = 'office:value="0.055"'


def styles(code: str) -> str:
    """Formats of which the first is plain and the second of percentages only if `code` is; the third is percent."""
    return (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>'
        f'<numFmt numFmtId="170" formatCode="{code}"/></numFmts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs>'
        '<cellStyles/><dxfs><dxf><numFmt numFmtId="170" formatCode="0%"/></dxf></dxfs></styleSheet>'
    )


def first(book: Book) -> Value:
    return book.grids[0].cell(1, 1)


@pytest.mark.parametrize(
    ("code", "percent"),
    [
        ("0.0%", True),
        ("0.00\\ %", True),
        ("[Red]0%;-0%", True),
        ("General", False),
        ("0&quot;%&quot;", False),
        ("0\\%", False),
        ("[$%-413]0", False),
    ],
)
def test_a_format_of_percentages_has_a_sign_that_is_no_text(code: str, percent: bool) -> None:
    one = '<row r="1"><c r="A1" s="{}"><v>0.2</v></c><c r="B1" s="2" t="str"><v>x</v></c></row>'
    own, plain, known = (open_book(xlsx(one.format(at), **{STYLES: styles(code)})) for at in (1, 0, 2))

    assert isinstance(first(own), Percent) is percent
    assert first(own) == 0.2
    assert not isinstance(first(plain), Percent)
    assert isinstance(first(known), Percent)
    assert known.grids[0].cell(1, 2) == "x"


def test_a_percentage_of_an_ods_is_known_by_its_type() -> None:
    book = open_book(ods(row(cell("5,5%", "percentage", HELD), cell("0,055", "float", HELD))))

    assert [isinstance(each, Percent) for each in book.grids[0].rows[0]] == [True, False]
    assert first(book) == 0.055


@given(st.integers(-(10**9), 10**9), st.integers(0, 5))
def test_what_is_typed_before_the_sign_is_what_counts(digits: int, decimals: int) -> None:
    typed = Decimal(digits).scaleb(-decimals)

    assert Decimal(repr(Percent(float(typed / 100)).shown)) == typed


@pytest.mark.parametrize(
    ("path", "name", "held", "meant"),
    [
        ("commitments", "calculation.percentage", Percent(0.2), 20),
        ("commitments", "calculation.percentage", Percent(0.055), 5.5),
        ("commitments", "calculation.percentage", Percent(0.07), 7),
        ("commitments", "calculation.percentage", "20%", 20),
        ("commitments", "calculation.percentage", "5,5 %", 5.5),
        ("lots", "title", Percent(0.2), "20%"),
    ],
)
def test_a_percentage_is_read_as_people_see_it_and_that_is_said(path: str, name: str, held: Value, meant: Any) -> None:
    document = read(with_cell(BOOK, path, name, held))
    found = whole(document)[path][0]
    for each in name.split("."):
        found = found[each]

    assert (found, type(found)) == (meant, type(meant))
    assert [code for code, _ in said(document)] == ["X006" if path == "lots" else "X005"]


@pytest.mark.parametrize(
    ("path", "name", "held", "shown"),
    [
        ("contracts", "value.amount", 0.4, "40%"),
        ("commitments", "agreed.number", 1, "100%"),  # its unit is EUR
        ("", "version", 1, "100%"),
        ("observations", "numerator", 0.2, "20%"),
    ],
)
def test_a_percentage_of_what_is_none_stays_as_people_see_it_and_is_a_fault(
    path: str, name: str, held: float, shown: str
) -> None:
    book = with_cell(BOOK, path, name, Percent(held))
    found: Any = whole(read(book))
    for each in ([path, 0] if path else []) + name.split("."):
        found = found[each]

    assert found == shown
    assert "MVI-S001" in judged(book).counts


def test_a_number_in_percent_is_read_as_a_percentage() -> None:
    row = next(
        at for at, each in enumerate(example("gemeente-volledig")["commitments"]) if each.get("unit") == "procent"
    )
    document = read(with_cell(BOOK, "commitments", "agreed.number", Percent(0.55), row=row + 3))

    assert whole(document)["commitments"][row]["agreed"]["number"] == 55
    assert [code for code, _ in said(document)] == ["X005"]


@pytest.mark.parametrize("held", [Percent(0.4), "40%", "40 %"])
@pytest.mark.parametrize(("kind", "percent"), [("percentage", True), ("punten", False), ("fictieve_korting", False)])
def test_a_weight_in_percent_is_read_as_one_and_a_weight_in_points_is_not(
    held: Value, kind: str, percent: bool
) -> None:
    book = with_cell(BOOK, "lots.criteria", "award_weight.kind", kind)
    document = read(with_cell(book, "lots.criteria", "award_weight.value", held))
    weight = next(
        each["award_weight"] for lot in whole(document)["lots"] for each in lot.get("criteria", ())
        if each.get("award_weight", {}).get("value") in {40, "40%", "40 %"}
    )  # fmt: skip

    assert (type(weight["value"]) is int) is percent


def test_the_total_of_weights_in_percent_may_have_the_sign_as_well() -> None:
    book = with_cell(BOOK, "lots.criteria", "award_weight.kind", "percentage")
    document = read(with_cell(book, "lots.criteria", "award_weight.total", Percent(1)))
    totals = [each["award_weight"].get("total") for lot in whole(document)["lots"] for each in lot.get("criteria", ())
              if "award_weight" in each]  # fmt: skip

    assert 100 in totals


def test_a_number_without_a_sign_stays_what_it_is() -> None:
    document = read(with_cell(BOOK, "commitments", "calculation.percentage", 0.2))

    assert whole(document)["commitments"][0]["calculation"]["percentage"] == 0.2
    assert said(document) == []


def test_a_percentage_where_a_supplier_counts_stays_as_it_is_seen() -> None:
    content = filled(form(values(), TRANSPORT), {("Antwoorden", VEHICLES, "numerator"): 0.2})
    book = load_workbook(BytesIO(content))
    page = book["Antwoorden"]
    next(each for line in page.iter_rows() for each in line if each.value == 0.2).number_format = "0%"
    saved = BytesIO()
    book.save(saved)
    answer = next(each for each in answered(values(), saved.getvalue()).answers if each.ask.id == VEHICLES)

    assert answer.fields["numerator"].value == "20%"


def test_a_report_repeats_what_people_see() -> None:
    report = judged(with_cell(BOOK, "commitments", "calculation.percentage", Percent(0.055)))
    note = next(each for each in report.findings if each.code == "MVI-X005")

    assert (note.values["found"], note.values["read_as"]) == ("5.5%", 5.5)
