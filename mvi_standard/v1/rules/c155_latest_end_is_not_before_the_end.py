"""MVI-C155."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C155", on="Contract", given="latest_end")
def latest_end_is_not_before_the_end(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """De uiterste einddatum van een contract moet op of na de laatste dag van de looptijd liggen.

    Melding: De uiterste einddatum is {found}, maar het contract loopt zeker tot en met {limit}.
    Waarom: Opties maken een contract alleen langer. Een vroegere dag betekent dat een van de twee niet klopt.
    Oplossing: Kijk welke datum een tikfout heeft. Is het contract langer geworden dan de opties toelieten, laat de
    uiterste einddatum dan weg.

    The latest end of a contract must be on or after the last day of its term.

    Message: The latest end is {found}, but the contract runs until at least {limit}.
    Why: Options only make a contract longer. An earlier day means that one of the two is wrong.
    Fix: Check which date was mistyped. If the contract became longer than its options allowed, leave out the latest
    end.
    """
    term = contract.get("period")
    if term and contract["latest_end"] < term.get("end", term["start"]):
        yield Problem("latest_end", found=contract["latest_end"], limit=term.get("end", term["start"]))
