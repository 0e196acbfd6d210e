"""What a cell means, by the type of its column: as it stands, as it can only be meant, or not at all."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from grids import SHEETS, book_of, column, example, judged, read, said, whole, with_cell

from mvi_standard.finding import letters
from mvi_standard.workbook.core.book import Serial

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Value

BOOK = book_of(example("gemeente-basis"))
FULL = book_of(example("gemeente-volledig"))


def found(path: str, name: str, record: Any) -> Any:
    """Return what was read for the first row of a sheet."""
    first, *fields = path.split(".")
    data = whole(record) if not path else whole(record)[first][0]
    for each in fields:
        data = data[each][0]
    for each in name.split("."):
        data = data[each]
    return data


@pytest.mark.parametrize(
    ("path", "name", "cell", "value", "code"),
    [
        ("lots", "title", "Schoonmaak", "Schoonmaak", None),
        ("lots", "title", "  Schoonmaak ", "Schoonmaak", "X005"),
        ("lots", "title", "\u00a0Schoonmaak", "\u00a0Schoonmaak", None),  # the standard allows it, so it stays
        ("lots", "title", "=1+1", "=1+1", None),
        ("lots", "title", "12,5", "12,5", None),
        ("lots", "own_number", 2026014, "2026014", "X005"),
        ("lots", "own_number", 2026014.0, "2026014", "X005"),
        ("lots", "own_number", 12.5, "12.5", "X006"),
        ("lots", "own_number", 10**15, "1000000000000000", "X006"),
        ("lots", "own_number", -5, "-5", "X006"),
        ("lots", "own_number", date(2026, 3, 1), "2026-03-01", "X006"),
        ("lots", "own_number", datetime.fromisoformat("2026-03-01 09:30"), "2026-03-01 09:30:00", "X006"),
        ("lots", "own_number", time(9, 30), "09:30:00", "X006"),
        ("lots", "own_number", timedelta(hours=40), "1 day, 16:00:00", "X006"),
        ("lots", "own_number", True, True, None),  # its structure is at fault
        ("", "standard_version", 1, "1.0", "X005"),
        ("", "standard_version", 1.0, "1.0", "X005"),
        ("", "standard_version", 1.1, "1.1", "X005"),
        ("", "version", 1.0, 1, None),
        ("", "version", "1", 1, None),
        ("", "version", "1,5", "1,5", None),
        ("lots", "nature", "diensten", "diensten", None),
        ("lots", "nature", "Diensten", "diensten", "X005"),
        ("lots", "nature", "services", "diensten", "X005"),
        ("lots", "nature", " diensten", "diensten", "X005"),
        ("lots", "nature", "dienst", "dienst", None),
        ("lots", "nature", True, True, None),
        ("lots", "nature", 3, 3, None),
        ("lots", "product_group", "eigen:xyz", "eigen:xyz", None),
        ("lots", "product_group", "xyz", "xyz", None),
        ("lots", "awarded_on", "2026-03-20", "2026-03-20", None),
        ("lots", "awarded_on", date(2026, 3, 20), "2026-03-20", None),
        ("lots", "awarded_on", datetime.fromisoformat("2026-03-20 00:00"), "2026-03-20", None),
        ("lots", "awarded_on", datetime.fromisoformat("2026-03-20 09:30"), "2026-03-20", "X005"),
        ("lots", "awarded_on", "20-3-2026", "2026-03-20", "X005"),
        ("lots", "awarded_on", "20/3/2026", "2026-03-20", "X005"),
        ("lots", "awarded_on", "3/4/2026", "3/4/2026", None),  # March in America
        ("lots", "awarded_on", "1-5-26", "2026-05-01", "X005"),
        ("lots", "awarded_on", " 01.05.26", "2026-05-01", "X005"),
        ("lots", "awarded_on", "1/5/26", "1/5/26", None),
        ("lots", "awarded_on", "1-5-99", "1-5-99", None),  # which century
        ("lots", "awarded_on", "31-2-26", "31-2-26", None),
        ("lots", "awarded_on", "maart 2026", "maart 2026", None),
        ("lots", "awarded_on", "31 maart 2028", "2028-03-31", "X005"),
        ("lots", "awarded_on", "31-mrt-2028", "2028-03-31", "X005"),
        ("lots", "awarded_on", "31 mrt. 28", "31 mrt. 28", None),
        ("", "created_at", "31 maart 2028 9:30", "2028-03-31T09:30:00+02:00", "X005"),
        ("lots", "value.vat", "excl. btw", "exclusief", "X005"),
        ("lots", "value.vat", "Incl btw", "inclusief", "X005"),
        ("lots", "value.vat", "btw", "btw", None),
        ("organisations", "natural_person", "n", False, "X005"),
        ("organisations", "natural_person", "J", True, "X005"),
        ("organisations", "natural_person", "y", True, "X005"),
        ("lots", "awarded_on", 46101, 46101, None),
        ("lots", "awarded_on", Serial(60), 60, None),
        ("lots", "awarded_on", Serial(-1.5), -1.5, None),
        ("lots", "own_number", Serial(12), "12", "X006"),
        ("lots", "value.amount", Serial(12), 12, "X005"),
        ("lots", "value.amount", 400000, 400000, None),
        ("lots", "value.amount", 400000.0, 400000, None),
        ("lots", "value.amount", 0.1 + 0.2, 0.3, None),  # what a sum leaves behind the digits that are shown
        ("lots", "value.amount", "400000", 400000, None),
        ("lots", "value.amount", "400000.5", 400000.5, None),
        ("lots", "value.amount", "0.30000000000000004", 0.30000000000000004, None),
        ("lots", "value.amount", "1.234,56", 1234.56, "X005"),
        ("lots", "value.amount", "1,234.56", 1234.56, "X005"),
        ("lots", "value.amount", "€ 1.250,00", 1250, "X005"),
        ("lots", "value.amount", "12,5", 12.5, "X005"),
        ("lots", "value.amount", "4e5", 400000, "X005"),
        ("lots", "value.amount", "1.250", "1.250", None),  # thousands or decimals
        ("lots", "value.amount", "50 %", "50 %", None),
        ("lots", "value.amount", "$ 5,5", "$ 5,5", None),
        ("lots", "value.amount", float("inf"), "inf", None),
        ("lots", "value.amount", True, True, None),
        ("lots", "value.amount", date(2026, 1, 1), "2026-01-01", None),
        ("lots", "value.amount", "9" * 400, "9" * 400, None),
        ("lots", "value.currency", "€", "EUR", "X005"),
        ("lots", "value.currency", " Euro ", "EUR", "X005"),
        ("lots", "value.currency", "$", "$", None),
        ("lots", "cpv", "90911200", ["90911200"], None),
        ("lots", "cpv", 90911200, ["90911200"], "X005"),
        ("lots", "cpv", 3000000, ["3000000"], "X005"),  # a zero was lost, and its structure says so
        ("lots", "cpv", "90911200; 90910000", ["90911200", "90910000"], None),
        ("lots", "cpv", "90911200\n90910000;", ["90911200", "90910000"], None),
        ("lots", "cpv", "90911200, 90910000", ["90911200", "90910000"], "X005"),
        ("lots", "cpv", "90911200, schoon", ["90911200, schoon"], None),
        ("lots", "cpv", "90911200; 90910000, 90911300", ["90911200", "90910000", "90911300"], "X005"),
        ("lots", "cpv", "90911200; 90910000, schoon", ["90911200", "90910000, schoon"], None),
        ("lots", "cpv", "(leeg)", [], None),
        ("lots", "cpv", "(Empty)", [], None),
        ("lots", "cpv", ";", [";"], None),
        ("lots", "buyer", "lindedam", "lindedam", None),
        ("lots", "buyer", "Gemeente Lindedam", "lindedam", "X005"),
        ("lots", "buyer", "Lindedam", "lindedam", "X005"),
        ("lots", "buyer", "Gemeente Lindendam", "Gemeente Lindendam", None),
        ("lots", "buyer", 12, "12", "X005"),
        ("organisations", "natural_person", "ja", True, None),
        ("organisations", "natural_person", "No", False, None),
        ("organisations", "natural_person", True, True, None),
        ("organisations", "natural_person", 1, True, "X005"),
        ("organisations", "natural_person", 0.0, False, "X005"),
        ("organisations", "natural_person", "WAAR", True, "X005"),
        ("organisations", "natural_person", "FALSE", False, "X005"),
        ("organisations", "natural_person", "x", "x", None),
        ("organisations", "natural_person", 2, 2, None),
        ("", "created_at", "2027-02-22T09:30:00+01:00", "2027-02-22T09:30:00+01:00", None),
        ("", "created_at", datetime.fromisoformat("2027-02-22 09:30"), "2027-02-22T09:30:00+01:00", "X005"),
        ("", "created_at", "22-7-2027 9:30", "2027-07-22T09:30:00+02:00", "X005"),
        ("", "created_at", "22-7-2027 9:30:15 uur", "2027-07-22T09:30:15+02:00", "X005"),
        ("", "created_at", "22-7-2027", "22-7-2027", None),  # nobody knows the hour
        ("", "created_at", date(2027, 7, 22), "2027-07-22", None),
        ("", "created_at", datetime.fromisoformat("0001-01-01"), "0001-01-01 00:00:00", None),
        ("", "created_at", datetime.fromisoformat("9999-12-31"), "9999-12-31 00:00:00", None),
        (
            "",
            "created_at",
            datetime.fromisoformat("2026-10-25 02:30"),
            "2026-10-25 02:30:00",
            None,
        ),  # this hour came twice
        (
            "",
            "created_at",
            datetime.fromisoformat("2026-03-29 02:30"),
            "2026-03-29 02:30:00",
            None,
        ),  # and this one never
    ],
)
def test_a_cell_is_read_as_it_can_only_be_meant(
    path: str, name: str, cell: Value, value: Any, code: str | None
) -> None:
    document = read(with_cell(BOOK, path, name, cell))

    got = found(path, name, document)
    assert (got, type(got)) == (value, type(value))
    title = SHEETS[path].title("nl")
    assert said(document) == ([(code, f"{title}!{letters(column(path, name))}3")] if code else [])


@pytest.mark.parametrize(
    ("scheme", "cell", "value"),
    [
        ("kvk", 1234575, "01234575"),  # a zero was lost: 0030 says why that is certain
        ("KvK-nummer", 12345678.0, "12345678"),
        ("kvk", 123456, "123456"),  # two were lost, or it is another number: a rule says so
        ("rsin", 1234568, "1234568"),
        ("lokaal", 40417, "40417"),
        (None, 40417, "40417"),
    ],
)
def test_an_identifier_gets_back_the_zeros_of_which_nobody_can_doubt(scheme: str, cell: Value, value: str) -> None:
    path = "organisations.identifiers"
    book = with_cell(with_cell(BOOK, path, "scheme", scheme), path, "value", cell)

    document = read(book)

    assert whole(document)["organisations"][0]["identifiers"][0]["value"] == value
    assert ("X005", "'Nummers van organisaties'!C3") in said(document)


def test_what_is_not_understood_is_a_fault_of_structure_at_its_cell() -> None:
    book = with_cell(with_cell(BOOK, "lots", "value.amount", "1.250"), "lots", "nature", "dienst", row=4)

    report = judged(book)

    places = {(each.code, place.sheet, place.line) for each in report.findings if (place := report.place(each))}
    assert places == {("MVI-S001", "Percelen", 3), ("MVI-S004", "Percelen", 4)}


def test_a_sign_of_euros_belongs_to_an_amount_in_euros() -> None:
    book = with_cell(with_cell(BOOK, "lots", "value.currency", "USD"), "lots", "value.amount", "€ 1.250,00")

    assert found("lots", "value.amount", read(book)) == "€ 1.250,00"


def test_a_record_is_known_by_its_number_only_when_no_other_has_it() -> None:
    values = {**example("gemeente-basis")}
    values["lots"] = [{**each, "own_number": "2026-014"} for each in values["lots"]]
    book = with_cell(book_of(values), "lots.themes", "lots.id", "2026-014")

    assert said(read(book)) == [("X010", "'Thema''s per perceel'!A3")]


def test_the_subject_of_an_observation_is_looked_up_among_its_own_kind() -> None:
    first = example("gemeente-volledig")["observations"][0]["subject"]
    assert first == {"type": "contract", "id": "NO-26-002-1"}  # its contract number is 26-002-1

    document = read(with_cell(FULL, "observations", "subject.id", "26-002-1"))
    other = read(with_cell(FULL, "observations", "subject.type", "perceel"))

    assert whole(document) == example("gemeente-volledig")
    assert [code for code, _ in said(document)] == ["X005"]
    assert found("observations", "subject", other) == {"type": "lot", "id": "NO-26-002-1"}
