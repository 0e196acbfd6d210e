"""What every demand owes its reader: a text in two languages, a name, a place of its own."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from mvi_standard.editions import LATEST
from mvi_standard.render.reference import requirements
from mvi_standard.requirement import FOUT, LANGUAGES, Requirement

if TYPE_CHECKING:
    from mvi_standard.rule import Rule

RULES = LATEST.rules
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
