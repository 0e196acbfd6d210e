"""What is certain is written into the cells of a workbook: as in JSON, and the rest stays as it was."""

from __future__ import annotations

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook
from places import EXAMPLES
from written_books import bytes_of, example, filled, values_in

from mvi_standard.fixes.fix import Mended, mend
from mvi_standard.read import parse, read_workbook
from mvi_standard.validate import report_on
from mvi_standard.workbook.annotate.markup import CannotAnnotate
from mvi_standard.workbook.annotate.mended_cells import holds, rewritten

BROKEN = ("MVI-C132-zeros-lost", "MVI-C133-written-with-dots")
SEPARATED = st.lists(st.sampled_from(["", ".", " ", "-"]), min_size=13, max_size=13)
VAT = "NL123456782B01"


def book_of(text: str) -> bytes:
    return bytes_of(filled(json.loads(text)), ".xlsx")


def mended(book: bytes) -> Mended:
    return mend(book, lambda data: report_on(lambda: read_workbook(data, ".xlsx")), holds, rewritten)


def as_json(text: str) -> Mended:
    return mend(text.encode(), lambda data: report_on(lambda: parse(data, ".json")))


def with_vat(written: str) -> str:
    """Return an example whose submitter has a VAT number, written so."""
    values = example("minimaal")
    values["organisations"][0]["identifiers"] = [{"scheme": "btw", "value": written}]
    return json.dumps(values)


def same(text: str) -> None:
    """A workbook and the JSON that it was made of are mended to the same values, in the same places."""
    book, plain = mended(book_of(text)), as_json(text)
    assert book.report.document is not None
    assert plain.report.document is not None
    assert values_in(book.report.document) == values_in(plain.report.document)
    assert {each.path for each in book.done} == {each.path for each in plain.done}


@pytest.mark.parametrize("name", BROKEN)
def test_a_workbook_is_mended_as_its_json_is(name: str) -> None:
    text = (EXAMPLES / "invalid" / f"{name}.json").read_text("utf-8")

    same(text)
    assert mended(book_of(text)).done


@settings(max_examples=5)
@given(SEPARATED)
def test_however_a_number_is_written_both_are_mended_alike(separators: list[str]) -> None:
    same(with_vat("".join(sign + mark for sign, mark in zip(VAT, [*separators, ""], strict=True))))


def test_a_sound_workbook_keeps_every_byte() -> None:
    book = bytes_of(filled(example("gemeente-basis")), ".xlsx")

    assert mended(book).content == book


def test_only_the_cell_at_fault_changes_and_it_keeps_its_format() -> None:
    before = book_of((EXAMPLES / "invalid" / f"{BROKEN[1]}.json").read_text("utf-8"))
    after = mended(before).content
    old, new = load_workbook(BytesIO(before)), load_workbook(BytesIO(after))
    changed = [
        (one, two)
        for sheet in old
        for row, again in zip(sheet.iter_rows(), new[sheet.title].iter_rows(), strict=True)
        for one, two in zip(row, again, strict=True)
        if one.value != two.value or one.style_id != two.style_id
    ]

    assert [two.value for _, two in changed] == [VAT]
    assert [one.style_id for one, _ in changed] == [two.style_id for _, two in changed]
    with ZipFile(BytesIO(before)) as first, ZipFile(BytesIO(after)) as second:
        differ = [each for each in first.namelist() if first.read(each) != second.read(each)]
        assert first.namelist() == second.namelist()
    assert len(differ) == 1
    assert differ[0].startswith("xl/worksheets/")


def test_a_formula_is_not_replaced_by_its_outcome() -> None:
    faulty = read_workbook(book_of(with_vat("NL 123456782 B01")), ".xlsx")
    (remedy,) = mended(faulty.content).done
    book = load_workbook(BytesIO(faulty.content))
    place = faulty.source.place(remedy.path)
    assert place is not None
    book[place.sheet].cell(place.line, place.column).value = '="NL 123456782"&" B01"'
    target = BytesIO()
    book.save(target)
    with pytest.raises(CannotAnnotate):
        rewritten(replace(faulty, content=target.getvalue()), [remedy])
