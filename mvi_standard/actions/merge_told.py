"""What is shown of answers before they are taken in: cells, records and findings, each in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.actions.change_told import change_told
from mvi_standard.editions import LATEST
from mvi_standard.finding import Name, address
from mvi_standard.render.safe import safe
from mvi_standard.requirement import FOUT
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import spell, words
from mvi_standard.workbook.form import OTHER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.actions.merging import Merged
    from mvi_standard.finding import Finding, Place
    from mvi_standard.report import Report
    from mvi_standard.workbook.form import Change, Filling, FormRemark


class FormTold(NamedTuple):
    """What one form brings: whose it is, what is said of cells, and each record with the note beside it.

    `other` says that there is another answer already; `silent` is empty where all was answered.
    """

    head: str
    remarks: tuple[str, ...]
    changes: tuple[tuple[str, str], ...]
    other: bool
    silent: str


class Told(NamedTuple):
    """What is the matter with a submission as it becomes: a sentence, and how to mend it; empty for a lighter one."""

    said: str
    fix: str


def form_told(name: str, filling: Filling, changes: Sequence[Change], language: str) -> FormTold:
    """Return what one form brings."""
    form = filling.form
    about = {"contract": safe(str(form.contract["own_number"])), **form.period}
    silent = ""
    if filling.unanswered:
        silent = say("merge.silent", language, commitments=safe(", ".join(filling.unanswered), None))
    return FormTold(
        say("merge.head", language, form=safe(name, None), **about),
        tuple(_remark(each, language) for each in filling.remarks),
        tuple((change_told(each, language), _note(each, language)) for each in changes),
        any(each.kind == OTHER for each in changes),
        silent,
    )


def findings_told(made: Merged, language: str) -> tuple[str, tuple[Told, ...]]:
    """Return how many findings are new, gone and kept; and those that are new, at the cells that they came from."""
    found = made.outcome
    numbers = {"new": len(found.new), "gone": found.gone, "kept": found.kept}
    changes = made.changes
    told = tuple(_finding(each, changes, made.after, language) for each in found.new)
    return say("merge.findings", language, **numbers), told


def raised_told(made: Merged, language: str) -> str:
    """Return which version it becomes; empty where it stays the same."""
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


def _finding(finding: Finding, changes: Sequence[Change], after: Report, language: str) -> Told:
    """Return a finding at the cell of the form that it came from, or in the record of the submission."""
    field = finding.values.get("field")
    lacking = field.key.rpartition(".")[2] if isinstance(field, Name) else ""
    found = next(((each, at) for each in changes if (at := each.place(finding.path, lacking))), None)
    said = words(finding, after, LATEST, language, in_cell=True if found else None)
    where = f"{found[0].incoming.form} {_cell(found[1])}" if found else said.record
    head = " ".join(filter(None, [say(f"result.{finding.severity}", language), finding.code, where]))
    fix = safe(say("merge.fix", language, fix=said.fix), None) if finding.severity == FOUT else ""
    return Told(safe(f"{head}: {said.message}", None), fix)


def _cell(place: Place) -> str:
    return safe(address(place.sheet, place.line, place.column), None)
