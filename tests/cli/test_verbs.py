"""A verb of `mvi` and a question of the page are found by their files: no list names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from mvi_standard.browser import asks as questions
from mvi_standard.browser.question import asks
from mvi_standard.cli import verbs as folder
from mvi_standard.cli.mistake import complaint
from mvi_standard.cli.mvi import command
from mvi_standard.cli.verbs import load, verbs
from mvi_standard.texts import say

if TYPE_CHECKING:
    from pathlib import Path

VERB = """
import click

@click.command("tell-time")
def command():
    click.echo("noon")
"""


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Add a verb: a module and its text."""
    (tmp_path / "tell_time.py").write_text(VERB, "utf-8")
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(tmp_path)])
    texts = {**say.texts_of("mvi"), "tell-time": {"nl": "Zeg hoe laat het is.", "en": "Tell the time."}}
    stored = say.texts_of
    monkeypatch.setattr(folder, "texts_of", lambda _: texts)
    monkeypatch.setattr(say, "texts_of", lambda speaker: texts if speaker == "mvi" else stored(speaker))


@pytest.mark.usefixtures("told")
def test_a_verb_is_added_by_its_module_and_its_text() -> None:
    assert verbs()[-1] == "tell-time"
    assert CliRunner().invoke(command, ["tell-time"]).output == "noon\n"
    assert "tell-time      Zeg hoe laat het is." in CliRunner().invoke(command, ["--help"]).output


def test_the_help_names_the_file_that_lacks_the_text_of_a_verb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tell_time.py").write_text(VERB, "utf-8")
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(tmp_path)])

    assert "tell-time      texts/mvi.toml has no [tell-time]" in CliRunner().invoke(command, ["--help"]).output


@pytest.mark.usefixtures("told")
def test_a_verb_that_was_added_is_meant_by_a_name_like_it() -> None:
    found = CliRunner().invoke(command, ["tell-tim"], standalone_mode=False)

    assert isinstance(found.exception, click.UsageError)
    assert "tell-time" in complaint(found.exception, ["tell-tim"], "mvi", "en")


def test_every_verb_has_a_text_and_the_help_follows_the_texts() -> None:
    texts = [*say.texts_of("mvi")]

    assert {"mvi", *verbs()} == {*texts}, "a verb is a file in mvi_standard/cli/verbs/ and a table in texts/mvi.toml"
    assert ["mvi", *verbs()] == texts
    assert all(isinstance(load(name), click.Command) for name in verbs())


def test_no_verb_is_loaded_that_there_is_not() -> None:
    with pytest.raises(LookupError, match="bassline"):
        load("bassline")


def test_a_question_is_added_by_its_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weigh.py").touch()
    monkeypatch.setattr(questions, "__path__", [*questions.__path__, str(tmp_path)])

    before = ["convert", "form", "map", "merge", "next_year", "propose", "report", "sheets", "small", "template"]
    assert asks() == [*before, "weigh"]
