"""waarden_gecontroleerd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.outcomes import reported, values

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier, Observation, SocialReturnReport

OTHERS = ("opdrachtnemer", "derde")
"""Whose figures the buyer checks as somebody else."""


@measure("waarden_gecontroleerd")
def values_checked(dossier: Dossier) -> Tally:
    """Gerealiseerde waarden zijn gecontroleerd door iemand anders dan wie ze meldde.

    Melding: Gerealiseerde waarden die een ander heeft gecontroleerd: {numerator} van de {denominator}.
    Waarom: Wie zijn eigen werk meldt, ziet het soms te mooi. Een cijfer waar een ander naar keek, houdt
    stand als iemand ernaar vraagt.
    Oplossing: Vergelijk wat de opdrachtnemer meldt met bewijs, en vul de controle in. Noem ook wie de
    waarde meldde. Uw eigen waarden laat u door een derde controleren.

    Realised values were checked by somebody else than who reported them.

    Message: Realised values that somebody else checked: {numerator} of the {denominator}.
    Why: Whoever reports on their own work sees it too bright at times. A figure that another looked at
    stands when somebody asks.
    Fix: Compare what the supplier reports with evidence, and fill in the verification. Say who reported the
    value too. Have your own values checked by a third party.
    """
    checked = [*map(_by_another, values(dossier)), *map(_by_another, reported(dossier))]
    return Tally(sum(checked), len(checked))


def _by_another(record: Observation | SocialReturnReport) -> bool:
    status = record["verification"]["status"] if "verification" in record else ""
    return status == "geverifieerd" or (status == "gecontroleerd" and record.get("reported_by") in OTHERS)
