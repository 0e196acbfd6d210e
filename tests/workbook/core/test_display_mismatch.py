"""What people see and a reader of values does not: hidden columns, foreign money, and percentages of old files."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from grids import SHEETS, book_of, example, judged, names, read, whole, with_cell, with_sheet
from openpyxl import load_workbook
from packages import cell, number_cell, ods, row, sheet, xls, xlsx
from supplier_forms import filled, form, values
from supplier_forms import read as answers

from mvi_standard.finding import letters
from mvi_standard.render.entry import entries
from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.workbook.core.guard.number_formats import currency_sign
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.core.remarks import COLUMNS

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Book, Grid

VALUES = example("gemeente-volledig")
BOOK = book_of(VALUES)
AT = names(SHEETS["contracts"]).index("value.amount") + 1
CODE = "[$$-409]#,##0.00;[Red]-[$$-409]#,##0.00"
STYLES = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>'
    f'<numFmt numFmtId="170" formatCode="{CODE}"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>'
)
HIDDEN = (
    '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>'
)


def only(content: bytes) -> Grid:
    [grid] = open_book(content).grids
    return grid


def notes(book: Book) -> list[tuple[str, dict[str, Any]]]:
    return [(each.code, dict(each.values)) for each in read(book).notes]


def test_hidden_columns_are_heard() -> None:
    in_xlsx = xlsx(
        **{
            "xl/worksheets/sheet1.xml": sheet('<row r="1"><c r="B1"><v>1</v></c></row>').replace(
                "<sheetData", f"{HIDDEN}<sheetData"
            )
        }
    )
    columns = (
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        '<table:table-column/><table:table-column table:visibility="filter"/>'
    )

    assert only(in_xlsx).unseen == {2, 3, 5}
    assert only(ods(columns + row(cell("x")))).unseen == {2, 3, 5}


def test_hidden_columns_with_data_are_read_and_said_once() -> None:
    unseen = frozenset({AT, 200})
    book = with_sheet(BOOK, "contracts", lambda grid: replace(grid, unseen=unseen))

    assert whole(read(book)) == VALUES
    assert notes(book) == [("MVI-X009", {"what": COLUMNS, "found": [letters(AT)], "count": 1})]
    assert "verborgen kolommen" in judged_text(book)


def test_a_hidden_column_without_data_is_nothing_to_say() -> None:
    def emptied(grid: Grid) -> Grid:
        head, data = grid.rows[:2], (list(each) for each in grid.rows[2:])
        kept = (tuple(each[: AT - 1] + [None] * (len(each) >= AT) + each[AT:]) for each in data)
        return replace(grid, rows=(*head, *kept), unseen=frozenset({AT}))

    assert notes(with_sheet(BOOK, "contracts", emptied)) == []


def judged_text(book: Book) -> str:
    return " ".join(each.said.message for each in entries(judged(book), "nl"))


@pytest.mark.parametrize(
    ("code", "sign"),
    [
        (CODE, "$"),
        ('"$"#,##0.00', "$"),
        (r"\$0", "$"),
        ("[$USD] 0.00", "USD"),
        ("[$US$-409]0", "US$"),
        ("[$kr-414] 0", "kr"),
        ("[$zł-415] 0", "zł"),
        ("[$-413]0.00", ""),
        ("General", ""),
        *((each, "€") for each in ("[$€-413] 0.00", "€ 0.00", "[$EUR] 0", "[$euro]", "[$eur]0", '0 "€ excl. btw"')),
        *((each, "€") for each in ("[$k€-413]0", "[$€/MWh]", "[$EUR/uur]", "_ € * #,##0.00_ ", "[$€-2] 0;[$$-409]0")),
        *((each, "") for each in ("[$m²] 0", "[$uur] 0", "0 [$st.]", "[$all]", "[$KM]0", '0 "deur"', "#,##0 _€")),
        *((each, "") for each in ('0 "per $ besteed"', '0 "USD per uur"', "[$-413", "[" * 200_000)),
    ],
)
def test_a_format_shows_a_sign(code: str, sign: str) -> None:
    assert currency_sign(code) == sign


def test_the_sign_of_a_number_is_heard() -> None:
    rows = '<row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1"><v>5</v></c><c r="C1" s="1" t="str"><v>x</v></c></row>'
    money = 'office:currency="{}" office:value="5"'

    assert only(xlsx(rows, **{"xl/styles.xml": STYLES})).signs == {(1, 1): "$"}
    cells = row(cell("5", "currency", money.format("USD")), cell("5", "currency", money.format("EUR")))
    assert only(ods(cells)).signs == {(1, 1): "USD", (1, 2): "€"}


@pytest.mark.parametrize(("currency", "sign"), [("€", "€"), ("euro", "€"), ("Eur", "€"), ("NLG", "NLG"), ("m²", None)])
def test_a_currency_of_an_ods_is_heard_however_it_is_written(currency: str, sign: str | None) -> None:
    money = f'office:currency="{currency}" office:value="5"'

    assert only(ods(row(cell("5", "currency", money)))).signs.get((1, 1)) == sign
    assert only(ods(row(cell("5", "currency"), cell("x", "string", money)))).signs == {}


def test_signs_are_heard_in_each_cell_that_is_repeated() -> None:
    one = '<table:table-cell office:value-type="currency" office:value="1" office:currency="{}" {}/>'
    cells = one.format("EUR", 'table:number-columns-repeated="2"') + cell("x") + one.format("USD", "")
    signs = only(ods(row(cell("x")) + row(cells, attributes='table:number-rows-repeated="2"'))).signs
    found = {(line, column): sign for line in (2, 3) for column, sign in ((1, "€"), (2, "€"), (4, "USD"))}

    assert signs == found
    assert len(signs) == len(found)
    assert [signs.get((2, column), "none") for column in range(1, 6)] == ["€", "€", "none", "USD", "none"]
    with pytest.raises(KeyError):
        signs[2, 3]


@pytest.mark.parametrize("name", ["5", "8", "41", "44"])
def test_a_format_that_shows_the_currency_of_who_looks_shows_none(name: str) -> None:
    rows = '<row r="1"><c r="A1" s="1"><v>5</v></c></row>'

    assert only(xlsx(rows, **{"xl/styles.xml": STYLES.replace("170", name)})).signs == {}


@pytest.mark.parametrize(
    ("sign", "currency", "said"),
    [
        ("$", "EUR", True),
        ("USD", "EUR", True),
        ("$", None, True),
        ("$", "USD", False),
        ("$", "CAD", False),
        ("$", "GBP", True),
        ("zł", "PLN", False),
        ("zł", "EUR", True),
        ("€", "USD", True),
        ("€", "EUR", False),
    ],
)
def test_an_amount_with_the_sign_of_another_currency_is_said_at_its_cell(
    sign: str, currency: str | None, said: bool
) -> None:
    book = with_cell(BOOK, "contracts", "value.currency", currency)
    book = with_sheet(book, "contracts", lambda grid: replace(grid, signs={(3, AT): sign}))
    found = [each for each in read(book).notes if each.code == "MVI-X017"]

    assert [(each.path, each.place.column) for each in found if each.place] == [
        (("contracts", 0, "value", "amount"), AT)
    ] * said


@pytest.mark.parametrize(("unit", "said"), [("EUR", True), ("t_CO2e", False), ("procent", False)])
def test_a_number_in_euros_with_the_sign_of_another_currency_is_said_too(unit: str, said: bool) -> None:
    name = "agreed.number"
    at = names(SHEETS["commitments"]).index(name) + 1
    book = with_cell(with_cell(BOOK, "commitments", "unit", unit), "commitments", name, 10)
    book = with_sheet(book, "commitments", lambda grid: replace(grid, signs={(3, at): "$"}))

    assert [dict(each.values)["found"] for each in read(book).notes if each.code == "MVI-X017"] == ["10 $"] * said


def dollars(content: bytes, value: float) -> bytes:
    """Return a workbook in which each cell with this value has the sign of the dollar."""
    book, saved = load_workbook(BytesIO(content)), BytesIO()
    for each in (one for page in book for line in page.iter_rows() for one in line if one.value == value):
        each.number_format = CODE
    book.save(saved)
    return saved.getvalue()


def test_foreign_money_on_the_form_of_a_supplier_is_said() -> None:
    content = filled(form(values(), "C-26-001"), {("Social return", "value_in_period.amount", ""): 1234.5})
    told = {each.key: each for each in answers(values(), dollars(content, 1234.5)).remarks}

    assert told["merge.otherwise"].values == {"found": "1234.5 $", "read_as": "1234.5 EUR"}
    assert told["merge.otherwise"].severity == WAARSCHUWING
    assert "merge.otherwise" not in {each.key for each in answers(values(), content).remarks}


def test_one_in_an_old_file_may_be_a_hundred_percent_and_is_said() -> None:
    book = with_cell(BOOK, "commitments", "calculation.percentage", 1)
    old = with_sheet(book, "commitments", lambda grid: replace(grid, formatted=False))

    assert [each.values["found"] for each in read(old).notes if each.code == "MVI-X017"] == ["100%"]


@pytest.mark.parametrize(("value", "said"), [(0.125, True), (12.5, False), (0, False)])
def test_a_small_percentage_of_an_old_file_is_said(value: float, said: bool) -> None:
    book = with_cell(BOOK, "commitments", "calculation.percentage", value)
    old = with_sheet(book, "commitments", lambda grid: replace(grid, formatted=False))
    found = [each for each in read(old).notes if each.code == "MVI-X017"]

    assert [(each.values["found"], each.values["read_as"]) for each in found] == [("12.5%", "0.125%")] * said
    assert not [code for code, _ in notes(book) if code == "MVI-X017"]
    assert not only(xls(number_cell(0, 0, 0.125))).formatted
