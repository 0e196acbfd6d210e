"""MVI-C154."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.term import ENDLESS, present_end, shown_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier

LATER = ("verlenging", "overig")
"""The changes after which a contract may end later than its last option says; earlier only after the second."""


@rule("MVI-C154", on="Contract", given="options")
def term_ends_with_the_last_used_option(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """De looptijd moet eindigen op de nieuwe einddatum van de laatst gebruikte optie, tenzij een latere wijziging dat
    veranderde.

    Melding: De looptijd eindigt op: {found}. De laatst gebruikte optie loopt tot en met {expected}.
    Waarom: Aan de laatste dag van de looptijd is te zien of het contract loopt. Blijft de oude dag staan, dan doet de
    verlenging niets.
    Oplossing: Zet de nieuwe einddatum ook bij de Looptijd (period). Veranderde het einde daarna nog eens,
    meld dat dan als wijziging (changes). Stopte het contract eerder, vul dan Beëindigd op (ended_on) in.

    The term must end on the new end of the option that was used last, unless a later change changed that.

    Message: The term ends on: {found}. The option that was used last runs until {expected}.
    Why: The last day of the term tells whether the contract runs. If the old day stays, the extension does nothing.
    Fix: Put the new end in the term (period) too. If the end changed once more after that, report a change
    (changes). If the contract stopped early, fill in the day on which it ended (ended_on).
    """
    used = [(each["new_end"], each.get("exercised_on", "")) for each in contract["options"] if "new_end" in each]
    if not used or "period" not in contract:
        return
    (last, since), end = max(used), present_end(contract)
    kinds = {each["kind"] for each in contract.get("changes", ()) if each["date"] >= since}
    if end != last and kinds.isdisjoint(LATER if end > last else LATER[1:]):
        at = ("period", "end") if end != ENDLESS else ("period",)
        yield Problem(*at, found=shown_end(end), expected=last)
