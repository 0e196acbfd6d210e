"""The page of the levels says what each asks, why, and how to get there, as the schema and the measures have it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from generate.pages.printed import printed, said
from places import ROOT
from ruamel.yaml import YAML

from mvi_standard.editions import LATEST
from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import levels, profiles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

DECLARED = YAML(typ="safe").load(ROOT / "schema" / "levels.yaml")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_level_and_measure_stands_there_in_order(shelf: Mapping[str, SiteBook], language: str) -> None:
    page = printed(shelf[language], levels)[levels.FILE]
    expected = [name for level in DECLARED for name in (level["code"], *(each["code"] for each in level["measures"]))]

    assert re.findall(r"^##+ .*\{ #(\w+) \}$", page, re.MULTILINE) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_measure_comes_with_its_share_its_reason_and_the_way_there(
    shelf: Mapping[str, SiteBook], language: str
) -> None:
    page = printed(shelf[language], levels)[levels.FILE]
    for level in DECLARED:
        assert " ".join(level[f"definition_{language}"].split()) in said(page)
        for each in level["measures"]:
            shown = said(page.partition(f"{{ #{each['code']} }}")[2].partition("\n##")[0])
            text = LATEST.measures[each["code"]].text(language)
            reason = " ".join(each[f"reason_{language}"].split())
            assert f"{each['minimum']} {({'nl': 'procent', 'en': 'percent'})[language]}. {reason}" in shown
            assert all(part in shown for part in (text.demand, text.why, text.fix))


def test_each_level_above_the_first_shows_a_file_that_reaches_it(shelf: Mapping[str, SiteBook]) -> None:
    page = printed(shelf["nl"], levels)[levels.FILE]
    shown = re.findall(rf"\]\([./]*{profiles.FOLDER}([\w-]+\.json)\)", page)

    assert shown == [f"niveau-{level['code']}.json" for level in DECLARED[1:]]
    assert all((ROOT / "examples" / "valid" / each).exists() for each in shown)


@pytest.mark.drawn
def test_the_page_of_the_model_leads_to_it(shelf: Mapping[str, SiteBook]) -> None:
    from tools.generate.pages import model

    assert "(niveaus/)" in printed(shelf["nl"], model)["model/index.md"].replace("../", "")
