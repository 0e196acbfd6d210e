"""MVI-C121."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier


@rule("MVI-C121", on="Commitment", about=About.CODE)
def commitment_has_the_form_of_its_kpi(commitment: Commitment, dossier: Dossier) -> Iterator[Problem]:
    """Een aangeboden of afgesproken waarde moet een code zijn als de KPI een codelijst heeft, en anders een
    getal.

    Melding: De waarde {found} past niet bij KPI {kpi}.
    Waarom: Anders is de belofte niet met het resultaat te vergelijken en telt die niet mee.
    Oplossing: Kies een code uit de lijst van de KPI. Heeft de KPI geen lijst, vul dan een getal (number)
    in, en zo nodig de eenheid (unit) van de afspraak. Een eigen code krijgt uw voorvoegsel en een dubbele punt.

    An offered or agreed value must be a code if the KPI has a code list, and otherwise a number.

    Message: The value {found} does not fit KPI {kpi}.
    Why: Otherwise the commitment cannot be compared with the result and does not count.
    Fix: Choose a code from the list of the KPI. If the KPI has no list, fill in a number (number) and, where
    needed, the unit (unit) of the commitment. A code of your own has your prefix and a colon in front.
    """
    kpi = dossier.kpi(commitment["kpi"])
    if kpi is None:
        return
    codes = dossier.codes(kpi.get("codelist", ""))
    for name, value in (("offered", commitment.get("offered", {})), ("agreed", commitment["agreed"])):
        code = value.get("code", "")
        listed = not codes or code in codes or ":" in code
        fits = listed if "codelist" in kpi else "number" in value
        if value and not fits:
            field = "code" if "code" in value else "number"
            expected = codes or [Name("AgreedValue.number")]
            found = value.get("code", value.get("number"))
            yield Problem(name, field, kpi=kpi["id"], found=found, expected=expected)
