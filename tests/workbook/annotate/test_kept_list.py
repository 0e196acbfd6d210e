"""What a user types on our list of findings is kept when the list is made anew, and that is said."""

from __future__ import annotations

import io

import pytest
from marked_books import SHEET, faulty, marked, opened, parts, report, submission, users_book, zipped
from own_books import filling, workbook
from own_books import report as report_of

from mvi_standard.workbook.annotate import CannotAnnotate, annotated
from mvi_standard.workbook.core.guard.limits import DEFAULT

MARKED = marked(users_book(), report(faulty()))
PART = "xl/worksheets/mviSheet1.xml"
WORDS = "besproken met Jan"
CELL = '<c r="{}" t="inlineStr"><is><t>besproken met Jan</t></is></c>'
ROW = f'<row r="{{}}">{CELL}</row></sheetData>'
END = "</sheetData>"
LINKED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "xl/worksheets/_rels/mviSheet1.xml.rels"
DRAWING = "xl/drawings/drawing9.xml"
RELATION = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    f'relationships"><Relationship Id="rId1" Type="{LINKED}/drawing" Target="../drawings/drawing9.xml"/>\n'
    "</Relationships>"
)
NAME = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
DRAWN = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="{NAME}">{{}}</xdr:wsDr>'
KIND = f'<Override PartName="/{DRAWING}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>'
TYPES = "[Content_Types].xml"


def with_words(content: bytes, at: str) -> bytes:
    """Return a marked workbook of which somebody has filled a cell of the list."""
    those = parts(content)
    list_, row = those[PART].decode(), at.lstrip("ABCDEFGHI")
    before = f'<row r="{row}">'
    if before in list_:
        head, tail = list_.split(before)
        cells, end = tail.split("</row>", 1)
        changed = f"{head}{before}{cells}{CELL.format(at)}</row>{end}"
    else:
        changed = list_.replace(END, ROW.format(row, at))
    assert WORDS in changed
    return zipped({**those, PART: changed.encode()})


@pytest.mark.parametrize("at", ["I60", "A60", "C2", "H12", "I1", "F12"])
def test_a_list_with_words_of_the_user_is_kept_beside_the_new_one(at: str) -> None:
    content = with_words(MARKED, at)
    made = annotated(content, report(faulty()), "nl", "2026-11-27")
    after = opened(made.content)

    assert made.kept == "Bevindingen"
    assert after.sheetnames[:3] == ["Bevindingen 2", "Bevindingen", SHEET]
    assert after["Bevindingen"][at].value == WORDS
    assert any("blad Bevindingen staat iets van uzelf" in str(row[0].value) for row in after["Bevindingen 2"])


def test_the_new_list_is_replaced_from_then_on_and_the_kept_one_stays() -> None:
    content = marked(with_words(MARKED, "I60"), report(faulty()))
    again = annotated(content, report(submission()), "nl", "2026-11-27")

    assert again.kept == ""
    assert opened(again.content).sheetnames[:3] == ["Bevindingen 2", "Bevindingen", SHEET]
    assert opened(again.content)["Bevindingen"]["I60"].value == WORDS


def test_a_list_with_a_note_of_the_user_on_it_is_kept() -> None:
    those = parts(MARKED)
    relation = parts(users_book())["xl/worksheets/_rels/sheet1.xml.rels"]
    noted = zipped({**those, "xl/worksheets/_rels/mviSheet1.xml.rels": relation})

    assert annotated(noted, report(faulty()), "nl", "2026-11-27").kept == "Bevindingen"


def drawn_on(content: bytes, drawing: str) -> bytes:
    """Return a marked workbook as LibreOffice saves it: the list uses a part for what is drawn on it."""
    those = parts(content)
    list_ = those[PART].decode().replace("</worksheet>", f'<drawing xmlns:r="{LINKED}" r:id="rId1"/></worksheet>')
    types = those[TYPES].decode().replace("</Types>", f"{KIND}</Types>")
    return zipped({**those, PART: list_, TYPES: types, RELATIONS: RELATION, DRAWING: drawing})


def test_a_list_on_which_nobody_drew_anything_is_replaced() -> None:
    content = drawn_on(MARKED, DRAWN.format(""))
    made = annotated(content, report(faulty()), "nl", "2026-11-27")

    assert made.kept == ""
    assert opened(made.content).sheetnames == opened(MARKED).sheetnames
    assert {DRAWING, RELATIONS}.isdisjoint(parts(made.content))
    assert DRAWING.encode() not in parts(made.content)[TYPES]


@pytest.mark.parametrize("drawing", [DRAWN.format("<xdr:twoCellAnchor/>"), "<broken", "<other/>"])
def test_a_list_on_which_somebody_drew_is_kept(drawing: str) -> None:
    made = annotated(drawn_on(MARKED, drawing), report(faulty()), "nl", "2026-11-27")

    assert made.kept == "Bevindingen"
    assert parts(made.content)[DRAWING] == drawing.encode()


def saved_elsewhere(content: bytes) -> bytes:
    """Return a workbook that another program read and wrote anew."""
    target = io.BytesIO()
    opened(content).save(target)
    return target.getvalue()


@pytest.mark.parametrize("values", [faulty(), submission()])
def test_a_list_that_another_program_wrote_anew_is_replaced(values: dict[str, object]) -> None:
    content = saved_elsewhere(marked(users_book(), report(values)))

    assert annotated(content, report(values), "nl", "2026-11-27").kept == ""


def test_a_word_on_a_list_that_another_program_wrote_anew_keeps_it() -> None:
    book = opened(MARKED)
    book["Bevindingen"]["H12"] = WORDS
    target = io.BytesIO()
    book.save(target)

    assert annotated(target.getvalue(), report(faulty()), "nl", "2026-11-27").kept == "Bevindingen"


def test_nothing_is_said_of_a_list_that_was_kept() -> None:
    content = workbook()
    kept = with_words(marked(content, report_of(content)), "I60")
    content = marked(kept, report_of(kept))

    assert opened(content).sheetnames[:2] == ["Bevindingen 2", "Bevindingen"]
    assert [each for each in report_of(content).findings if each.code == "MVI-X001"] == []


def test_where_there_is_no_room_to_keep_it_nothing_is_made() -> None:
    content = workbook(*filling(DEFAULT.sheets - len(opened(workbook()).sheetnames)))
    content = with_words(marked(content, report_of(content)), "I60")

    with pytest.raises(CannotAnnotate) as refusal:
        marked(content, report_of(content))
    assert refusal.value.key == "annotate.full"
