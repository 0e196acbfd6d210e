"""PRO-15."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.ambition import is_ambitious
from mvi_standard.v1.application import applied
from mvi_standard.v1.scope import procedures
from mvi_standard.v1.status import THEMES, mvi, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier
    from mvi_standard.v1.scope import Trajectory


@kpi("PRO-15")
def share_significant_or_ambitious(dossier: Dossier) -> Iterator[Entry]:
    """Elke aanbesteding met een toegepast thema telt één keer, en per thema: ja als het hoogste niveau dat zegt.

    Each procedure with an applied theme counts once, and by theme: yes if its highest level says so. That is
    significant or ambitious, as recorded on the scale of the criteria tool.
    """
    for each in procedures(dossier):
        status = together(mvi(lot) for lot in each.lots)
        if status is not False:
            answer = is_ambitious(each.lots, dossier) if status else None
            yield yes_or_no(each.cls, each.record, answer)
        for theme in THEMES:
            if any(applied(lot, theme) for lot in each.lots):
                answer = is_ambitious(each.lots, dossier, theme)
                yield yes_or_no(each.cls, each.record, answer, by=("thema", theme))
