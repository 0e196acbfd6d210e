"""A file that cannot be used as a register."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """What can be wrong with the file."""

    UNREADABLE = "unreadable"
    LARGE = "large"
    DOCTYPE = "doctype"
    DAMAGED = "damaged"
    FORM = "form"
    EMPTY = "empty"


class UnusableError(ValueError):
    """Why a file is no register; `values` fill the words for it, which are for whoever speaks to the user."""

    def __init__(self, why: Why, **values: object) -> None:
        """Keep the reason."""
        super().__init__(why)
        self.why, self.values = why, values
