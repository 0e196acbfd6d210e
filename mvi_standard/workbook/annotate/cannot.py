"""Why a workbook cannot be marked without losing something of its maker."""

from __future__ import annotations


class CannotAnnotate(Exception):  # noqa: N818 - named for what it says of the file, like Unreadable
    """A workbook that would lose something; `key` is the phrase that says what, and what to do."""

    def __init__(self, key: str) -> None:
        """Keep the key of the phrase."""
        super().__init__(key)
        self.key = key


SIGNED, SHARED, UNUSUAL, FULL = "annotate.signed", "annotate.shared", "annotate.unusual", "annotate.full"
