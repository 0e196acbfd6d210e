"""MVI-C125."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Evidence


@rule("MVI-C125", on="Evidence", given="valid_until")
def evidence_is_valid_when_issued(evidence: Evidence, _: Dossier) -> Iterator[Problem]:
    """Een bewijsmiddel moet geldig zijn tot op of na de dag waarop het is afgegeven.

    Melding: Het bewijsmiddel is afgegeven op {issued_on}, en toen al verlopen: het is geldig tot en met {found}.
    Waarom: Verlopen bewijs onderbouwt niets. Een tikfout maakt hier goed bewijs waardeloos.
    Oplossing: Kijk welke van de twee datums een tikfout heeft. Verloopt het bewijs niet, haal dan Geldig tot
    en met (valid_until) weg.

    Evidence must be valid until on or after the day on which it was issued.

    Message: The evidence was issued on {issued_on}, when it had expired: it is valid until {found}.
    Why: Expired evidence supports nothing. Here a typing error makes good evidence worthless.
    Fix: Check which of the two dates was mistyped. If the evidence does not expire, remove Valid until
        (valid_until).
    """
    issued_on, valid_until = evidence.get("issued_on"), evidence["valid_until"]
    if issued_on and valid_until < issued_on:
        yield Problem("valid_until", found=valid_until, issued_on=issued_on)
