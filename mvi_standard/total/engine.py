"""What reads submissions and adds them up: DuckDB on one machine, or anything else that does the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from mvi_standard.total.add_up import Ledger
from mvi_standard.total.gather import gather
from mvi_standard.total.submission_head import document_of, heads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from mvi_standard.document import Document
    from mvi_standard.total.gather import Progress
    from mvi_standard.total.judging import Counting
    from mvi_standard.total.submission_head import SubmissionHead
    from mvi_standard.total.version_selection import Versions


class Engine(Protocol):
    """What a total asks of an engine; `processes` is how many it may start on this machine."""

    @property
    def processes(self) -> int | None:
        """As many as there are cores, without a number."""

    def heads(self, names: Iterable[str]) -> Iterable[SubmissionHead]:
        """Return the heads of all submissions in these files."""

    def opened(self, head: SubmissionHead) -> Document:
        """Read the submission of a head again; raises Unreadable."""

    def gather(self, chosen: Sequence[Versions], folder: Path, how: Counting) -> None:
        """Judge these submissions, and write their tables below `folder`."""

    def ledger(self, folder: Path, catalogue: Mapping[str, Any]) -> Ledger:
        """Open the tables of the submissions that were gathered."""


@dataclass(frozen=True)
class OneMachine:
    """Reads files in several processes and adds up with DuckDB; `watch` hears how far it is."""

    processes: int | None = None
    watch: Callable[[Progress], None] | None = None

    def heads(self, names: Iterable[str]) -> Iterable[SubmissionHead]:
        """Return the heads of all submissions in these files."""
        return heads(names)

    def opened(self, head: SubmissionHead) -> Document:
        """Read the submission of a head again; raises Unreadable."""
        return document_of(head)

    def gather(self, chosen: Sequence[Versions], folder: Path, how: Counting) -> None:
        """Judge these submissions, and write their tables below `folder`."""
        gather(chosen, folder, how, processes=self.processes, watch=self.watch)

    def ledger(self, folder: Path, catalogue: Mapping[str, Any]) -> Ledger:
        """Open the tables of the submissions that were gathered."""
        return Ledger(folder, catalogue)


ONE_MACHINE = OneMachine()
