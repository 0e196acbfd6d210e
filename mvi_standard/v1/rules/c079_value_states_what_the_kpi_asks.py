"""MVI-C079."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.conditions import demands, gap, label, owner, steps
from mvi_standard.v1.values import kpi_of_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C079", on="Observation")
def value_states_what_the_kpi_asks(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Bij een waarde moet alles staan wat de KPI vraagt.

    Melding: KPI {kpi} vraagt bij {owner} het veld {field}, en dat is hier leeg.
    Waarom: Zonder dit gegeven weet niemand wat de waarde betekent. In een totaal kan de waarde dan niet
    meetellen.
    Oplossing: Vul het veld {field} in. {field:definition}

    A value must come with all that its KPI asks.

    Message: KPI {kpi} asks for the field {field} of {owner}, and here it is empty.
    Why: Without it nobody knows what the value means, so it cannot be part of a total.
    Fix: Fill in the field {field}. {field:definition}
    """
    kpi = kpi_of_value(observation, dossier)
    if kpi is None or kpi["derivation"] == "uit_kpi":  # such a value should not be here at all: MVI-C097
        return
    gaps = [gap(observation, steps(each["path"]), dossier) for each in demands(kpi, observation, dossier)]
    for path in dict.fromkeys(filter(None, gaps)):
        yield Problem(*path[:-1], kpi=kpi["id"], owner=owner(path), field=label(path), unfilled=True)
