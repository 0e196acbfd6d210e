"""KET-05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.kpis.ket_02 import with_isv

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@kpi("KET-05")
def contracts_by_step(dossier: Dossier) -> Iterator[Entry]:
    """Elk lopend contract met ISV telt één keer, bij de stap uit zijn laatste waarneming.

    Each running contract with ISV counts once, with the step of its latest observation.
    """

    def reached(cls: str, contract: Contract, step: str) -> Entry:
        return Entry(cls, contract, 1, part=step)

    return with_isv("KET-05", "code", reached, dossier)
