"""For the summary of a job: Markdown that GitHub and GitLab show, with the verdict on each file.

GitHub refuses the whole summary of a step when it exceeds 1 MiB. What does not fit is shortened, and what still does
not fit is counted.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.render.markdown_report import MarkdownBody
from mvi_standard.render.markdown_text import prose
from mvi_standard.render.summary import verdict
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report

LIMIT = 1_000_000
"""Bytes of all reports together: the rest of the mebibyte is for the totals, and for what else a step has to say."""


class Writer:
    """Writes a section for each report, as long as there is room."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Write to `stream`."""
        self.stream, self.language, self.run = stream, language, run
        self.room, self.left = LIMIT, 0
        self.verdicts: Counter[str] = Counter()

    def add(self, report: Report) -> None:
        """Write one report at the greatest length that fits; after the first that does not fit, none."""
        self.verdicts[verdict(report)] += 1
        if self.left:
            self.left += 1
            return
        for text in MarkdownBody(report, self.language, self.run).lengths():
            size = len(text.encode()) + 1
            if size <= self.room:
                self.stream.write(f"{text}\n")
                self.room -= size
                return
        self.left += 1

    def close(self) -> None:
        """Write the totals, if there were several files, and how many are left out."""
        said = []
        if (n := self.verdicts.total()) != 1:
            each = {key: self.verdicts[key] for key in ("conforms", "departs", "unreadable")}
            said.append(say("result.totals", self.language, n=n, **each))
        if self.left:
            said.append(say("pipeline.not_in_summary", self.language, n=self.left))
        if said:
            self.stream.write(f"---\n\n{prose(' '.join(said))}\n")
        self.stream.flush()
