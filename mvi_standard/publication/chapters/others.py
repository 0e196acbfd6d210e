"""The figures on the process that have no section of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.document import Field, Rows, Section, Table, Text, section
from mvi_standard.publication.material import seen

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.material import Material

NOTED = "signatories"
"""The KPIs about signatories stand here too, with a note."""


def others(m: Material) -> Section:
    """Return the undivided figures of the other KPIs, each KPI under its own name."""
    told = {kpi for place, its in m.places.items() if place != NOTED for kpi in its}
    kpis = [each for each in m.shelf.kpis if each not in told and m.catalogue.get(each, {}).get("kind") != "effect"]
    groups = tuple(
        Rows(tuple(_row(m, each) for each in found), m.titled(kpi)) for kpi in kpis if (found := _found(m, kpi))
    )
    if not groups:
        return Section("overig-proces", m.say("others_title"))
    columns = m.columns("about", "value", "bounds", "known", "key")
    table = Table("overig-table", m.say("others_caption"), columns, groups)
    noted = "; ".join(m.titled(each) for each in kpis if each in m.places[NOTED] and _found(m, each))
    note = Text(m.say("signatories_text", kpis=noted)) if noted else None
    return section("overig-proces", m.say("others_title"), Text(m.say("others_text")), table, note)


def _found(m: Material, kpi: str) -> list[Figure]:
    return seen(m.shelf.whole(kpi))


def _row(m: Material, figure: Figure) -> tuple[Field, ...]:
    return Field(m.about(figure)), *m.fields(figure, bounds=True)
