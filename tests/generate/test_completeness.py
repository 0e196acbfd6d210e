"""Whatever the standard names it explains, in both languages: counted, and 100 %."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import sources

from mvi_standard.render.reference import requirements
from mvi_standard.requirement import LANGUAGES
from tools.generate.completeness import Count, Explained, counts, elements, lines, main

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tools.generate.standard import Standard

KINDS = {"KPIs", "classes", "code lists", "codes", "fields", "levels", "measures", "rules", "terms", "types"}


@pytest.fixture(scope="module")
def standard() -> Standard:
    return sources.standard()


def lacking(standard: Standard) -> set[tuple[str, str, str]]:
    found = elements(standard, requirements())
    return {(each.kind, each.name, each.language) for each in found if not each.complete}


def test_every_text_is_there_in_both_languages(standard: Standard) -> None:
    found = counts(elements(standard, requirements()))

    assert {(each.kind, each.language) for each in found} == {(kind, each) for kind in KINDS for each in LANGUAGES}
    assert [each for each in found if each.complete != each.total] == []


def test_the_totals_are_those_of_the_source(standard: Standard) -> None:
    totals = {each.kind: each.total for each in counts(elements(standard, requirements())) if each.language == "nl"}

    assert totals["codes"] == sum(len(each.rows) for each in standard.codelists.values())
    assert totals["fields"] == sum(len(each.fields) for each in standard.classes.values())
    assert (totals["KPIs"], totals["rules"]) == (len(standard.kpis), len(requirements()))


def test_one_text_that_is_lacking_is_seen(standard: Standard) -> None:
    vat = standard.codelists["vat"]
    bare: Mapping[str, str] = {**vat.rows[0], "definition_nl": " "}
    kpi = {**standard.kpis["KLI-02"], "mistakes_en": ""}
    lot = standard.classes["Lot"]
    title = replace(lot.fields[0], advice=replace(lot.fields[0].advice, where_nl=""))
    holed = replace(
        standard,
        codelists={**standard.codelists, "vat": replace(vat, rows=(bare, *vat.rows[1:]))},
        kpis={**standard.kpis, "KLI-02": kpi},
        classes={**standard.classes, "Lot": replace(lot, fields=(title, *lot.fields[1:]))},
    )

    assert lacking(holed) == {
        ("codes", f"vat.{vat.rows[0]['code']}", "nl"),
        ("KPIs", "KLI-02", "en"),
        ("fields", f"Lot.{title.name}", "nl"),
    }


def test_the_table_says_how_much_of_how_many() -> None:
    those = [
        Explained("codes", "a", "nl", ("A", "b")),
        Explained("codes", "b", "nl", ("B", "")),
        Explained("codes", "a", "en", ("A",)),
    ]

    assert counts(those) == (Count("codes", "en", 1, 1), Count("codes", "nl", 1, 2))
    assert [line.split() for line in lines(counts(those))] == [
        ["complete", "total"],
        ["codes", "en", "1", "1", "100.0", "%"],
        ["codes", "nl", "1", "2", "50.0", "%"],
    ]


def test_the_command_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert len(said.out.splitlines()) == 1 + len(KINDS) * len(LANGUAGES)


def test_the_command_says_where_the_source_contradicts_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "schema" / "codelists").mkdir(parents=True)
    (tmp_path / "schema" / "codelists.csv").write_text("name\n", "utf-8")
    (tmp_path / "schema" / "codelists" / "fruit.csv").write_text("code\n", "utf-8")

    assert main(tmp_path) == 1
    assert capsys.readouterr() == ("", "schema/: codelists.csv has no row for fruit\n")
