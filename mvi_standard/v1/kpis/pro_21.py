"""PRO-21."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.scope import running_commitments
from mvi_standard.v1.themes import with_themes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


ASSESSED = {"nagekomen": True, "op_schema": True, "deels_nagekomen": False, "niet_nagekomen": False}
"""Whether a judged commitment is kept as far as it is due; others are not judged, or no longer hold."""
PARTLY = "deels_nagekomen"


@kpi("PRO-21")
def fulfilment_rate(dossier: Dossier) -> Iterator[Entry]:
    """Elke beoordeelde afspraak in een lopend contract telt één keer: ja als zij is nagekomen of op schema ligt.
    Het deel dat deels is nagekomen, staat apart.

    Each judged commitment in a running contract counts once: yes if it is fulfilled or on schedule.
    The part that is partly fulfilled is shown apart.
    """
    for each in running_commitments(dossier):
        judgement = each["fulfilment"]
        if judgement not in ASSESSED:
            yield from with_themes(Entry("Commitment", each, excluded="fulfilment"), each["kpi"], dossier)
            continue
        partly = yes_or_no("Commitment", each, judgement == PARTLY, apart=(("maatstaf", PARTLY),))
        for entry in (yes_or_no("Commitment", each, ASSESSED[judgement]), partly):
            yield from with_themes(entry, each["kpi"], dossier)
