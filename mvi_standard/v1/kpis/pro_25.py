"""PRO-25."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.scope import period
from mvi_standard.v1.social_return import not_in_euro

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("PRO-25")
def sanctions_and_bonuses(dossier: Dossier) -> Iterator[Entry]:
    """Elke malus of bonus die in de periode is opgelegd, telt met haar bedrag, apart per soort.

    Each malus or bonus that was imposed in the period counts with its amount, apart by kind.
    """
    span = period(dossier)
    for commitment in dossier.all("Commitment"):
        for each in commitment.get("sanctions", ()):
            if span["start"] <= each["imposed_on"] <= span["end"]:
                entry = Entry("Commitment", commitment, each["amount"]["amount"], part=each["kind"])
                unfit = not_in_euro(each["amount"])
                yield entry._replace(numerator=None, excluded=f"sanctions.amount.{unfit}") if unfit else entry
