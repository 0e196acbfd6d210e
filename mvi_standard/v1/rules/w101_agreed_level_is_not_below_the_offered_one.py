"""MVI-W101."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier

VERSION = re.compile("^v[0-9]+_[0-9]+")  # of a CO2 ladder: level 3 of v3_1 and step 3 of v4_0 do not compare


@rule("MVI-W101", on="Commitment", given="offered", severity=WAARSCHUWING)
def agreed_level_is_not_below_the_offered_one(commitment: Commitment, dossier: Dossier) -> Iterator[Problem]:
    """Het afgesproken niveau hoort niet lager te zijn dan het niveau dat de opdrachtnemer aanbood.

    Melding: Aangeboden is {offered}, maar afgesproken is {found}.
    Waarom: Op de aanbieding is gegund. Staat een lager niveau in het contract, dan krijgt u minder dan u
    heeft gekozen.
    Oplossing: Neem het niveau over dat in het contract staat. Is dat echt lager, ga dan na of dat mag en leg
    vast waarom.

    The agreed level should not be lower than the level that the supplier offered.

    Message: Offered was {offered}, but agreed was {found}.
    Why: The award was based on the offer. With a lower level in the contract you get less than you chose.
    Fix: Copy the level that stands in the contract. If it is really lower, find out whether that is allowed
    and record why.
    """
    kpi = dossier.kpi(commitment["kpi"])
    if kpi is None:
        return
    offered, agreed = commitment["offered"].get("code", ""), commitment["agreed"].get("code", "")
    if VERSION.findall(offered) != VERSION.findall(agreed):
        return
    codelist = kpi.get("codelist", "")
    promised, written = dossier.rank(codelist, offered), dossier.rank(codelist, agreed)
    if promised is not None and written is not None and written < promised:
        yield Problem("agreed", "code", found=agreed, offered=offered)
