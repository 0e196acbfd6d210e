"""MVI-W131."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.identifiers import is_oin, oin_suffix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier


@rule("MVI-W131", on="Identifier", severity=WAARSCHUWING)
def oin_ends_with_zeros(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een OIN hoort op nullen te eindigen na het nummer van de organisatie.

    Melding: Het OIN {found} eindigt op {suffix}, en niet op nullen.
    Waarom: Zo'n nummer hoort meestal bij een onderdeel of een systeem, niet bij de organisatie zelf.
    Oplossing: Controleer in het OIN-register van Logius of dit het nummer van de organisatie is. Zo ja, dan
    kan het blijven.

    An OIN should end with zeros after the number of the organisation.

    Message: The OIN {found} ends with {suffix}, and not with zeros.
    Why: Such a number mostly belongs to a part or a system, not to the organisation itself.
    Fix: Check in the OIN register of Logius whether this is the number of the organisation. If so, it can
    stay.
    """
    value = identifier["value"]
    if identifier["scheme"] == "oin" and is_oin(value) and (suffix := oin_suffix(value)).strip("0"):
        yield Problem("value", found=value, suffix=suffix)
