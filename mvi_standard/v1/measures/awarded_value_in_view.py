"""gegunde_waarde_in_beeld."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.in_view import awarded_value

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier


@measure("gegunde_waarde_in_beeld", unit="EUR")
def awarded_value_in_view(dossier: Dossier) -> Tally:
    """De percelen in het bestand zijn samen het grootste deel van de gegunde waarde die is opgegeven.

    Melding: Gegunde waarde die bij percelen in het bestand staat, op de grondslag van het opgegeven totaal:
    {numerator} van de {denominator}.
    Waarom: Een hoge minimumwaarde laat veel geld buiten beeld, ook als alle grote percelen er staan.
    Oplossing: Vul bij elk gegund perceel de waarde in, met dezelfde grondslag als het opgegeven totaal.
    Is dat niet genoeg, neem dan ook kleinere opdrachten op.

    The lots in the file together are most of the awarded value that was declared.

    Message: Awarded value that stands with lots in the file, on the basis of the declared total: {numerator} of the
    {denominator}.
    Why: A high minimum value keeps much money out of view, even when all large lots are there.
    Fix: For each awarded lot fill in the value, on the same basis as the declared total. If that is not
    enough, include smaller lots as well.
    """
    return awarded_value(dossier)
