"""What a message calls a record: its number may be faulty while the rest of it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Said
from mvi_standard.stages.doubtful import readable

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBERS = ("own_number", "id")
UNREADABLE = Said("(niet te lezen)", "(unreadable)")


def called(record: Mapping[str, object], *names: str) -> str | Said:
    """Return the first of these texts that is there and can be read, by default the number or the id of its owner."""
    found: str | None = next(filter(None, (readable(record, name) for name in names or NUMBERS)), None)
    return UNREADABLE if found is None else found
