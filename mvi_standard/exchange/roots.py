"""Which documents are notices of eForms, and what another one is, by its root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Said

if TYPE_CHECKING:
    from mvi_standard.exchange.tree import Element

EFORMS = frozenset({"ContractNotice", "ContractAwardNotice", "PriorInformationNotice"})
LEGACY = frozenset({"TED_EXPORT", "TED_ESENDERS"})
PAGE = frozenset({"html", "HTML"})
_LEGACY = Said(
    "dit is een aankondiging in het oude formaat van TED, van voor eForms",
    "this is a notice in the old format of TED, from before eForms",
)
_PAGE = Said("dit is een webpagina", "this is a web page")
_BUSINESS = Said("dit is een bericht over een bedrijf, geen aankondiging", "this is a notice about a business")


def other_root(root: Element) -> str | Said:
    """Return what a document is that is no notice; the name of its root where that is not known."""
    if root.name in LEGACY:
        return _LEGACY
    if root.name in PAGE:
        return _PAGE
    return _BUSINESS if root.name == "BusinessRegistrationInformationNotice" else f"<{root.name}>"
