"""A finding in words: the language enters here, and nowhere earlier."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Elsewhere, Finding, Name, Said, pointer
from mvi_standard.requirement import LANGUAGES, Requirement
from mvi_standard.suggestion import suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.report import Report

SHOWN = 8
"""Members of a list of expected values that a message names; the rest is counted."""
MORE = {"nl": "en nog {} andere", "en": "and {} more"}
LONGEST = 120
"""Characters of a value that a message repeats: enough to recognise it."""
FIELDS = {"nl": "een groep velden", "en": "a group of fields"}
LINE = {"nl": "regel", "en": "line"}
NOTHING = {"nl": "niets", "en": "nothing"}


@dataclass(frozen=True)
class Words:
    """What a person reads of one finding."""

    demand: str
    message: str
    why: str
    fix: str
    record: str
    found: str | None
    expected: str | None
    suggestion: str | None


class _Spoken(str):
    """A label that also knows its definition: `{type}` and `{type:definition}` in a message."""

    __slots__ = ("definition",)
    definition: str

    def __format__(self, spec: str) -> str:
        return self.definition if spec == "definition" else super().__format__(spec)


def requirement(code: str, edition: Edition) -> Requirement | None:
    """Return the demand with this code, or None when there is none."""
    from mvi_standard.requirements import REQUIREMENTS  # noqa: PLC0415 - texts load when there is something to say

    return REQUIREMENTS.get(code) or next((each for each in edition.rules if each.code == code), None)


def words(finding: Finding, report: Report, edition: Edition, language: str) -> Words:
    """Put a finding into words in `nl` or `en`."""
    demand = requirement(finding.code, edition)
    if demand is None:
        problem = f"{finding.code} has no text"
        raise LookupError(problem)
    text = demand.text(language)
    spoken = {key: spell(value, edition, language) for key, value in finding.values.items()}
    token = _token(finding, report)
    spoken |= {key: _elsewhere(v, report, language) for key, v in finding.values.items() if isinstance(v, Elsewhere)}
    return Words(
        text.demand,
        text.message.format_map(spoken),
        text.why,
        _cell_fix(finding, report, language) or text.fix.format_map(spoken),
        record_name(finding, report, edition, language),
        token if token is not None else spoken.get("found"),
        spoken.get("expected"),
        suggestion(finding),
    )


def _cell_fix(finding: Finding, report: Report, language: str) -> str | None:
    """Return how to mend a cell of a workbook; None for a text, and for a fault that is mended alike in both."""
    place = report.place(finding)
    if place is None or not place.sheet:
        return None
    from mvi_standard.requirements.cells import cell_fix  # noqa: PLC0415 - a text has no cells

    return cell_fix(finding, language)


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
    if not place.sheet:
        return f"{LINE[language]} {place.line}"
    from mvi_standard.workbook.book import address  # noqa: PLC0415 - a text has no cells

    return address(place.sheet, place.line, place.column)


def spell(value: Any, edition: Edition, language: str) -> str:  # noqa: ANN401, PLR0911 - one return for each kind of value
    """Write one value of a message: labels in the language, data as JSON writes it, long lists cut off."""
    if isinstance(value, Name):
        return _label(value, edition, language)
    if isinstance(value, Said):
        return value.nl if language == "nl" else value.en
    if isinstance(value, str):
        return value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"
    if isinstance(value, dict):
        return FIELDS[language]
    if isinstance(value, list | tuple):
        shown = [spell(each, edition, language) for each in value[:SHOWN]]
        rest = [MORE[language].format(len(value) - SHOWN)] if len(value) > SHOWN else []
        return ", ".join([*shown, *rest]) or NOTHING[language]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value, ensure_ascii=False, default=str)


def _label(name: Name, edition: Edition, language: str) -> _Spoken:
    which = LANGUAGES.index(language)
    label = edition.labels.get(name.key)
    shown = label[which] if label else name.key
    owner, _, field = name.key.partition(".")
    spoken = _Spoken(f"{shown} ({field})" if field and owner in edition.labels else shown)
    spoken.definition = label[which + len(LANGUAGES)] if label else name.key
    return spoken


def record_name(finding: Finding, report: Report, edition: Edition, language: str) -> str:
    """Name the record as its owner knows it: `Contract 26-017 Schoonmaak`; empty for the submission itself."""
    document, path = report.document, finding.path
    lists = edition.tables.lists
    if document is None or not path or path[0] not in lists or len(path) == 1:
        return ""
    label = _label(Name(lists[str(path[0])]), edition, language)
    data = document.lists[str(path[0])][int(path[1])]
    return " ".join([label, *_known_as(data if isinstance(data, dict) else {}, int(path[1]))])


def _known_as(data: Mapping[str, Any], index: int) -> list[str]:
    keys = ("own_number", "id", "organisation", "contract")
    number = next((data[key] for key in keys if isinstance(data.get(key), str)), str(index + 1))
    title = next((data[key] for key in ("title", "name", "kpi", "label_nl") if isinstance(data.get(key), str)), "")
    return [number, title] if title else [number]
