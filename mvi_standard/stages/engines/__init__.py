"""JSON Schema engines behind one interface, so that faults of structure do not depend on the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.finding import Path


class Fault(Struct, frozen=True, order=True):
    """One breach of the JSON Schema: a path and a keyword; each missing (`required`) or unexpected property is one.

    `member` is that property; None for every other keyword. It has no message, schema path or order from an engine:
    engines differ in all three.
    """

    path: Path
    keyword: str
    member: str | None = None


class Engine(Protocol):
    """Judges values against one JSON Schema."""

    def faults(self, value: Any) -> Iterable[Fault]:  # noqa: ANN401 - any JSON value
        """Return every fault of `value`."""
