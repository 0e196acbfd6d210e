"""MVI-W001."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-W001", on="Observation", severity=WAARSCHUWING)
def final_file_has_final_observations(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """In een definitieve aanlevering horen ook de waarnemingen definitief te zijn.

    Melding: De aanlevering is definitief, maar deze waarneming is voorlopig.
    Waarom: Een definitieve aanlevering telt mee als vastgesteld cijfer, ook met deze waarneming erin.
    Oplossing: Stel de waarde vast en kies status definitief. Verandert die nog, lever het bestand dan
    voorlopig aan.

    In a final submission the observations should be final too.

    Message: The submission is final, but this observation is provisional.
    Why: A final submission counts as a final figure, with this observation in it.
    Fix: Settle the value and choose state definitief. If it can still change, submit the file as provisional.
    """
    if dossier.submission is None or dossier.submission["state"] != "definitief":
        return
    # What is expected is provisional by nature: only what was realised must be established.
    if observation["nature"] == "gerealiseerd" and observation["state"] == "voorlopig":
        yield Problem("state")
