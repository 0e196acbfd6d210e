"""PRO-06."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.amounts import share_of_value
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import mvi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-06")
def share_of_value_with_mvi(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel met een bekende MVI-status telt met zijn volle waarde, per waardebasis.

    Each awarded lot with a known MVI status counts with its full value, by value basis.
    """
    for lot in awarded_lots(dossier):
        yield share_of_value(lot, mvi(lot))
