"""MVI-C156."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Said
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called
from mvi_standard.v1.term import contract_then, ends_before_it_starts, is_outside, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation, SocialReturnReport

STARTED, ENDED = Said("begon pas op", "only started on"), Said("was al geëindigd op", "had already ended on")


@rule("MVI-C156", on="Observation", also=("SocialReturnReport",))
def what_was_realised_lies_in_the_term(row: Observation | SocialReturnReport, dossier: Dossier) -> Iterator[Problem]:
    """Wat een contract in een periode opleverde, moet gaan over een periode waarin dat contract liep.

    Melding: Dit gaat over {start} tot en met {end}, maar contract {contract} {relation} {limit}.
    Waarom: Een contract dat niet loopt, levert niets op. De waarde hoort dus bij een ander contract of een ander
    jaar, of de looptijd klopt niet.
    Oplossing: Kijk of dit het goede contract is. Is het verlengd, zet dan de nieuwe einddatum bij Looptijd (period).
    Is dit de eindafrekening, kies dan tijdsbasis (time_basis) hele_contractduur. Hoort de waarde bij een ander jaar,
    meld die dan in een nieuwe versie van dat jaar.

    What a contract brought about in a period must be about a period in which that contract ran.

    Message: This is about {start} to {end}, but contract {contract} {relation} {limit}.
    Why: A contract that does not run brings about nothing. So the value belongs to another contract or another year,
    or the term is wrong.
    Fix: Check whether this is the right contract. If it was extended, put the new end in its term (period). If this
    is the final account, choose time basis (time_basis) hele_contractduur. If the value belongs to another year, report
    it in a new version of that year.
    """
    contract = contract_then(row, dossier)
    if contract is None or ends_before_it_starts(contract):  # which MVI-C001 or MVI-C019 says
        return
    if is_outside(row["period"], contract):
        ended = last_day(contract)
        over = ended < row["period"]["start"]
        relation, limit = (ENDED, ended) if over else (STARTED, contract["period"]["start"])
        yield Problem("period", **row["period"], contract=called(contract), relation=relation, limit=limit)
