"""A submission that a workbook is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mvi_standard.document import Document


class Given(NamedTuple):
    """A submission, the name of its file, and the sentences about it."""

    document: Document
    shown: str
    told: tuple[str, ...] = ()
