"""The report on one document: the findings, the counts, and what was not checked."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from mvi_standard.demands import DEMANDS, KNOWN_FIELD
from mvi_standard.finding import NotPut, Put, pointer, record_path
from mvi_standard.personal_data import hidden
from mvi_standard.requirement import FOUT, READING, SEVERITIES, STAGES, About
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.objects import Objects
from mvi_standard.stages.privacy import unseen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from mvi_standard.document import Document, Record
    from mvi_standard.dossier import Dossier
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding, Path, Place
    from mvi_standard.stages.engines import Engine
    from mvi_standard.stages.registers.register import Register

    EngineMaker = Callable[[Mapping[str, Any]], Engine]

__version__ = "1.0.0.dev0"
"""The version of the software that judges; each edition of the standard has its own."""
UNFILLED = "unfilled"
"""What a rule gives with its `field` where that is the one that is not there."""
NAMES = 100
"""Names of unknown fields that are counted one by one: more are another model, and no mistakes in this one."""


class Options(Struct, frozen=True):
    """The options of a validation.

    `profile`: another profile than the submission names. `keep`: the maximum number of findings per code (None: all).
    `reconcile`: compare reported totals with the records. `registers`: where codes and organisations are looked up.
    `engine`: the JSON Schema engine that judges the structure.
    """

    profile: str | None = None
    keep: int | None = None
    reconcile: bool = True
    registers: tuple[Register, ...] = ()
    engine: EngineMaker = RustEngine


class UnknownField(Struct, frozen=True):
    """A name that is no field where it stands: the first finding on it, and how often it was found."""

    first: Finding
    count: int


class Collected(NamedTuple):
    """Findings, most severe first, with the counts of all of them, and those on unknown fields by name."""

    findings: tuple[Finding, ...]
    counts: Mapping[str, int]
    severities: Mapping[str, int]
    failed: Mapping[str, Collection[Path]]
    unknown: tuple[UnknownField, ...]
    unput: Mapping[str, Unput]
    applied: Collection[str]


class Unput(NamedTuple):
    """To how many records a demand was not put for a faulty value, those in which it failed left out, and one value."""

    records: int
    faulty: Path


class Accepted(Struct, frozen=True):
    """A known fault that is accepted until a last day (an ISO date), with a reason and an owner."""

    __repr__ = object.__repr__

    finding: Finding
    reason: str
    owner: str
    until: str


class Report(Struct, frozen=True, dict=True):
    """The verdict on one document.

    `counts` is complete; `findings` holds at most `keep` of each code, most severe first; `failed` has the paths of
    the records in which a code was found; `unknown` counts the unknown fields by name, rare ones first, as those are
    mistakes more often. `unput` says by code of how many records it would have had to look at a faulty value;
    `applied` has the codes of the rules that are about some object in the document. `records` counts the records by
    class, `unsound` those with a fault of structure. `sound` holds the others, and `dossier` holds these together to
    compute KPIs; None when nothing could be read. `doubtful` holds the unsound records of which something can be read,
    with a guard around each faulty value. `objects` has all that stands in `sound` and `doubtful`. `accepted` holds the
    known faults that somebody answers for: they are in none of the counts. `refused` is the SHA-256 of content that
    could not be read; `lines` says of how many lines of JSON Lines that cannot be read this one report is.
    """

    findings: tuple[Finding, ...]
    counts: Mapping[str, int]
    severities: Mapping[str, int]
    failed: Mapping[str, Collection[Path]]
    unknown: tuple[UnknownField, ...]
    unput: Mapping[str, Unput]
    applied: Collection[str]
    choices: Options
    name: str = ""
    document: Document | None = None
    edition: Edition | None = None
    profile: str | None = None
    records: Mapping[str, int] = field(default_factory=dict)
    unsound: Mapping[str, int] = field(default_factory=dict)
    sound: tuple[Record, ...] = ()
    dossier: Dossier | None = None
    doubtful: tuple[Record, ...] = ()
    objects: Objects = field(default_factory=Objects)
    accepted: tuple[Accepted, ...] = ()
    refused: str = ""
    lines: int = 0

    def __repr__(self) -> str:
        """Say the verdict; the data stay out of logs and tracebacks."""
        verdict = "conforms" if self.conforms else "does not conform"
        return f"<Report: {verdict if self.readable else 'unreadable'}, {sum(self.counts.values())} findings>"

    @property
    def conforms(self) -> bool:
        """True when no demand of the standard is broken; warnings and tips may remain."""
        return not self.severities.get(FOUT) and not any(each.finding.severity == FOUT for each in self.accepted)

    @cached_property
    def private(self) -> frozenset[str]:
        """The numbers of persons, digits only, which must never be shown."""
        return unseen(self.document, self.findings)

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes that were judged or refused; empty for Python values and where nothing opened."""
        return self.document.sha256 if self.document else self.refused

    @property
    def readable(self) -> bool:
        """True when the whole document could be read as written."""
        return not any(code.startswith(READING) for code in self.counts)

    def reaches(self, severity: str) -> bool:
        """Return whether there is a finding of this severity or a higher one."""
        return any(self.severities.get(each) for each in SEVERITIES[: SEVERITIES.index(severity) + 1])

    def first(self, keep: int) -> Report:
        """Return this report with at most `keep` findings per code."""
        by_code = groupby(self.findings, key=lambda each: each.code)
        kept = tuple(each for _, those in by_code for each in islice(those, keep))
        return replace(self, findings=kept, choices=replace(self.choices, keep=keep))

    def pointer(self, finding: Finding) -> str:
        """Return the JSON Pointer to the value of a finding, as it may be shown."""
        return pointer(tuple(hidden(str(part), known=self.private) for part in finding.path))

    def place(self, finding: Finding) -> Place | None:
        """Return the place of a finding in the text; None for a document without text."""
        demand = DEMANDS.get(finding.code)
        about = demand.about if demand else About.VALUE
        if finding.place is not None or self.document is None or about is About.NOTHING:
            return finding.place
        source, path = self.document.source, finding.path
        if about is About.ABSENCE or UNFILLED in finding.values:
            path = (*path, finding.values["field"].key.rpartition(".")[2])
        return source.key(path) if about is About.KEY else source.place(path)


def collect(findings: Iterable[Finding | NotPut], keep: int | None) -> Collected:
    """Count all findings by code and by severity, and keep the first `keep` of each code (None: all).

    Of unknown fields the first of each name comes before the second of any.
    """
    collecting = Collecting(keep)
    collecting.add(findings)
    return collecting.collected()


class Collecting:
    """Findings as they come; `collect` says which are kept."""

    def __init__(self, keep: int | None) -> None:
        """Begin without findings."""
        self.keep = keep
        self.counts: Counter[str] = Counter()
        self.severities: Counter[str] = Counter()
        self.failed: dict[str, set[Path]] = defaultdict(set)
        self.kept: dict[str, list[Finding]] = defaultdict(list)
        self.unknown = _UnknownFields()
        self.unput: dict[str, Unput] = {}
        self.applied: set[str] = set()

    def add(self, findings: Iterable[Finding | NotPut | Put]) -> None:
        """Add findings; that a demand was not put comes after what it found."""
        for each in findings:
            if isinstance(each, NotPut):
                self._add_unput(each)
                continue
            if isinstance(each, Put):
                self.applied.add(each.code)
                continue
            self.counts[each.code] += 1
            self.severities[each.severity] += 1
            self.failed[each.code].add(record_path(each.path))
            new_name = each.code == KNOWN_FIELD.code and self.unknown.is_first(each)
            if not new_name and (self.keep is None or self.counts[each.code] <= self.keep):
                self.kept[each.code].append(each)

    def _add_unput(self, unput: NotPut) -> None:
        left = unput.records.keys() - self.failed.get(unput.code, ())
        before, faulty = self.unput.get(unput.code, (0, next(iter(unput.records.values()))))
        if left:
            self.unput[unput.code] = Unput(before + len(left), faulty)

    def collected(self) -> Collected:
        """Return what was added, most severe first."""
        kept, named = dict(self.kept), self.unknown.rare_first()
        if named and self.keep != 0:
            kept[KNOWN_FIELD.code] = [*(each.first for each in named), *kept.get(KNOWN_FIELD.code, ())][: self.keep]
        heaviest_first = sorted(kept, key=lambda code: (SEVERITIES.index(kept[code][0].severity), _turn(code), code))
        those = tuple(each for code in heaviest_first for each in kept[code])
        counts = Counter(
            {code: self.counts[code] for code in sorted(self.counts, key=lambda code: (_turn(code), code))}
        )
        return Collected(those, counts, self.severities, self.failed, named, self.unput, self.applied)


class _UnknownFields:
    """Counts unknown fields by name."""

    def __init__(self) -> None:
        self._first: dict[str, Finding] = {}
        self._counts: Counter[str] = Counter()

    def is_first(self, finding: Finding) -> bool:
        """Count a finding, and return whether it is the first with its name."""
        name = finding.values["found"]
        if name not in self._first:
            if len(self._first) == NAMES:
                return False
            self._first[name] = finding
        self._counts[name] += 1
        return self._counts[name] == 1

    def rare_first(self) -> tuple[UnknownField, ...]:
        """Return the names, those found least often first."""
        found = (UnknownField(each, self._counts[name]) for name, each in self._first.items())
        return tuple(sorted(found, key=lambda each: each.count))


def _turn(code: str) -> tuple[bool, int]:
    demand = DEMANDS.get(code)
    return demand is not None and demand.comes_last, STAGES.index(code.removeprefix("MVI-")[0])
