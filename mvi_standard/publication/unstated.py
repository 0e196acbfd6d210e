"""What to call a figure that says nothing of what other figures of its KPI are kept apart by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.material import Material

MEASURE = "maatstaf"
"""What is measured instead of the KPI itself; a figure without it lacks nothing."""


def unstated(m: Material, figure: Figure) -> str:
    """Return `all together` of a figure that stands alone, else what it does not state: it is not their total."""
    cell = figure.cell
    by = [name for name, _ in cell.group]
    found = m.shelf.find(cell.kpi, *by, nature=cell.nature, period=cell.period, apart=cell.apart)
    beside = [dict(each.cell.apart) for each in found if each.cell.count_unit == cell.count_unit]
    own = dict(cell.apart)
    names = {name for each in beside if each.get(MEASURE) == own.get(MEASURE) for name in each} - own.keys()
    if names:
        kinds = list(dict.fromkeys(each.partition(".")[0] for each in sorted(names)))
        return m.say("not_stated", names=m.listed([m.say(f"absent_{each}", default=each) for each in kinds], "either"))
    return m.say("own_measure" if any(each.keys() > own.keys() for each in beside) else "everything")
