"""The fix of a finding in words: in terms of a cell where it is in one, and with what may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.texts.requirements.cells import cell_fix
from mvi_standard.texts.requirements.optional import left_out

if TYPE_CHECKING:
    from mvi_standard.document import Document
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding


def mending(  # noqa: PLR0913 - all that it depends on
    finding: Finding, usual: str, document: Document | None, edition: Edition, language: str, *, in_cell: bool
) -> str:
    """Return how to mend a finding; `usual` is the text of its demand, for any file."""
    if in_cell and (as_cell := cell_fix(finding, language)):
        return as_cell
    profile = document.envelope.get("profile") if document else None
    return " ".join(filter(None, [usual, left_out(finding, edition, profile, language, in_cell=in_cell)]))
