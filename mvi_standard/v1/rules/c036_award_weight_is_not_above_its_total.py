"""MVI-C036."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import AwardWeight, Dossier

WHOLE = 100
"""In percent (codelists/award_weight_kind.csv: from 0 to 100, price included)."""


@rule("MVI-C036", on="AwardWeight")
def award_weight_is_not_above_its_total(award_weight: AwardWeight, _: Dossier) -> Iterator[Problem]:
    """Een gunningsgewicht mag niet hoger zijn dan zijn totaal; een percentage mag hooguit 100 zijn.

    Melding: Het gunningsgewicht is {found}, meer dan het hele totaal van {expected}.
    Waarom: Het criterium is een deel van alle gunningscriteria samen, dus kan het niet zwaarder wegen dan het
    geheel.
    Oplossing: Kijk of gewicht en totaal zijn verwisseld en of de soort gewicht klopt. Een kwart is 25
    procent.

    An award weight must not be above its total, and a percentage must be at most 100.

    Message: The award weight is {found}, more than the whole total of {expected}.
    Why: The criterion is a part of all award criteria together, so it cannot weigh more than the whole.
    Fix: Check whether weight and total were swapped and whether the kind is right. A quarter is 25 per cent.
    """
    total = WHOLE if award_weight["kind"] == "percentage" else award_weight.get("total")
    if total and award_weight["value"] > total:  # without a total: MVI-C030
        yield Problem("value", found=award_weight["value"], expected=total)
