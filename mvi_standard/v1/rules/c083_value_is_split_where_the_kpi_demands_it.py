"""MVI-C083."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.values import kpi_of_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C083", on="Observation")
def value_is_split_where_the_kpi_demands_it(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een waarde moet zijn uitgesplitst waar de KPI dat verplicht.

    Melding: De waarde van KPI {kpi} moet zijn uitgesplitst naar {dimension}, en dat is niet gebeurd.
    Waarom: Bij deze KPI telt juist het cijfer per deel. Eén getal over alle delen samen zegt te weinig.
    Oplossing: Voeg bij Uitsplitsing (breakdown) de dimensie {dimension} toe, met bij Delen (parts)
        voor elke code die voorkomt de code en het cijfer.

    A value must be split where its KPI demands it.

    Message: The value of KPI {kpi} has to be split by {dimension}, and it is not.
    Why: For this KPI it is the figure per part that counts. One number over all parts together says too
        little.
    Fix: Add the dimension {dimension} under Breakdown (breakdown), with the code and the figure of
        each code that occurs under Parts (parts).
    """
    kpi = kpi_of_value(observation, dossier)
    if kpi is None:
        return
    names = {each["dimension"] for each in observation.get("breakdown", ())}
    for each in kpi.get("dimensions", ()):
        if each["required"] and each["name"] not in names:
            yield Problem(kpi=kpi["id"], dimension=each["name"], **_codes(each.get("codelist", ""), dossier))


def _codes(codelist: str, dossier: Dossier) -> dict[str, list[str]]:
    """Return the codes for the parts as what is expected; nothing for a list of one's own."""
    codes = [code for code in dossier.codes(codelist) if code not in dossier.deprecated(codelist)]
    return {"expected": codes} if codes else {}
