"""Findings of a submission before and after a merge: new, gone, and kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.fixes.fix import Damaged
from mvi_standard.history.identity import identities
from mvi_standard.requirement import FOUT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding
    from mvi_standard.report import Report


@dataclass(frozen=True)
class MergeOutcome:
    """New findings of the merged submission, the number that is gone, and the number that stays."""

    new: tuple[Finding, ...]
    gone: int
    kept: int

    @property
    def faults(self) -> bool:
        """True when the answers break a demand of the standard."""
        return any(each.severity == FOUT for each in self.new)


def outcome(before: Report, after: Report, edition: Edition) -> MergeOutcome:
    """Compare two reports on a submission, both with every finding."""
    old, new = (identities(each.findings, each.document, edition.tables) for each in (before, after))
    known = set(old)
    fresh = tuple(each for each, key in zip(after.findings, new, strict=True) if key not in known)
    return MergeOutcome(fresh, len(known - set(new)), len(known & set(new)))


def assert_unchanged(after: Report, lists: Mapping[str, Sequence[Any]], root: Mapping[str, Any]) -> None:
    """Raise Damaged unless a merged text holds exactly these lists, and these fields of the root."""
    document = after.document
    if document is None or any(document.envelope.get(key) != each for key, each in root.items()):
        raise Damaged
    if {name: list(items) for name, items in lists.items()} != {k: list(v) for k, v in document.lists.items()}:
        raise Damaged
