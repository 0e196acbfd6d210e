"""SOC-09."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.social_return import paid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("SOC-09")
def social_purchasing(dossier: Dossier) -> Iterator[Entry]:
    """Elke rapportage telt met het bedrag van de sociale inkoop, zonder btw.

    Each report counts with the amount of social purchasing, without VAT.
    """
    return (each._replace(persons=0) for each in paid(dossier, "social_purchasing"))
