"""One line on a terminal that says how far a long run is; nothing in a pipe or a file."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from mvi_standard.total.gather import Progress
    from mvi_standard.total.stage import Stage

BACK = "\r\x1b[K"
"""To the beginning of the line, which is emptied."""


@dataclass(frozen=True)
class ProgressLine:
    """Writes how many files and records were read, and how many seconds are left at this speed."""

    language: str
    stream: TextIO = field(default_factory=lambda: sys.stderr)
    now: Callable[[], float] = monotonic
    start: float = field(init=False)

    def __post_init__(self) -> None:
        """Begin to count."""
        object.__setattr__(self, "start", self.now())

    def __call__(self, done: Progress) -> None:
        """Write the line anew."""
        left = (self.now() - self.start) * (1 - done.share) / done.share if done.share else 0
        counts = {"submissions": done.submissions, "progress_records": done.records, "progress_seconds": round(left)}
        said = {name.removeprefix("progress_"): say(f"total.{name}", self.language, n=n) for name, n in counts.items()}
        self._write(say("total.progress" if done.share < 1 else "total.progress_adding", self.language, **said))

    def stage(self, stage: Stage) -> None:
        """Say what is being made, and how much of it is done."""
        doing = say(f"total.stage_{stage.name}", self.language)
        form = "total.progress_of" if stage.of else "total.progress_stage"
        self._write(say(form, self.language, doing=doing, done=stage.done, of=stage.of))

    def close(self) -> None:
        """Leave an empty line."""
        self._write("")

    def _write(self, text: str) -> None:
        if self.stream.isatty():
            self.stream.write(f"{BACK}{text}")
            self.stream.flush()
