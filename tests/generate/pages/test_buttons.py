"""Each command has its button on the page, or a line in the guide for workbooks that says why not."""

from __future__ import annotations

import json
import re

import pytest
from places import ROOT

from mvi_standard.cli.verbs import verbs
from mvi_standard.requirement import LANGUAGES

WEB = ROOT / "web"
TEXTS = json.loads((WEB / "texts.json").read_bytes())
ROW = re.compile(r"^\| `mvi ([a-z-]+)` \| (.+) \|$", re.MULTILINE)
BOLD = re.compile(r"\*\*(.+?)\*\*")
NONE = {"nl": "een knop", "en": "No button"}


def asking() -> set[str]:
    """Return the keys of the texts on the buttons that ask the validator for something."""
    scripts = [each.read_text("utf-8") for each in WEB.glob("*.js")]
    found = {key for each in scripts for key in re.findall(r'label: say\("(\w+)"\)', each)}
    return found | {key for each in scripts for key in re.findall(r'"(convert_\w+)"', each)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_command_has_its_button_or_says_why_not(language: str) -> None:
    guide = (ROOT / "docs" / "pages" / language / "gids" / "werkmap.md").read_text("utf-8")
    rows = dict(ROW.findall(guide))

    assert sorted(rows) == sorted(verbs())
    assert {verb for verb, said in rows.items() if not BOLD.search(said) and NONE[language] not in said} == set()
    buttons = {each for said in rows.values() for each in BOLD.findall(said)}
    assert buttons == {TEXTS[language][key] for key in asking()}
