"""MVI-C021."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C021", on="Lot", given="themes")
def way_of_applying_is_seen_in_the_criteria(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """Heeft een perceel criteria, dan moet er voor elk type bij Toegepast via een criterium zijn, behalve voor
    een contractbepaling.

    Melding: Het thema {theme} is toegepast via {found}, maar geen enkel criterium van dat type gaat over dit
    thema.
    Waarom: Anders spreken het perceel en zijn criteria elkaar tegen, bijvoorbeeld over het aantal
    gunningscriteria.
    Oplossing: Neem het ontbrekende criterium op, of haal {found} weg bij Toegepast via (via). Kijk ook of het
    criterium een ander type of thema heeft gekregen.

    If a lot lists criteria, each type under Applied through must have a criterion; a contract clause may be
    absent.

    Message: The theme {theme} was applied through {found}, but no criterion of that type is about this theme.
    Why: Otherwise the lot and its criteria contradict each other, for example on the number of award
    criteria.
    Fix: Add the missing criterion, or remove {found} from Applied through (via). Also check whether the
    criterion was given another type or theme.
    """
    criteria = lot.get("criteria", [])
    for index, theme in enumerate(lot["themes"]):
        if criteria and theme["application"] == "toegepast":
            seen = {each["criterion_type"] for each in criteria if theme["theme"] in each["themes"]}
            seen.add("contractbepaling")  # stands in the contract, often not among the criteria of the tender
            for place, via in enumerate(theme.get("via", ())):
                if via not in seen:
                    yield Problem("themes", index, "via", place, found=via, theme=theme["theme"])
