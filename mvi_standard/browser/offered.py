"""Choices that the page offers for a tailored workbook."""

from __future__ import annotations

from mvi_standard.editions import LATEST
from mvi_standard.tables import current
from mvi_standard.texts.say import pick

OFFERED = {"organisation_types": "organisation_type", "themes": "theme", "profiles": "profile"}
"""What the page calls them, and the code lists that they are."""


def offered(language: str) -> dict[str, list[tuple[str, str]]]:
    """Return the codes of each list with their labels, in the order of the list."""
    return {
        name: [
            (code, pick(LATEST.labels[f"code:{codelist}:{code}"], language))
            for code in current(LATEST.tables, codelist)
        ]
        for name, codelist in OFFERED.items()
    }
