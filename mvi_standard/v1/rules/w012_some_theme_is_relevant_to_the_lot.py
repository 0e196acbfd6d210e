"""MVI-W012."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-W012", on="Lot", given="themes", severity=WAARSCHUWING)
def some_theme_is_relevant_to_the_lot(lot: Lot, dossier: Dossier) -> Iterator[Problem]:
    """Van de zes thema's hoort er ten minste één relevant te zijn voor het perceel.

    Melding: Alle zes thema's staan op niet_relevant.
    Waarom: Bijna elke opdracht raakt aan een van de thema's. Meestal is hier niet gekeken, en dan is het
    antwoord onbekend.
    Oplossing: Loop de thema's langs. Kies onbekend als niemand heeft gekeken en niet_toegepast als het thema
    past maar niet is gebruikt. Klopt het zo, dan hoeft u niets te doen.

    Of the six themes at least one should be relevant to the lot.

    Message: All six themes are niet_relevant.
    Why: Nearly every contract touches one of the themes. Usually nobody looked here, and then the answer is
    unknown.
    Fix: Go through the themes. Choose onbekend if nobody looked and niet_toegepast if the theme fits but was
    not used. If it is right as it is, you need not do anything.
    """
    six = set(dossier.codes("theme")).difference(dossier.deprecated("theme"))
    if six <= {each["theme"] for each in lot["themes"] if each["application"] == "niet_relevant"}:
        yield Problem("themes")
