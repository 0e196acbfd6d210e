"""JSON Schema engines behind one interface: what a fault of structure is does not depend on the engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.finding import Path


@dataclass(frozen=True, order=True)
class Fault:
    """Where a value breaks the JSON Schema: one per missing (`required`) or unexpected property.

    `member` is that property; None for every other keyword. No message, schema path or order of an engine is part
    of it: engines differ in all three.
    """

    path: Path
    keyword: str
    member: str | None = None


class Engine(Protocol):
    """Judges values against one JSON Schema."""

    def faults(self, value: Any) -> Iterable[Fault]:  # noqa: ANN401 - any JSON value
        """Return every fault of `value`."""
