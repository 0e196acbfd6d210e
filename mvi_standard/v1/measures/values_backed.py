"""waarden_onderbouwd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.measure import Tally, measure
from mvi_standard.v1.outcomes import values

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier, Observation

WORD_ONLY = "eigen_verklaring"


@measure("waarden_onderbouwd")
def values_backed(dossier: Dossier) -> Tally:
    """Bij elke gerealiseerde waarneming hoort een bewijsmiddel, en dat is meer dan een eigen verklaring.

    Melding: Gerealiseerde waarnemingen met zo'n bewijsmiddel: {numerator} van de {denominator}.
    Waarom: Zonder stuk erachter kan niemand een waarde nagaan, ook u zelf over drie jaar niet.
    Oplossing: Zet het stuk bij Bewijsmiddelen en verwijs ernaar. Het stuk zelf blijft bij u. Heeft u alleen
    een eigen verklaring, vraag dan om een factuur, berekening of certificaat.

    Each realised observation comes with evidence that is more than an own statement.

    Message: Realised observations with such evidence: {numerator} of the {denominator}.
    Why: Without a document behind it nobody can trace a value, not even you in three years' time.
    Fix: Put the document under Evidence and refer to it. The document itself stays with you. If you have
    only an own statement, ask for an invoice, a calculation or a certificate.
    """
    backed = [_is_backed(each, dossier) for each in values(dossier)]
    return Tally(sum(backed), len(backed))


def _is_backed(row: Observation, dossier: Dossier) -> bool:
    found = (dossier.get("Evidence", each) for each in row.get("evidence", ()))
    return any(each["type"] != WORD_ONLY for each in found if each)
