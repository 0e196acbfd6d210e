"""A marked workbook is the one that its user made, with colours, notes and a list put around it."""

from __future__ import annotations

import io
import json
import re
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from harmless import harm
from hostile import BSN, HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from marked_books import (
    MAIN,
    OTHER,
    SHEET,
    colours,
    faulty,
    marked,
    notes,
    opened,
    parts,
    report,
    submission,
    users_book,
    zipped,
)
from msgspec.structs import replace

from mvi_standard.finding import letters
from mvi_standard.workbook.annotate import NOTED, CannotAnnotate
from mvi_standard.workbook.annotate.areas import blocks, cell_at
from mvi_standard.workbook.annotate.notes import NO_NOTES, block, with_notes
from mvi_standard.workbook.core.guard import guarded

RED = "FFFFB3B3"
FIRST = "xl/worksheets/sheet1.xml"
BOOK = users_book()
MARKED = marked(BOOK, report(faulty()))
TOUCHED = {
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
    "xl/worksheets/sheet3.xml",
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
}
SHEET_DATA = re.compile(rb"<sheetData.*</sheetData>", re.DOTALL)


def _list(content: bytes, title: str = "Bevindingen") -> list[tuple[str | None, ...]]:
    return [tuple(row) for row in opened(content)[title].iter_rows(values_only=True)]


def test_all_parts_of_the_user_stay_and_the_rest_is_added() -> None:
    before, after = parts(BOOK), parts(MARKED)
    assert before.keys() <= after.keys()
    assert {name for name, data in before.items() if after[name] != data} == TOUCHED
    assert guarded(MARKED)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_nothing_in_a_cell_changes_nor_what_is_checked_on_it(number: int) -> None:
    name = f"xl/worksheets/sheet{number}.xml"
    before, after = parts(BOOK)[name], parts(MARKED)[name]
    found = SHEET_DATA.search(before)
    assert found
    assert found[0] in after
    for element in ("dataValidations", "sheetProtection", "autoFilter", "mergeCells", "pane", "drawing", "extLst"):
        for match in re.findall(rb"<%s[ >].*?(?:/>|</%s>)" % (element.encode(), element.encode()), before, re.DOTALL):
            assert re.sub(rb'priority="[0-9]+"', b"", match) in re.sub(rb'priority="[0-9]+"', b"", after)


def test_formats_and_rules_of_the_user_stay() -> None:
    before, after = opened(BOOK)[SHEET], opened(MARKED)[SHEET]
    for row in before.iter_rows():
        for cell in row:
            assert repr(after[cell.coordinate].fill) == repr(cell.fill)
            assert repr(after[cell.coordinate].protection) == repr(cell.protection)
    assert [each.sqref for each in after.data_validations.dataValidation] == [
        each.sqref for each in before.data_validations.dataValidation
    ]
    kinds = [rule.type for area in after.conditional_formatting for rule in area.rules]
    assert kinds.count("dataBar") == 1
    assert after.protection.sheet


def test_rules_of_the_user_come_after_ours() -> None:
    rules = [rule for area in opened(MARKED)[SHEET].conditional_formatting for rule in area.rules]
    ours = [each.priority for each in rules if each.formula and "mvi-validate" in each.formula[0]]
    others = [each.priority for each in rules if each.priority not in ours]
    assert ours
    assert max(ours) < min(others)
    assert len({each.priority for each in rules}) == len(rules)


def test_every_faulty_cell_has_its_colour_and_a_note_that_says_how_to_mend_it() -> None:
    assert colours(MARKED) == dict.fromkeys(("B3", "C3", "D3", "E3"), RED)
    assert colours(MARKED, OTHER) == {"A3": RED}
    said = notes(MARKED)
    assert "Fout MVI-S005" in said["D3"]
    assert "01-02-2026" in said["D3"]
    assert "Bedoelt u 2026-02-01?" in said["D3"]
    assert "Oplossing: " in said["D3"]


def test_notes_of_the_user_are_kept_with_ours_below() -> None:
    said = notes(MARKED)
    assert said["E3"].startswith("Let op: nog navragen\n--- mvi-validate ---\nFout MVI-S003\n")
    assert said["F9"] == "Afgesproken met inkoop"


def test_every_note_has_one_box_in_which_it_is_shown() -> None:
    after = parts(MARKED)
    for number in (1, 2):
        names = re.findall(rb'<comment ref="([A-Z]+[0-9]+)"', after[f"xl/comments{number}.xml"])
        boxes = after[f"xl/drawings/vmlDrawing{number}.vml"]
        rows = map(int, re.findall(rb"<x:Row>([0-9]+)<", boxes))
        columns = map(int, re.findall(rb"<x:Column>([0-9]+)<", boxes))
        found = [f"{letters(column + 1)}{row + 1}" for row, column in zip(rows, columns, strict=True)]
        assert sorted(found) == sorted(each.decode() for each in names)
        ids = re.findall(rb'<v:shape id="([^"]+)"', boxes)
        assert len(set(ids)) == len(ids)
        ET.fromstring(boxes)  # noqa: S314 - made by ourselves


def test_the_list_is_the_first_sheet_and_the_only_one_that_is_selected() -> None:
    book = opened(MARKED)
    assert book.sheetnames == ["Bevindingen", SHEET, OTHER, "Eigen berekening"]
    assert book.active.title == "Bevindingen"
    assert [each.title for each in book if each.sheet_view.tabSelected] == ["Bevindingen"]


def test_names_that_belong_to_a_sheet_still_do() -> None:
    book = opened(MARKED)
    assert list(book["Eigen berekening"].defined_names) == ["plaatselijk"]
    assert book[SHEET].auto_filter.ref == "A2:F20"
    local = re.findall(rb'name="([^"]+)" localSheetId="([0-9]+)"', parts(MARKED)["xl/workbook.xml"])
    assert (b"_xlnm._FilterDatabase", b"1") in local


def test_the_list_says_the_verdict_what_was_checked_and_each_finding_with_a_link_to_its_cell() -> None:
    book, found = opened(MARKED), report(faulty())
    page = book["Bevindingen"]
    text = [row[0] for row in _list(MARKED)]
    assert text[1] == "aanlevering.xlsx voldoet niet aan de MVI-standaard 1.0-draft.2 (profiel basis)."
    assert any("records gecontroleerd op" in str(each) for each in text)
    head = text.index("Ernst") + 1
    assert page.auto_filter.ref == f"A{head}:G{head + len(found.findings)}"
    assert page.freeze_panes == f"A{head + 1}"
    assert [page.cell(row, 7).value for row in range(head + 1, page.max_row + 1)] == [e.code for e in found.findings]
    for row in range(head + 1, page.max_row + 1):
        place = found.place(found.findings[row - head - 1])
        link = page.cell(row, 3).hyperlink
        assert place
        sheet, _, cell = link.location.rpartition("!")
        assert sheet.strip("'").replace("''", "'") == place.sheet == page.cell(row, 2).value
        assert cell_at(cell) == (place.line, place.column)


def test_a_finding_about_the_whole_file_is_in_the_list_only() -> None:
    values = submission()
    del values["submitter"]
    content = marked(BOOK, report(values))
    row = next(each for each in _list(content) if each[6] == "MVI-S002")
    assert row[1:3] == (None, None)
    assert colours(content) == {}


def test_no_cell_of_ours_is_a_formula_and_texts_are_marked_as_text() -> None:
    for text in HOSTILE:
        made = parts(marked(BOOK, report(faulty(text))))
        page = made["xl/worksheets/mviSheet1.xml"]
        assert b"<f" not in page.partition(b"<sheetData>")[2]
        assert b"<v>" not in page
        assert set(re.findall(rb' t="([a-zA-Z]+)"', page)) == {b"inlineStr"}
    assert opened(MARKED)["Bevindingen"]["D12"].quotePrefix


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_hostile_text_is_a_text_and_no_more(number: int) -> None:
    values = faulty(HOSTILE[number])
    values["contracts"][0] |= {HOSTILE[number]: 1, "id": HOSTILE[number]}
    content = marked(BOOK, report(values, f"{HOSTILE[number]}.xlsx"))
    for name, data in parts(content).items():
        if name.endswith((".xml", ".rels", ".vml")):
            ET.fromstring(data)  # noqa: S314 - made by ourselves
    said = [str(each) for row in _list(content) for each in row if each]
    lines = [line for text in notes(content).values() for line in text.split("\n")]
    assert [harm(each) for each in (*said, *lines) if harm(each)] == []
    assert marked(content, report(values, f"{HOSTILE[number]}.xlsx")) == content


def test_what_nobody_may_see_is_not_repeated() -> None:
    values = submission()
    values["contracts"][0]["description"] = f"bsn {BSN}"
    values["contracts"][0]["bsn"] = BSN
    content = marked(BOOK, report(values))
    assert not any(BSN.encode() in each for each in parts(content).values())


def test_a_second_time_gives_the_same() -> None:
    assert marked(MARKED, report(faulty())) == MARKED


def test_what_is_mended_is_no_longer_marked() -> None:
    content = marked(MARKED, report(submission()))
    assert colours(content) == {}
    assert notes(content) == {"E3": "Let op: nog navragen", "F9": "Afgesproken met inkoop"}
    assert notes(content, OTHER) == {}
    assert "xl/comments2.xml" not in parts(content)
    assert b"legacyDrawing" not in parts(content)["xl/worksheets/sheet2.xml"]
    assert _list(content)[1][0] == "aanlevering.xlsx voldoet aan de MVI-standaard 1.0-draft.2 (profiel basis)."


def test_in_another_language_the_list_is_replaced() -> None:
    content = marked(MARKED, report(faulty()), "en")
    assert opened(content).sheetnames[:2] == ["Findings", SHEET]
    assert "Error MVI-S005" in notes(content)["D3"]


def test_marks_are_known_again_after_another_program_has_saved_the_workbook() -> None:
    files = parts(MARKED)
    text = files["xl/comments1.xml"].decode()
    merged = re.sub(r"</t></r><r><rPr>.{0,120}?</rPr><t[^>]*>\n--- mvi", "&#10;&#10;--- mvi", text)
    assert merged != text
    files["xl/comments1.xml"] = merged.encode()
    sheet = files["xl/worksheets/sheet1.xml"].decode()
    files["xl/worksheets/sheet1.xml"] = sheet.replace('N("mvi-validate")', "N(&quot;mvi-validate&quot;)").encode()
    content = marked(zipped(files), report(submission()))
    assert notes(content)["E3"] == "Let op: nog navragen"
    assert colours(content) == {}


def test_a_sheet_of_the_user_with_our_name_stays() -> None:
    files = parts(BOOK)
    files["xl/workbook.xml"] = files["xl/workbook.xml"].replace(b"Eigen berekening", b"bevindingen")
    content = marked(zipped(files), report(faulty()))
    assert opened(content).sheetnames == ["Bevindingen 2", SHEET, OTHER, "bevindingen"]


def test_a_workbook_that_a_program_saved_with_prefixes_of_its_own_gets_all_its_notes() -> None:
    resaved, target = opened(BOOK), io.BytesIO()
    resaved.save(target)
    before = target.getvalue()
    [name] = [each for each in parts(before) if each.endswith(".vml")]
    assert b"<v:shape" not in parts(before)[name]
    content = marked(before, report(faulty()))
    boxes = ET.fromstring(parts(content)[name])  # noqa: S314 - made by ourselves
    shapes = boxes.findall("{urn:schemas-microsoft-com:vml}shape")

    assert {"B3", "C3", "D3", "E3", "F9"} == set(notes(content))
    assert len(shapes) == len({each.get("id") for each in shapes}) == len(notes(content))
    assert marked(content, report(faulty())) == content
    assert notes(marked(content, report(submission()))) == notes(before)


def test_where_people_talk_our_note_is_in_the_list_only() -> None:
    files = parts(BOOK)
    talk = files["xl/comments1.xml"].replace(b"<author></author>", b"<author>tc={12}</author>")
    content = marked(zipped(files | {"xl/comments1.xml": talk}), report(faulty()))
    assert notes(content)["E3"] == "Let op: nog navragen"
    assert any("Contracten!E3" in str(row[0]) for row in _list(content))


def test_a_merged_cell_is_marked_where_people_see_it() -> None:
    files = parts(BOOK)
    sheet = files["xl/worksheets/sheet1.xml"].replace(b'ref="H3:I4"', b'ref="B2:C3"')
    content = marked(zipped(files | {"xl/worksheets/sheet1.xml": sheet}), report(faulty()))
    assert set(colours(content)) == {"B2", "D3", "E3"}
    assert notes(content)["B2"].count("Fout ") == 2


def _prefixed(data: bytes) -> bytes:
    """Write XML with a prefix for each name, as some programs do."""
    own = re.sub(rb"<(/?)([A-Za-z0-9]+)(?=[\s/>])", rb"<\1x:\2", data)
    return own.replace(f'xmlns="{MAIN}"'.encode(), f'xmlns:x="{MAIN}"'.encode())


def test_prefixes_of_another_program_do_not_matter() -> None:
    names = ("xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet2.xml", "xl/comments1.xml")
    files = parts(BOOK)
    content = marked(zipped(files | {each: _prefixed(files[each]) for each in names}), report(faulty()))
    assert colours(content, OTHER) == {"A3": RED}
    assert notes(content)["E3"].startswith("Let op: nog navragen\n---")
    assert notes(content, OTHER).keys() == {"A3"}
    assert opened(content).sheetnames[0] == "Bevindingen"
    assert marked(content, report(faulty())) == content


PLAIN = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/boek/werk.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/boek/blad.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship'
    ' Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="/boek/werk.xml"/></Relationships>',
    "boek/_rels/werk.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
    ' Target="blad.xml"/></Relationships>',
    "boek/werk.xml": f'<workbook xmlns="{MAIN}" xmlns:r='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="Contracten" sheetId="7" r:id="b"/></sheets></workbook>',
    "boek/blad.xml": f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>',
}
"""A workbook with nothing but what must be there, at places where no program puts it."""


def test_the_barest_workbook_gets_all_that_marks_need() -> None:
    content = marked(zipped(PLAIN), report(faulty()))
    assert colours(content) == dict.fromkeys(("B3", "C3", "D3", "E3"), RED)
    assert set(notes(content)) == {"B3", "C3", "D3", "E3"}
    assert opened(content)["Bevindingen"]["A1"].value == "Bevindingen"
    assert marked(content, report(faulty())) == content


REFUSED = {
    "annotate.signed": parts(BOOK) | {"_xmlsignatures/sig1.xml": b"<x/>"},
    "annotate.shared": parts(BOOK) | {"xl/revisions/revisionHeaders.xml": b"<x/>"},
}


@pytest.mark.parametrize("key", REFUSED)
def test_what_marks_would_spoil_is_refused(key: str) -> None:
    with pytest.raises(CannotAnnotate) as refusal:
        marked(zipped(REFUSED[key]), report(faulty()))
    assert refusal.value.key == key


ODD = {
    "no zip": b"PK",
    "not a workbook": zipped({"a": b""}),
    "no sheets": zipped(PLAIN | {"boek/werk.xml": f'<workbook xmlns="{MAIN}"><sheets/></workbook>'}),
    "strict": zipped(PLAIN | {"boek/blad.xml": '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'}),
    "utf-16": zipped(PLAIN | {"boek/blad.xml": PLAIN["boek/blad.xml"].encode("utf-16")}),
    "latin": zipped(PLAIN | {"boek/blad.xml": '<?xml version="1.0" encoding="latin1"?>' + PLAIN["boek/blad.xml"]}),
    "doctype": zipped(PLAIN | {"boek/blad.xml": "<!DOCTYPE worksheet>" + PLAIN["boek/blad.xml"]}),
    "not well-formed": zipped(PLAIN | {"boek/blad.xml": PLAIN["boek/blad.xml"][:-3]}),
    "a sheet is missing": zipped({name: data for name, data in PLAIN.items() if name != "boek/blad.xml"}),
}


@pytest.mark.parametrize("what", ODD)
def test_what_is_not_certain_is_refused(what: str) -> None:
    with pytest.raises(CannotAnnotate) as refusal:
        marked(ODD[what], report(faulty()))
    assert refusal.value.key == "annotate.unusual"


def test_of_very_many_faults_all_are_coloured_and_the_result_is_no_bomb() -> None:
    count = NOTED + 500
    values = submission()
    contract = values["contracts"][0] | {"title": 5}
    values["contracts"] = [contract | {"id": f"c{number}"} for number in range(count)]
    found = report(values)
    assert found.counts["MVI-C065"] == count - 1  # each but the first is about a lot that has a contract
    content = marked(BOOK, found)
    assert guarded(content)
    made = parts(content)
    areas = re.findall(rb'sqref="([^"]+)"><cfRule type="expression" dxfId="[0-9]+" priority="1"', made[FIRST])
    assert areas == [f"A4:A{count + 2} B3:B{count + 2}".encode()]
    assert NOTED // 2 < made["xl/comments1.xml"].count(b"<comment ") <= NOTED + 1
    assert all(each.encode() in made["xl/worksheets/mviSheet1.xml"] for each in found.counts)


def test_findings_that_are_not_listed_are_counted() -> None:
    found = report(faulty())
    more = replace(found, counts={**found.counts, "MVI-S003": 10})
    assert any("9 bevindingen staan niet in deze lijst" in str(row[0]) for row in _list(marked(BOOK, more)))


@given(st.sets(st.tuples(st.integers(1, 30), st.integers(1, 5))))
def test_blocks_hold_the_cells_and_no_others(cells: set[tuple[int, int]]) -> None:
    found: list[tuple[int, int]] = []
    for each in blocks(cells):
        first, _, last = each.partition(":")
        top, bottom = cell_at(first), cell_at(last or first)
        assert top
        assert bottom
        found += [(row, top[1]) for row in range(top[0], bottom[0] + 1)]
    assert sorted(found) == sorted(cells)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"))


@given(WORDS.filter(str.strip), WORDS, WORDS)
def test_a_note_of_the_user_is_as_it_was_when_ours_is_gone(words: str, first: str, second: str) -> None:
    text = json.dumps(words, ensure_ascii=False)[1:-1].replace("&", "&amp;").replace("<", "&lt;")
    comment = f'<comment ref="B2" authorId="0"><text><t>{text}</t></text></comment>'
    data = NO_NOTES.replace(b"<commentList>", b"<commentList>" + comment.encode())
    once = with_notes(data, {(2, 2): block(first)})
    again = with_notes(once.data, {(2, 2): block(second)})
    assert with_notes(again.data, {(2, 2): block(second)}).data == again.data
    gone = with_notes(again.data, {}).data.decode()
    assert unescape("".join(re.findall(r"<t[^>]*>([^<]*)</t>", gone))) == unescape(text)
