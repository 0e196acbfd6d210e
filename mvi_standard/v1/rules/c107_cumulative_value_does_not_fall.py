"""MVI-C107."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport


@rule("MVI-C107", on="SocialReturnReport")
def cumulative_value_does_not_fall(report: SocialReturnReport, dossier: Dossier) -> Iterator[Problem]:
    """De waarde tot nu toe van een contract daalt niet, zolang met dezelfde waarderingstabel is gerekend.

    Melding: De waarde tot nu toe is {found}, maar op {earlier} was die al {amount}.
    Waarom: Wat eenmaal is geleverd, gaat niet verloren. Anders klopt de realisatiegraad van het contract
    niet.
    Oplossing: Kijk of u hier de waarde van alleen deze periode heeft ingevuld. Is de eerdere waarde te hoog,
    verbeter dan die.

    The cumulative value of a contract must not fall while the same valuation table is used.

    Message: The cumulative value is {found}, but on {earlier} it was already {amount}.
    Why: What was delivered once is not lost. Otherwise the realisation rate of the contract is wrong.
    Fix: Check whether you filled in the value of this period only. If the earlier value is too high, correct
    that one.
    """
    subject = report["subject"]
    if "value_cumulative" not in report or subject["type"] != "contract":
        return
    before = [
        (each["period"]["end"], each["value_cumulative"]["amount"])
        for each in dossier.by("SocialReturnReport", "subject", "id")[subject["id"]]
        if "value_cumulative" in each
        and each["subject"] == subject
        and each.get("valuation_table") == report.get("valuation_table")
        and each["period"]["end"] < report["period"]["end"]
    ]
    earlier, amount = max(before, default=("", None))
    cumulative = report["value_cumulative"]["amount"]
    if amount is not None and cumulative < amount:
        yield Problem("value_cumulative", "amount", found=cumulative, earlier=earlier, amount=amount)
