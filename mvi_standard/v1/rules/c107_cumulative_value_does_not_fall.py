"""MVI-C107."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.series import predecessors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Dossier, SocialReturnReport


@rule("MVI-C107", on="SocialReturnReport", given="value_cumulative")
def cumulative_value_does_not_fall(report: SocialReturnReport, dossier: Dossier) -> Iterator[Problem]:
    """De waarde tot nu toe van een contract mag niet dalen, zolang met dezelfde waarderingstabel is gerekend.

    Melding: De waarde tot nu toe is {found}, maar op {earlier} was die al {amount}.
    Waarom: Wat eenmaal is geleverd, gaat niet verloren. Anders klopt niet hoe ver het contract met de social
    return is.
    Oplossing: Kijk of u hier de waarde van alleen deze periode heeft ingevuld. Is de eerdere waarde te hoog,
    verbeter dan die.

    The cumulative value of a contract must not fall while the same valuation table is used.

    Message: The cumulative value is {found}, but on {earlier} it was already {amount}.
    Why: What was delivered once is not lost. Otherwise the progress of the contract on social return is wrong.
    Fix: Check whether you filled in the value of this period only. If the earlier value is too high, correct
    that one.
    """
    other = dossier.once(earlier).get(id(report))
    if other is None:
        return
    found, amount = report["value_cumulative"]["amount"], other["value_cumulative"]["amount"]
    if found < amount:
        yield Problem("value_cumulative", "amount", found=found, earlier=other["period"]["end"], amount=amount)


def earlier(dossier: Dossier) -> Mapping[int, SocialReturnReport]:
    """Return, by identity of a report, the one about the same contract and table that ends last before it."""
    return dossier.compared("SocialReturnReport", ("subject", "valuation_table"), _in_order)


def _in_order(group: list[SocialReturnReport]) -> Mapping[int, SocialReturnReport]:
    valued = [each for each in group if "value_cumulative" in each and each["subject"]["type"] == "contract"]
    return predecessors(valued, rank=lambda each: each["value_cumulative"]["amount"])
