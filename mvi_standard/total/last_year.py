"""The files of last year beside those of this year: what to ask each submitter."""

from __future__ import annotations

from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from os import cpu_count
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.history.identity import naming
from mvi_standard.history.question_words import sentence
from mvi_standard.history.years import questions, years
from mvi_standard.render.safe import safe
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.record_name import record_name
from mvi_standard.total.account import ADDED
from mvi_standard.total.equal_versions import best_report, head_report
from mvi_standard.total.notes import PREDECESSOR
from mvi_standard.total.submission_head import heads
from mvi_standard.total.version_selection import choose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mvi_standard.history.years import Question
    from mvi_standard.total.account import Account
    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.submission_head import SubmissionHead
    from mvi_standard.total.version_selection import Versions

TOGETHER = 8
"""Submitters that a process compares at a time."""
MERGERS = f"SELECT DISTINCT record, values ->> 'predecessor' AS predecessor FROM notes WHERE kind = '{PREDECESSOR}'"  # noqa: S608 - our own word


@dataclass(frozen=True)
class Asked:
    """A question about a record; `kind` is the name of the question, `name` and `message` are by language."""

    kind: str
    record: str
    name: Mapping[str, str]
    message: Mapping[str, str]


@dataclass(frozen=True)
class Compared:
    """What stands out beside the `files` that the same submitter, or one that merged into it, sent in last year."""

    files: int = 0
    asked: tuple[Asked, ...] = ()


Pair = tuple["SubmissionHead", "Sequence[Sequence[SubmissionHead]]"]
"""A submission of this year, and those of last year, each with the files that say they are it."""


def compared(
    account: Account, chosen: Iterable[Versions], last: Iterable[str], ledger: Ledger, processes: int | None = None
) -> dict[str, Compared]:
    """Return what to ask about each submission that counts, by its place, beside those in the files of last year."""
    added = {each.name for each in account.sources if each.state == ADDED}
    counted = [each for versions in chosen for equal in versions for each in equal if each.place in added]
    pairs = list(_pairs(counted, last, ledger))
    workers = min(processes or cpu_count() or 1, len(pairs) // TOGETHER)
    if workers <= 1:
        found = map(_compared, pairs)
        return {this.place: each for (this, _), each in zip(pairs, found, strict=True)}
    with ProcessPoolExecutor(workers) as pool:
        return {this.place: each for (this, _), each in zip(pairs, pool.map(_compared, pairs), strict=True)}


def _pairs(counted: Iterable[SubmissionHead], last: Iterable[str], ledger: Ledger) -> Iterable[Pair]:
    names = ledger.names
    before: dict[str, dict[str, Sequence[SubmissionHead]]] = defaultdict(dict)
    for equal, *_ in choose(heads(last))[0]:
        for number in equal[0].numbers:
            before[names.get(number, number)][equal[0].place] = equal
    merged = defaultdict(set)
    for row in ledger.rows(MERGERS):
        merged[names.get(row["record"], row["record"])].add(names.get(row["predecessor"], row["predecessor"]))
    for head in counted:
        bodies = {names.get(each, each) for each in head.numbers}
        bodies |= {each for body in bodies for each in merged[body]}
        yield head, list({place: each for body in sorted(bodies) for place, each in before[body].items()}.values())


def _compared(pair: Pair) -> Compared:
    this, last = pair
    if not last:
        return Compared()
    before, after = years(map(best_report, last)), years([head_report(this)])
    return Compared(len(last), tuple(_asked(each) for each in questions(before, after)))


def _asked(question: Question) -> Asked:
    report, path, _ = question.about
    assert report.document is not None  # noqa: S101 - a record is in a document
    record, _ = naming(report.document, LATEST.tables, report.findings)(path)
    name = {each: safe(record_name(path, report.document, LATEST, each), None) for each in LANGUAGES}
    return Asked(question.kind, record, name, {each: safe(sentence(question, each), None) for each in LANGUAGES})
