"""MIL-08."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.promises import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("MIL-08")
def offered_eci_kept(dossier: Dossier) -> Iterator[Entry]:
    """Elk lopend contract met een afgesproken MKI telt één keer: ja als de definitieve MKI niet hoger is.
    Daarnaast telt het verschil met de afgesproken en met de aangeboden MKI, als deel daarvan.

    Each running contract with an agreed ECI counts once: yes if the final ECI is not higher.
    Beside it the difference from the agreed and from the offered ECI counts, as a part of these.
    """
    return kept("MIL-08", dossier)
