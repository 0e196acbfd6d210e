"""MVI-C077."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C077", on="Observation")
def subject_fits_the_kpi(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """De KPI moet gelden voor dit soort onderwerp.

    Melding: KPI {kpi} geldt niet voor dit soort onderwerp: {found}.
    Waarom: Een waarde bij het verkeerde soort onderwerp telt dubbel mee, of komt in geen enkel totaal
        terecht.
    Oplossing: Geef de waarde voor een van deze soorten: {expected}. Kan dat niet, kies dan een KPI die wel
        past.

    The KPI must apply to this kind of subject.

    Message: KPI {kpi} does not apply to this kind of subject: {found}.
    Why: A value with the wrong kind of subject counts twice, or ends up in no total at all.
    Fix: Give the value for one of these kinds: {expected}. If you cannot, choose a KPI that does fit.
    """
    kpi = dossier.kpi(observation["kpi"])
    kind = observation["subject"]["type"]
    if kpi is not None and kind not in kpi["subject_types"]:
        expected = tuple(Name(f"code:subject_type:{each}") for each in kpi["subject_types"])
        yield Problem("subject", "type", kpi=kpi["id"], found=Name(f"code:subject_type:{kind}"), expected=expected)
