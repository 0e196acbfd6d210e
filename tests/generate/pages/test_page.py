"""How pages point to each other."""

from __future__ import annotations

import pytest

from tools.generate.pages.page import SitePage, address

LINKS = [
    ("index.md", "model/Lot.md", "", "model/Lot/"),
    ("index.md", "index.md", "", "./"),
    ("model/Lot.md", "index.md", "", "../"),
    ("model/Lot.md", "model/Lot.md", "value", "#value"),
    ("model/Lot.md", "model/Lot.md", "", "Lot/"),
    ("model/Lot.md", "model/Contract.md", "id", "Contract/#id"),
    ("model/Lot.md", "model/index.md", "", "./"),
    ("model/index.md", "model/Lot.md", "", "Lot/"),
    ("kpi/KLI-02.md", "downloads/kpis.csv", "", "../downloads/kpis.csv"),
    ("downloads.md", "downloads/kpis.csv", "", "downloads/kpis.csv"),
]


@pytest.mark.parametrize(("here", "there", "anchor", "link"), LINKS)
def test_a_link_leads_from_one_page_to_another(here: str, there: str, anchor: str, link: str) -> None:
    assert SitePage(here, "", "", "").to(there, anchor) == link


def test_a_page_is_a_folder_and_another_file_is_itself() -> None:
    found = [address(each) for each in ("index.md", "kpi/index.md", "kpi/KLI-02.md", "downloads/kpis.csv")]
    assert found == ["", "kpi/", "kpi/KLI-02/", "downloads/kpis.csv"]
