"""Levels of ambition: the list of each scale, and which levels can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.v1.records import Dossier, Level, LevelScale

CODELISTS: Mapping[LevelScale, str] = {
    "mvicriteria": "ambition_level",
    "seb": "seb_level",
    "co2_prestatieladder": "co2_ladder_level",
    "pso": "pso_level",
}
"""The scales whose codes are a list of the standard; of the others the codes are free."""

UNRANKED = -1
"""The rank of a level without a place on its scale, such as `onbekend`."""


def codelist(level: Level) -> str:
    """Return the name of the list of a level; empty when the codes of its scale are free."""
    return CODELISTS.get(level["scale"], "")


def ladder(level: Level) -> str:
    """Return within what a level can be compared: its scale, and of the CO2 ladder the version too.

    `v3_1_niveau_3` is within `v3_1_niveau`, `v4_0_trede_3` within `v4_0_trede`: same rank, other demands.
    """
    return level["level"].rpartition("_")[0] if level["scale"] == "co2_prestatieladder" else level["scale"]


def rank(level: Level, dossier: Dossier) -> int:
    """Return the place of a level on its scale."""
    found = dossier.rank(codelist(level), level["level"])
    return UNRANKED if found is None else found
