"""SOC-10."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.levels import rank
from mvi_standard.v1.scope import organisation_of, period, running_contracts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation


@kpi("SOC-10")
def suppliers_with_a_pso_certificate(dossier: Dossier) -> Iterator[Entry]:
    """Elke opdrachtnemer van lopende contracten telt één keer: ja als zijn PSO-certificaat nog geldig is.

    Each supplier of running contracts counts once for an organisation: yes if its PSO certificate is still valid.
    By level, the suppliers are counted by the highest valid one.
    """
    day = period(dossier)["end"]
    pairs = {
        (supplier, organisation_of(contract, dossier)): None
        for contract in running_contracts(dossier)
        for supplier in contract["suppliers"]
    }
    for key, organisation in pairs:
        supplier = dossier.get("Organisation", key)
        if supplier:
            level = _level(supplier, day, dossier)
            yield yes_or_no("Organisation", supplier, bool(level), counts_for=organisation)
            if level:
                at_level = Entry("Organisation", supplier, 1, by=("pso_niveau", level), unit="aantal")
                yield at_level._replace(counts_for=organisation)


def _level(supplier: Organisation, day: str, dossier: Dossier) -> str:
    """Return the highest level of the PSO certificates that are still valid; empty when there is none."""
    found = [
        each["level"]
        for each in supplier.get("certificates", ())
        if each["scheme"] == "pso" and each["valid_until"] >= day
    ]
    return max(found, key=lambda each: rank({"scale": "pso", "level": each}, dossier), default="")
