"""MVI-C126."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Certificate, Dossier

LISTS = {"pso": "pso_level", "co2_prestatieladder": "co2_ladder_level"}
"""The schemes whose levels are a list of the standard; of the others the level is free."""


@rule("MVI-C126", on="Certificate", about=About.CODE)
def level_of_a_certificate_is_of_its_scheme(certificate: Certificate, dossier: Dossier) -> Iterator[Problem]:
    """Het niveau op een certificaat van de PSO of de CO2-Prestatieladder moet een niveau van die regeling zijn.

    Melding: Het niveau {found} bestaat niet bij de regeling {scheme}.
    Waarom: Alleen een bekend niveau telt mee in het aandeel gecertificeerde opdrachtnemers.
    Oplossing: Kies het niveau uit de lijst van de regeling. Noem bij de CO2-Prestatieladder ook de versie,
    zoals in v3_1_niveau_5. Is het een ander certificaat, kies dan een andere regeling.

    The level on a certificate of the PSO or the CO2 Performance Ladder must be a level of that scheme.

    Message: The level {found} does not exist in the scheme {scheme}.
    Why: Only a known level counts in the share of certified suppliers.
    Fix: Choose the level from the list of the scheme. For the CO2 Performance Ladder include the version, as
    in v3_1_niveau_5. If it is another certificate, choose another scheme.
    """
    scheme, level = certificate["scheme"], certificate["level"]
    if scheme in LISTS and level not in dossier.codes(LISTS[scheme]):
        label = Name(f"code:certificate_scheme:{scheme}")
        yield Problem("level", found=level, expected=dossier.codes(LISTS[scheme]), scheme=label)
