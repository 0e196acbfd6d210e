"""Procedures within and outside the product groups of the MVI criteria tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import yes_or_no
from mvi_standard.v1.status import THEMES, answers, mvi, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.scope import Trajectory

NO_GROUP = "geen"


def within_a_group(trajectory: Trajectory) -> bool:
    """Tell whether at least one of the awarded lots is in a product group."""
    return any(lot.get("product_group", NO_GROUP) != NO_GROUP for lot in trajectory.lots)


def outside_all_groups(trajectory: Trajectory) -> bool:
    """Tell whether it is recorded of all awarded lots that no product group fits."""
    return all(lot.get("product_group") == NO_GROUP for lot in trajectory.lots)


def applied_in(trajectory: Trajectory) -> Iterator[Entry]:
    """Give whether MVI is applied in a procedure, and each theme of which a lot tells something."""
    cls, record = trajectory.cls, trajectory.record
    yield yes_or_no(cls, record, together(mvi(lot) for lot in trajectory.lots))
    known = [answers(lot) for lot in trajectory.lots]
    for theme in THEMES:
        if any(theme in each for each in known):
            yield yes_or_no(cls, record, together(each.get(theme) for each in known), by=("thema", theme))
