"""The sheet of a form on which a value is split: every part explained, the details below their group; and its print."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from supplier_forms import MADE_ON, TRANSPORT, TRANSPORT_ANSWERS, VEHICLES, filled, form, judged, read, values

from mvi_standard.editions import LATEST
from mvi_standard.workbook.form import form_of, pages
from mvi_standard.workbook.form.parts_page import CodePart, has_groups, parted
from mvi_standard.workbook.writing import looks, write
from mvi_standard.workbook.writing.looks import BOLD, FIXED, INSIDE

if TYPE_CHECKING:
    from mvi_standard.workbook.writing.page import Page

RULE = "Nooit allebei"
CODE, NAME, MEANING = 3, 4, 5


def made(language: str = "nl") -> dict[str, Page]:
    dossier = judged(values()).dossier
    assert dossier is not None
    return {each.title: each for each in pages(form_of(dossier, TRANSPORT), language, MADE_ON).pages}


def as_ods() -> bytes:
    dossier = judged(values()).dossier
    assert dossier is not None
    written = BytesIO()
    write(written, pages(form_of(dossier, TRANSPORT), "nl", MADE_ON), ".ods")
    return written.getvalue()


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("a", "b"), [CodePart("a"), CodePart("b")]),
        (
            ("a", "b", "c", "b-c"),
            [
                CodePart("a"),
                CodePart("b-c", is_group=True),
                CodePart("b", is_inside=True),
                CodePart("c", is_inside=True),
            ],
        ),
        (("a-b", "a"), [CodePart("a-b"), CodePart("a")]),
        (
            ("a", "b", "a-b", "b-a"),
            [CodePart("b-a", is_group=True), CodePart("a", is_inside=True), CodePart("b", is_inside=True)],
        ),
    ],
)
def test_details_come_below_their_group(codes: tuple[str, ...], expected: list[CodePart]) -> None:
    assert [*parted(codes)] == expected


@pytest.mark.parametrize("name", [*LATEST.tables.codelists])
def test_every_code_of_a_list_is_there_once(name: str) -> None:
    codes = LATEST.tables.codelists[name]

    assert sorted(each.code for each in parted(codes)) == sorted(codes)
    assert has_groups(codes) == any(each.is_group for each in parted(codes))


def test_each_part_says_what_belongs_to_it() -> None:
    rows = made()["Uitsplitsing"].rows[3:]
    told = {str(row[CODE].value): row for row in rows}

    assert [*told] == ["m1-m2-n1", "m1", "m2", "n1", "m3", "n2-n3", "n2", "n3"]
    assert {code: row[NAME].look for code, row in told.items()} == {
        "m1-m2-n1": BOLD, "m1": INSIDE, "m2": INSIDE, "n1": INSIDE, "m3": FIXED, "n2-n3": BOLD, "n2": INSIDE,
        "n3": INSIDE,
    }  # fmt: skip
    for code, row in told.items():
        assert row[MEANING].value == LATEST.labels[f"code:vehicle_category:{code}"][2]


def test_the_sheet_says_that_a_group_or_its_details_are_filled_in() -> None:
    page = load_workbook(BytesIO(form(values(), TRANSPORT)))["Uitsplitsing"]

    assert RULE in str(page["A1"].value)
    assert page["E5"].alignment.indent > 0
    assert b"fo:margin-left" in zipfile.ZipFile(BytesIO(as_ods())).read("content.xml")


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_what_we_wrote_above_the_heads_is_no_remark(suffix: str) -> None:
    content = form(values(), TRANSPORT) if suffix == ".xlsx" else as_ods()

    assert read(values(), content, suffix).remarks == ()


def test_what_somebody_else_wrote_above_the_heads_is_one() -> None:
    book = load_workbook(BytesIO(form(values(), TRANSPORT)))
    book["Uitsplitsing"]["A1"] = "let op"
    saved = BytesIO()
    book.save(saved)

    assert [each.key for each in read(values(), saved.getvalue()).remarks] == ["merge.column"]


def test_parts_are_read_from_where_they_stand_now() -> None:
    found = read(values(), filled(form(values(), TRANSPORT), TRANSPORT_ANSWERS))

    assert {key for each in found.answers if each.ask.id == VEHICLES for key in each.parts} == {
        ("voertuigcategorie", "m1"),
        ("voertuigcategorie", "m2"),
    }


def test_a_broad_sheet_is_printed_at_a_size_that_can_be_read() -> None:
    book = load_workbook(BytesIO(form(values(), TRANSPORT)))
    broad, narrow = book["Antwoorden"], book["Uitsplitsing"]

    assert (broad.page_setup.orientation, broad.page_setup.scale) == ("landscape", looks.PRINTED)
    assert broad.page_setup.fitToWidth is None
    assert (broad.print_title_cols, broad.print_title_rows) == ("$A:$B", "$1:$2")
    assert narrow.sheet_properties.pageSetUpPr.fitToPage
    assert (narrow.page_setup.fitToHeight, narrow.page_setup.orientation) == (0, "landscape")


def test_a_broad_sheet_in_opendocument_is_printed_so_too() -> None:
    package = zipfile.ZipFile(BytesIO(as_ods()))

    assert f'style:scale-to="{looks.PRINTED}%"'.encode() in package.read("styles.xml")
    content = package.read("content.xml")
    assert b'style:master-page-name="on_broad"' in content
    assert content.count(b"<table:table-header-columns>") == 1


@pytest.mark.parametrize(("language", "said"), [("nl", "Voor: Antwoorden (Bepalingswijze)"), ("en", "For: Answers (")])
def test_the_codes_of_a_form_say_for_which_columns_they_are(language: str, said: str) -> None:
    page = made(language)[{"nl": "Codelijsten", "en": "Code lists"}[language]]
    told: list[Any] = [row[-1].value for row in page.rows if not row[1].value]

    assert any(str(each).startswith(said) for each in told)
