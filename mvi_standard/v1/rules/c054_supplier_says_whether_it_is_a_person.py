"""MVI-C054."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation


@rule("MVI-C054", on="Organisation")
def supplier_says_whether_it_is_a_person(organisation: Organisation, dossier: Dossier) -> Iterator[Problem]:
    """Bij een opdrachtnemer moet staan of het een natuurlijk persoon is.

    Melding: Organisatie {organisation} is opdrachtnemer, maar er staat niet of het een natuurlijk persoon is.
    Waarom: Gegevens over een mens, ook als eenmanszaak, mogen niet zomaar openbaar worden.
    Oplossing: Kies bij Natuurlijk persoon (natural_person) ja (true) voor een eenmanszaak of zzp'er, en nee
        (false) voor bijvoorbeeld een bv, stichting of vof.

    For a supplier the file must say whether it is a natural person.

    Message: Organisation {organisation} is a supplier, but does not state whether it is a natural person.
    Why: Data about a human being, a sole trader included, may not simply become public.
    Fix: Under Natural person (natural_person) choose yes (true) for a sole trader or freelancer, and no
    (false) for, say, a company, foundation or partnership.
    """
    supplies = organisation["id"] in dossier.by("Contract", "suppliers")
    if supplies and "natural_person" not in organisation:
        yield Problem(organisation=organisation["id"])
