"""What a user types on our list of findings is kept when the list is made anew, and that is said."""

from __future__ import annotations

import pytest
from marked_books import SHEET, faulty, marked, opened, parts, report, submission, users_book, zipped
from own_books import filling, workbook
from own_books import report as report_of

from mvi_standard.workbook.annotating import annotated
from mvi_standard.workbook.annotation.cannot import CannotAnnotate
from mvi_standard.workbook.guarding.limits import DEFAULT

MARKED = marked(users_book(), report(faulty()))
PART = "xl/worksheets/mviSheet1.xml"
WORDS = "besproken met Jan"
CELL = '<c r="{}" t="inlineStr"><is><t>besproken met Jan</t></is></c>'
ROW = f'<row r="{{}}">{CELL}</row></sheetData>'
END = "</sheetData>"


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


def test_where_there_is_no_room_to_keep_it_nothing_is_made() -> None:
    content = workbook(*filling(DEFAULT.sheets - len(opened(workbook()).sheetnames)))
    content = with_words(marked(content, report_of(content)), "I60")

    with pytest.raises(CannotAnnotate) as refusal:
        marked(content, report_of(content))
    assert refusal.value.key == "annotate_full"
