"""MVI-W104."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Target


@rule("MVI-W104", on="Target", given="baseline", severity=WAARSCHUWING)
def target_is_not_worse_than_its_baseline(target: Target, dossier: Dossier) -> Iterator[Problem]:
    """Een doel hoort niet slechter te zijn dan de nulmeting, in de richting die bij de KPI gewenst is.

    Melding: Het doel is {found} en de nulmeting was {baseline}, maar bij KPI {kpi} geldt: {direction}.
    Waarom: Met dit doel gaat u achteruit. Vaak zijn dan de nulmeting en het doel verwisseld.
    Oplossing: Kijk of de getallen zijn verwisseld, en of allebei in dezelfde eenheid staan. Klopt het doel
    echt, laat het dan staan.

    A target should not be worse than its baseline, in the direction that is desired for the KPI.

    Message: The target is {found} and the baseline was {baseline}, but for KPI {kpi} this holds: {direction}.
    Why: With this target you go backwards. Often the baseline and the target were swapped.
    Fix: Check whether the numbers were swapped, and whether both are in the same unit. If the target is
    really meant, leave it.
    """
    kpi = dossier.kpi(target["kpi"])
    if kpi is None:
        return
    value, baseline, direction = target["value"], target["baseline"]["value"], kpi["direction"]
    fallen = direction == "hoger_is_beter" and value < baseline
    risen = direction == "lager_is_beter" and value > baseline
    if fallen or risen:
        shown = Name(f"code:direction:{direction}")
        yield Problem("value", found=value, baseline=baseline, kpi=kpi["id"], direction=shown)
