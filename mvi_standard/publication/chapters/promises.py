"""What was offered, agreed and realised: the KPIs that hold one against the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.document import Field, Rows, Section, Table, Text, section
from mvi_standard.publication.material import seen

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.material import Material


def promises(m: Material) -> Section:
    """Return for each KPI in how many contracts the supplier kept its word, and how far the results differ."""
    columns = m.columns("about", "value", "known", "key")
    groups = tuple(
        Rows(tuple((Field(_label(m, each)), *m.fields(each, bounds=False)) for each in found), m.titled(kpi))
        for kpi in m.places["promises"]
        if (found := seen(m.shelf.find(kpi)))
    )
    if not groups:
        return Section("nakoming", m.say("promises_title"))
    made = Table("nakoming-table", m.say("promises_caption"), columns, groups)
    return section("nakoming", m.say("promises_title"), Text(m.say("promises_text")), made)


def _label(m: Material, figure: Figure) -> str:
    """Return what a row is: the contracts that were kept, or a difference with what is kept apart."""
    apart = dict(figure.cell.apart)
    measure = apart.pop("maatstaf", "")
    if not measure:
        return m.say("promises_kept")
    return "; ".join(m.labels.apart(*each) for each in (("maatstaf", measure), *apart.items()))
