"""Sentences that preview a merge of answers: on cells, records and findings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.editions import LATEST
from mvi_standard.finding import Name, address
from mvi_standard.render.safe import safe
from mvi_standard.requirement import FOUT
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import spell, words
from mvi_standard.workbook.form import ADDED, OTHER, REPLACED, SAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.actions.merging import Merged
    from mvi_standard.finding import Finding, Place
    from mvi_standard.report import Report
    from mvi_standard.workbook.form import Change, Filling, FormRemark


class FormSummary(NamedTuple):
    """Summary of one form: whose it is, remarks on its cells, and each record with the note beside it.

    `other` says that the submission has another answer already; `silent` is empty when everything was answered.
    """

    head: str
    remarks: tuple[str, ...]
    changes: tuple[tuple[str, str], ...]
    other: bool
    silent: str


class FindingLine(NamedTuple):
    """One problem in the submission after the merge: a sentence, and how to mend it (empty for a less severe one)."""

    said: str
    fix: str


def form_summary(name: str, filling: Filling, changes: Sequence[Change], language: str) -> FormSummary:
    """Summarise what one form adds."""
    form = filling.form
    about = {"contract": safe(str(form.contract["own_number"])), **form.period}
    silent = ""
    if filling.unanswered:
        silent = say("merge.silent", language, commitments=safe(", ".join(filling.unanswered), None))
    return FormSummary(
        say("merge.head", language, form=safe(name, None), **about),
        tuple(_remark(each, language) for each in filling.remarks),
        tuple((change_line(each, language), _note(each, language)) for each in changes),
        any(each.kind == OTHER for each in changes),
        silent,
    )


def finding_lines(made: Merged, language: str) -> tuple[str, tuple[FindingLine, ...]]:
    """Return how many findings are new, gone and kept, and the new ones with the cells they come from."""
    found = made.outcome
    numbers = {"new": len(found.new), "gone": found.gone, "kept": found.kept}
    changes = made.changes
    told = tuple(_finding(each, changes, made.after, language) for each in found.new)
    return say("merge.findings", language, **numbers), told


def version_line(made: Merged, language: str) -> str:
    """Return the sentence on the new version; empty when the version stays the same."""
    if "replaces" not in made.root:
        return ""
    return say("merge.raised", language, version=made.root["version"], old=made.root["replaces"])


def _remark(remark: FormRemark, language: str) -> str:
    shown = {key: safe(spell(each, LATEST, language, in_cell=True)) for key, each in remark.values.items()}
    said = say(remark.key, language, **shown)
    return f"{_cell(remark.place)}  {say(f'result.{remark.severity}', language)}  {said}"


def _note(change: Change, language: str) -> str:
    if not change.incoming.note:
        return ""
    note = say("merge.note", language, commitment=change.incoming.about, note=change.incoming.note)
    return safe(note, None)


def _finding(finding: Finding, changes: Sequence[Change], after: Report, language: str) -> FindingLine:
    """Return a finding at the cell of the form that it came from, or in the record of the submission."""
    field = finding.values.get("field")
    lacking = field.key.rpartition(".")[2] if isinstance(field, Name) else ""
    found = next(((each, at) for each in changes if (at := each.place(finding.path, lacking))), None)
    said = words(finding, after, LATEST, language, in_cell=True if found else None)
    where = f"{found[0].incoming.form} {_cell(found[1])}" if found else said.record
    head = " ".join(filter(None, [say(f"result.{finding.severity}", language), finding.code, where]))
    fix = safe(say("merge.fix", language, fix=said.fix), None) if finding.severity == FOUT else ""
    return FindingLine(safe(f"{head}: {said.message}", None), fix)


def _cell(place: Place) -> str:
    return safe(address(place.sheet, place.line, place.column), None)


MARKS = {ADDED: "+", REPLACED: "~", SAME: "="}
_BLOCKED = "!"
_VALUE = ("number", "numerator", "denominator", "code", "yes_no", "date", "missing_reason", "unit")
_ABOUT = ("kpi", "title", "instrument")


def change_line(change: Change, language: str) -> str:
    """Return one line on a record and its fate: its new content, or its old and new content."""
    key = change.after.get("id", (change.before or {}).get("id", ""))
    label = spell(Name(LATEST.tables.lists[change.name]), LATEST, language)
    about = next((f" {change.after[each]}" for each in _ABOUT if each in change.after), "")
    head = f"{MARKS.get(change.kind, _BLOCKED)} {say(f'merge.{change.kind}', language)}: {label} {key}{about}"
    if change.kind in {ADDED, SAME}:
        return safe(f"{head} {_value(change.after)}".strip(), None)
    return safe(f"{head}: {'; '.join(_differences(change, language))}", None)


def _value(record: Mapping[str, Any]) -> str:
    """Return the figures of a record in short."""
    shown = {
        key: each["amount"] if isinstance(each, dict) and "amount" in each else each for key, each in record.items()
    }
    return ", ".join(
        f"{key} {as_text(each)}" for key, each in shown.items() if key in _VALUE or isinstance(each, int | float)
    )


def _differences(change: Change, language: str) -> Iterator[str]:
    old = change.before or {}
    for key in dict.fromkeys([*old, *change.after]):
        was, new = old.get(key), change.after.get(key)
        if was != new and key != "id":
            texts = {"old": _short(was, language), "new": _short(new, language)}
            label = spell(Name(f"{LATEST.tables.lists[change.name]}.{key}"), LATEST, language)
            yield f"{label} {say('merge.was', language, **texts)}"


def _short(value: Any, language: str) -> str:  # noqa: ANN401 - any JSON value
    return say("merge.nothing", language) if value is None else safe(as_text(value), 60)


def as_text(value: object) -> str:
    """Return a value for display: text as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
