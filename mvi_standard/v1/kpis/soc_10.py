"""SOC-10."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.levels import rank
from mvi_standard.v1.scope import organisation_of, period, running_contracts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier, LevelScale, Organisation

SCHEME: LevelScale = "pso"


@kpi("SOC-10")
def suppliers_with_a_pso_certificate(dossier: Dossier) -> Iterator[Entry]:
    """Elke opdrachtnemer van lopende contracten telt één keer: ja als zijn PSO-certificaat nog geldig is.
    Het is nee als ernaar is gevraagd, en anders onbekend. Per niveau telt het hoogste niveau dat nog geldig is.

    Each supplier of running contracts counts once for an organisation: yes if its PSO certificate is still valid.
    It is no if it was asked for, and unknown otherwise. By level, the highest valid one counts.
    """
    day = period(dossier)["end"]
    for supplier, organisation in _suppliers(dossier):
        level = _level(supplier, day, dossier)
        asked = SCHEME in supplier.get("certificates_checked", ())
        answer = bool(level) if level or asked else None
        entry = yes_or_no("Organisation", supplier, answer, counts_for=organisation)
        yield entry
        if level:
            yield entry._replace(numerator=1, denominator=None, by=("pso_niveau", level), unit="aantal")


def _suppliers(dossier: Dossier) -> Iterator[tuple[Organisation, str]]:
    """Give each supplier of a running contract once for each organisation for which one of these counts."""
    pairs = {
        (key, organisation_of(contract, dossier)): None
        for contract in running_contracts(dossier)
        for key in contract["suppliers"]
    }
    for key, organisation in pairs:
        supplier = dossier.get("Organisation", key)
        if supplier:
            yield supplier, organisation


def _level(supplier: Organisation, day: str, dossier: Dossier) -> str:
    """Return the highest level of the PSO certificates that are still valid; empty when there is none."""
    found = [
        each["level"]
        for each in supplier.get("certificates", ())
        if each["scheme"] == SCHEME and each["valid_until"] >= day
    ]
    return max(found, key=lambda each: rank({"scale": SCHEME, "level": each}, dossier), default="")
