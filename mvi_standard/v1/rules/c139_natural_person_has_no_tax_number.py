"""MVI-C139."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation

TAX = ("rsin", "btw")


@rule("MVI-C139", on="Organisation", given="natural_person")
def natural_person_has_no_tax_number(organisation: Organisation, _: Dossier) -> Iterator[Problem]:
    """Een natuurlijk persoon mag geen RSIN en geen btw-nummer in het bestand hebben.

    Melding: Bij deze natuurlijke persoon staat een nummer van register {scheme}.
    Waarom: Zo'n nummer kan een burgerservicenummer zijn of bevatten, en dat hoort niet in dit bestand.
    Oplossing: Verwijder het nummer en gebruik het KvK-nummer of een eigen nummer. Is het een bedrijf zoals
    een bv of vof, kies dan nee (false) bij Natuurlijk persoon (natural_person).

    A natural person must have no RSIN and no VAT number in the file.

    Message: This natural person has a number of register {scheme}.
    Why: Such a number can be or contain a citizen service number, which does not belong in this file.
    Fix: Remove the number and use the KvK number or a number of your own. If it is a company or partnership,
    choose no (false) under Natural person (natural_person).
    """
    if not organisation["natural_person"]:
        return
    for index, identifier in enumerate(organisation.get("identifiers", ())):
        if identifier["scheme"] in TAX:  # the number itself is not shown: it may be a citizen service number
            yield Problem("identifiers", index, "scheme", scheme=identifier["scheme"], private=True)
