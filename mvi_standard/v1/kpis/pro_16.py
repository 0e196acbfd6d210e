"""PRO-16."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.criteria_tool import NO_LEVEL, highest
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import mvi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("PRO-16")
def lots_by_highest_level(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt één keer, bij het hoogste vastgelegde niveau op de schaal van de criteriatool.
    Het telt bij `geen` als geen thema is toegepast; een perceel met onbekende status of onbekend niveau ontbreekt.

    Each awarded lot counts once, under the highest level recorded on the scale of the criteria tool.
    It counts under `geen` if no theme is applied; a lot whose status or level is not known is missing.
    """
    for lot in awarded_lots(dossier):
        status = mvi(lot)
        level = NO_LEVEL if status is False else highest([lot], dossier) if status else None
        if level is None:
            yield Entry("Lot", lot, missing="onbekend")
        else:
            yield Entry("Lot", lot, 1, part=level)
