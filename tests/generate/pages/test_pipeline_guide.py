"""The guide for pipelines shows what is delivered, and its tables are about every exit code, format and input."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from manuscript import in_full
from places import ROOT
from rehearsal import blocks
from ruamel.yaml import YAML

from mvi_standard.cli.verbs import verbs as every_verb
from mvi_standard.render import FORMATS
from mvi_standard.render.formats.concise import MATCHER
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

GUIDE = "gids/pijplijn.md"
DELIVERED = {
    "mvi.gitlab-ci.yml": "integrations/gitlab.yml",
    ".github/workflows/mvi.yml": "integrations/github-workflow.yml",
}
EXIT_CODES = ["0", "1", "2", "3", "130", "143"]
CODES_OF_VERBS = "docs/pages/{nl,en}/gids/pijplijn.md has a table of verbs that exit with 1, the others below it"
NEVER_ONE = {"template", "import", "supplier-form", "trace", "synth", "web", "baseline", "register", "completion"}


@pytest.fixture(scope="module", params=LANGUAGES)
def guide(request: pytest.FixtureRequest, shelf: Mapping[str, SiteBook]) -> str:
    return in_full(shelf[request.param], GUIDE)


def loaded(text: str) -> Any:
    return YAML(typ="safe").load(text)


@pytest.mark.parametrize(("title", "file"), DELIVERED.items())
def test_a_file_in_the_guide_is_the_one_that_is_delivered(guide: str, title: str, file: str) -> None:
    [shown] = [each for each in blocks(guide) if each.title == title]

    assert loaded(shown.text) == loaded((ROOT / file).read_text("utf-8"))


def test_the_hook_of_the_guide_is_one_that_there_is(guide: str) -> None:
    [shown] = [each for each in blocks(guide) if each.title == ".pre-commit-config.yaml"]
    [hook] = loaded((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))

    assert loaded(shown.text)["repos"][0]["hooks"] == [{"id": hook["id"]}]


def test_arguments_for_the_hook_end_where_names_begin(guide: str) -> None:
    shown = [loaded(each) for each in re.findall("`(args: .*?)`", guide)]

    assert shown
    assert {each["args"][-1] for each in shown} == {"--"}


def test_every_input_of_the_action_is_explained(guide: str) -> None:
    inputs, formats, codes, verbs = (_heads(each) for each in re.findall(r"<table.*?</table>", guide, re.DOTALL))
    action = loaded((ROOT / "action.yml").read_text("utf-8"))

    assert inputs == list(action["inputs"])
    assert all(f"`{name}`" in guide for name in action["outputs"])
    assert sorted(formats) == sorted(FORMATS), "give each format a row in docs/pages/{nl,en}/gids/pijplijn.md"
    assert codes == EXIT_CODES
    assert {name.removeprefix("mvi ") for name in verbs} == set(every_verb()) - NEVER_ONE, CODES_OF_VERBS
    assert [name for name in NEVER_ONE if f"`{name}`" not in guide] == [], CODES_OF_VERBS


def _heads(table: str) -> list[str]:
    rows = re.findall(r'<th scope="row">(.*?)</th>', table)
    return [name for row in rows for name in (re.findall(r"<code>(.*?)</code>", row) or [row])]


def test_the_pattern_of_the_guide_is_that_of_the_format(guide: str) -> None:
    assert MATCHER.pattern in [each.text.strip() for each in blocks(guide)]
