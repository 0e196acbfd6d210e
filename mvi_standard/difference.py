"""What changed between two results: faults that are gone, that are new, and that stayed, wherever they stand now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    Listed = tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Difference:
    """Findings on one submission, as JSON values: `mended` from the older result, the others from the newer one."""

    mended: Listed
    new: Listed
    unchanged: Listed


def difference(old: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]]) -> Difference:
    """Compare findings by their fingerprint: rule, record and field, never by where they stand."""
    before, after = ({each["fingerprint"] for each in those} for those in (old, new))
    return Difference(
        mended=tuple(each for each in old if each["fingerprint"] not in after),
        new=tuple(each for each in new if each["fingerprint"] not in before),
        unchanged=tuple(each for each in new if each["fingerprint"] in before),
    )
