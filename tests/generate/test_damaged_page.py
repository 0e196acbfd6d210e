"""The page about damaged workbooks says what the validator makes of them."""

from __future__ import annotations

from damaged.table import page
from places import ROOT


def test_the_page_is_what_its_maker_writes() -> None:
    assert (ROOT / "docs" / "workbooks.md").read_text("utf-8") == page(), "run `make generate`"
