"""Validation from end to end: read, structure, references, rules, report."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard import rule
from mvi_standard.document import ROOT, Unreadable, refusing
from mvi_standard.dossier import Dossier
from mvi_standard.editions import edition_of
from mvi_standard.read import read
from mvi_standard.report import Options, Report, collect
from mvi_standard.stages import amounts, privacy, references
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.id_repair import Keys
from mvi_standard.stages.objects import objects
from mvi_standard.stages.references import References
from mvi_standard.stages.structure import Structure
from mvi_standard.stages.whole_numbers import Counts, in_whole_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from mvi_standard.document import Document
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding
    from mvi_standard.report import EngineMaker
    from mvi_standard.stages.objects import Objects
    from mvi_standard.stages.registers.register import Register


def validate(  # noqa: PLR0913 - one argument for each choice
    source: bytes | Path | Mapping[str, Any],
    *,
    profile: str | None = None,
    keep: int | None = None,
    reconcile: bool = True,
    registers: tuple[Register, ...] = (),
    engine: EngineMaker = RustEngine,
) -> Report:
    """Validate one submission: JSON bytes, a file (JSON, YAML or a workbook), or values as returned by `json.loads`.

    A folder in which each CSV file is a sheet counts as a workbook.

    `profile` replaces the profile that the submission names; `keep` is the maximum number of findings per code (None:
    all); without `reconcile` reported totals are not compared with the records; `registers` are searched for codes and
    organisations; `engine` makes the JSON Schema engine. Whatever the data, the result is a report. Raises TypeError
    for a `source` of any other type, ValueError for an unknown `profile`, and ImportError for a workbook when the extra
    `excel` is not installed.
    """
    name = str(source) if isinstance(source, Path) else ""
    choices = Options(profile, keep, reconcile, registers, engine)
    return report_on(lambda: read(source), name=name, choices=choices)


def report_on(reading: Callable[[], Document], *, name: str = "", choices: Options | None = None) -> Report:
    """Judge the document that `reading` returns; when it raises Unreadable, that is the report."""
    choices = choices or Options()
    try:
        document = reading()
        with refusing(document.content or None):
            edition = edition_of(document)
            document = in_whole_numbers(document, _counts(edition))
    except Unreadable as refusal:
        return Report(*collect([refusal.finding], choices.keep), choices, name, refused=refusal.sha256)
    return judge(document, edition, name=name, choices=choices)


def judge(document: Document, edition: Edition, *, name: str = "", choices: Options) -> Report:
    """Judge a document that was read; a fault in one record hides nothing in another."""
    tables = edition.tables
    if choices.profile is not None and choices.profile not in tables.profiles:
        problem = f"a profile is one of {', '.join(tables.profiles)}"
        raise ValueError(problem)
    structure = _prepared(edition, choices.engine)
    records = tuple(document.records(tables.lists))
    judged = [(record, structure.check(record)) for record in records]
    sound = [record.without(tables.lists) for record, faults in judged if not faults]
    found = objects(sound, tables.nesting)
    counts = Counter(record.cls for record in records)
    dossier = Dossier.of(sound, counts, edition)
    unread = {str(fault.path[0]) for fault in document.faults} | document.envelope.keys() - document.lists.keys()
    linked = References.of(records, tables, unread)
    keys = Keys(tables, linked.ids)
    asked = choices.profile or (str(dossier.submission["profile"]) if dossier.submission else None)

    def findings() -> Iterator[Finding]:
        yield from document.faults
        yield from document.notes
        for record, faults in judged:
            yield from (keys.proposed(each, record) for each in faults)
        yield from linked.twice(records)
        yield from linked.check(found)
        yield from privacy.check(found, tables.texts)
        yield from amounts.check(document, found)
        if asked:
            yield from references.profile(asked, sound, document.lists, tables)
        if choices.registers:
            yield from _looked_up(found, dossier, choices.registers)
        yield from rule.apply(edition.rules_about(found, reconcile=choices.reconcile), found, dossier)

    unchecked = counts - Counter(record.cls for record in sound)
    collected = collect(findings(), choices.keep)
    return Report(*collected, choices, name, document, edition, asked, counts, unchecked, tuple(sound), dossier)


def _looked_up(found: Objects, dossier: Dossier, registers: tuple[Register, ...]) -> Iterator[Finding]:
    """Look codes and bodies up as they were on the last day of the period; nobody knows that day of a faulty root."""
    from mvi_standard.stages.registers import check  # noqa: PLC0415 - most runs name no register

    if dossier.submission:
        yield from check.check(found, str(dossier.submission["reporting_period"]["end"]), registers)


@cache
def _prepared(edition: Edition, engine: EngineMaker) -> Structure:
    """Compile the JSON Schema of an edition once in a process."""
    return Structure(edition.schema, edition.tables.lists, engine)


@cache
def _counts(edition: Edition) -> Counts:
    """Look up the integers of an edition once in a process."""
    return Counts.of(ROOT, edition.schema, edition.tables)
