"""What unfolds below a report in Markdown: what was checked, and what the verdict rests on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.history.ledger import Checked, checked
from mvi_standard.render.markdown_text import code
from mvi_standard.render.origin import origin
from mvi_standard.render.safe import safe
from mvi_standard.requirement import STAGES
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report

ENDS = ("passed", "failed", "not_applicable", "not_run")
"""How a demand ended; each ends in one way."""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: int) -> Iterator[str]:
    """Give a table of Markdown; its last `numbers` columns hold numbers."""
    rulers = ["---"] * (len(heads) - numbers) + ["---:"] * numbers
    for each in (heads, rulers, *rows):
        yield f"| {' | '.join(each)} |"


def unfolding(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Give lines that are out of sight until a reader asks for them; `title` is ours."""
    yield from ("<details>", f"<summary>{title}</summary>", "", *lines, "", "</details>", "")


def checks(report: Report, language: str) -> Iterator[str]:
    """Give how many demands of each kind ended in which way."""
    found = Counter((_kind(each), _end(each)) for each in checked(report))
    there = [kind for kind in STAGES if any(found[kind, end] for end in ENDS)]
    heads = [say(f"pipeline.column_{each}", language) for each in ("kind", *ENDS)]
    rows = [[say(f"pipeline.kind_{kind}", language), *(str(found[kind, end]) for end in ENDS)] for kind in there]
    yield from unfolding(say("pipeline.what_was_checked", language), table(heads, rows, numbers=len(ENDS)))


def what_it_rests_on(report: Report, language: str, run: Run) -> Iterator[str]:
    """Give the checksums, versions, choices and the day behind the verdict."""
    lines = (f"- {code(safe(name))}: {code(safe(value))}" for name, value in origin(report, run))
    yield from unfolding(say("pipeline.origin", language), lines)


def _kind(each: Checked) -> str:
    return each.requirement.code.removeprefix("MVI-")[0]


def _end(each: Checked) -> str:
    if each.applied:
        return "failed" if each.failed else "passed"
    return "not_run" if each.not_run else "not_applicable"
