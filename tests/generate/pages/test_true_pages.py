"""A page with numbers says only what follows from them."""

from __future__ import annotations

import re
from html import unescape
from itertools import product
from typing import TYPE_CHECKING

import pytest
from generate.pages.printed import printed
from sentences import faults

from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import cases, kpis, levels, prose

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from tools.generate.pages.book import SiteBook

CODE = re.compile(r"```.*?```|`[^`]*`|<pre.*?</pre>|<code.*?</code>|<[^>]*>", re.DOTALL)


@pytest.mark.parametrize(("kind", "language"), list(product((cases, kpis, levels, prose), LANGUAGES)))
def test_a_page_says_only_what_follows(shelf: Mapping[str, SiteBook], kind: ModuleType, language: str) -> None:
    found = printed(shelf[language], kind)
    lines = [(file, each) for file, text in found.items() for each in unescape(CODE.sub(" ", text)).splitlines()]

    assert lines
    assert [(file, fault) for file, each in lines for fault in faults(each)] == []
