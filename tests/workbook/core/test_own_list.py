"""Our list of findings is known by a name in the file, whatever its sheet is called: no other is taken for it."""

from __future__ import annotations

import re

import pytest
from marked_books import marked, opened, parts, submission, zipped
from own_books import FILLED, filling, report, workbook
from packages import CONTENT, ods

from mvi_standard.document import Unreadable
from mvi_standard.editions import LATEST
from mvi_standard.workbook.core.book import Book, Grid, sheet_in
from mvi_standard.workbook.core.guard.limits import DEFAULT
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.core.pipe import read_book
from mvi_standard.workbook.core.titles import LIST_NAME

TAKEN, FREE = "Bevindingen", "Bevindingen 2"
NAME = f'<table:named-expressions><table:named-range table:name="{LIST_NAME}" table:cell-range-address="{{}}"/>'
TABLES = '<table:table table:name="{}"/>'


def unknown(content: bytes) -> list[object]:
    """Return the sheets that are said not to belong to the standard."""
    return [each.values["found"] for each in report(content).findings if each.code == "MVI-X001"]


def test_a_sheet_of_the_user_is_not_taken_for_our_list_nor_ours_for_one_of_the_user() -> None:
    content = workbook(TAKEN)
    again = marked(content, report(content))

    assert opened(again).sheetnames[0] == FREE
    assert unknown(content) == unknown(again) == [TAKEN]
    assert open_book(again, ".xlsx").findings == FREE


def test_a_workbook_with_as_many_sheets_as_there_may_be_can_be_marked_and_read_again() -> None:
    content = workbook(*filling(DEFAULT.sheets - len(FILLED)))
    again = marked(content, report(content))

    assert len(opened(again).sheetnames) == DEFAULT.sheets + 1
    assert dict(report(again).counts) == dict(report(content).counts)
    assert marked(again, report(again)) == marked(marked(again, report(again)), report(again))


def test_one_sheet_more_of_the_user_is_too_many_also_beside_our_list() -> None:
    with pytest.raises(Unreadable, match="MVI-F021"):
        open_book(workbook(*filling(DEFAULT.sheets + 1 - len(FILLED))), ".xlsx")
    one = workbook(TAKEN)
    those = parts(marked(one, report(one)))
    name = "xl/workbook.xml"
    more = "".join(f'<sheet name="x{n}" sheetId="{n + 900}" r:id="rId1"/>' for n in range(DEFAULT.sheets))
    with pytest.raises(Unreadable, match="MVI-F021"):
        open_book(zipped({**those, name: those[name].replace(b"</sheets>", f"{more}</sheets>".encode())}), ".xlsx")


def test_a_name_that_leads_nowhere_gives_no_room() -> None:
    content = workbook(*filling(DEFAULT.sheets - len(FILLED)))
    those = parts(marked(content, report(content)))
    name = "xl/workbook.xml"
    astray = those[name].replace(b"&#x27;Bevindingen&#x27;!$A$1<", b"#REF!$A$1<")
    assert astray != those[name]

    with pytest.raises(Unreadable, match="MVI-F021"):
        open_book(zipped({**those, name: astray}), ".xlsx")


def pointed(content: bytes, title: str) -> bytes:
    """Return a marked workbook in which the name of our list points at another sheet."""
    those = parts(content)
    name = "xl/workbook.xml"
    astray = re.sub(f'(name="{LIST_NAME}"[^>]*>)[^<]*'.encode(), rf"\g<1>'{title}'!$A$1".encode(), those[name])
    assert astray != those[name]
    return zipped({**those, name: astray})


@pytest.mark.parametrize("title", ["Eigen", "Percelen"])
def test_a_sheet_of_the_user_is_kept_where_the_name_of_our_list_points_at_it(title: str) -> None:
    content = workbook("Eigen")
    astray = pointed(marked(content, report(content)), title)
    before = opened(astray)[title]

    after = opened(marked(astray, report(astray)))

    assert {"Eigen", "Percelen", FREE} <= set(after.sheetnames)
    assert [*after[title].values] == [*before.values]


def test_a_sheet_of_data_is_kept_also_where_it_looks_like_our_list() -> None:
    content = workbook()
    astray = pointed(marked(content, report(content)), "Percelen")
    those = parts(astray)
    at = opened(astray).sheetnames.index("Percelen")
    name = f"xl/worksheets/sheet{at}.xml"
    coloured = those[name].replace(b"<dimension", b'<sheetPr><tabColor rgb="FF8B0000"/></sheetPr><dimension', 1)
    assert coloured != those[name]
    astray = zipped({**those, name: coloured})

    after = opened(marked(astray, report(astray)))

    assert [*after["Percelen"].values] == [*opened(content)["Percelen"].values]


def test_data_are_read_also_where_the_name_of_our_list_points_at_them() -> None:
    document = read_book(Book(FILLED, LATEST.version, "Percelen"), LATEST)

    assert len(document.lists["lots"]) == len(submission()["lots"])


@pytest.mark.parametrize(("findings", "said"), [(None, []), ("", [TAKEN]), (FREE, [TAKEN]), (TAKEN, [])])
def test_only_where_the_format_does_not_tell_is_the_title_enough(findings: str | None, said: list[str]) -> None:
    book = Book((*FILLED, Grid(TAKEN, (("iets",),))), LATEST.version, findings)

    assert [each.values["found"] for each in read_book(book, LATEST).notes] == said


@pytest.mark.parametrize(
    ("reference", "mark", "sheet"),
    [
        ("Blad1!$A$1", "!", "Blad1"),
        ("'Lees mij!'!$A$1", "!", "Lees mij!"),
        ("'Thema''s'!$A$1", "!", "Thema's"),
        ("$'Bevindingen 2'.$A$1", ".", "Bevindingen 2"),
        ("$Bevindingen.$A$1", ".", "Bevindingen"),
        ("", "!", ""),
    ],
)
def test_a_reference_names_its_sheet(reference: str, mark: str, sheet: str) -> None:
    assert sheet_in(reference, mark) == sheet


@pytest.mark.parametrize(("address", "most"), [("$'x 49'.$A$1", 51), ("$weg.$A$1", 50)])
def test_ods_has_room_for_our_list_too(address: str, most: int) -> None:
    def made(count: int) -> bytes:
        those = parts(ods(""))
        tables = "".join(TABLES.format(f"x {n}") for n in range(count - 1))
        names = f"{NAME.format(address)}</table:named-expressions></office:spreadsheet>"
        end = b"</office:spreadsheet>"
        return zipped({**those, CONTENT: those[CONTENT].replace(end, (tables + names).encode())})

    assert len(open_book(made(most), ".ods").grids) == most
    with pytest.raises(Unreadable, match="MVI-F021"):
        open_book(made(most + 1), ".ods")
