"""The books that the pages are made of, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from places import ROOT

from tools.generate.pages.book import SiteBook, books

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.fixture(scope="session")
def shelf() -> Mapping[str, SiteBook]:
    """A book for each language."""
    return {each.language: each for each in books(ROOT)}
