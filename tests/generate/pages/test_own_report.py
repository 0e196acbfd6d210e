"""The report on the start page: what the software gives back for the form that stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from manuscript import in_full
from markupsafe import escape
from places import ROOT

from mvi_standard import figures, validate
from mvi_standard.editions import LATEST
from mvi_standard.publication import authority
from mvi_standard.requirement import LANGUAGES
from mvi_standard.total.submission_account import account_of_one, name_of
from tools.generate.pages.own_report import FORM

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook


def test_the_form_is_filled_in_without_a_remark() -> None:
    report = validate(ROOT / FORM)

    assert (report.conforms, report.findings) == (True, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_page_shows_what_the_report_on_that_form_says(shelf: Mapping[str, SiteBook], language: str) -> None:
    report = validate(ROOT / FORM)
    account = account_of_one(report, tool="", made_on="2027-01-15")
    whole = authority(tuple(figures(report)), account, LATEST, language, name_of(report))
    start, shown = in_full(shelf[language], "index.md"), shelf[language].own_report

    said = (
        shown.title,
        shown.subtitle,
        shown.lead,
        shown.chart.title,
        *(each for pair in shown.answers for each in pair),
    )
    assert [each for each in map(escape, said) if each not in start or each not in whole] == []
    assert shown.chart.drawing in start
    assert shown.chart.drawing in whole


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_button_makes_a_file(shelf: Mapping[str, SiteBook], language: str) -> None:
    buttons = re.findall(r'<a class="md-button[^>]*href="([^"]+)"', in_full(shelf[language], "index.md"))

    assert buttons == ["gids/inkoper/", "controle/"]
