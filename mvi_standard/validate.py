"""Validation from end to end: read, structure, references, rules, report."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard import rule
from mvi_standard.document import LAST_DAY, ROOT, Unreadable, refusing
from mvi_standard.dossier import Dossier
from mvi_standard.editions import edition_of
from mvi_standard.read import read
from mvi_standard.report import Collecting, Options, Report, collect
from mvi_standard.stages import amounts, deprecated, privacy, profiles
from mvi_standard.stages.doubtful import Known, readable, touches
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.id_repair import Keys
from mvi_standard.stages.objects import objects
from mvi_standard.stages.references import References, together
from mvi_standard.stages.structure import Structure
from mvi_standard.stages.whole_numbers import Counts, in_whole_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from mvi_standard.document import Document, Record
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding, NotPut, Put
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
    records = tuple(document.records(tables.lists))
    linked, collecting = References.of(records, tables), Collecting(choices.keep)
    collecting.add((*document.faults, *document.notes))
    checked = _structure(records, _prepared(edition, choices.engine), Keys(tables, linked.ids), collecting)
    known = Known.of(document, checked, tables.lists)
    sound = tuple(each for each in known.records if each.sound)
    doubtful = tuple(each for each in known.records if not each.sound)
    counts = Counter(record.cls for record in records)
    dossier = whole = Dossier.of(sound, counts, edition)
    if doubtful or known.unknown:
        dossier = Dossier.of(known.records, counts, edition, known.unknown, known.uncounted)
    found, profile = objects(known.records, tables.nesting), choices.profile or _profile(dossier)

    def later() -> Iterator[Finding | NotPut | Put]:
        misspelt = {each.cls: (*each.path, "id") for each in doubtful if touches(each.data, "id")}
        yield from linked.twice()
        yield from linked.check(found, misspelt | {**known.unknown})
        yield from deprecated.check(found, tables)
        yield from privacy.check(found, tables.texts)
        yield from amounts.check(document, found)
        if profile:
            yield from profiles.check(profile, known.records, document.lists, tables, known.unknown)
        if choices.registers:
            yield from _looked_up(found, dossier, choices.registers)
        rules = edition.rules_about({*found, *found.hidden}, reconcile=choices.reconcile)
        yield from rule.apply(rules, found, dossier)

    collecting.add(later())
    unsound = counts - Counter(record.cls for record in sound)
    collected = collecting.collected()
    return Report(*collected, choices, name, document, edition, profile, counts, unsound, sound, whole, doubtful, found)


def _structure(
    records: Iterable[Record], structure: Structure, keys: Keys, collecting: Collecting
) -> Iterator[tuple[Record, Sequence[Finding]]]:
    """Collect the faults of structure, and yield those of each record."""
    for record in records:
        faults = structure.check(record)
        if faults:
            collecting.add(keys.proposed(each, record) for each in faults)
        yield record, faults


def _profile(dossier: Dossier) -> str | None:
    """Return the profile that a submission names, if that can be read."""
    profile: str | None = readable(dossier.submission, "profile")
    return profile


def _looked_up(found: Objects, dossier: Dossier, registers: tuple[Register, ...]) -> Iterator[Finding | NotPut]:
    """Look codes and bodies up as they were on the last day of the period; nobody knows that day of a faulty root."""
    from mvi_standard.stages.registers import check  # noqa: PLC0415 - most runs name no register

    day = readable(dossier.submission, *LAST_DAY)
    if day is not None:
        yield from together(check.check(found, day, registers))


@cache
def _prepared(edition: Edition, engine: EngineMaker) -> Structure:
    """Compile the JSON Schema of an edition once in a process."""
    return Structure(edition.schema, edition.tables.lists, engine)


@cache
def _counts(edition: Edition) -> Counts:
    """Look up the integers of an edition once in a process."""
    return Counts.of(ROOT, edition.schema, edition.tables)
