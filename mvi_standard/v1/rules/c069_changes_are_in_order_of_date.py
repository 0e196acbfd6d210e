"""MVI-C069."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C069", on="Contract")
def changes_are_in_order_of_date(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """De wijzigingen van een contract staan op volgorde van datum.

    Melding: De wijziging van {found} staat na die van {previous}.
    Waarom: De laatste wijziging geeft de waarde en de looptijd van nu. Op een andere plaats geldt een oude
        stand.
    Oplossing: Zet de oudste wijziging vooraan, of verbeter de datum als die een tikfout heeft.

    The changes of a contract must be in order of date.

    Message: The change of {found} comes after that of {previous}.
    Why: The last change gives the present value and term. In another place an old state applies.
    Fix: Put the oldest change first, or correct the date if it was mistyped.
    """
    for index, (previous, change) in enumerate(pairwise(contract.get("changes", ())), start=1):
        if change["date"] < previous["date"]:
            yield Problem("changes", index, "date", found=change["date"], previous=previous["date"])
