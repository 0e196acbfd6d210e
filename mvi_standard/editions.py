"""Which editions there are, and which one a document says it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard import v1
from mvi_standard.document import Unreadable
from mvi_standard.finding import Finding
from mvi_standard.requirement import FOUT

if TYPE_CHECKING:
    from mvi_standard.document import Document
    from mvi_standard.edition import Edition

EDITIONS = {**v1.EDITIONS}
LATEST = EDITIONS["1.0"]


def edition_of(document: Document) -> Edition:
    """Return the edition that `standard_version` names; raises Unreadable when it is missing or unknown."""
    named = document.envelope.get("standard_version")
    if isinstance(named, str) and named in EDITIONS:
        return EDITIONS[named]
    path = ("standard_version",)
    values = {"found": named, "expected": sorted(EDITIONS)}
    raise Unreadable(Finding("MVI-F015", FOUT, path, values, document.source.place(path)))
