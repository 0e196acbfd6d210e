"""What leads where, and sources whose addresses and marks are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.generate.pages.linked import Link, SourcePart, code, source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook

SOURCES = [
    ("", ()),
    ("GGM", (SourcePart("text", "GGM"),)),
    ("[proposed]", (SourcePart("mark", "proposed"),)),
    ("codes [proposed here].", (SourcePart("text", "codes "), SourcePart("mark", "proposed"), SourcePart("text", "."))),
    (
        "RIVM https://example.org/a.b. More [unverified]",
        (
            SourcePart("text", "RIVM "),
            SourcePart("address", "https://example.org/a.b"),
            SourcePart("text", ". More "),
            SourcePart("mark", "unverified"),
        ),
    ),
    (
        "(https://example.org/x); [other]",
        (SourcePart("text", "("), SourcePart("address", "https://example.org/x"), SourcePart("text", "); [other]")),
    ),
]


@pytest.mark.parametrize(("text", "parts"), SOURCES)
def test_a_source_is_split_into_text_addresses_and_marks(text: str, parts: tuple[SourcePart, ...]) -> None:
    assert source(text) == parts


def test_no_source_loses_a_word(shelf: Mapping[str, SiteBook]) -> None:
    standard = shelf["nl"].standard
    texts = [each.source for each in standard.codelists.values()] + [each["source"] for each in standard.kpis.values()]

    for text in texts:
        kept = "".join(f"[{each.text}]" if each.kind == "mark" else each.text for each in source(text))
        assert kept == text.replace("[proposed here]", "[proposed]").replace("[unverified here]", "[unverified]")


def test_a_code_leads_to_where_it_is_explained(shelf: Mapping[str, SiteBook]) -> None:
    theme = shelf["nl"].standard.codelists["theme"]

    assert code(shelf["nl"], theme, "klimaat") == Link("Klimaat", "codelijst/theme.md", "klimaat", "klimaat")
    assert code(shelf["en"], theme, "klimaat").text == "Climate"
    assert code(shelf["nl"], theme, "gemeente:eigen") == Link("gemeente:eigen", code="gemeente:eigen")
