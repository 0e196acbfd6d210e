"""MVI-C085."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Path
    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C085", on="Observation", about=About.CODE)
def code_is_in_the_list_of_the_kpi(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """De code van een waarde moet in de codelijst van de KPI staan, of een eigen voorvoegsel hebben.

    Melding: Code {found} staat niet in de codelijst van KPI {kpi}.
    Waarom: Een code die de lijst niet kent, komt in het landelijke overzicht nergens terecht.
    Oplossing: Kies een code uit de lijst. Past er geen, zet dan uw eigen voorvoegsel met een dubbele punt
        voor uw code.

    The code of a value must be in the code list of the KPI, or have a prefix of your own.

    Message: Code {found} is not in the code list of KPI {kpi}.
    Why: A code that the list does not know ends up nowhere in the national overview.
    Fix: Choose a code from the list. If none fits, put your own prefix and a colon in front of your code.
    """
    kpi = dossier.kpi(observation["kpi"])
    if kpi is None:
        return
    codes = dossier.codes(kpi.get("codelist", ""))
    parts = enumerate(observation.get("distribution", ()))
    given: list[tuple[Path, str]] = [(("distribution", index, "code"), part["code"]) for index, part in parts]
    given += [(("code",), observation["code"])] if "code" in observation else []
    for at, code in given:
        if codes and code not in codes and ":" not in code:
            yield Problem(*at, kpi=kpi["id"], found=code, expected=codes)
