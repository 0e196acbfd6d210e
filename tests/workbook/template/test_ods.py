"""The workbook in OpenDocument has and does what the one for Excel does."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import VALID, some
from written_books import DAY, back, bytes_of, example, filled, values_in

from mvi_standard.editions import LATEST
from mvi_standard.total.synth.country import netherlands
from mvi_standard.workbook.template import Choice, empty_plan
from mvi_standard.workbook.writing.ods_xml import NAMESPACES, paragraphs

if TYPE_CHECKING:
    from pathlib import Path

TABLE, OFFICE, CALCEXT = (f"{{{NAMESPACES[each]}}}" for each in ("table", "office", "calcext"))
TEXTS = (
    "=1+1",
    "of:=1+1",
    "<text:p>x</text:p>",
    "a & b < c",
    "twee  spaties   drie",
    "regel\n\nregel",
    "tab\ttab",
    "]]>",
    '"',
)


@pytest.fixture(scope="module")
def parts() -> ZipFile:
    plan = empty_plan(LATEST, Choice("effect"), "nl", f"{DAY}T10:00:00+01:00", 40)
    return ZipFile(BytesIO(bytes_of(plan, ".ods")))


@pytest.fixture(scope="module")
def content(parts: ZipFile) -> ET.Element:
    return ET.fromstring(parts.read("content.xml"))  # noqa: S314 - we wrote it ourselves


@pytest.mark.parametrize("path", some(VALID), ids=lambda path: path.stem)
def test_a_submission_comes_back_as_it_was(path: Path) -> None:
    values = json.loads(path.read_bytes())

    document = back(filled(values), ".ods")

    assert values_in(document) == values
    assert document.notes == ()


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, 10_000), st.booleans())
def test_so_does_any_that_an_authority_might_make(seed: int, faults: bool) -> None:
    for _, written in netherlands(authorities=1, seed=seed, contracts=5, faults=faults):
        values = json.loads(written)
        assert values_in(back(filled(values), ".ods")) == values


@pytest.mark.parametrize("text", TEXTS)
def test_whatever_a_text_looks_like_it_stays_a_text(text: str) -> None:
    values = example("gemeente-basis")
    values["contracts"][0]["title"] = text
    values["coverages"][0]["populations"][0]["source"] = text
    made = bytes_of(filled(values), ".ods")

    assert values_in(back(filled(values), ".ods")) == values
    assert b"table:formula" not in ZipFile(BytesIO(made)).read("content.xml")


def test_blanks_that_xml_would_fold_are_elements() -> None:
    assert paragraphs("a  b\tc\n d") == (
        '<text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p><text:s text:c="1"/>d</text:p>'
    )


def test_the_package_is_as_the_standard_for_it_asks(parts: ZipFile) -> None:
    first = parts.infolist()[0]
    manifest = parts.read("META-INF/manifest.xml").decode()

    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert parts.read("mimetype") == b"application/vnd.oasis.opendocument.spreadsheet"
    listed = set(re.findall('full-path="([^"]+)"', manifest)) - {"/"}
    assert listed == set(parts.namelist()) - {"mimetype", "META-INF/manifest.xml"}
    versions = {re.search(rb'office:version="([^"]+)"', parts.read(name)) for name in listed}
    assert len({each[1] for each in versions if each}) == 1


def test_it_says_for_which_version_it_was_made(parts: ZipFile) -> None:
    meta = parts.read("meta.xml").decode()

    assert re.findall('meta:name="mvi_standard_version"[^>]*>([^<]+)<', meta) == [LATEST.version]
    assert re.search('meta:name="mvi_language"[^>]*>nl<', meta)


def test_each_column_has_a_check_with_a_message(content: ET.Element) -> None:
    checks = {each.get(f"{TABLE}name"): each for each in content.iter(f"{TABLE}content-validation")}
    tables = list(content.iter(f"{TABLE}table"))

    for table in tables[1:-1]:
        asked = [cell.get(f"{TABLE}content-validation-name") for cell in list(table.iter(f"{TABLE}table-row"))[-1]]
        assert set(asked) <= set(checks), table.get(f"{TABLE}name")
        for name in asked:
            assert "".join(checks[name].find(f"{TABLE}help-message").itertext())  # type: ignore[union-attr] # fails where there is none
    conditions = {each.get(f"{TABLE}condition") for each in checks.values()}
    assert {
        "of:cell-content-is-in-list(lijst_theme)",
        "of:cell-content-is-in-list(sleutel_organisations)",
        'of:cell-content-is-in-list("EUR")',
        'of:cell-content-is-in-list("ja";"nee")',
        "of:cell-content-is-date() and cell-content-is-between(32874,73415)",
        "of:cell-content-is-decimal-number() and cell-content-is-between(0,1000000000000)",
        "of:cell-content-text-length()<=300",
    } <= conditions
    names = {each.get(f"{TABLE}name") for each in content.iter() if each.tag.startswith(f"{TABLE}named-")}
    used = {each for text in conditions if text for each in re.findall("(?:lijst|sleutel)_[a-z_0-9]+", text)}
    assert used <= names


def test_what_is_missing_in_a_row_that_is_used_is_coloured(content: ET.Element) -> None:
    rules = {
        each.get(f"{CALCEXT}target-range-address"): [rule.get(f"{CALCEXT}value") for rule in each]
        for each in content.iter(f"{CALCEXT}conditional-format")
    }

    areas = " ".join(f"'Percelen'.{each}3:'Percelen'.{last}42" for each, last in ("AB", "DD", "FF", "LL"))
    assert rules[areas] == ["formula-is(AND(COUNTA([.$A3:.$Z3])>0;LEN(TRIM([.A3]))=0))"]
    assert rules["'Percelen'.R3:'Percelen'.R42"] == ["formula-is(AND(COUNTA([.$R3:.$T3])>0;LEN(TRIM([.R3]))=0))"]
    assert rules["'Organisaties'.C3:'Organisaties'.C42"] == [
        "formula-is(AND(COUNTA([.$A3:.$A3])>0;LEN(TRIM([.C3]))=0;LEN(TRIM([.$D3]))=0))"
    ]


def test_sheets_are_protected_but_for_what_is_filled_in(content: ET.Element, parts: ZipFile) -> None:
    tables = list(content.iter(f"{TABLE}table"))

    assert all(each.get(f"{TABLE}protected") == "true" for each in tables)
    styles = parts.read("content.xml").decode()
    assert re.search(
        '<style:style style:name="free_text"[^>]*><style:table-cell-properties style:cell-protect="none"', styles
    )
    root = next(each for each in tables if each.get(f"{TABLE}name") == "Aanlevering")
    assert {each.get(f"{TABLE}default-cell-style-name") for each in root.iter(f"{TABLE}table-column")} == {
        "free_text", "free_text_long", "free_day", "free_general",
    }  # fmt: skip


def test_it_opens_on_the_first_sheet_with_the_heads_in_sight(parts: ZipFile) -> None:
    settings = parts.read("settings.xml").decode()

    assert '"ActiveTable" config:type="string">Lees mij<' in settings
    assert settings.count('"VerticalSplitPosition" config:type="int">2<') == settings.count("VerticalSplitMode") - 1


def test_the_same_sheets_stand_in_both_formats(content: ET.Element) -> None:
    plan = empty_plan(LATEST, Choice("effect"), "nl", f"{DAY}T10:00:00+01:00", 40)
    names = [each.get(f"{TABLE}name") for each in content.iter(f"{TABLE}table")]

    assert names == openpyxl.load_workbook(BytesIO(bytes_of(plan, ".xlsx"))).sheetnames
