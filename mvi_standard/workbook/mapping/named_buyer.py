"""The buyer that the title of a foreign sheet names, and the kind of organisation that a name tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.workbook.mapping.column_guesses import code_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Value

KINDS = (
    "gemeente",
    "provincie",
    "waterschap",
    "hoogheemraadschap",
    "ministerie",
    "omgevingsdienst",
    "veiligheidsregio",
)
"""Words that the name of a buyer begins with."""
_MARK = "['\u2019]"
"""An apostrophe, straight or curled as Word writes it."""
_SMALL = rf"(?:(?:aan|am|bij|de|den|der|en|het|in|op|van|{_MARK}t)\s+)*(?:{_MARK}s-)?"
_OTHER = r"(?!(?i:aanbested|afdeling|contract|inkoop|lijst|overzicht|peildatum|register|versie))"
_PROPER = rf"{_SMALL}{_OTHER}[^\W\d_a-z](?:[\w-]|{_MARK})*"
_BUYER = re.compile(rf"\b(?i:({'|'.join(KINDS)}))\s+({_PROPER}(?:\s+{_PROPER})*)")


def named_buyer(cells: Iterable[Value]) -> str:
    """Return the name of the only buyer in titles, such as `Gemeente Lindedam`; empty for none or for more."""
    found = {
        f"{match[1].capitalize()} {match[2]}"
        for cell in cells
        if isinstance(cell, str)
        for match in _BUYER.finditer(" ".join(cell.split()))
    }
    return found.pop() if len(found) == 1 else ""


def kind_of(names: Iterable[str], edition: Edition) -> str:
    """Return the type of organisation that all names begin with; empty where they do not agree on one."""
    found = {code_for(each.split()[0], "organisation_type", edition) if each.strip() else None for each in names}
    return (found.pop() or "") if len(found) == 1 else ""
