"""MVI-C129."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Verification

ROLES = {"gecontroleerd": "opdrachtgever", "geverifieerd": "derde"}
"""Who checks, by the definitions of the list verification_status; the other statuses leave it open."""


@rule("MVI-C129", on="Verification", given="by_role")
def check_was_done_by_whom_its_status_says(verification: Verification, _: Dossier) -> Iterator[Problem]:
    """De rol van wie de waarde heeft gecontroleerd, moet passen bij de status van de controle.

    Melding: De status is {status}, maar bij Gecontroleerd door staat {found}.
    Waarom: Een controle door een derde weegt zwaarder dan een eigen controle. Ze tellen apart.
    Oplossing: Kies 'gecontroleerd' als u de waarde zelf heeft gecontroleerd, en 'geverifieerd' als een
    onafhankelijke derde dat heeft gedaan. Heeft alleen de opdrachtnemer gecontroleerd, kies dan
    'niet_gecontroleerd'.

    The role of whoever checked the value must fit the status of the check.

    Message: The status is {status}, but Checked by says {found}.
    Why: A check by a third party weighs more than your own. They are counted apart.
    Fix: Choose 'gecontroleerd' if you checked the value yourself, and 'geverifieerd' if an independent third
    party did. If only the supplier checked it, choose 'niet_gecontroleerd'.
    """
    status, role = verification["status"], verification["by_role"]
    if role != ROLES.get(status, role):
        label = Name(f"code:verification_status:{status}")
        yield Problem("by_role", found=role, expected=ROLES[status], status=label)
