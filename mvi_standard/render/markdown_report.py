"""The report on one file as Markdown, in three lengths: with all the kept places, with the first, or with none."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from mvi_standard.history.ledger import Checked, checked
from mvi_standard.history.provenance import flat_provenance
from mvi_standard.render.entry import entries
from mvi_standard.render.markdown_text import cell, code, prose
from mvi_standard.render.remark import known_as, named, paragraph, remark
from mvi_standard.render.safe import safe
from mvi_standard.render.summary import judged
from mvi_standard.render.where import cell as cell_of
from mvi_standard.render.where import spoken
from mvi_standard.requirement import STAGES
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.history.provenance import Run
    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Report

    Groups = Sequence[tuple[str, Sequence[ReportEntry]]]
    from collections.abc import Iterable, Sequence

FIRST = 3
"""Places of each code in a report of ordinary length."""


class MarkdownBody:
    """The Markdown of one report in one language."""

    def __init__(self, report: Report, language: str, run: Run) -> None:
        """Take what there is to say."""
        self.report, self.language, self.run = report, language, run

    def lengths(self) -> Iterator[str]:
        """Yield the report at full length, then ever shorter."""
        if self.run.everything:
            yield self._text(len(self.report.findings) + len(self.report.accepted))
        yield self._text(FIRST)
        yield "\n".join([*self._head(), prose(self._say("pipeline.too_long")), ""])

    def _say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    def _text(self, first: int) -> str:
        all_of_them = entries(self.report, self.language)
        groups = [(each, [*group]) for each, group in groupby(all_of_them, key=lambda entry: entry.code)]
        lines = [*self._head(), *self._table(groups), *self._places(groups, first), *self._known(first)]
        lines += [*checks(self.report, self.language), *what_it_rests_on(self.report, self.language, self.run)]
        return "\n".join([*lines, ""])

    def _head(self) -> list[str]:
        name = code(safe(named(self.report, self.language)))
        return [
            f"## {name} {prose(judged(self.report, self.language))}",
            "",
            prose(paragraph(self.report, self.language)),
            "",
        ]

    def _table(self, groups: Groups) -> Iterator[str]:
        """Yield the codes with what they ask, and how often each was found."""
        if not groups:
            return
        heads = [self._say(f"pipeline.column_{each}") for each in ("severity", "code", "demand", "count")]
        rows = [
            [
                self._say(f"result.{found[0].severity}"),
                f"[{code(each)}]({found[0].page})",
                cell(prose(found[0].said.demand)),
                str(self.report.counts[each]),
            ]
            for each, found in groups
        ]
        yield from table(heads, rows, numbers=1)
        yield ""
        yield f"{self._say('pipeline.explain_more')}: {code('mvi-validate --explain CODE')}"
        yield ""

    def _places(self, groups: Groups, first: int) -> Iterator[str]:
        """Yield the first places of each code, with how to mend it."""
        if not groups:
            return
        yield f"### {self._say('pipeline.first_places')}"
        yield ""
        for each, found in groups:
            fixes = {entry.said.fix for entry in found[:first]}
            fix = f" {self._fix(found[0])}" if len(fixes) == 1 else ""
            yield f"- {code(each)}{fix}"
            for entry in found[:first]:
                yield f"  - {self._place(entry)}{f' {self._fix(entry)}' if len(fixes) > 1 else ''}"
            if left := self.report.counts[each] - len(found[:first]):
                yield f"  - … {self._say('result.more_places', n=left)}"
        yield ""

    def _fix(self, entry: ReportEntry) -> str:
        return f"{self._say('result.fix')}: {prose(entry.said.fix)}"

    def _place(self, entry: ReportEntry) -> str:
        at = entry.place
        written = cell_of(at) or (None if at else entry.pointer or "/")
        where = code(safe(written)) if written else spoken(at, self.language) if at else ""
        return f"{where}: {prose(remark(entry, self.language))}"

    def _known(self, first: int) -> Iterator[str]:
        """Yield the first faults that somebody answers for, with the reason."""
        known = [each for each in entries(self.report, self.language, accepted=True) if each.accepted]
        if not known:
            return
        lines = [
            f"- {code(each.code)} {self._place(each)} {prose(known_as(each.accepted, self.language))}"
            for each in known[: first * FIRST]
            if each.accepted
        ]
        left = len(known) - len(lines)
        more = [f"- … {self._say('result.more_places', n=left)}"] if left else []
        yield from unfolding(self._say("overview.known_title"), [*lines, *more])


ENDS = ("passed", "failed", "not_applicable", "not_run")
"""How a demand ended; each ends in one way."""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: int) -> Iterator[str]:
    """Yield a table of Markdown; its last `numbers` columns hold numbers."""
    rulers = ["---"] * (len(heads) - numbers) + ["---:"] * numbers
    for each in (heads, rulers, *rows):
        yield f"| {' | '.join(each)} |"


def unfolding(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines that stay folded until a reader opens them; `title` is a text of ours."""
    yield from ("<details>", f"<summary>{title}</summary>", "", *lines, "", "</details>", "")


def checks(report: Report, language: str) -> Iterator[str]:
    """Yield a table of how many demands of each kind had which outcome."""
    found = Counter((_kind(each), _end(each)) for each in checked(report))
    there = [kind for kind in STAGES if any(found[kind, end] for end in ENDS)]
    heads = [say(f"pipeline.column_{each}", language) for each in ("kind", *ENDS)]
    rows = [[say(f"pipeline.kind_{kind}", language), *(str(found[kind, end]) for end in ENDS)] for kind in there]
    yield from unfolding(say("pipeline.what_was_checked", language), table(heads, rows, numbers=len(ENDS)))


def what_it_rests_on(report: Report, language: str, run: Run) -> Iterator[str]:
    """Yield the checksums, versions, options and the day behind the verdict."""
    lines = (f"- {code(safe(name))}: {code(safe(value))}" for name, value in flat_provenance(report, run))
    yield from unfolding(say("pipeline.origin", language), lines)


def _kind(each: Checked) -> str:
    return each.requirement.code.removeprefix("MVI-")[0]


def _end(each: Checked) -> str:
    if each.applied:
        return "failed" if each.failed else "passed"
    return "not_run" if each.not_run else "not_applicable"
