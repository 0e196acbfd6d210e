"""MVI-C115."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Target


@rule("MVI-C115", on="Target", given="baseline")
def baseline_is_before_the_target_year(target: Target, _: Dossier) -> Iterator[Problem]:
    """De nulmeting van een doel moet van vóór het doeljaar zijn.

    Melding: De nulmeting is van {found}, maar het doel is voor {year}.
    Waarom: De voortgang is het verschil tussen die twee jaren. In hetzelfde jaar is er geen voortgang te
    zien.
    Oplossing: Kijk welk van de twee jaren een tikfout heeft. Is er nog niet gemeten, haal de nulmeting dan
    weg.

    The baseline of a target must be from before the target year.

    Message: The baseline is from {found}, but the target is for {year}.
    Why: Progress is the difference between these two years. Within one year there is no progress to see.
    Fix: Check which of the two years was mistyped. If nothing was measured yet, remove the baseline.
    """
    if target["baseline"]["year"] >= target["year"]:
        yield Problem("baseline", "year", found=target["baseline"]["year"], year=target["year"])
