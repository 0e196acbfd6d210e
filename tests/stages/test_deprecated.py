"""What should no longer be used is told once for each use, with what replaces it: codes, KPIs, fields and classes."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from places import EXAMPLES, ROOT
from sources import standard

from mvi_standard.demands import IN_USE
from mvi_standard.edition import Edition
from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.fixes.remedy import remedy
from mvi_standard.read import read
from mvi_standard.report import Options
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.wording import words
from mvi_standard.validate import judge, validate
from tools.generate import json_schema, tables
from tools.generate.linkml import REPLACEMENT
from tools.generate.source import read as read_source

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.finding import Finding
    from mvi_standard.report import Report
    from tools.generate.standard import Standard

EDITS = {
    "procurement.yaml": {
        "      estimated_value:\n": f'        deprecated: "1.1"\n        {REPLACEMENT}: value\n',
        "  CatalogueEntry:\n": f'    deprecated: "1.2"\n    {REPLACEMENT}: Evidence\n',
    },
    "kpis/KLI-09.yaml": {"id: KLI-09\n": 'deprecated_in: "1.1"\nreplaced_by: KLI-10\n'},
}
"""What is deprecated in the edition of these tests: lines of `schema/`, each with what goes below it."""
USES = {
    "estimated_value": ("1.1", "value"),
    "catalogue": ("1.2", "Evidence"),
    "kpi": ("1.1", "KLI-10"),
    "award_basis": ("1.1", "beste_prijs_kwaliteit"),
}
"""By the field that shows it, since when each is deprecated and what replaces it."""
FULL = json.loads((EXAMPLES / "valid" / "gemeente-volledig.json").read_text("utf-8"))
WRITTEN = json.dumps(FULL)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return an edition in which a field, a class, a KPI and a code of a closed list are deprecated."""
    folder = tmp_path_factory.mktemp("edition")
    shutil.copytree(ROOT / "schema", folder / "schema")
    for name, edits in EDITS.items():
        for line, below in edits.items():
            rewritten(folder / "schema" / name, line, line + below)
    bases = folder / "schema" / "codelists" / "award_basis.csv"
    row = next(each for each in bases.read_text("utf-8").splitlines() if each.startswith("laagste_prijs,"))
    rewritten(bases, row, re.sub(",1.0,,,", ",1.0,1.1,beste_prijs_kwaliteit,", row))
    return made(read_source(folder / "schema"), folder / "files")


def made(standard: Standard, files: Path) -> Edition:
    """Return an edition with the files that are generated from a standard, and the rules of ours."""
    shutil.copytree(LATEST.files, files, ignore=shutil.ignore_patterns("*.py", "rules", "kpis"), dirs_exist_ok=True)
    (files / "tables.json").write_text(tables.write_tables(standard), "utf-8")
    (files / "catalogue.json").write_text(tables.write_catalogue(standard), "utf-8")
    (files / "schema-1.0.json").write_text(json_schema.write(standard), "utf-8")
    return Edition(LATEST.version, files, LATEST.rules_package)


def all_codes_old() -> Standard:
    lists = {
        name: replace(each, rows=tuple({**row, "deprecated_in": "1.1"} for row in each.rows))
        for name, each in standard().codelists.items()
    }
    return replace(standard(), codelists=lists)


def rewritten(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert (text.count(old), old == new) == (1, False)
    path.write_text(text.replace(old, new), "utf-8")


def judged(values: Any, edition: Edition) -> Report:
    return judge(read(json.dumps(values).encode()), edition, choices=Options())


def told(report: Report) -> list[Finding]:
    return [each for each in report.findings if each.code == IN_USE.code]


def test_each_use_is_a_warning_that_says_since_when_and_what_replaces_it(edition: Edition) -> None:
    report = judged(FULL, edition)
    uses = Counter(str(each.path[-1]) for each in told(report))

    assert report.conforms
    assert uses == {
        "estimated_value": WRITTEN.count('"estimated_value"'),
        "catalogue": WRITTEN.count('"catalogue"'),
        "kpi": WRITTEN.count('"KLI-09"'),
        "award_basis": WRITTEN.count('"laagste_prijs"'),
    }
    for each in told(report):
        since, instead = USES[str(each.path[-1])]
        for language in LANGUAGES:
            said = words(each, report, edition, language)
            assert since in said.message
            assert instead in said.fix
            once = "betekent" if language == "nl" else "means"
            assert (f"{instead} {once}:" if said.suggestion else f"({instead})") in said.fix


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_replaces_it_the_standard_says_what_it_was(language: str) -> None:
    report = validate(EXAMPLES / "invalid" / "MVI-W203-deprecated-theme.json")
    said = words(report.findings[0], report, LATEST, language)

    assert LATEST.labels["code:theme:innovatie"][2 + LANGUAGES.index(language)] in said.fix
    assert said.suggestion is None


def test_a_code_that_replaces_it_is_offered_but_never_filled_in_by_itself(edition: Edition) -> None:
    report = judged(FULL, edition)
    found = [(str(each.path[-1]), remedy(each, report)) for each in told(report)]

    assert {(field, each.value, each.certain) for field, each in found if each} == {
        ("kpi", "KLI-10", False),
        ("award_basis", "beste_prijs_kwaliteit", False),
    }


def test_a_faulty_code_is_not_judged_and_a_faulty_value_in_an_old_field_is_still_a_use(edition: Edition) -> None:
    broken = json.loads(WRITTEN)
    cheapest = next(index for index, each in enumerate(broken["lots"]) if each.get("award_basis") == "laagste_prijs")
    broken["lots"][cheapest]["award_basis"] = ["laagste_prijs"]
    broken["lots"][0]["estimated_value"] = "laagste_prijs"
    before, after = judged(FULL, edition), judged(broken, edition)

    assert {each.path for each in told(before)} - {each.path for each in told(after)} == {
        ("lots", cheapest, "award_basis")
    }
    assert IN_USE.code in after.unput
    assert IN_USE.code not in before.unput


def test_a_code_is_looked_for_in_every_field_that_takes_one() -> None:
    found = json.loads(tables.write_tables(all_codes_old()))["deprecated"]["chosen_in"]
    closed = {
        (cls, name)
        for cls, definition in LATEST.schema["$defs"].items()
        for name, node in definition.get("properties", {}).items()
        if "enum" in LATEST.schema["$defs"].get(node.get("items", node).get("$ref", "").rpartition("/")[2], {})
    }
    open_ones = {
        (cls, name)
        for cls, fields in LATEST.tables.coded.items()
        for name, codelist in fields.items()
        if codelist != "kpi"
    }

    assert {(cls, name) for cls, fields in found.items() for name in fields} == closed | open_ones


def test_a_code_is_looked_for_where_another_field_says_which_list_it_is_from(tmp_path: Path) -> None:
    edition = made(all_codes_old(), tmp_path)
    found = {
        re.sub("[0-9]+", "*", pointer(each.path))
        for name in ("gemeente-volledig", "MVI-C072-distribution-in-numbers-per-product-group")
        for each in told(judged(json.loads((EXAMPLES / "valid" / f"{name}.json").read_text("utf-8")), edition))
    }

    assert found >= {
        "/observations/*/breakdown/*/parts/*/code",
        "/observations/*/code",
        "/observations/*/distribution/*/code",
        "/commitments/*/agreed/code",
        "/lots/*/criteria/*/level/level",
        "/organisations/*/certificates/*/level",
    }


def test_json_schema_marks_deprecated_fields_and_classes(edition: Edition) -> None:
    definitions = edition.schema["$defs"]
    marked = {
        (cls, name)
        for cls, definition in definitions.items()
        for name, node in definition.get("properties", {}).items()
        if node.get("deprecated")
    }

    assert marked == {("Lot", "estimated_value")}
    assert [name for name, each in definitions.items() if each.get("deprecated")] == ["CatalogueEntry"]
