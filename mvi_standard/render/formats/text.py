"""For people at a terminal: equal findings together, each with its line and how to mend it."""

from __future__ import annotations

import os
import sys
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING

from mvi_standard.demands import KNOWN_FIELD
from mvi_standard.editions import LATEST
from mvi_standard.render.excerpt import cell_text, nearby
from mvi_standard.render.safe import safe, safe_lines
from mvi_standard.render.summary import amounts, judged, known, level, scope
from mvi_standard.render.unknown_fields import unknown_fields
from mvi_standard.render.where import behind, cell, corner
from mvi_standard.requirement import FOUT
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from mvi_standard.finding import Finding, Place
    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report
    from mvi_standard.texts.wording import Words

FIRST = 3
"""Places that are shown of each code, unless all are asked for."""
WIDTH = 100
"""Columns of running text: a line that a person reads at one glance."""
LINE = 100
"""Characters of a line of the file that are shown around the place."""
_COLOURS = {"fout": "31;1", "waarschuwing": "33;1", "tip": "36;1", "good": "32;1", "dim": "2", "bold": "1"}


def wants_colour(stream: TextIO) -> bool:
    """Return whether a stream is a terminal on which colour is not switched off (no-color.org)."""
    if os.environ.get("FORCE_COLOR") and stream is sys.stdout:
        return True
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def wants_links(stream: TextIO) -> bool:
    """Return whether a stream is a terminal that understands or ignores OSC 8; the console of Linux does neither."""
    return stream.isatty() and wants_colour(stream) and os.environ.get("TERM") != "linux"


class Writer:
    """Writes reports for people, with a blank line between them."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Write to `stream`, in colour and with links when it is a terminal."""
        self.stream, self.language, self.everything, self.count = stream, language, run.everything, 0
        self.colour, self.links = wants_colour(stream), wants_links(stream)

    def add(self, report: Report) -> None:
        """Write one report."""
        self.stream.write("\n" if self.count else "")
        page = render(report, self.language, colour=self.colour, links=self.links, everything=self.everything)
        self.stream.writelines(f"{line}\n" for line in page)
        self.count += 1

    def close(self) -> None:
        """Flush what is buffered."""
        self.stream.flush()


def render(
    report: Report, language: str, *, colour: bool = False, links: bool = False, everything: bool = False
) -> Iterator[str]:
    """Yield the lines of a report; with `links` each code leads to its page."""
    yield from _Page(report, language, colour=colour, links=links, everything=everything).lines()


def _wrapped(text: str) -> list[str]:
    return safe_lines(wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False))


class _Page:
    def __init__(self, report: Report, language: str, *, colour: bool, links: bool, everything: bool) -> None:
        self.report, self.language = report, language
        self.colour, self.links, self.everything = colour, links, everything
        self.edition = report.edition or LATEST

    def lines(self) -> Iterator[str]:
        yield self._verdict()
        for code, group in groupby(self.report.findings, key=lambda each: each.code):
            yield ""
            yield from self._group(code, list(group))
        if self.report.findings:
            yield ""
        yield from self._summary()

    def _say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.colour else text

    def _linked(self, code: str) -> str:
        """Return a code that leads to its page, as OSC 8 has it."""
        page = self.edition.page(code, self.language)
        return f"\x1b]8;;{page}\x1b\\{code}\x1b]8;;\x1b\\" if self.links else code

    def _verdict(self) -> str:
        report = self.report
        name = safe(report.name or self._say("result.stdin"))
        said = self._paint(judged(report, self.language), "good" if report.conforms else FOUT)
        return f"{self._paint(name, 'bold')} {said}"

    def _group(self, code: str, findings: list[Finding]) -> Iterator[str]:
        count, severity = self.report.counts[code], findings[0].severity
        shown = findings if self.everything else findings[:FIRST]
        said = [words(each, self.report, self.edition, self.language) for each in shown]
        fixes = {each.fix for each in said}
        label = self._paint(f"{self._say(f'result.{severity}')} {self._linked(code)}", severity)
        times = f"  {self._say('result.times', n=count)}" if count > 1 else ""
        yield f"{label} {self._paint(said[0].demand, 'bold')}{times}"
        if code == KNOWN_FIELD.code and (names := unknown_fields(self.report, self.language)):
            yield from _wrapped(f"{safe(names, None)}.")
        for finding, each in zip(shown, said, strict=True):
            yield from self._place(finding, each.record)
            yield from self._told(each)
            if len(fixes) > 1:
                yield from self._fix(each)
        if count > len(shown):
            yield f"  {self._more(findings[len(shown) :], count - len(shown))}"
        if len(fixes) == 1:
            yield from self._fix(said[0])
        yield self._paint(f"  {self._say('result.explain')}: mvi-validate --explain {code}", "dim")

    def _told(self, said: Words) -> Iterator[str]:
        yield from _wrapped(safe(said.message, None))
        if said.suggestion:
            yield f"  {self._say('result.meant')} {self._paint(safe(said.suggestion), 'bold')}?"
        elif said.expected and said.expected not in said.message:
            yield from _wrapped(f"{self._say('result.expected')}: {safe(said.expected, None)}")

    def _fix(self, said: Words) -> list[str]:
        return _wrapped(f"{self._say('result.fix')}: {safe(said.fix, None)}")

    def _place(self, finding: Finding, record: str) -> Iterator[str]:
        place = self.report.place(finding)
        where = behind(place) if place else f" {self.report.pointer(finding)}" if finding.path else ""
        name = safe(self.report.name or self._say("result.stdin")) + safe(where)
        yield f"  {self._paint('-->', 'dim')} {name}  {safe(record)}".rstrip()
        if not place or not self.report.document or "private" in finding.values:
            return
        report = self.report
        yield from self._cell(place, cell_text(place, report)) if place.sheet else self._quote(*nearby(place, report))

    def _cell(self, place: Place, text: str) -> Iterator[str]:
        """Show what stands in a cell; of an empty one there is nothing to show."""
        if text:
            yield self._paint(f"{corner(place):>6} | ", "dim") + safe(text, LINE)

    def _quote(self, place: Place, line: str) -> Iterator[str]:
        """Show the line of the file with a caret under the value; a long line is cut around it."""
        start = max(0, place.column - 1 - LINE // 2) if len(line) > LINE else 0
        before, value = line[start : place.column - 1], line[place.column - 1 : place.column - 1 + place.length]
        after = line[place.column - 1 + place.length : start + LINE]
        head, middle = safe(before if start else before.lstrip(), None), safe(value, LINE)
        yield self._paint(f"{place.line:>6} | ", "dim") + safe(head + middle + after, LINE + 20)
        yield self._paint("       | ", "dim") + " " * len(head) + self._paint("^" * max(1, len(middle)), "fout")

    def _more(self, findings: list[Finding], count: int) -> str:
        places = [self.report.place(each) for each in findings]
        spots = list(dict.fromkeys(cell(each) or str(each.line) for each in places if each))[:FIRST]
        key = "result.more_cells" if any(each and each.sheet for each in places) else "result.more"
        said = self._say(key, n=count, places=safe(", ".join(spots), None))
        text = said if spots else self._say("result.more_places", n=count)
        return f"... {text}" if self.everything else f"... {text} ({self._say('result.all')})"

    def _summary(self) -> Iterator[str]:
        """Say what was found and how much was checked, which faults are known, and how far the file goes."""
        report, language = self.report, self.language
        checked, *rest = scope(report, language)
        found = amounts(report.severities, language)
        colour = "waarschuwing" if report.conforms else FOUT
        yield self._paint(f"{found}. {checked}.", colour) if found else f"{checked}."
        for each in (*rest, known(report, language), level(report, language)):
            yield from safe_lines(wrap(f"{each}.", LINE)) if each else ()
