"""PRO-19."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.lots import CALL_OFF, contracts_by_lot
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import THEMES, answers, mvi, themes, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Commitment, Contract, Dossier, Lot


@kpi("PRO-19")
def share_of_contracts_with_a_commitment(dossier: Dossier) -> Iterator[Entry]:
    """Elk contract bij gegunde percelen met MVI telt één keer: ja bij een afspraak, ook in een nadere overeenkomst.
    Het is nee als het contract op afspraken is nagekeken, en anders onbekend. Per thema gaat het om contracten
    waarvan een gegund perceel dat thema toepast en om een afspraak over een KPI daarvan.

    Each contract for awarded lots with MVI counts once: yes if it, or a call-off, has a commitment that still holds.
    It is no if the contract was checked for commitments, and unknown otherwise. By theme: the contracts whose awarded
    lots apply that theme, yes if a commitment is on a KPI of that theme.
    """
    for contract, lots in _awarded(dossier):
        agreed = _agreed(contract, dossier)
        none = False if contract.get("commitments_checked") else None
        applied = together(mvi(lot) for lot in lots)
        if applied is not False:
            yield yes_or_no("Contract", contract, applied and (bool(agreed) or none))
        about = {theme for each in agreed for theme in themes(each["kpi"], dossier)}
        for theme in THEMES:
            if any(answers(lot).get(theme) for lot in lots):
                yield yes_or_no("Contract", contract, theme in about or none, by=("thema", theme))


def _awarded(dossier: Dossier) -> Iterable[tuple[Contract, list[Lot]]]:
    """Return the contracts for lots that were awarded in the period, with these lots."""
    found: dict[str, tuple[Contract, list[Lot]]] = {}
    for lot in awarded_lots(dossier):
        for contract in contracts_by_lot(dossier).get(lot["id"], ()):
            found.setdefault(contract["id"], (contract, []))[1].append(lot)
    return found.values()


def _agreed(contract: Contract, dossier: Dossier) -> list[Commitment]:
    """Return the commitments in a contract and its call-offs, lapsed ones left out."""
    called = dossier.by("Contract", "parent_contract").get(contract["id"], ())
    keys = [contract["id"], *(each["id"] for each in called if each["kind"] == CALL_OFF)]
    found = (each for key in keys for each in dossier.by("Commitment", "contract").get(key, ()))
    return [each for each in found if each["fulfilment"] != "vervallen"]
