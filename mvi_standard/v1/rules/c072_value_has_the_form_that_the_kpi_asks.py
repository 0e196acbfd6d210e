"""MVI-C072."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.values import IN_PARTS, KINDS, kpi_of_value, statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C072", on="Observation")
def value_has_the_form_that_the_kpi_asks(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """De waarde moet de vorm hebben die de KPI vraagt.

    Melding: KPI {kpi} vraagt een waarde in de vorm {expected}; hier heeft die de vorm {given}.
    Waarom: Een percentage kan niemand optellen, een teller met een noemer wel. Daarom ligt de vorm per KPI
        vast.
    Oplossing: Geef de waarde in de vorm {expected}. {expected:definition}

    The value must have the form that the KPI asks.

    Message: KPI {kpi} asks for a value of the form {expected}; here it has the form {given}.
    Why: Nobody can add up percentages, but numerators with denominators can be added. So each KPI fixes the
        form.
    Fix: Give the value in the form {expected}. {expected:definition}
    """
    kpi = kpi_of_value(observation, dossier)
    if kpi is None:
        return
    expected = kpi["value_type"]
    for at, values in statements(observation):
        filled = [field for field in (IN_PARTS if at else KINDS) if field in values]
        given = {KINDS[field] for field in filled}
        comparable = not at or expected in ("number", "ratio")  # a part of a distribution is a plain number
        whole = ("numerator" in filled) == ("denominator" in filled)
        if len(given) == 1 and whole and comparable and expected not in given:
            types = {"given": Name(f"code:value_type:{given.pop()}"), "expected": Name(f"code:value_type:{expected}")}
            yield Problem(*at, filled[0], kpi=kpi["id"], **types)
