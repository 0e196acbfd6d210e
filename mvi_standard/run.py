"""What holds for all reports of one run of a command."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """The day that a run counts as (an ISO date), the list of known faults that it used, and how much it shows.

    `baseline` is the SHA-256 of that list, None without one; with `everything` no place is left out. `kind` is what the
    input is when it was said, such as json.
    """

    today: str
    baseline: str | None = None
    everything: bool = False
    kind: str | None = None
