"""A demand is declared once: its code and its facts in `demands`, its words in the texts, by code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from mvi_standard.demands import DEMANDS
from mvi_standard.editions import LATEST
from mvi_standard.requirement import SEVERITIES, STAGES
from mvi_standard.texts.requirements import PARTS
from mvi_standard.texts.say import FOLDER, texts_of

ROOT = Path(__file__).parents[1]
CODE = re.compile("MVI-[A-Z][0-9]{3}")
DECLARED = ("mvi_standard/demands.py", "mvi_standard/v1/rules/")
SHOWN = (
    "tools/generate/pages/codelists.py",  # the pages of code lists lead to the demand that they serve
    "tools/generate/pages/codes.py",  # one demand is shown in YAML
    "tools/generate/pages/weaker.py",  # examples of what JSON Schema cannot say
)


def test_each_demand_has_words_and_there_are_no_other() -> None:
    files = [each.stem for each in FOLDER.glob("demand_*.toml")]
    worded = {
        f"demand_{stage.lower()}": [
            f"{each.code}.{part}" for each in DEMANDS.values() for part in PARTS if each.stage == stage
        ]
        for stage in {each.stage for each in DEMANDS.values()}
    }

    assert {name: [*texts_of(name)] for name in files} == worded


def test_no_rule_has_the_code_of_a_demand() -> None:
    assert DEMANDS.keys().isdisjoint(each.code for each in LATEST.rules)


def test_each_demand_belongs_to_a_stage_and_has_a_weight() -> None:
    assert {each.stage for each in DEMANDS.values()} <= {*STAGES}
    assert {each.severity for each in DEMANDS.values()} == {*SEVERITIES}


def test_no_code_stands_in_code_outside_its_declaration() -> None:
    sources = (each for package in ("mvi_standard", "tools") for each in (ROOT / package).rglob("*.py"))
    astray = [
        f"{name}:{node.lineno} {node.value}"
        for path in sources
        if not (name := path.relative_to(ROOT).as_posix()).startswith((*DECLARED, *SHOWN))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    ]

    assert astray == []
