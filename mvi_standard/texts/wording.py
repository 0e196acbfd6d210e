"""Findings in words: language enters here, and not before."""

from __future__ import annotations

import json
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import astuple

from mvi_standard.finding import Elsewhere, Finding, Name, Said, pointer
from mvi_standard.fixes.suggestion import suggestion
from mvi_standard.personal_data import hidden
from mvi_standard.requirement import LANGUAGES, Requirement
from mvi_standard.texts.in_a_sentence import YES_NO, in_a_sentence, with_marks
from mvi_standard.texts.record_name import record_name
from mvi_standard.texts.say import pick, say
from mvi_standard.texts.shortened import LONGEST, shortened

if TYPE_CHECKING:
    from collections.abc import Collection

    from mvi_standard.edition import Edition
    from mvi_standard.report import Report

SHOWN = 8
"""Members of a list of expected values that a message names; the rest is counted."""


class Words(Struct, frozen=True):
    """The texts of one finding, in one language."""

    demand: str
    message: str
    why: str
    fix: str
    record: str
    found: str | None
    expected: str | None
    suggestion: str | None

    def without(self, private: Collection[str]) -> Words:
        """Return these texts with the details of persons masked, and the numbers in `private`."""
        return Words(*(each and hidden(each, known=private) for each in astuple(self)))


class _Spoken(str):
    """A label that also knows its definition: `{type}` and `{type:definition}` in a message."""

    __slots__ = ("definition",)
    definition: str

    def __format__(self, spec: str) -> str:
        return self.definition if spec == "definition" else super().__format__(spec)


@cache
def requirement(code: str, edition: Edition) -> Requirement | None:
    """Return the demand with this code, or None when there is none."""
    from mvi_standard.texts.requirements import REQUIREMENTS  # noqa: PLC0415 - texts load when there is something to say

    return REQUIREMENTS.get(code) or next((each for each in edition.rules if each.code == code), None)


def words(finding: Finding, report: Report, edition: Edition, language: str, *, in_cell: bool | None = None) -> Words:
    """Put a finding into words in `nl` or `en`.

    `in_cell` says whether it is mended in a cell of a workbook; when None, the place of the finding decides.
    """
    from mvi_standard.texts.mending import mending  # noqa: PLC0415 - texts load when there is something to say

    demand = requirement(finding.code, edition)
    if demand is None:
        problem = f"{finding.code} has no text"
        raise LookupError(problem)
    text = demand.text(language)
    if in_cell is None:
        in_cell = _in_cell(finding, report)
    spoken = {key: spell(value, edition, language, in_cell=in_cell) for key, value in finding.values.items()}
    token = _token(finding, report)
    spoken |= {key: _elsewhere(v, report, language) for key, v in finding.values.items() if isinstance(v, Elsewhere)}
    if missing := what_is_missing(finding, report, edition, language, in_cell=in_cell):
        spoken["expected"] = missing
    written = spoken | {k: spell(v, edition, language) for k, v in in_a_sentence(finding, language).items()}
    return Words(
        text.demand,
        text.message.format_map(written),
        text.why,
        mending(finding, text.fix.format_map(spoken), report.document, edition, language, in_cell=in_cell),
        record_name(finding.path, report.document, edition, language),
        token if token is not None else spoken.get("found"),
        written.get("expected"),
        suggestion(finding, edition),
    ).without(report.private)


def what_is_missing(
    finding: Finding, report: Report, edition: Edition, language: str, *, in_cell: bool = False
) -> str | None:
    """Say what belongs in the field that a finding misses; None when it misses none."""
    from mvi_standard.texts.what_belongs import belonging  # noqa: PLC0415 - as above

    spelled = partial(spell, edition=edition, language=language, in_cell=in_cell)
    return belonging(finding, report.document, edition, language, spelled, in_cell=in_cell)


def _in_cell(finding: Finding, report: Report) -> bool:
    place = report.place(finding)
    return place is not None and bool(place.sheet)


def _token(finding: Finding, report: Report) -> str | None:
    """Return the value found as the file writes it, when it is the value at the place of the finding."""
    if report.document is None or "found" not in finding.values:
        return None
    token = report.document.source.token(finding.path)
    if token is None or len(token) > LONGEST or json.loads(token) != finding.values["found"]:
        return None
    return token


def _elsewhere(value: Elsewhere, report: Report, language: str) -> str:
    place = report.document.source.place(value.path) if report.document else None
    if place is None:
        return pointer(value.path)
    return place.cell if place.sheet else f"{say('finding.line', language)} {place.line}"


def spell(value: Any, edition: Edition, language: str, *, in_cell: bool = False) -> str:  # noqa: ANN401, PLR0911 - one return for each kind of value
    """Write one value of a message: labels in the language, data as JSON or a cell writes it, long lists cut off."""
    if isinstance(value, Name):
        return _label(value, edition, language)
    if isinstance(value, Said):
        return value.nl if language == "nl" else value.en
    if isinstance(value, str):
        return shortened(value)
    if isinstance(value, dict):
        return say("finding.fields", language)
    if isinstance(value, list | tuple):
        shown = [spell(each, edition, language, in_cell=in_cell) for each in value[:SHOWN]]
        rest = [say("finding.more", language, n=len(value) - SHOWN)] if len(value) > SHOWN else []
        return ", ".join([*shown, *rest]) or say("finding.nothing", language)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if in_cell and isinstance(value, bool | float):
        return _typed(value, language)
    return json.dumps(value, ensure_ascii=False, default=str)


def _typed(value: bool | float, language: str) -> str:  # noqa: FBT001 - it is what was read
    """Write a value as people type it in a cell: ja, and 12500,5."""
    if isinstance(value, bool):
        return YES_NO[language][value]
    return with_marks(str(value), language)


def _label(name: Name, edition: Edition, language: str) -> _Spoken:
    label = edition.labels.get(name.key)
    shown = pick(label, language) if label else name.key
    owner, _, field = name.key.partition(".")
    spoken = _Spoken(f"{shown} ({field})" if field and owner in edition.labels else shown)
    spoken.definition = pick(label[len(LANGUAGES) :], language) if label else name.key
    return spoken
