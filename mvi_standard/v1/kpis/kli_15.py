"""KLI-15."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.promises import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("KLI-15")
def offered_emission_kept(dossier: Dossier) -> Iterator[Entry]:
    """Elk lopend contract met een afgesproken of vermeden uitstoot telt één keer: ja als die is nagekomen.
    Daarnaast telt het verschil met wat is afgesproken en aangeboden, als deel daarvan.

    Each running contract with an agreed emission or avoided emission counts once: yes if that was kept.
    Beside it the difference from what was agreed and offered counts, as a part of these.
    """
    return kept("KLI-15", dossier)
