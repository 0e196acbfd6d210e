"""The overview says what was checked, on what the verdict rests, how far the file goes, and which faults are known."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hostile import UNTIL, known
from judged import report_of
from markup import parsed
from msgspec.structs import replace
from places import EXAMPLES, INVALID
from small_forms import FIVE, FORM, filled
from small_forms import report as report_on_form

from mvi_standard.counting.conformance import conformance
from mvi_standard.editions import LATEST
from mvi_standard.history.ledger import Checked, checked
from mvi_standard.history.provenance import Run, provenance
from mvi_standard.render.formats import html
from mvi_standard.render.formats.html import LEDGERS, document, fragment
from mvi_standard.render.html_overview import level
from mvi_standard.render.html_scope import OUTCOMES, outcome
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.requirements import REQUIREMENTS
from mvi_standard.texts.say import say
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from markup import Element


RUN = Run(today="2026-07-01", baseline="b" * 64)
VALID = EXAMPLES / "valid"
FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"
UNREADABLE = next(each for each in INVALID if each.name.startswith("MVI-F007"))
SOME = (VALID / "gemeente-basis.json", VALID / "niveau-analyseklaar.json", FAULTY, UNREADABLE)
each_of_them = pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)


@cache
def overview(path: Path, language: str = "nl") -> Element:
    return parsed(document([report_of(path)], language, RUN).removeprefix("<!doctype html>\n"))


def part(root: Element, name: str) -> Element:
    [found] = root.all("section", f"mvi-{name}")
    return found


def rows(table: Element) -> list[list[str]]:
    """Return the texts of the cells of each row under the heads."""
    return [[each.text for each in row.children] for row in table.all("tr")[1:]]


@each_of_them
def test_the_numbers_are_those_of_the_ledger_and_add_up(path: Path) -> None:
    numbers, _ = part(overview(path), "scope").all("table")
    *kinds, total = ([*map(int, row[1:])] for row in rows(numbers))
    ended = Counter(map(outcome, checked(report_of(path))))

    assert total == [len(checked(report_of(path))), *(ended[each] for each in OUTCOMES)]
    assert [sum(column) for column in zip(*kinds, strict=True)] == total
    assert all(row[0] == sum(row[1:]) for row in kinds)


@each_of_them
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_demand_is_listed_with_its_words_and_its_records(path: Path, language: str) -> None:
    _, ledger = part(overview(path, language), "scope").all("table")
    listed = rows(ledger)

    assert [row[:2] for row in listed] == [
        [each.requirement.code, each.requirement.text(language).demand] for each in checked(report_of(path))
    ]
    for (*_, records), each in zip(listed, checked(report_of(path)), strict=True):
        numbers = [n for n in (each.failed, each.passed, each.not_applicable, each.not_run) if n]
        assert [int(word.split()[0]) for word in records.split(", ") if numbers] == numbers
        assert records


@pytest.mark.parametrize(
    ("numbers", "ended"),
    [
        ({"passed": 2}, "passed"),
        ({"passed": 2, "not_applicable": 1}, "passed"),
        ({"passed": 1, "failed": 1, "not_run": 1}, "failed"),
        ({"passed": 2, "not_run": 1}, "partly"),
        ({"not_run": 1, "not_applicable": 1}, "not_run"),
        ({"not_applicable": 3}, "not_applicable"),
        ({}, "not_applicable"),
    ],
)
def test_a_demand_ends_in_exactly_one_way(numbers: dict[str, Any], ended: str) -> None:
    assert outcome(Checked(REQUIREMENTS["MVI-S001"], **numbers)) == ended


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (UNREADABLE, "eisen zijn niet gecontroleerd, want dit is niet te lezen."),
        (FAULTY, "eisen zijn niet bij elk record gecontroleerd, want ze kijken naar een foute waarde."),
        (VALID / "gemeente-basis.json", "7 eisen zijn niet gecontroleerd, want daar is niet om gevraagd."),
    ],
    ids=lambda each: each.stem if hasattr(each, "stem") else "",
)
def test_why_a_demand_was_not_checked_is_said(path: Path, said: str) -> None:
    assert any(each.text.endswith(said) for each in part(overview(path), "scope").all("p"))


def test_only_the_first_reports_list_every_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "LEDGERS", 1)
    root = parsed(document([report_of(FAULTY), report_of(FAULTY)], "nl", RUN).removeprefix("<!doctype html>\n"))

    assert LEDGERS > 1
    assert [len(each.all("table")) for each in root.all("section", "mvi-scope")] == [2, 1]
    assert say("overview.scope_elsewhere", "nl") in root.text


@each_of_them
def test_the_origin_is_all_that_the_verdict_rests_on(path: Path) -> None:
    told, facts = part(overview(path), "origin"), provenance(report_of(path), RUN)
    sums = [value for key, value in facts.items() if key.endswith("sha256") and value]

    assert {each.text for each in told.all("code")} == set(sums)
    assert all(facts[key] in told.text for key in ("today", "tool_version", "standard_version"))
    assert len(told.all("dt")) == len(told.all("dd"))


def test_a_choice_is_told() -> None:
    report = validate(VALID / "minimaal.json", profile="effect", reconcile=False)
    told = part(parsed(document([report], "en", RUN).removeprefix("<!doctype html>\n")), "origin")
    pairs = dict(zip((each.text for each in told.all("dt")), (each.text for each in told.all("dd")), strict=True))

    assert pairs["Chosen profile"] == "effect"
    assert pairs["Totals compared with the records"] == "no"
    assert pairs["Register"] == "none"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["gemeente-basis", "niveau-volledig", "niveau-analyseklaar"])
def test_a_level_is_shown_with_what_the_next_one_lacks(name: str, language: str) -> None:
    report = report_of(VALID / f"{name}.json")
    found = conformance(report)
    for root in (overview(VALID / f"{name}.json", language), parsed(fragment(report, language))):
        told = part(root, "level")
        missing = [each.children[0].text for each in told.all("li")]

        assert found.level is not None
        assert found.level in told.all("h3")[0].text
        assert missing == [LATEST.labels[f"measure:{each.code}"][LANGUAGES.index(language)] for each in found.missing]
        assert "{" not in told.text


@pytest.mark.parametrize("path", [FAULTY, UNREADABLE], ids=lambda path: path.stem)
def test_what_does_not_conform_has_no_level(path: Path) -> None:
    assert overview(path).all("section", "mvi-level") == []


def test_a_known_fault_stands_apart_with_who_answers_for_it() -> None:
    report = report_of(FAULTY)
    one = known(report, "Komt in maart")
    every = replace(one, findings=(), counts={}, severities={})
    for each in (one, every):
        told = part(parsed(fragment(each, "nl")), "known")

        assert len(told.all("li")) == 1
        assert report.findings[-1].code in told.text
        assert told.all("q")[0].text == "Komt in maart"
        assert f"hersteld op {UNTIL}" in told.text
    assert len(parsed(fragment(one, "nl")).all("section", "mvi-group")) == len(report.counts) - 1
    assert overview(FAULTY).all("section", "mvi-known") == []
    assert "er zijn geen nieuwe" in part(parsed(fragment(every, "nl")), "known").text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("above", [{}, {"awarded": "?", "running": "?"}, {"awarded": 9}], ids=str)
def test_what_a_small_form_lacks_is_called_by_its_cells(above: dict[str, Any], language: str) -> None:
    told = level(report_on_form(filled(*FIVE, **above)), language)
    cell = next(each.column.label(language) for each in FORM.cells if each.name == "awarded")

    assert cell in told
    assert say("overview.small_unsaid_euro", language) in told
    assert say("overview.level_unsaid_fix", language) not in told
    assert "{" not in told
    assert not [each for each in ("Dekking", "Coverage", "grondslag", "basis than", "uitsluiting") if each in told]
