"""MVI-C055."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation


@rule("MVI-C055", on="Organisation")
def organisation_has_a_name(organisation: Organisation, _: Dossier) -> Iterator[Problem]:
    """Een organisatie moet een naam hebben, behalve als het een natuurlijk persoon is.

    Melding: Organisatie {organisation} heeft geen naam.
    Waarom: Zonder naam kan niemand nagaan om wie het gaat, en meldingen noemen dan alleen uw eigen kenmerk.
    Oplossing: Vul de naam (name) uit het register in. Gaat het om een eenmanszaak of zzp'er, kies dan ja
    (true) bij Natuurlijk persoon (natural_person).

    An organisation must have a name, unless it is a natural person.

    Message: Organisation {organisation} has no name.
    Why: Without a name nobody can tell who it is, and messages can only show your own key.
    Fix: Fill in the name (name) from the register. If it is a sole trader or freelancer, choose yes (true)
    under Natural person (natural_person).
    """
    if "name" not in organisation and not organisation.get("natural_person"):
        yield Problem(organisation=called(organisation))
