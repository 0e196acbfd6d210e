"""MVI-C034."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C034", on="Lot", given="isv_risk_category")
def lot_with_a_social_risk_answers_for_the_supply_chain(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """Een perceel boven de Europese drempel in een ISV-risicocategorie moet zeggen of het thema keten is
    toegepast.

    Melding: Dit perceel valt in risicocategorie {found} en boven de Europese drempel, maar het thema keten is
    onbekend.
    Waarom: KPI KET-01 vraagt bij zulke percelen of de Internationale Sociale Voorwaarden gelden. Nu ontbreekt
    het antwoord.
    Oplossing: Neem bij Thema's (themes) het thema keten op met wat in de stukken staat. Ook niet_toegepast is
    een goed antwoord.

    A lot above the EU threshold in an ISV risk category must say whether the theme keten was applied.

    Message: This lot is in risk category {found} and above the EU threshold, but the theme keten is unknown.
    Why: KPI KET-01 asks for such lots whether the International Social Conditions apply. Now the answer is
    missing.
    Fix: List the theme keten under Themes (themes) with what the documents say. niet_toegepast is a good
        answer too.
    """
    status = {each["theme"]: each["application"] for each in lot.get("themes", ())}
    category = lot["isv_risk_category"]
    at_risk = lot["threshold_regime"] == "boven_eu" and category != "geen"
    if at_risk and status.get("keten", "onbekend") == "onbekend":
        yield Problem("isv_risk_category", found=category)
