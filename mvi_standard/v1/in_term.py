"""Whether what a contract is said to have brought about lies in its term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.v1.term import runs_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.v1.records import Contract, Dossier, Observation, SocialReturnReport

SPANS = ("hele_contractduur", "hele_levensduur")
"""The time bases of which a realised value counts once, when it is final: it may come after the contract."""
NOT_RUNNING = "not_running"


def contract_then(row: Observation | SocialReturnReport, dossier: Dossier) -> Contract | None:
    """Return the contract that must have run in the period of a row; None where none must."""
    said: Mapping[str, Any] = {**row}
    realised = said.get("nature") != "verwacht" and said.get("time_basis") not in SPANS
    return dossier.get("Contract", row["subject"]["id"]) if realised and row["subject"]["type"] == "contract" else None


def is_outside_term(row: Observation | SocialReturnReport, dossier: Dossier) -> bool:
    """Tell whether it is not certain that the contract of a row ran in the period of that row."""
    contract = contract_then(row, dossier)
    return contract is not None and not runs_in(row["period"], contract)
