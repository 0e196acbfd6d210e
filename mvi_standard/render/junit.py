"""For CI servers: JUnit XML, in which every demand of the standard is a test of the file.

A file that breaks a demand fails that test; a warning or tip passes it and is its output. A demand that nothing in the
file is about, that was not put, or whose faults are all known, is skipped with the reason. So a file
without faults shows what was checked.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.history.ledger import Checked, checked
from mvi_standard.render.entry import entries
from mvi_standard.render.junit_case import ERROR, FAILURE, SKIPPED, Case
from mvi_standard.render.origin import origin
from mvi_standard.render.paragraph import named
from mvi_standard.render.summary import judged
from mvi_standard.render.xml_element import leaf, node, opening
from mvi_standard.texts.wording import requirement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.render.entry import Entry
    from mvi_standard.render.html_element import Html
    from mvi_standard.report import Report

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
        facts = {"verdict": judged(report, self.language), **numbers, **dict(origin(report, self.run))}
        return node("properties", {}, *(leaf("property", {"name": n, "value": v}) for n, v in facts.items()))


def _cases(report: Report, language: str) -> Iterator[Case]:
    found: dict[str, list[Entry]] = defaultdict(list)
    known: dict[str, list[Entry]] = defaultdict(list)
    for each in entries(report, language, accepted=True):
        (known if each.accepted else found)[each.code].append(each)
    for asked in _ledger(report):
        code = asked.requirement.code
        counted = report.counts.get(code, 0)
        yield Case(asked, tuple(found[code]), tuple(known[code]), counted, named(report, language), language)


def _ledger(report: Report) -> Iterator[Checked]:
    """Give every demand of the standard, and those on known faults that found something."""
    ledger = checked(report)
    yield from ledger
    for code in sorted({*report.counts} - {each.requirement.code for each in ledger}):
        demand = requirement(code, report.edition or LATEST)
        if demand is not None:
            yield Checked(demand, failed=1)
