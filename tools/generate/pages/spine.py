"""The main line through the classes, from intent by way of agreement to outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.generate.pages.diagram import Box

if TYPE_CHECKING:
    from tools.generate.pages.book import SiteBook

ROOTS = ("Submission", "KpiResult")
SPINE = {
    "who": ("Organisation", "BuyerGroup"),
    "intent": ("Procedure", "Lot", "ThemeApplication", "Criterion"),
    "agreement": ("Contract", "Commitment"),
    "outcome": ("ContractYear", "Observation", "SocialReturnReport"),
    "grounds": ("Method", "Evidence"),
    "whole": ("Coverage", "DataQuality", "ActionPlan", "Target", "KpiDefinition"),
}
"""What the picture of the model shows: every list of a submission, and the two that themes hang on."""


def file(name: str) -> str:
    """Return the file of the page of a class."""
    return f"model/{name}.md"


def box(book: SiteBook, name: str, key: str = "") -> Box:
    """Return how a picture shows a class; `key` is its name in the picture when it stands there more than once."""
    part = next((part for part, names in SPINE.items() if name in names), "")
    return Box(key or name, book.label(book.standard.classes[name].words), file(name), part)
