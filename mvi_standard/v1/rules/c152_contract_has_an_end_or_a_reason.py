"""MVI-C152."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C152", on="Contract")
def contract_has_an_end_or_a_reason(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Een contract moet een laatste dag hebben, of de reden dat die er niet is, en niet allebei.

    Melding: Over het einde van dit contract is ingevuld: {filled}.
    Waarom: Een leeg vak kan betekenen dat er geen einde is, of dat niemand het opzocht. Dat telt verschillend.
    Oplossing: Vul bij de Looptijd (period) de laatste dag (end) in. Is er geen einde of kent u het niet, laat
    die dag dan weg en kies de reden (end_missing_reason). Weet u ook het begin niet, dan past alleen
    onbekend.

    A contract must have a last day, or the reason why there is none, and not both.

    Message: What is filled in about the end of this contract is: {filled}.
    Why: An empty cell can mean that there is no end, or that nobody looked it up. Those count differently.
    Fix: Fill in the last day (end) in the term (period). If there is no end or you do not know it, leave out
    that day and choose the reason (end_missing_reason). If you do not know the start either, only onbekend
    (unknown) fits.
    """
    reason = contract.get("end_missing_reason")
    filled = [Name("Term.end")] if "end" in contract.get("period", {}) else []
    if reason:
        filled.append(Name(f"code:end_missing_reason:{reason}"))
    if len(filled) != 1 or ("period" not in contract and reason != "onbekend"):
        yield Problem(*(["end_missing_reason"] if reason else []), filled=filled)
