"""The values that a message names, for programs that word it themselves or compare it."""

from __future__ import annotations

from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Elsewhere, Name, pointer
from mvi_standard.personal_data import hidden
from mvi_standard.texts.wording import SHOWN, requirement, spell, what_is_missing

if TYPE_CHECKING:
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

Value = str | list[str]


def named_values(finding: Finding, report: Report, edition: Edition, language: str) -> dict[str, Value]:
    """Return the values in the message of a finding by name, as the message has them but for the language.

    A class, field or code stands there by its key (`Lot.value`), another place by its pointer, a number or a day as a
    file has it; a list is as long as the message shows it.
    """
    missing = what_is_missing(finding, report, edition, language)
    values = finding.values if missing is None else {**finding.values, "expected": missing}
    names = _names(finding.code, edition, language)
    return {each: _listed(values[each], report, edition, language) for each in names}


@cache
def _names(code: str, edition: Edition, language: str) -> tuple[str, ...]:
    demand = requirement(code, edition)
    message = demand.text(language).message if demand else ""
    return tuple(dict.fromkeys(name for _, name, _, _ in Formatter().parse(message) if name))


def _listed(value: Any, report: Report, edition: Edition, language: str) -> Value:  # noqa: ANN401 - any value of a message
    if isinstance(value, list | tuple):
        return [_plain(each, report, edition, language) for each in value[:SHOWN]]
    return _plain(value, report, edition, language)


def _plain(value: Any, report: Report, edition: Edition, language: str) -> str:  # noqa: ANN401 - any value of a message
    if isinstance(value, Name):
        return value.key
    if isinstance(value, Elsewhere):
        return pointer(value.path)
    return hidden(spell(value, edition, language), known=report.private)
