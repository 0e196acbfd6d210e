"""Merge answers from forms into a submission, and validate the result."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.actions.form import FormUnread
from mvi_standard.actions.refusal import Refused, refuse
from mvi_standard.document import ROOT, Unreadable
from mvi_standard.editions import edition_of
from mvi_standard.read import parse
from mvi_standard.render.safe import safe
from mvi_standard.requirement import FOUT
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.form import (
    ADDED,
    BLOCKING,
    REPLACED,
    Merge,
    NotThisForm,
    assert_unchanged,
    incoming,
    outcome,
    read_answers,
    spliced,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from mvi_standard.document import Document
    from mvi_standard.report import Report
    from mvi_standard.workbook.form import Change, Filling, MergeOutcome

FINAL = "definitief"


class Sent(NamedTuple):
    """A returned form: its name, and a function that reads its bytes or raises Unreadable."""

    shown: str
    content: Callable[[], bytes]


@dataclass(frozen=True)
class Merged:
    """A submission before and after; `final` means that it may change only for a stated reason, and none was given."""

    before: bytes
    content: bytes
    taken: tuple[tuple[str, Filling, tuple[Change, ...]], ...]
    root: Mapping[str, Any]
    outcome: MergeOutcome
    after: Report
    final: bool

    @property
    def changes(self) -> tuple[Change, ...]:
        """The fate of each record."""
        return tuple(each for _, _, changes in self.taken for each in changes)

    @property
    def count(self) -> int:
        """The number of records that are new or replaced."""
        return sum(each.kind in {ADDED, REPLACED} for each in self.changes)

    @property
    def blocked(self) -> bool:
        """True when something has to be mended or chosen before this may be written."""
        doubts = any(each.severity == FOUT for _, filling, _ in self.taken for each in filling.remarks)
        return doubts or self.outcome.faults or any(each.kind in BLOCKING for each in self.changes)


def merged(  # noqa: PLR0913 - the choices of the one who asks
    document: Document, name: str, forms: Iterable[Sent], *, replacing: bool, correction: str | None,
    moment: Callable[[], str], judged: Callable[..., Report] = report_on,
) -> Merged:  # fmt: skip
    """Merge forms one by one; raises Refused for a file that is no form, NoText for a document without text.

    `moment` returns the present time as the standard writes it; `judged` is `report_on` with its options bound.
    """
    before = judged(lambda: document, name=name)
    edition = edition_of(document)
    merge = Merge(document, edition, replacing=replacing)
    taken = []
    for each in forms:
        filling, file = _filling(each, before), PurePath(each.shown).name
        taken.append((file, filling, tuple(merge.take(incoming(filling, file)))))
    raised = correction is not None and merge.changed
    root = _raised(document, str(correction), moment()) if raised else {}
    content = spliced(document, merge.edits(root), [*edition.schema["$defs"][ROOT]["properties"]])
    after = judged(lambda: parse(content, ".json"), name=name)
    assert_unchanged(after, merge.lists, root)
    final = document.envelope.get("state") == FINAL and correction is None and merge.changed
    return Merged(document.content, content, tuple(taken), root, outcome(before, after, edition), after, final)


def _raised(document: Document, reason: str, moment: str) -> dict[str, Any]:
    """Return the fields of the submission that change when it becomes a new version."""
    version = int(document.envelope["version"])
    return {"version": version + 1, "replaces": version, "correction_reason": reason, "created_at": moment}


def _filling(sent: Sent, before: Report) -> Filling:
    """Return the answers on one form."""
    shown = safe(sent.shown, None)
    try:
        book = open_book(sent.content(), PurePath(sent.shown).suffix.lower())
        if before.dossier is None:
            refuse("merge.no_root")
        return read_answers(book, before.dossier)
    except Unreadable as refusal:
        raise FormUnread(refusal, shown) from refusal
    except NotThisForm as other:
        values = {key: safe(str(each)) for key, each in other.values.items()}
        raise Refused(other.key, **{"name": shown, **values}) from other
