"""For CI servers: JUnit XML, in which every demand of the standard is a test of the file.

A file that breaks a demand fails that test; a warning or tip passes it and is its output. A test is skipped, with the
reason, when its demand is about nothing in the file, was not checked, or has known faults only. So a file without
faults shows what was checked.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.demands import KNOWN_FIELD
from mvi_standard.editions import LATEST
from mvi_standard.history.ledger import Checked, checked
from mvi_standard.history.provenance import flat_provenance
from mvi_standard.render.entry import entries
from mvi_standard.render.markup import leaf, node, opening
from mvi_standard.render.remark import known_as, named, remark
from mvi_standard.render.summary import judged
from mvi_standard.render.unknown_fields import unknown_fields
from mvi_standard.render.where import behind
from mvi_standard.requirement import FOUT, READING
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import requirement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.render.markup import Html
    from mvi_standard.report import Report

PASSED, FAILURE, ERROR, SKIPPED = "", "failure", "error", "skipped"
_COUNTED = {"failures": FAILURE, "errors": ERROR, "skipped": SKIPPED}


class Writer:
    """Writes one `testsuites`, with a `testsuite` for each report."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Begin the document."""
        self.stream, self.language, self.run = stream, language, run
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mvi-validate">\n')

    def add(self, report: Report) -> None:
        """Write one report."""
        cases = tuple(_cases(report, self.language))
        ended = [each.ended for each in cases]
        counts = {"tests": len(cases), **{key: ended.count(each) for key, each in _COUNTED.items()}}
        self.stream.write(f"{opening('testsuite', {'name': named(report, self.language), **counts})}\n")
        self.stream.write(f"{self._properties(report)}\n")
        self.stream.writelines(f"{each.written()}\n" for each in cases)
        self.stream.write("</testsuite>\n")

    def close(self) -> None:
        """End the document."""
        self.stream.write("</testsuites>\n")
        self.stream.flush()

    def _properties(self, report: Report) -> Html:
        numbers = {**report.severities, "accepted": len(report.accepted), "records": sum(report.records.values())}
        facts = {"verdict": judged(report, self.language), **numbers, **dict(flat_provenance(report, self.run))}
        return node("properties", {}, *(leaf("property", {"name": n, "value": v}) for n, v in facts.items()))


def _cases(report: Report, language: str) -> Iterator[Case]:
    found: dict[str, list[ReportEntry]] = defaultdict(list)
    known: dict[str, list[ReportEntry]] = defaultdict(list)
    for each in entries(report, language, accepted=True):
        (known if each.accepted else found)[each.code].append(each)
    for asked in _ledger(report):
        code = asked.requirement.code
        counted = report.counts.get(code, 0)
        names = unknown_fields(report, language) if code == KNOWN_FIELD.code else ""
        yield Case(asked, tuple(found[code]), tuple(known[code]), counted, names, named(report, language), language)


def _ledger(report: Report) -> Iterator[Checked]:
    """Yield every demand of the standard, and those on known faults that found something."""
    ledger = checked(report)
    yield from ledger
    for code in sorted({*report.counts} - {each.requirement.code for each in ledger}):
        demand = requirement(code, report.edition or LATEST)
        if demand is not None:
            yield Checked(demand, failed=1)


@dataclass(frozen=True)
class Case:
    """A demand with its findings: `count` places, of which `found` are kept, and `known` ones that do not count.

    `names` says which names are no fields, where that is the demand.
    """

    checked: Checked
    found: tuple[ReportEntry, ...]
    known: tuple[ReportEntry, ...]
    count: int
    names: str
    file: str
    language: str

    @property
    def code(self) -> str:
        """The code of the demand."""
        return self.checked.requirement.code

    @property
    def ended(self) -> str:
        """The element for the outcome of the test; empty when it passed, as with a warning or tip."""
        if self.found:
            return PASSED if self.found[0].severity != FOUT else ERROR if self.code.startswith(READING) else FAILURE
        return SKIPPED if self.known or not self.checked.applied else PASSED

    def written(self) -> Html:
        """Return the test as XML."""
        demand = self.checked.requirement.text(self.language).demand
        group = say(f"pipeline.kind_{self.code.removeprefix('MVI-')[0]}", self.language)
        output = leaf("system-out", {}, [*([] if self.ended else self._faults()), self._numbers()])
        inside = [leaf(SKIPPED, {}, self._why())] if self.ended == SKIPPED else [output]
        if self.ended in {FAILURE, ERROR}:
            times = f" ({say('result.times', self.language, n=self.count)})" if self.count > 1 else ""
            inside = [leaf(self.ended, {"type": self.code, "message": demand + times}, self._faults()), output]
        return node("testcase", {"classname": f"mvi.{group}", "name": f"{self.code} {demand}"}, *inside)

    def _faults(self) -> Iterator[str]:
        """Yield a line for each place, with how to mend it, and how many places are not named."""
        if self.names:
            yield f"{self.names}."
        yield from map(self._line, self.found)
        if left := self.count - len(self.found):
            yield say("result.more_places", self.language, n=left)
        yield from map(self._line, self.known)
        pages = dict.fromkeys(each.page for each in (*self.found, *self.known))
        yield from (f"{say('result.explain', self.language)}: {page}" for page in pages)

    def _line(self, entry: ReportEntry) -> str:
        place, accepted = entry.place, entry.accepted
        where = self.file + behind(place) if place else f"{self.file} {entry.pointer}".rstrip()
        said = f"{where}: {remark(entry, self.language, with_fix=True)}"
        return f"{said} {known_as(accepted, self.language)}" if accepted else said

    def _why(self) -> Iterator[str]:
        if self.known:
            yield from self._faults()
            yield self._numbers()
        else:
            yield say(f"pipeline.ledger_{self.checked.why or 'none'}", self.language)

    def _numbers(self) -> str:
        each = self.checked
        why = f" ({say(f'pipeline.ledger_{each.why}', self.language)})" if each.why else ""
        numbers = {key: getattr(each, key) for key in ("passed", "failed", "not_applicable", "not_run")}
        return say("pipeline.ledger_numbers", self.language, **numbers) + why
