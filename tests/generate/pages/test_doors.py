"""The pages outside every edition: they lead to pages that there are, in each language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from mvi_standard.requirement import LANGUAGES
from tools.generate.pages.doors import MISSING, WAYS_BACK, doors
from tools.generate.pages.page import address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

ADDRESS = re.compile(r'<a href="([^"]+)"')


@pytest.fixture(scope="module")
def outside(shelf: Mapping[str, SiteBook]) -> Mapping[str, str]:
    return {name: content.decode() for name, content in doors(tuple(shelf.values())).items()}


def test_a_door_and_a_page_for_wrong_addresses_are_all_there_is(outside: Mapping[str, str]) -> None:
    assert sorted(outside) == ["404.html", "en/index.html", "index.html", "nl/index.html"]
    assert [each for each in LANGUAGES if f'href="{each}/1.0/"' not in outside["index.html"]] == []


def test_a_door_leads_to_the_newest_edition_and_the_first_one_speaks_dutch(outside: Mapping[str, str]) -> None:
    assert re.findall(r"<html lang=\"(\w+)\"|url=([^\"]+)", outside["index.html"]) == [("nl", ""), ("", "nl/1.0/")]
    assert {each: ADDRESS.findall(outside[f"{each}/index.html"]) for each in LANGUAGES} == {
        each: ["1.0/"] for each in LANGUAGES
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_address_gives_ways_back_in_each_language(
    shelf: Mapping[str, SiteBook], outside: Mapping[str, str], language: str
) -> None:
    """Whether they lead to pages is asked of the whole site, by tests/web/links.py."""
    [section] = re.findall(rf'<section lang="{language}">(.*?)</section>', outside[MISSING], re.DOTALL)
    back = ADDRESS.findall(section)

    assert back == [f"/{language}/1.0/{address(each)}" for each in WAYS_BACK.values()]
    assert back[0] == f"/{language}/1.0/"
    assert shelf[language].say("missing_why") in section
