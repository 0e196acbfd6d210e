"""MVI-C104."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport


# "Four times" in the text: the spread of the tables that were read, dossier 7.2 [inference].
@rule("MVI-C104", on="SocialReturnReport")
def social_return_value_goes_with_its_table(report: SocialReturnReport, _: Dossier) -> Iterator[Problem]:
    """Een social-returnwaarde moet de waarderingstabel noemen, en een tabel mag alleen bij een waarde staan.

    Melding: Een waarde en een tabel horen bij elkaar, maar ingevuld is alleen: {filled}.
    Waarom: Voor dezelfde plaatsing geeft de ene tabel tot vier keer zo veel euro als de andere. Zonder tabel
    telt een waarde nergens mee.
    Oplossing: Noem de tabel (valuation_table) en de versie waarmee is gerekend. Is er geen waarde in euro,
    haal de tabel dan weg.

    A social return value must name its valuation table, and a table may stand only with a value.

    Message: A value and a table belong together, but only this is filled in: {filled}.
    Why: For the same placement one table gives up to four times as many euros as another. Without its table a
    value counts nowhere.
    Fix: Name the table (valuation_table) and the version that was used. If there is no value in euro, remove
        the table.
    """
    filled = [field for field in ("value_in_period", "value_cumulative", "valuation_table") if field in report]
    if filled and (filled == ["valuation_table"] or "valuation_table" not in filled):
        yield Problem(filled[0], filled=[Name(f"SocialReturnReport.{field}") for field in filled])
