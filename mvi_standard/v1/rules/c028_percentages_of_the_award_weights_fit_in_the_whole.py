"""MVI-C028."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot

WHOLE = 100
"""In percent (codelists/award_weight_kind.csv: from 0 to 100, price included)."""


@rule("MVI-C028", on="Lot", given="criteria")
def percentages_of_the_award_weights_fit_in_the_whole(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """De gunningsgewichten in procenten mogen in één perceel samen hooguit 100 zijn.

    Melding: De gunningsgewichten van dit perceel zijn samen {total} procent.
    Waarom: Het gewicht van MVI is een deel van de hele beoordeling, met de prijs erbij. Meer dan 100 procent
    kan dus niet.
    Oplossing: Neem een criterium voor meer thema's één keer op. Reken een gewicht binnen alleen kwaliteit
    eerst om naar de hele beoordeling.

    The award weights in per cent must together be at most 100 in one lot.

    Message: The award weights of this lot are {total} per cent together.
    Why: The weight of MVI is a part of the whole assessment, price included. So it cannot be more than 100 per
    cent.
    Fix: List a criterion that serves several themes once. First convert a weight within quality only to the
    whole assessment.
    """
    weights = [each["award_weight"] for each in lot["criteria"] if "award_weight" in each]
    percentages = [Decimal(repr(each["value"])) for each in weights if each["kind"] == "percentage"]
    if sum(percentages) > WHOLE and all(each <= WHOLE for each in percentages):  # one alone: MVI-C036
        yield Problem("criteria", total=float(sum(percentages)))
