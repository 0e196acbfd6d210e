"""Compare two results: faults that are gone, new or unchanged, wherever they stand now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import compress
from typing import TYPE_CHECKING, Any

from mvi_standard.history.coverage import saved_coverage

if TYPE_CHECKING:
    from collections.abc import Sequence

    Saved = dict[str, Any]
    Listed = tuple[dict[str, Any], ...]

BESIDE = ("registers", "baseline_sha256", "standard_version")
"""What a verdict rests on beside the profile and the option to reconcile."""


@dataclass(frozen=True)
class Difference:
    """Findings on one submission, as JSON values: `mended` from the older result, `new` and `unchanged` from the newer.

    `unknown` holds findings of the older result too, for which the newer one was not checked.
    """

    mended: Listed = ()
    new: Listed = ()
    unchanged: Listed = ()
    unknown: Listed = ()


def difference(old: Saved, new: Saved) -> Difference:
    """Compare the findings in two reports by fingerprint (rule, record and field), never by position.

    Each report consists of JSON values as `report.schema.json` describes, and must list every place.
    """
    before, after = ({each["fingerprint"] for each in those["findings"]} for those in (old, new))
    gone = [each for each in old["findings"] if each["fingerprint"] not in after]
    coverage = saved_coverage(new, old.get("profile")) if gone else None
    names = [(each["code"], each["identity"]["record"], each["identity"]["field"]) for each in gone]
    looked_for = [coverage is not None and coverage.was_checked(*each) for each in names]
    return Difference(
        mended=tuple(compress(gone, looked_for)),
        new=tuple(each for each in new["findings"] if each["fingerprint"] not in before),
        unchanged=tuple(each for each in new["findings"] if each["fingerprint"] in before),
        unknown=tuple(each for each, was in zip(gone, looked_for, strict=True) if not was),
    )


def chosen_apart(old: Saved, new: Saved) -> list[str]:
    """Return the names of the options that differ between two reports, as in `report.schema.json`."""
    one, other = old["provenance"], new["provenance"]
    profiles = {each["profile"] for each in (old, new) if "profile" in each}
    choices = ["profile"] if len(profiles) > 1 else []
    if one["options"]["reconcile"] != other["options"]["reconcile"]:
        choices.append("reconcile")
    return [*choices, *(each for each in BESIDE if one.get(each) != other.get(each))]


def paired(older: Sequence[Saved], newer: Sequence[Saved], keys: Sequence[tuple[str, ...]]) -> list[Saved | None]:
    """Pair each newer report with an older one, by the first of `keys` on which one is equal; each is used once."""
    left = dict.fromkeys(range(len(older)))
    found: dict[int, Saved] = {}
    for names in keys:
        waiting: dict[tuple[Any, ...], list[int]] = defaultdict(list)
        for place in reversed(left):
            waiting[_values(older[place], names)].append(place)
        for place, each in enumerate(newer):
            those = waiting.get(_values(each, names))
            if place not in found and those and all(each.get(name) for name in names):
                used = those.pop()
                del left[used]
                found[place] = older[used]
    return [found.get(place) for place in range(len(newer))]


def _values(report: Saved, names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(report.get(name) for name in names)
