"""What a formula may not do: read another file, ask another program, or fetch something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.workbook.guarding.problems import LINKS
from mvi_standard.workbook.guarding.refusal import unwanted

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXT = re.compile('"[^"]*"')
_ASKING = re.compile(r"\b(?:DDE|WEBSERVICE)\s*\(|:/", re.IGNORECASE)
"""Functions that ask elsewhere, and the address of a file; as an .ods writes them."""
_ASKING_XLSX = re.compile(r"\bWEBSERVICE\s*\(|\w\|'[^']*'!", re.IGNORECASE)
"""The same in an .xlsx, where a link to another file is a part of its own."""
_SHEET = re.compile(r"'(?:[^']|'')*'(#?)")
"""The name of a sheet; of another file where this sign follows: 'x.ods'#$Blad1.A1."""


def refuse_formula(pieces: list[str]) -> None:
    """Refuse a formula of an .xlsx that asks elsewhere."""
    if _ASKING_XLSX.search(_TEXT.sub("", "".join(pieces))):
        raise unwanted(LINKS)


def refuse_formulas(attributes: Mapping[str, str], *names: str) -> None:
    """Refuse an element of which one of these attributes leads elsewhere; what stands in a text does nothing."""
    for name in names:
        formula = _TEXT.sub("", attributes.get(name, ""))
        if _ASKING.search(formula) or any(each[1] for each in _SHEET.finditer(formula)):
            raise unwanted(LINKS)
