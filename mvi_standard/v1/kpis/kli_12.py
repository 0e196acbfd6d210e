"""KLI-12."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.levels import UNRANKED, ladder, rank
from mvi_standard.v1.scope import counted_contracts
from mvi_standard.v1.verdicts import latest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Contract, Dossier, Level

EQUIVALENT = "gelijkwaardig"
"""What is no level of the ladder, and was approved as good enough for the one that was agreed."""


@kpi("KLI-12")
def contracts_on_the_agreed_level(dossier: Dossier) -> Iterator[Entry]:
    """Elk lopend contract met een afgesproken niveau telt één keer: ja als het aangetoonde niveau minstens zo hoog is.
    Goedgekeurd gelijkwaardig bewijs is ja. Een aangetoond niveau van een andere versie van de ladder is onbekend.

    Each running contract with an agreed level counts once: yes if the proven level is at least as high.
    Equivalent proof that was approved is a yes. A proven level of another version of the ladder is unknown.
    """
    proven = latest("KLI-12", dossier)
    for contract in counted_contracts(dossier):
        agreed = _agreed(contract, dossier)
        if agreed:
            row, verdict = proven.get(f"contract/{contract['id']}", (None, {}))
            answer = _meets(row["code"], agreed, dossier) if row and not verdict and "code" in row else None
            entry = yes_or_no("Contract", contract, answer)
            yield entry._replace(missing=verdict["missing"]) if "missing" in verdict else entry


def _agreed(contract: Contract, dossier: Dossier) -> list[str]:
    """Return the levels agreed in a contract, lapsed commitments left out."""
    return [
        each["agreed"]["code"]
        for each in dossier.by("Commitment", "contract").get(contract["id"], ())
        if each["kpi"] == "KLI-12" and each["fulfilment"] != "vervallen" and "code" in each["agreed"]
    ]


def _meets(code: str, agreed: list[str], dossier: Dossier) -> bool | None:
    """Tell whether a level is at least each agreed one of the same ladder; None when none can be compared."""
    if code == EQUIVALENT:
        return True
    proven = _level(code)
    levels = [each for each in map(_level, agreed) if ladder(each) == ladder(proven)]
    ranks = [rank(each, dossier) for each in (proven, *levels)]
    return None if not levels or UNRANKED in ranks else ranks[0] >= max(ranks[1:])


def _level(code: str) -> Level:
    return {"scale": "co2_prestatieladder", "level": code}
