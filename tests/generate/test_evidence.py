"""What the standard says of its sources is so: each mark has its line, and no page promises what nobody keeps."""

from __future__ import annotations

import re

from places import ROOT

from mvi_standard.editions import LATEST

DECISION = ROOT / "docs" / "decisions" / "0055-what-a-statement-rests-on.md"


def test_a_definition_that_was_read_has_its_line() -> None:
    lines = dict(re.findall(r"^\| ([A-Z]{3}-\d{2}) \| (.+) \|$", DECISION.read_text("utf-8"), re.MULTILINE))

    read = {each for each, kpi in LATEST.catalogue.items() if kpi["evidence_mark"] == "gelezen"}
    assert lines.keys() == read, f"{DECISION.name}: a row for each KPI that is `gelezen`, and for no other"
    assert all("http" in str(LATEST.catalogue[each]["source"]) for each in lines)


def test_a_source_is_not_a_letter_about_something_else() -> None:
    assert "2025D07149" not in (ROOT / "schema" / "glossary.yaml").read_text("utf-8")


def test_no_term_is_promised_as_long_as_there_is_no_contact() -> None:
    for name in ("SECURITY.md", "docs/pages/nl/bestuur.md", "docs/pages/en/bestuur.md"):
        text = (ROOT / name).read_text("utf-8")

        assert re.search("no contact person yet|nog geen contactpersoon", text)
        assert not re.search(r"\b(?:within|binnen) \W*\d+ (?:days|dagen)", text)


def test_the_colophon_says_of_codes_what_is_so() -> None:
    official = {"niet_openbaar", "leveringen"}
    codes = {each for codelist in LATEST.tables.codelists.values() for each in codelist}
    pages = [(ROOT / "docs" / "pages" / each / "colofon.md").read_text("utf-8") for each in ("nl", "en")]

    assert official <= codes
    assert all("crosswalks.csv" in each for each in pages)
    assert not any(re.search("letterlijk overgenomen|taken over exactly", each) for each in pages)
