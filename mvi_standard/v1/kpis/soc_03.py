"""SOC-03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.social_return import paid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("SOC-03")
def social_return_value(dossier: Dossier) -> Iterator[Entry]:
    """Elke rapportage telt met haar waarde in de periode, apart per waarderingstabel en versie.

    Each report counts with its value in the period, apart by valuation table and version.
    """
    for entry in paid(dossier, "value_in_period"):
        table = entry.record.get("valuation_table", {})
        yield entry._replace(apart=tuple((f"valuation_table.{name}", table[name]) for name in sorted(table)))
