"""MVI-C144."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation


@rule("MVI-C144", on="Organisation", given="manifest")
def manifest_is_signed_when_the_file_is_made(organisation: Organisation, dossier: Dossier) -> Iterator[Problem]:
    """Een organisatie moet het manifest hebben getekend op of vóór de dag waarop het bestand is gemaakt.

    Melding: Volgens dit bestand doet de organisatie mee vanaf {found}, maar het bestand is gemaakt op
    {created_on}.
    Waarom: Ondertekenaars tellen mee in een eigen cijfer. Wie nog moet tekenen, hoort daar niet bij.
    Oplossing: Kijk of de datum een tikfout heeft. Is het manifest nog niet getekend, haal het dan hier weg.

    An organisation must have signed the manifest on or before the day on which the file was made.

    Message: By this file the organisation takes part from {found}, but the file was made on {created_on}.
    Why: Signatories count in a figure of their own. Those who have yet to sign do not belong there.
    Fix: Check whether the day was mistyped. If the manifest is not signed yet, remove it here.
    """
    if dossier.submission is None:
        return
    joined_on = organisation["manifest"]["joined_on"]
    created_on = dossier.submission["created_at"].partition("T")[0]
    if joined_on > created_on:
        yield Problem("manifest", "joined_on", found=joined_on, created_on=created_on)
