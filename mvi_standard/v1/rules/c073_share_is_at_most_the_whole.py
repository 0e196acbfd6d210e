"""MVI-C073."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.values import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C073", on="Observation")
def share_is_at_most_the_whole(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Bij een aandeel mag de teller niet hoger zijn dan de noemer.

    Melding: De teller is {found} en de noemer {denominator}: dat is meer dan 100 procent.
    Waarom: Een deel is nooit groter dan het geheel. Vaak zijn de twee verwisseld, of gaan ze niet over
        hetzelfde.
    Oplossing: Kijk of teller en noemer verwisseld zijn, en of ze over dezelfde periode en dezelfde eenheid
        gaan.

    In a share the numerator must not be above the denominator.

    Message: The numerator is {found} and the denominator {denominator}: that is more than 100 per cent.
    Why: A part is never larger than the whole. Often the two were swapped, or are not about the same thing.
    Fix: Check whether numerator and denominator were swapped, and whether they share one period and one
        unit.
    """
    kpi = dossier.kpi(observation["kpi"])
    if kpi is None or kpi.get("canonical_unit") != "procent":
        return
    if kpi["derivation"] == "uit_kpi" or ":" in kpi["id"]:  # a reduction or a rate of realisation may pass 100 %
        return
    for at, fields in statements(observation):
        if "numerator" in fields and 0 < fields.get("denominator", 0) < fields["numerator"]:
            yield Problem(*at, "numerator", found=fields["numerator"], denominator=fields["denominator"])
