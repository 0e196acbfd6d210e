"""Words that people type: of pages that there are, in both languages, and on the page that they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from places import ROOT

from tools.generate.everyday import FILE, read
from tools.generate.pages.book import books
from tools.generate.source_files import SourceError

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = {"kpi": {"KLI-09"}}


def test_the_words_of_a_page_are_read_by_language(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("kpi/KLI-09: {nl: [e-auto], en: [e-car, EV]}", "utf-8")

    assert read(tmp_path, KNOWN) == {"kpi/KLI-09": {"nl": ("e-auto",), "en": ("e-car", "EV")}}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("kpi/KLI-9: {nl: [x], en: [x]}", "KLI-9: there is no such page"),
        ("page/x: {nl: [x], en: [x]}", "page/x: there is no such page"),
        ("kpi/KLI-09: {nl: [x]}", r"KLI-09: give words in \['en'\]"),
    ],
)
def test_words_without_a_page_or_a_language_are_refused(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")

    with pytest.raises(SourceError, match=problem):
        read(tmp_path, KNOWN)


def test_no_word_is_given_twice_for_one_page() -> None:
    words = books(ROOT)[0].standard.everyday

    assert [page for page, each in words.items() for those in each.values() if len({*those}) < len(those)] == []
