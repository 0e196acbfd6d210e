"""The lines in which `mvi merge` shows what changes: cells, records and findings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.finding import Name
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe
from mvi_standard.requirement import FOUT
from mvi_standard.wording import spell, words
from mvi_standard.workbook.book import address
from mvi_standard.workbook.merging import ADDED, OTHER, REPLACED, SAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.finding import Finding, Place
    from mvi_standard.report import Report
    from mvi_standard.workbook.merging import Change
    from mvi_standard.workbook.supplier.filled import Filling, Remark
    from mvi_standard.workbook.supplier.outcome import Outcome

MARKS = {ADDED: "+", REPLACED: "~", SAME: "="}
_BLOCKED = "!"
_VALUE = ("number", "numerator", "denominator", "code", "yes_no", "date", "missing_reason", "unit")
_ABOUT = ("kpi", "title", "instrument")


def form_lines(name: str, filling: Filling, changes: Sequence[Change], language: str) -> Iterator[str]:
    """Give what one form brings."""
    form = filling.form
    about = {"contract": safe(str(form.contract["own_number"])), **form.period}
    yield phrase("merge_head", language, form=safe(name, None), **about)
    for remark in filling.remarks:
        yield f"  {_remark(remark, language)}"
    for change in changes:
        yield f"  {_change(change, language)}"
        if change.incoming.note:
            note = phrase("merge_note", language, commitment=change.incoming.about, note=change.incoming.note)
            yield f"    {safe(note, None)}"
    if any(each.kind == OTHER for each in changes):
        yield f"  {phrase('merge_replace_how', language)}"
    if filling.unanswered:
        yield f"  {phrase('merge_silent', language, commitments=safe(', '.join(filling.unanswered), None))}"


def finding_lines(outcome: Outcome, changes: Sequence[Change], after: Report, language: str) -> Iterator[str]:
    """Give what the submission is worth then: the findings that are new, each at the cell that it came from."""
    numbers = {"new": len(outcome.new), "gone": outcome.gone, "kept": outcome.kept}
    yield phrase("merge_findings", language, **numbers)
    for each in outcome.new:
        yield from _finding(each, changes, after, language)


def _remark(remark: Remark, language: str) -> str:
    shown = {key: safe(_text(each)) for key, each in remark.values.items()}
    said = phrase(remark.key, language, **shown)
    return f"{_cell(remark.place)}  {phrase(remark.severity, language)}  {said}"


def _change(change: Change, language: str) -> str:
    """Return a record and what becomes of it: what is new in it, or what it was and becomes."""
    key = change.after.get("id", (change.before or {}).get("id", ""))
    label = spell(Name(LATEST.tables.lists[change.name]), LATEST, language)
    about = next((f" {change.after[each]}" for each in _ABOUT if each in change.after), "")
    head = f"{MARKS.get(change.kind, _BLOCKED)} {phrase(f'merge_{change.kind}', language)}: {label} {key}{about}"
    if change.kind in {ADDED, SAME}:
        return safe(f"{head} {_value(change.after)}".strip(), None)
    return safe(f"{head}: {'; '.join(_differences(change, language))}", None)


def _value(record: Mapping[str, Any]) -> str:
    """Return the figures of a record in short."""
    shown = {
        key: each["amount"] if isinstance(each, dict) and "amount" in each else each for key, each in record.items()
    }
    return ", ".join(
        f"{key} {_text(each)}" for key, each in shown.items() if key in _VALUE or isinstance(each, int | float)
    )


def _differences(change: Change, language: str) -> Iterator[str]:
    old = change.before or {}
    for key in dict.fromkeys([*old, *change.after]):
        was, new = old.get(key), change.after.get(key)
        if was != new and key != "id":
            texts = {"old": _short(was, language), "new": _short(new, language)}
            label = spell(Name(f"{LATEST.tables.lists[change.name]}.{key}"), LATEST, language)
            yield f"{label} {phrase('merge_was', language, **texts)}"


def _short(value: Any, language: str) -> str:  # noqa: ANN401 - any JSON value
    return phrase("merge_nothing", language) if value is None else safe(_text(value), 60)


def _finding(finding: Finding, changes: Sequence[Change], after: Report, language: str) -> Iterator[str]:
    """Give a finding at the cell of the form that it came from, or in the record of the submission."""
    said = words(finding, after, LATEST, language)
    field = finding.values.get("field")
    lacking = field.key.rpartition(".")[2] if isinstance(field, Name) else ""
    found = next(((each, at) for each in changes if (at := each.place(finding.path, lacking))), None)
    where = f"{found[0].incoming.form} {_cell(found[1])}" if found else said.record
    head = " ".join(filter(None, [phrase(finding.severity, language), finding.code, where]))
    yield f"  {safe(f'{head}: {said.message}', None)}"
    if finding.severity == FOUT:
        yield f"    {safe(phrase('merge_fix', language, fix=said.fix), None)}"


def _cell(place: Place) -> str:
    return safe(address(place.sheet, place.line, place.column), None)


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
