"""MVI-C086."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C086", on="Observation", given="distribution")
def distribution_has_no_negative_number(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """De getallen in een verdeling moeten nul of hoger zijn.

    Melding: Bij {code} staat {found}. Een verdeling telt wat er is, en dat is nooit minder dan nul.
    Waarom: Een negatief deel maakt andere delen groter dan het geheel.
    Oplossing: Kijk of het minteken een tikfout is. Verwerk een correctie in het getal zelf.

    The numbers in a distribution must be zero or more.

    Message: {code} has {found}. A distribution counts what there is, and that is never less than zero.
    Why: A negative part makes other parts larger than the whole.
    Fix: Check whether the minus sign was mistyped. Work a correction into the number itself.
    """
    for index, part in enumerate(observation["distribution"]):
        if part["number"] < 0:
            yield Problem("distribution", index, "number", code=part["code"], found=part["number"])
