"""PRO-21."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.scope import running_commitments
from mvi_standard.v1.themes_of_kpi import with_themes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


ASSESSED = {"nagekomen": True, "deels_nagekomen": False, "niet_nagekomen": False}
"""Whether an assessed commitment was fulfilled; others are not assessed, or no longer hold."""


@kpi("PRO-21")
def fulfilment_rate(dossier: Dossier) -> Iterator[Entry]:
    """Elke beoordeelde afspraak in een lopend contract telt één keer: ja als zij geheel is nagekomen.

    Each assessed commitment in a running contract counts once: yes if it is fulfilled as a whole.
    """
    for each in running_commitments(dossier):
        fulfilled = ASSESSED.get(each["fulfilment"])
        entry = (
            Entry("Commitment", each, excluded="fulfilment")
            if fulfilled is None
            else yes_or_no("Commitment", each, fulfilled)
        )
        yield from with_themes(entry, each["kpi"], dossier)
