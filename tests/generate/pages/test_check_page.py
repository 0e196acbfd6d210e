"""The page of the validator offers for a workbook made to measure what the command takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import pytest
from generate.pages.printed import printed

from mvi_standard.cli.verbs.template import command
from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import check

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

TAKEN = {str(each.name): [*each.type.choices] for each in command.params if isinstance(each.type, click.Choice)}


@pytest.fixture(scope="session", params=LANGUAGES)
def page(shelf: Mapping[str, SiteBook], request: pytest.FixtureRequest) -> str:
    """The Markdown of the page."""
    return printed(shelf[request.param], check)[check.FILE]


def test_a_workbook_can_be_made_for_every_theme_that_the_command_takes(page: str) -> None:
    assert re.findall(r'name="theme" value="(\w+)"', page) == TAKEN["themes"]


@pytest.mark.parametrize("name", ["organisation_type", "profile"])
def test_every_other_choice_is_that_of_the_command_or_none(page: str, name: str) -> None:
    listed = page.partition(f'name="{name}">')[2].partition("</select>")[0]

    assert re.findall(r'<option value="(\w*)"', listed) == ["", *TAKEN[name]]
    assert listed.count(" selected") == (name == "profile")


def test_every_control_has_a_label(page: str) -> None:
    named = {*re.findall(r'<label for="([^"]+)"', page)}

    assert {*re.findall(r'<select id="([^"]+)"', page)} == named
    assert page.count('<label class="mvi-tick"><input type="checkbox"') == len(TAKEN["themes"])
