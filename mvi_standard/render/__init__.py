"""Reports on paper and screen: one module a format, and one way out for everything that comes from data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from mvi_standard.report import Report


class Writer(Protocol):
    """Writes reports in one format to one stream, one by one, so that no report has to wait for the last."""

    def add(self, report: Report) -> None:
        """Write one report."""

    def close(self) -> None:
        """Write what comes after the last report."""
