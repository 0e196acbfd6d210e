"""Codes that are the total of several others, such as the groups of vehicles of the directive."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from mvi_standard.kpi import exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.v1.records import Dossier

    Part = Mapping[str, Any]

ADDED = ("number", "numerator", "denominator")


def grouped(parts: Sequence[tuple[str, Part]], dossier: Dossier) -> Iterator[tuple[str, Part]]:
    """Give by dimension a part for each group of which there are single codes: their sum, or why it is not known."""
    found: dict[tuple[str, str], list[Part]] = defaultdict(list)
    for dimension, part in parts:
        if group := dossier.group_of(dimension, part["code"]):
            found[dimension, group].append(part)
    for (dimension, group), members in found.items():
        yield dimension, {"code": group, **_together(members)}


def _together(members: Sequence[Part]) -> Part:
    for each in members:
        if "missing_reason" in each:
            return {"missing_reason": each["missing_reason"]}
    fields = [name for name in ADDED if all(name in each for each in members)]
    return {name: sum(exact(each[name]) for each in members) for name in fields}
