"""Commitments and questions as text, in the words and units of their KPI."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mvi_standard.texts.in_a_sentence import in_digits
from mvi_standard.texts.say import say
from mvi_standard.workbook.writing.code_lists import code_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.form.questions import Ask

    Json = Mapping[str, Any]

_RATIO = "ratio"


def kpi_label(kpi: Json, language: str) -> str:
    """Return the code and the name of a KPI."""
    return f"{kpi['id']} {kpi[f'label_{language}']}"


def meaning(kpi: Json, language: str) -> str:
    """Return the meaning of a KPI, with its numerator and denominator when it is a ratio."""
    said = [str(kpi[f"definition_{language}"])]
    if kpi["value_type"] == _RATIO:
        said += [
            say(f"form.ratio_{key}", language, text=kpi[f"{key}_{language}"]) for key in ("numerator", "denominator")
        ]
    return "\n".join(said)


def agreed(commitment: Json, kpi: Json, edition: Edition, language: str) -> str:
    """Return what was agreed: a number with its unit, or a level with its name, and the time it covers."""
    said = _agreed(commitment, kpi, edition, language)
    basis = code_label("time_basis", str(commitment.get("time_basis", "")), edition, language)
    if not said or not basis:
        return said
    return say("form.agreed_over", language, agreed=said, basis=f"{basis[:1].lower()}{basis[1:]}")


def _agreed(commitment: Json, kpi: Json, edition: Edition, language: str) -> str:
    value = commitment["agreed"]
    if "code" in value:
        label = code_label(str(kpi.get("codelist", "")), value["code"], edition, language)
        return f"{value['code']} ({label})" if label else str(value["code"])
    if "number" not in value:
        return ""
    return f"{number(value['number'], language)} {_unit(commitment.get('unit'), edition, language)}".strip()


def unit(ask: Ask, edition: Edition, language: str) -> str:
    """Return the unit of the answer, code and name; empty when there is none, or when the form asks for it."""
    code = ask.known.get("unit")
    label = _unit(code, edition, language)
    return "" if code is None else f"{code} ({label})" if label != code else str(code)


def span(period: Json, language: str) -> str:
    """Return a period in words."""
    return say("form.span", language, start=period["start"], end=period["end"])


def code_label(codelist: str, code: str, edition: Edition, language: str) -> str:
    """Return the name of a code; empty when it has none."""
    return code_words(edition, f"code:{codelist}:{code}", language)[0]


def code_meaning(codelist: str, code: str, edition: Edition, language: str) -> str:
    """Return the definition of a code; empty when it has none."""
    return code_words(edition, f"code:{codelist}:{code}", language)[1]


def number(value: float, language: str) -> str:
    """Format a number as people write it: 57.000 and 0,5 in Dutch."""
    return in_digits(Decimal(repr(value)), language)


def _unit(code: str | None, edition: Edition, language: str) -> str:
    return "" if code is None else code_label("unit", code, edition, language) or code
