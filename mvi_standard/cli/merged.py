"""What forms make of a submission: the text as it becomes, and the lines that say what changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.detour import detour
from mvi_standard.cli.merge_lines import finding_lines, form_lines
from mvi_standard.document import ROOT, Unreadable
from mvi_standard.editions import LATEST, edition_of
from mvi_standard.reading import parse
from mvi_standard.reading.file import read_file
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe
from mvi_standard.requirement import FOUT
from mvi_standard.validate import report_on
from mvi_standard.workbook.answers import read_answers
from mvi_standard.workbook.merging import ADDED, BLOCKING, REPLACED, Merge
from mvi_standard.workbook.opening import open_book
from mvi_standard.workbook.supplier.filled import NotThisForm
from mvi_standard.workbook.supplier.incoming import incoming
from mvi_standard.workbook.supplier.outcome import certain, outcome
from mvi_standard.workbook.supplier.splicing import NoText, spliced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from mvi_standard.document import Document
    from mvi_standard.report import Report
    from mvi_standard.workbook.merging import Change
    from mvi_standard.workbook.supplier.filled import Filling
    from mvi_standard.workbook.supplier.outcome import Outcome

FINAL = "definitief"


@dataclass(frozen=True)
class Merged:
    """A submission before and after; `final` says that it may not change without a reason, and none was given."""

    before: bytes
    content: bytes
    taken: tuple[tuple[str, Filling, tuple[Change, ...]], ...]
    root: Mapping[str, Any]
    outcome: Outcome
    after: Report
    final: bool

    @property
    def changes(self) -> tuple[Change, ...]:
        """What becomes of each record."""
        return tuple(each for _, _, changes in self.taken for each in changes)

    @property
    def count(self) -> int:
        """How many records are new or replaced."""
        return sum(each.kind in {ADDED, REPLACED} for each in self.changes)

    @property
    def blocked(self) -> bool:
        """True when something has to be mended or chosen before this may be written."""
        doubts = any(each.severity == FOUT for _, filling, _ in self.taken for each in filling.remarks)
        return doubts or self.outcome.faults or any(each.kind in BLOCKING for each in self.changes)

    def lines(self, language: str) -> Iterator[str]:
        """Give what is shown before anything is written."""
        for name, filling, changes in self.taken:
            yield from form_lines(name, filling, changes, language)
        yield from finding_lines(self.outcome, self.changes, self.after, language)
        if "replaces" in self.root:
            yield phrase("merge_raised", language, version=self.root["version"], old=self.root["replaces"])


def merged(  # noqa: PLR0913 - the choices of the command
    document: Document, name: Path, forms: Sequence[Path], language: str, *, replacing: bool, correction: str | None,
    moment: Callable[[], str],
) -> Merged:  # fmt: skip
    """Take forms in, one after the other; says in one line what is wrong with a file that is none."""
    before = report_on(lambda: document, name=str(name))
    edition = edition_of(document)
    merge = Merge(document, edition, replacing=replacing)
    taken = []
    for each in forms:
        filling = _filling(each, before, language)
        taken.append((each.name, filling, tuple(merge.take(incoming(filling, each.name)))))
    raised = correction is not None and merge.changed
    root = _raised(document, str(correction), moment()) if raised else {}
    order = [*edition.schema["$defs"][ROOT]["properties"]]
    try:
        content = spliced(document, merge.edits(root), order)
    except NoText as none:
        way = detour(name, lambda text: [["mvi", "merge", text, *map(str, forms), "-o", "nieuw.json"]], "nieuw.json")
        raise click.UsageError(phrase("merge_json", language, name=safe(str(name), None), commands=way)) from none
    after = report_on(lambda: parse(content, ".json"), name=str(name))
    certain(after, merge.lists, root)
    final = document.envelope.get("state") == FINAL and correction is None and merge.changed
    return Merged(document.content, content, tuple(taken), root, outcome(before, after, edition), after, final)


def _raised(document: Document, reason: str, moment: str) -> dict[str, Any]:
    """Return the fields of the submission that change when it becomes a new version."""
    version = document.envelope["version"]
    return {"version": version + 1, "replaces": version, "correction_reason": reason, "created_at": moment}


def _filling(name: Path, before: Report, language: str) -> Filling:
    """Return the answers on one form."""
    shown = safe(str(name), None)
    try:
        book = open_book(read_file(name), name.suffix.lower())
        if before.dossier is None:
            raise click.UsageError(phrase("merge_no_root", language))
        return read_answers(book, before.dossier)
    except Unreadable as refusal:
        raise click.UsageError(_refusal(refusal, shown, language)) from refusal
    except NotThisForm as other:
        values = {key: safe(str(each)) for key, each in other.values.items()}
        raise click.UsageError(phrase(other.key, language, **{"name": shown, **values})) from other


def _refusal(refusal: Unreadable, shown: str, language: str) -> str:
    """Say why a file cannot be read, and how to mend that."""
    from mvi_standard.wording import words  # noqa: PLC0415 - loads when there is something to say

    report = report_on(partial(_again, refusal), name=shown)
    said = words(refusal.finding, report, LATEST, language)
    return safe(f"{shown}: {refusal.finding.code} {said.message} {said.fix}", None)


def _again(refusal: Unreadable) -> Document:
    raise refusal
