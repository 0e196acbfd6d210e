"""From pages to a site."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tools.generate.pages.publish import publish

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tools.generate.pages.book import SiteBook


def test_a_site_that_cannot_be_built_leaves_the_last_one(shelf: Mapping[str, SiteBook], tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the last one", "utf-8")

    with pytest.raises(ValueError, match="not in tuple"):
        publish([replace(shelf["nl"], language="xx")], tmp_path / "work", site, None)

    assert (site / "index.html").read_text("utf-8") == "the last one"
