from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from packages import (
    BOOK,
    PROPERTIES,
    PROPERTY,
    TEXTS,
    cell,
    number_cell,
    ods,
    packed,
    part,
    record,
    row,
    xls,
    xlsx,
)

from mvi_standard.document import Unreadable
from mvi_standard.finding import Place, address
from mvi_standard.workbook.core.book import Book, Grid, Percent, Serial
from mvi_standard.workbook.core.formats import old
from mvi_standard.workbook.core.guard.cell_values import FOLD, ods_paragraph
from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.opening import open_book

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.finding import Finding
    from mvi_standard.workbook.core.book import Value

NOTE = "<office:annotation><text:p>note</text:p></office:annotation>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEN, NOON = datetime(2024, 1, 2, 10), datetime(2024, 1, 2, 12)  # noqa: DTZ001 - a cell has no zone
FORMULA = '<table:table-cell table:formula="of:=1/0" {}><text:p>{}</text:p></table:table-cell>'


def grid(content: bytes, suffix: str = ".xlsx") -> Grid:
    [only] = open_book(content, suffix).grids
    return only


def refusal(content: bytes | Path, suffix: str = "") -> Finding:
    with pytest.raises(Unreadable) as caught:
        open_book(content, suffix)
    return caught.value.finding


def in_a_row(*cells: str) -> bytes:
    return xlsx(f'<row r="1">{"".join(cells)}</row>')


VALUES = {
    "a shared text": ('<c r="A1" t="s"><v>0</v></c>', "een"),
    "a shared text in parts": ('<c r="A1" t="s"><v>1</v></c>', "twee"),
    "a text in the cell": ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 007</t></is></c>', " 007"),
    "a text that a formula gave": ('<c r="A1" t="str"><f>B1</f><v>x</v></c>', "x"),
    "a whole number": ('<c r="A1"><v>12</v></c>', 12),
    "a number": ('<c r="A1"><v>12.5</v></c>', 12.5),
    "a number of more than 15 digits": ('<c r="A1"><v>1234567890123456</v></c>', 1234567890123456.0),
    "no number": ('<c r="A1"><v>1E400</v></c>', "inf"),
    "yes": ('<c r="A1" t="b"><v>1</v></c>', True),
    "no": ('<c r="A1" t="b"><v>0</v></c>', False),
    "a day": ('<c r="A1" s="1"><v>45293</v></c>', date(2024, 1, 2)),
    "a day in words": ('<c r="A1" s="1" t="d"><v>2024-01-02T10:00:00</v></c>', TEN),
    "the first day that is counted right": ('<c r="A1" s="1"><v>61</v></c>', date(1900, 3, 1)),
    "a day that never was": ('<c r="A1" s="1"><v>60</v></c>', Serial(60)),
    "no day at all": ('<c r="A1" s="2"><v>0</v></c>', Serial(0)),
    "a day before all days": ('<c s="1"><v>-3.5</v></c>', Serial(-3.5)),
    "a moment": ('<c r="A1" s="2"><v>45293.5</v></c>', NOON),
    "a time": ('<c r="A1" s="3"><v>0.25</v></c>', time(6)),
    "a duration": ('<c r="A1" s="4"><v>1.25</v></c>', timedelta(hours=30)),
    "an error": ('<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"),
    "letters": ('<c r="A1" t="inlineStr"><is><t>a_x000D_&#10;é</t></is></c>', "a\né"),
}


@pytest.mark.parametrize(("written", "value"), VALUES.values(), ids=VALUES)
def test_a_cell_of_an_xlsx_has_the_value_of_its_type(written: str, value: Value) -> None:
    read = grid(in_a_row(written)).cell(1, 1)

    assert (read, type(read)) == (value, type(value))


def test_in_a_long_sheet_too_a_day_that_never_was_is_the_number_in_the_file() -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}" s="1"><v>60</v></c></row>' for row in range(1, 2 * DEFAULT.depth))

    assert grid(xlsx(rows)).cell(2 * DEFAULT.depth - 1, 1) == Serial(60)


def odf_cell(kind: str, name: str, value: str) -> str:
    return cell("x", kind, f'office:{name}="{value}"')


ODF_VALUES = {
    "a text": (cell("007"), "007"),
    "blanks that are written": (cell('a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d'), "a  b\tc\nd"),
    "blanks that fold": (cell("\n  a \n b<text:span>  c</text:span>\n "), "a b  c"),
    "two lines": (
        '<table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b</text:p></table:table-cell>',
        "a\nb",
    ),
    "a text beside what is shown": (odf_cell("string", "string-value", "y"), "y"),
    "a text without a type": ("<table:table-cell><text:p>a</text:p></table:table-cell>", "a"),
    "a link": (cell("<text:a>a</text:a>"), "a"),
    "marks of XML": (cell("a<![CDATA[<b>]]>&amp;"), "a<b>&"),
    "a note on a cell": (
        f'<table:table-cell office:value-type="string">{NOTE}<text:p>a{NOTE}b</text:p></table:table-cell>',
        "ab",
    ),
    "a whole number": (odf_cell("float", "value", "12"), 12),
    "an amount": (odf_cell("currency", "value", "12.5"), 12.5),
    "a share": (odf_cell("percentage", "value", "0.5"), Percent(0.5)),
    "no number": (odf_cell("float", "value", "twaalf"), "x"),
    "a day": (odf_cell("date", "date-value", "2024-01-02"), date(2024, 1, 2)),
    "a moment": (odf_cell("date", "date-value", "2024-01-02T10:00:00"), TEN),
    "a moment with a zone": (odf_cell("date", "date-value", "2024-01-02T10:00:00Z"), "x"),
    "no day": (odf_cell("date", "date-value", "2024-13-02"), "x"),
    "a time": (odf_cell("time", "time-value", "PT06H03M02S"), time(6, 3, 2)),
    "a duration": (odf_cell("time", "time-value", "PT30H00M00S"), timedelta(hours=30)),
    "no time": (odf_cell("time", "time-value", "zes uur"), "x"),
    "yes": (odf_cell("boolean", "boolean-value", "true"), True),
    "an error": (FORMULA.format('office:value-type="string" calcext:value-type="error"', "#DIV/0!"), "#DIV/0!"),
}


@pytest.mark.parametrize(("written", "value"), ODF_VALUES.values(), ids=ODF_VALUES)
def test_a_cell_of_an_ods_has_the_value_of_its_type(written: str, value: Value) -> None:
    read = grid(ods(row(written)), ".ods").cell(1, 1)

    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize("system", ["1", "true"])
def test_days_since_1904_are_read_as_such(system: str) -> None:
    content = xlsx(
        '<row r="1"><c r="A1" s="1"><v>43831</v></c></row>',
        **{BOOK: part(BOOK).replace("<workbookPr/>", f'<workbookPr date1904="{system}"/>')},
    )

    assert grid(content).cell(1, 1) == date(2024, 1, 2)


def test_a_workbook_of_another_maker_with_1904_is_read_too() -> None:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"date_1904": True, "in_memory": True}) as book:
        book.add_worksheet().write_datetime(4, 2, date(2024, 2, 29), book.add_format({"num_format": "yyyy-mm-dd"}))

    assert grid(target.getvalue()).cell(5, 3) == date(2024, 2, 29)


EMPTY = "<table:table-cell table:number-columns-repeated='2'/>"
FAR = {
    ".xlsx": xlsx('<row r="4"><c r="C4" t="s"><v>0</v></c></row>'),
    ".ods": ods(row(EMPTY, attributes="table:number-rows-repeated='3'") + row(EMPTY, cell("een"))),
    ".csv": b'"";"";""\n\n\n;;een\n',
}


@pytest.mark.parametrize("suffix", FAR)
def test_an_address_is_that_of_the_sheet_where_its_beginning_is_empty(suffix: str) -> None:
    read = grid(FAR[suffix], suffix)

    assert read.cell(4, 3) == "een"
    assert sum(each is not None for cells in read.rows for each in cells) == 1
    assert address("Blad1", 4, 3) == "Blad1!C4"


def test_cells_without_an_address_follow_each_other() -> None:
    assert grid(xlsx("<row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>")).rows == ((None, 1), (2,))


def test_what_a_reader_of_values_does_not_see_is_there_all_the_same() -> None:
    read = grid(
        xlsx(
            '<row r="1"><c r="A1"><f>1</f></c><c r="B1"><f>1</f><v/></c><c r="C1"><f>1</f><v>1</v></c>'
            '<c r="D1" t="str"><f>1</f><v></v></c><c r="E1" t="e"><f>1</f><v>#N/A</v></c></row>'
            '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>'
            '<row r="3" hidden="true"><c r="H3" t="e"><v>#REF!</v></c></row>',
            '<mergeCells><mergeCell ref="A2:B3"/></mergeCells>',
        )
    )

    assert read.uncomputed == {(1, 1), (1, 2)}
    assert read.failed == {(1, 5), (3, 8)}
    assert (read.cell(1, 5), read.cell(3, 8), read.cell(1, 4)) == ("#N/A", "#REF!", None)
    assert read.hidden == {2, 3}
    assert read.merged == (((2, 1), (3, 2)),)


def test_the_same_holds_for_an_ods() -> None:
    read = grid(
        ods(
            row(FORMULA.format("", ""), FORMULA.format('office:value-type="string"', "Err:502"))
            + row(
                cell("a", attributes='table:number-columns-spanned="2"'),
                cell("b"),
                attributes='table:visibility="filter"',
            )
            + row(cell("c"), attributes='table:visibility="collapse" table:number-rows-repeated="2"'),
            '<style:style style:name="s"><style:table-properties table:display="false"/></style:style>',
            'table:style-name="s"',
        ),
        ".ods",
    )

    assert read.uncomputed == {(1, 1)}
    assert read.failed == {(1, 2)}
    assert read.hidden == {2, 3, 4}
    assert read.merged == (((2, 1), (2, 2)),)
    assert read.rows[1:] == (("a", "b"), ("c",), ("c",))
    assert not read.shown


def test_a_message_of_an_ods_that_is_not_shown_hides_no_sheet() -> None:
    content = ods(
        row(cell("x")),
        '<style:style style:name="s"/><table:error-message table:display="false"/>',
        'table:style-name="s"',
        **{"Configurations2/accelerator/current.xml": ""},
    )

    assert grid(content).shown


def test_what_stands_under_the_rows_is_no_part_of_the_last_cell() -> None:
    content = xlsx(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        "<headerFooter><oddHeader>&amp;C2025</oddHeader></headerFooter>",
    )

    assert grid(content).rows == (("een",),)


def test_outcomes_that_nobody_computed_are_none() -> None:
    content = xlsx(
        '<row r="1"><c r="A1"><f>1+1</f><v>0</v></c></row>',
        **{BOOK: part(BOOK).replace("</sheets>", '</sheets><calcPr fullCalcOnLoad="1"/>')},
    )

    assert grid(content).uncomputed == {(1, 1)}


@pytest.mark.parametrize("content", [xlsx(**{PROPERTIES: PROPERTY}), ods(row(cell("x")))], ids=["xlsx", "ods"])
def test_the_version_is_in_the_properties(content: bytes) -> None:
    assert open_book(content).standard_version == "1.0"


def test_a_sheet_that_is_hidden_says_so() -> None:
    hidden = part(BOOK).replace('sheetId="1"', 'sheetId="1" state="veryHidden"')

    assert not grid(xlsx('<row r="1"/>', **{BOOK: hidden})).shown


def test_the_content_decides_and_not_the_name() -> None:
    assert grid(in_a_row('<c r="A1"><v>1</v></c>'), ".xls").cell(1, 1) == 1
    assert grid(ods(row(cell("x"))), ".xlsx").cell(1, 1) == "x"


def error(at: str) -> str:
    return f'<c r="{at}" t="e"><v>#REF!</v></c>'


def test_each_error_of_a_row_stands_in_its_own_cell() -> None:
    first = f'<row r="1">{error("B1")}<c r="C1"><v>3</v></c>{error("E1")}</row>'
    found = grid(xlsx(f'{first}<row r="3">{error("A3")}{error("D3")}</row>'))

    assert found.failed == {(1, 2), (1, 5), (3, 1), (3, 4)}
    assert {at: found.cell(*at) for at in found.failed} == dict.fromkeys(found.failed, "#REF!")
    assert [found.cell(1, column) for column in (1, 3, 4)] == [None, 3, None]


FOLDS = re.compile(r" *[\t\r\n][ \t\r\n]*")


@given(st.lists(st.text("a \t\r\n")))
def test_a_line_end_folds_with_all_blanks_around_it(pieces: list[str]) -> None:
    assert ods_paragraph(pieces) == FOLDS.sub(FOLD, "".join(pieces)).strip(FOLD).replace(FOLD, " ")


def test_a_long_run_of_blanks_takes_no_longer_than_its_length() -> None:
    def took(blanks: int) -> float:
        began = perf_counter()
        ods_paragraph(["x", " " * blanks, "x"])
        return perf_counter() - began

    assert took(200_000) < 40 * min(took(20_000) for _ in range(3)) + 0.1


LOST = {
    "a heading": "<text:h>Kop</text:h>",
    "a list": "<text:list><text:list-item><text:p>Kop</text:p></text:list-item></text:list>",
    "no element": "Kop",
    "behind a paragraph": "<text:p>Kop</text:p>Kop",
}


@pytest.mark.parametrize("inside", LOST.values(), ids=LOST)
def test_a_text_in_an_ods_that_no_paragraph_holds_is_not_lost(inside: str) -> None:
    written = f'<table:table-cell office:value-type="string">{inside}</table:table-cell>'

    assert refusal(ods(row(written)), ".ods").code == "MVI-F020"


def test_a_drawing_on_a_cell_of_an_ods_is_no_part_of_it() -> None:
    drawn = "<draw:custom-shape>\n<text:p>tekening</text:p></draw:custom-shape>"
    written = f'<table:table-cell office:value-type="string">\n{drawn}\n<text:p>x</text:p>\n</table:table-cell>'

    assert grid(ods(row(written)), ".ods").cell(1, 1) == "x"


@pytest.mark.parametrize("inside", ["<v>5</v>", "<is><t>x</t></is><v/>", "<f>1+1</f><v>2</v>"])
def test_a_value_where_the_text_of_a_cell_should_be_is_not_lost(inside: str) -> None:
    found = refusal(in_a_row(f'<c r="A1" t="inlineStr">{inside}</c>'))

    assert (found.code, found.place) == ("MVI-F020", Place(1, 1, sheet="Blad1"))


REFUSED = {
    "an .xlsm": (in_a_row(), ".xlsm", "MVI-F022"),
    "a text": (b"hallo", ".xlsx", "MVI-F020"),
    "a PDF": (b"%PDF-1.7", ".ods", "MVI-F020"),
    "a page": (b"<html><table><tr><td>1</td></tr></table></html>", ".xls", "MVI-F020"),
    "a password": (OLE + "EncryptedPackage".encode("utf-16-le"), ".xlsx", "MVI-F020"),
    "macros in an .xls": (OLE + "_VBA_PROJECT".encode("utf-16-le"), ".xls", "MVI-F022"),
    "a head of 612 bytes": (OLE + b"\xff" * 604, ".xls", "MVI-F023"),
    "an .xlsb that is none": (packed({"xl/workbook.bin": b"x", "[Content_Types].xml": "<x/>"}), ".xlsb", "MVI-F023"),
    "a zip in a zip": (packed({"a.csv": "a;b", "b.zip": packed({"c.csv": "0" * 1000})}), ".zip", "MVI-F024"),
    "texts that nobody has": (xlsx(**{TEXTS: b""}), ".xlsx", "MVI-F020"),
}


@pytest.mark.parametrize(("content", "suffix", "code"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_workbook_is_refused(content: bytes, suffix: str, code: str) -> None:
    assert refusal(content, suffix).code == code


def test_an_old_workbook_is_read_at_the_same_addresses() -> None:
    read = grid(xls(number_cell(2, 1, 12) + number_cell(2, 2, 1.5)), ".xls")

    assert read.rows[:4] == ((), (), (None, 12, 1.5), ())


OUTCOME = {"an error": b"\2\0\x17\0\0\0\xff\xff", "nobody computed it": b"\0" * 6 + b"\xff\xff"}
HIDDEN_ERRORS = {
    "a cell with an error": xls(record(0x0205, b"\0\0\0\0\0\0\x17\1")),
    "a formula with an error": xls(record(0x0006, b"\0" * 6 + OUTCOME["an error"] + b"\0" * 8)),
    "a formula without an outcome": xls(record(0x0006, b"\0" * 6 + OUTCOME["nobody computed it"] + b"\2" + b"\0" * 7)),
    "an .xlsb": packed({"xl/workbook.bin": "", "xl/worksheets/sheet1.bin": b"\0\0\x8b\1\1x\3\0"}),
}


@pytest.mark.parametrize("content", HIDDEN_ERRORS.values(), ids=HIDDEN_ERRORS)
def test_an_error_that_the_reader_of_old_workbooks_would_not_show_is_a_refusal(content: bytes) -> None:
    assert refusal(content, ".xls").values["problem"].en == "a cell holds an error such as #REF!"


def test_yes_and_no_in_an_old_workbook_are_no_errors() -> None:
    assert grid(xls(record(0x0205, b"\0\0\0\0\0\0\1\0")), ".xls").cell(1, 1) is True


@pytest.mark.parametrize(("most", "codes"), [(2, []), (1, ["MVI-F021"])])
def test_filled_cells_are_counted_in_every_format_and_empty_ones_are_not(most: int, codes: list[str]) -> None:
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>2</v></c></row>'
    for content, suffix in ((xlsx(row), ".xlsx"), (b"1,,2\n", ".csv")):
        try:
            open_book(content, suffix, BookLimits(filled=most))
            found = []
        except Unreadable as caught:
            found = [caught.finding.code]
        assert found == codes


@pytest.mark.parametrize("limits", [BookLimits(cells=99), BookLimits(rows=400), BookLimits(sheets=0)])
def test_an_old_workbook_beyond_the_limits_is_refused(limits: BookLimits) -> None:
    with pytest.raises(Unreadable) as caught:
        old.read_old(xls(b""), limits)

    assert caught.value.finding.code == "MVI-F021"


@pytest.mark.parametrize("at", [76, 48, 30, 512, 700, 1100, 1200, 1540, 1560])
def test_an_old_workbook_that_was_damaged_is_read_or_refused(at: int) -> None:
    content = xls(number_cell(2, 1, 12))

    try:
        assert open_book(content[:at] + b"\xf1\xf2\xf3" + content[at + 3 :], ".xls")
    except Unreadable as refused:
        assert refused.finding.code.startswith("MVI-F02")


def test_an_old_workbook_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(old, "SECONDS", 0.001)

    assert refusal(OLE, ".xls").values["problem"].en == "reading took too long"


@pytest.mark.parametrize("executable", ["", "/nowhere/python"])
def test_an_old_workbook_where_no_process_can_start_is_refused(
    monkeypatch: pytest.MonkeyPatch, executable: str
) -> None:
    monkeypatch.setattr(sys, "executable", executable)

    assert refusal(OLE, ".xls").code == "MVI-F023"


def test_what_lies_in_the_folder_we_are_in_is_not_run(tmp_path: Path) -> None:
    package = tmp_path / "mvi_standard"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit(99)")
    command = [sys.executable, *old.COMMAND, "1", "1", "1"]

    done = subprocess.run(command, input=OLE, cwd=tmp_path, capture_output=True, check=False)

    assert done.returncode != 99


TABLES = {
    "semicolons": (b"a;b\n1;2,5\n", (("a", "b"), ("1", "2,5"))),
    "commas": (b'a,b\r\n"x;y",2\r\n', (("a", "b"), ("x;y", "2"))),
    "tabs, and a mark at the start": (b"\xef\xbb\xbfa\tb\n\n1\t\n", (("a", "b"), (), ("1", None))),
    "a first line for Excel": (b"sep=,\r\na,b\n1,2\n", (("a", "b"), ("1", "2"))),
    "a new line in a cell": (b'a;b\n"x\ny";2\n', (("a", "b"), ("x\ny", "2"))),
    "a new line of Windows in a cell": (b'a;b\r\n"x\r\ny";2\r\n', (("a", "b"), ("x\ny", "2"))),
    "one column": (b"a\n1\n", (("a",), ("1",))),
    "the delimiter that fits every row": (b"a,b;c,d\n1,1;2\n", (("a,b", "c,d"), ("1,1", "2"))),
    "quotation marks": (b'a;b\n"x ""y""";2', (("a", "b"), ('x "y"', "2"))),
}


@pytest.mark.parametrize(("content", "rows"), TABLES.values(), ids=TABLES)
def test_a_csv_is_read_as_text_with_the_delimiter_that_it_has(content: bytes, rows: tuple[object, ...]) -> None:
    assert grid(content, ".csv").rows == rows


AT_FAULT = {
    "a cell too many": (b"a;b\n1;2;3\n", "MVI-F024", (2, 3)),
    "a cell too few": (b"a;b\n\n1\n", "MVI-F024", (3, 2)),
    "an open quotation mark": (b'a;b\n"x;2\n1;2\n', "MVI-F024", (2, 1)),
    "text after a quotation mark": (b'a;b\n1;2\n"x"y;2\n', "MVI-F024", (3, 1)),
    "NUL": (b"a;b\n1;\0\n", "MVI-F024", (2, 2)),
    "a cell that is too long": (b"a;b\n1;" + b"x" * 200_000, "MVI-F024", (2, 1)),
    "two delimiters that fit": (b"a,b;c,d\n1,1;2,2\n", "MVI-F024", None),
    "a delimiter that is none": (b"sep=|\na|b\n", "MVI-F024", None),
    "100,001 rows": (b"a;b\n" * 100_001, "MVI-F021", (100_001, 1)),
    "100,000 columns": (b";" * 100_000 + b"a", "MVI-F024", (1, 100_002)),
    "Windows-1252": ("a;b\n1;caf\u00e9\n".encode("cp1252"), "MVI-F005", (2, 2)),
    "UTF-16": ("a;b".encode("utf-16"), "MVI-F006", (1, 1)),
    "nothing": (b"", "MVI-F004", (1, 1)),
    "a picture": (b"\x1f\x8b\xff", "MVI-F024", (1, 1)),
}


@pytest.mark.parametrize(("content", "code", "at"), AT_FAULT.values(), ids=AT_FAULT)
def test_a_csv_that_is_no_table_is_refused_at_the_cell(content: bytes, code: str, at: tuple[int, int] | None) -> None:
    found = refusal(content, ".csv")

    assert (found.code, found.place) == (code, Place(*at, sheet="csv") if at else None)


def test_a_million_rows_without_anything_are_no_rows() -> None:
    assert grid(b"a;b\n1;2\n" + b"\n" * 1_000_000, ".csv").rows == (("a", "b"), ("1", "2"))


def test_a_folder_of_csv_files_is_a_workbook(tmp_path: Path) -> None:
    (tmp_path / "Contracten.csv").write_bytes(b"a;b\n")
    (tmp_path / "Aanlevering.CSV").write_bytes(b"c,d\n")
    (tmp_path / ".DS_Store").write_bytes(b"\0")

    book = open_book(tmp_path)

    assert [(each.name, each.rows) for each in book.grids] == [
        ("Aanlevering", (("c", "d"),)),
        ("Contracten", (("a", "b"),)),
    ]
    assert open_book(packed({"x/Aanlevering.csv": "c,d\n", "x/Contracten.csv": "a;b\n", "__MACOSX/x": "y"})) == book


@pytest.mark.parametrize("names", [(), ("a.csv", "b.pdf"), ("a.csv", "A.tsv"), ("a.csv", "map/")])
def test_a_folder_with_something_else_is_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (tmp_path / name).mkdir() if name.endswith("/") else (tmp_path / name).write_bytes(b"a;b\n")

    assert refusal(tmp_path).code == "MVI-F024"


cells = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1))


@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1), st.sampled_from(";,\t"))
def test_a_csv_that_is_written_is_read_back(rows: list[list[str | None]], delimiter: str) -> None:
    rows = [["kop", "kop", "kop"], *rows]
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)

    read = grid(target.getvalue().encode(), ".csv").rows

    kept = [tuple(each) if any(each) else () for each in rows]
    while not kept[-1]:
        kept.pop()
    assert read == tuple(kept)


def workbook() -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        written = book.add_worksheet("Contracten")
        written.write_row(0, 0, ["een", "twee", 3.5, True])
        written.write_formula(1, 0, "=1+1", None, 2)
        written.merge_range(3, 0, 4, 1, "samen")
    return target.getvalue()


GOOD = {"xlsx": workbook(), "ods": ods(row(cell("een"), cell("twee")) + row(odf_cell("float", "value", "1")))}


@pytest.mark.parametrize("kind", GOOD)
@given(st.data())
def test_a_workbook_that_was_damaged_anywhere_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    content = bytearray(GOOD[kind])
    at = st.integers(0, len(content) - 1)
    for place in data.draw(st.lists(at, max_size=4)):
        content[place] ^= data.draw(st.integers(1, 255))
    kept = bytes(content[: data.draw(st.one_of(st.just(len(content)), at))])

    try:
        assert isinstance(open_book(kept, f".{kind}"), Book)
    except Unreadable as refused:
        assert refused.finding.code.startswith("MVI-F02")
