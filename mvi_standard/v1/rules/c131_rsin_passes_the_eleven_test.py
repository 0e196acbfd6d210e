"""MVI-C131."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.identifiers import expectation, faulty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier


@rule("MVI-C131", on="Identifier", about=About.NUMBER)
def rsin_passes_the_eleven_test(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een RSIN moet negen cijfers hebben en voldoen aan de elfproef.

    Melding: {found} is geen RSIN: dat heeft negen cijfers en voldoet aan de elfproef.
    Waarom: Een tikfout in het RSIN verwijst naar een andere organisatie of naar geen enkele.
    Oplossing: Neem het nummer over uit het Handelsregister, met de nullen vooraan, zoals 002345675. Weet u
    het niet zeker, meld dan het KvK-nummer. Gebruik hier nooit het nummer van een mens.

    An RSIN must have nine digits and pass the eleven-test.

    Message: {found} is no RSIN: that has nine digits and passes the eleven-test.
    Why: A typing error in the RSIN points to another organisation or to none.
    Fix: Copy the number from the business register, with the zeros in front, such as 002345675. If you are
    not sure, report the KvK number. Never use the number of a human being here.
    """
    value = identifier["value"]
    if identifier["scheme"] == "rsin" and faulty("rsin", value):
        yield Problem("value", found=value, **expectation("rsin", value))
