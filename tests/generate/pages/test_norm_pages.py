"""The page of the norms says what is asked, of whom, and why some get no judgement."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from generate.pages.printed import printed, rows, said

from mvi_standard.editions import LATEST
from mvi_standard.requirement import LANGUAGES
from tools.generate.norms import STATUSES
from tools.generate.pages import kpis, norms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_norm_is_shown_with_whom_it_binds_and_its_reason(shelf: Mapping[str, SiteBook], language: str) -> None:
    page = printed(shelf[language], norms)[norms.FILE]
    shown = {name: said(row) for name, row in rows(page).items()}

    assert [*shown] == [each.id for each in sorted(LATEST.norms, key=lambda one: STATUSES.index(one.status))]
    for each in LATEST.norms:
        for part in ("label", "bound", "remark", "no_line"):
            assert each.text(part, language) in shown[each.id]
    assert re.search(
        {"nl": "minstens 38,5 %", "en": "at least 38.5 %"}[language], shown["lichte_voertuigen_emissieloos"]
    )
    assert {"nl": "hooguit 0,8,", "en": "at most 0.8,"}[language] in shown["mpg_woningen"]


def test_the_file_holds_what_the_page_shows(shelf: Mapping[str, SiteBook]) -> None:
    content = json.loads(norms.files(shelf["nl"])[norms.JSON])

    assert content["edition"] == "1.0"
    assert [each["id"] for each in content["norms"]] == [each.id for each in LATEST.norms]
    assert content["norms"][5]["value"] == 38.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kpi_leads_to_its_norms(shelf: Mapping[str, SiteBook], language: str) -> None:
    written = printed(shelf[language], kpis)

    for each in LATEST.norms:
        if each.kpi:
            assert re.search(rf'href="[./]*normen/#{each.id}">', written[f"kpi/{each.kpi}.md"])
    assert "normen/#" not in written["kpi/PRO-05.md"]
