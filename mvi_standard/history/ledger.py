"""The ledger of checks: how many records passed each demand, failed it, or were not checked."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mvi_standard.demands import DEMANDS
from mvi_standard.document import LAST_DAY, ROOT
from mvi_standard.editions import LATEST
from mvi_standard.finding import record_path
from mvi_standard.stages.doubtful import readable
from mvi_standard.texts.requirements import REQUIREMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Path
    from mvi_standard.report import Report
    from mvi_standard.requirement import Demand, Requirement
    from mvi_standard.rule import Rule
    from mvi_standard.stages.objects import Objects

    _ByFields = Mapping[tuple[str, ...], set[Path]]

READ, LISTED = "F", "B"
"""The stage that reads a file, and what is asked of a list of known faults instead of a file."""
OPENING = {code for code, each in DEMANDS.items() if each.of_workbooks and each.stage == READ}
"""What shows that a file that cannot be opened is a workbook."""
UNREADABLE, UNSOUND, NOT_ASKED = "unreadable", "unsound", "not_asked"
"""Why a demand was not put: the file cannot be read, it would have looked at a faulty value, or nobody asked for it."""


class Checked(Struct, frozen=True):
    """One demand, with the numbers of records that passed it, failed it, fall outside it, or were not checked.

    A record counts once, in exactly one of the four, however many places in it fail; the submission itself is a
    record too. `why` says why `not_run` is not zero; `faulty` leads to a value that the demand would have had to
    look at. For the demands on reading, the file is the only record.
    """

    requirement: Requirement
    passed: int = 0
    failed: int = 0
    not_applicable: int = 0
    not_run: int = 0
    why: str = ""
    faulty: Path | None = None

    @property
    def applied(self) -> int:
        """The number of records judged: those that passed and those that failed."""
        return self.passed + self.failed


def checked(report: Report) -> tuple[Checked, ...]:
    """Return the ledger of one report: every demand of the standard, in the order in which they are checked."""
    edition = report.edition or LATEST
    asked = demands(report)
    if report.edition is None:
        return tuple(_unread(report, each) for each in [*asked, *edition.rules])
    return (*(_asked(report, each) for each in asked), *_rules(report, edition))


def demands(report: Report) -> list[Demand]:
    """Return the demands on a submission that are not rules; those on workbooks only for a workbook."""
    workbook = _is_workbook(report)
    asked = (each for each in REQUIREMENTS.values() if each.stage != LISTED and not each.of_notices)
    return [each for each in asked if workbook or not each.of_workbooks]


def _is_workbook(report: Report) -> bool:
    if report.document is not None:
        place = report.document.source.place(())
        return place is not None and bool(place.sheet)
    in_a_cell = any(each.place and each.place.sheet for each in report.findings)
    return in_a_cell or any(code in OPENING for code in report.failed)


def _unread(report: Report, asked: Requirement) -> Checked:
    """Of a file that cannot be read one thing is known: what is wrong with it."""
    return Checked(asked, failed=1) if asked.code in report.failed else Checked(asked, not_run=1, why=UNREADABLE)


def _asked(report: Report, asked: Demand) -> Checked:
    """Return what is known of a demand that is not a rule."""
    total, failed = sum(report.records.values()), len(report.failed.get(asked.code, ()))
    if asked.stage == READ:
        return Checked(asked, failed=1) if failed else Checked(asked, passed=1)
    if asked.of_unsound:
        return Checked(asked, total - failed, failed)
    if (asked.by_profile and not report.profile) or _lacks_its_register(asked, report):
        return Checked(asked, not_run=total, why=NOT_ASKED)
    visible = {each.path for each in (*report.sound, *report.doubtful)}
    hidden = total - len(visible.union(report.failed.get(asked.code, ())))
    return _partly(asked, total, failed, hidden, report)


def _partly(asked: Requirement, about: int, failed: int, hidden: int, report: Report) -> Checked:
    """Return what is known of a demand on `about` records, of which some are `hidden`: nothing in them can be read."""
    records, faulty = report.unput.get(asked.code, (0, None))
    unput = hidden + records
    return Checked(asked, about - failed - unput, failed, 0, unput, UNSOUND if unput else "", faulty)


def _lacks_its_register(asked: Demand, report: Report) -> bool:
    """Return whether a demand looks something up in a register that was not named, or as it was on an unknown day."""
    if not asked.register:
        return False
    roots = [each.data for each in (*report.sound, *report.doubtful) if not each.path]
    day_known = any(readable(each, *LAST_DAY) for each in roots)
    return not day_known or not any(each.name == asked.register for each in report.choices.registers)


def _rules(report: Report, edition: Edition) -> Iterator[Checked]:
    """Yield what is known of each rule: it is about the records that hold an object of its class, with its field."""
    by_fields, opaque = _by_fields(report.objects), Counter(report.records)
    opaque.subtract(each.cls for each in (*report.sound, *report.doubtful))
    about: dict[tuple[tuple[str, ...], str | None], set[Path]] = {}
    for each in edition.rules:
        holders = _holders(each.classes, edition)
        all_of_them = sum(report.records.get(cls, 0) for cls in holders)
        if each.reconciles and not report.choices.reconcile:
            yield Checked(each, not_run=all_of_them, why=NOT_ASKED)
            continue
        those = (each.classes, each.given)
        if those not in about:
            about[those] = _records(each, by_fields, report.objects)
        hidden, judged = sum(opaque[cls] for cls in holders), len(about[those])
        of_lists = () in about[those] and ROOT not in holders  # a list that cannot be read is one of the submission
        known = _partly(each, hidden + judged, len(report.failed.get(each.code, ())), hidden, report)
        yield replace(known, not_applicable=all_of_them + of_lists - hidden - judged)


def _by_fields(found: Objects) -> Mapping[str, _ByFields]:
    """Return the records that hold objects of each class, by the fields of these objects; those in doubt included."""
    records: dict[str, dict[tuple[str, ...], set[Path]]] = defaultdict(lambda: defaultdict(set))
    for cls, those in found.items():
        for path, data in those:
            fields = tuple(data) if data.__class__ is dict else (*dict.keys(data), *data.faulty)
            records[cls][fields].add(record_path(path))
    return records


def _records(rule: Rule, by_fields: Mapping[str, _ByFields], found: Objects) -> set[Path]:
    """Return the records with an object that the rule is about, or in which one cannot be seen."""
    those = (one for cls in rule.classes for one in by_fields.get(cls, {}).items())
    about = (records for fields, records in those if rule.given in (None, *fields))
    return set().union(*about, *(found.hidden.get(cls, ()) for cls in rule.classes))


@cache
def _holders(classes: tuple[str, ...], edition: Edition) -> frozenset[str]:
    """Return the classes of records that an object of one of these classes may stand in."""
    tables, holders = edition.tables, set()
    for record in (ROOT, *tables.lists.values()):
        seen, waiting = set(), [record]
        while waiting:
            cls = waiting.pop()
            if cls not in seen:
                seen.add(cls)
                inside = tables.nesting.get(cls, {})
                waiting += [sub for name, sub in inside.items() if cls != ROOT or name not in tables.lists]
        if not seen.isdisjoint(classes):
            holders.add(record)
    return frozenset(holders)
