"""What every demand owes its reader: a text in two languages, a name, a place of its own."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest
from sparse import full, sparse

from mvi_standard.document import ROOT, Record
from mvi_standard.dossier import Dossier
from mvi_standard.editions import LATEST
from mvi_standard.render.reference import requirements
from mvi_standard.requirement import FOUT, LANGUAGES, Requirement
from mvi_standard.stages.structure import Structure
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.rule import Rule

RULES = LATEST.rules
LISTS = LATEST.tables.lists
STRUCTURE = Structure(LATEST.schema, LISTS)
DEMANDS = requirements()
DEMANDING = {
    ("nl", True): "moet|moeten|mag|mogen",
    ("nl", False): "hoort|horen",
    ("en", True): "must|may",
    ("en", False): "should",
}
"""The words that ask: a `fout` must be mended, of the others the publisher decides."""
by_code = pytest.mark.parametrize("demand", DEMANDS, ids=lambda each: each.code)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_no_code_is_used_twice() -> None:
    assert [code for code, count in Counter(each.code for each in DEMANDS).items() if count > 1] == []


@by_code
@pytest.mark.parametrize("language", LANGUAGES)
def test_says_what_why_and_how_to_mend(demand: Requirement, language: str) -> None:
    text = demand.text(language)

    assert text.demand.endswith(".")
    assert text.demand.count(". ") == 0, "a demand is one sentence"
    assert all((text.message, text.why, text.fix))
    assert placeholders(text.demand + text.why) == set()


@by_code
def test_says_the_same_in_both_languages(demand: Requirement) -> None:
    dutch, english = (demand.text(language) for language in LANGUAGES)

    assert placeholders(dutch.message) == placeholders(english.message)
    assert placeholders(dutch.fix) == placeholders(english.fix)
    assert dutch.demand != english.demand


@by_code
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_is_a_demand(demand: Requirement, language: str) -> None:
    """It stands under the word error or warning: as a fact it would tell the reader that all is well."""
    demanded = demand.text(language).demand

    assert re.search(rf"\b(?:{DEMANDING[language, demand.severity == FOUT]})\b", demanded), demanded


@pytest.mark.parametrize("rule", RULES, ids=lambda each: each.code)
def test_lives_in_the_file_named_after_it(rule: Rule) -> None:
    stem = Path(rule.check.__code__.co_filename).stem

    assert stem == f"{rule.code.removeprefix('MVI-').lower()}_{rule.check.__name__}"
    # A code keeps its letter when its severity changes: only a new rule has the letter of its severity.
    assert rule.code.startswith(("MVI-C", "MVI-W"))


@pytest.mark.parametrize("rule", RULES, ids=lambda each: each.code)
def test_names_a_class_of_the_standard(rule: Rule) -> None:
    for cls in rule.classes:
        assert cls in LATEST.schema["$defs"]
        assert rule.given is None or rule.given in LATEST.schema["$defs"][cls]["properties"]


LEAST, MOST = next(sparse(ROOT)), next(full(ROOT))
RECORDS = [{}, *({cls: [next(make(cls))] for cls in LISTS.values()} for make in (sparse, full))]
"""No record at all, and one of each class: with as little, and with as much as it can hold."""


def tried(cls: str, given: str | None) -> list[dict[str, Any]]:
    return [*sparse(cls, given), *full(cls, given)]


def dossiers(cls: str, data: dict[str, Any]) -> Iterator[Dossier]:
    """Give submissions in which an object may stand: with a root or with a faulty one, among others or alone."""
    roots = [data] if cls == ROOT else [None, LEAST, MOST]
    for root, records in product(roots, RECORDS):
        own = {cls: [data, *records.get(cls, ())]} if cls in LISTS.values() else {}
        yield Dossier(root, records | own, {}, LATEST)


@pytest.mark.parametrize("rule", RULES, ids=lambda each: each.code)
def test_asks_no_field_that_may_be_missing(rule: Rule) -> None:
    for cls in rule.classes:
        for data in tried(cls, rule.given):
            for dossier in dossiers(cls, data):
                try:
                    [*rule.check(data, dossier)]
                except (LookupError, TypeError, AttributeError) as error:
                    pytest.fail(f"this {cls} is sound, but the rule fails on it with {error!r}: ask by .get: {data}")


@pytest.mark.parametrize(
    ("cls", "given"), sorted({(cls, each.given) for each in RULES for cls in each.classes}, key=str)
)
def test_what_a_rule_is_tried_on_is_sound(cls: str, given: str | None) -> None:
    assert [each for each in tried(cls, given) if [*STRUCTURE.check(Record(cls, (), each))]] == []
    assert {given} - {None} <= set.intersection(*map(set, tried(cls, given)))


@pytest.mark.parametrize("records", RECORDS, ids=["none", "least", "most"])
def test_a_submission_with_little_in_it_is_judged(records: dict[str, list[Any]]) -> None:
    report = validate(LEAST | {name: records[cls] for name, cls in LISTS.items() if cls in records})

    assert report.unsound == Counter()
