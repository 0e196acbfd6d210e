"""What one may choose when a document is judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.stages.engines.rust import RustEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mvi_standard.stages.engines import Engine
    from mvi_standard.stages.registers.register import Register

    EngineMaker = Callable[[Mapping[str, Any]], Engine]


@dataclass(frozen=True)
class Choices:
    """How to judge.

    `profile`: by another profile than the submission names. `keep`: at most so many findings of each code (None: all).
    `reconcile`: hold reported totals against the records. `registers`: where codes and bodies are looked up. `engine`:
    what judges the structure.
    """

    profile: str | None = None
    keep: int | None = None
    reconcile: bool = True
    registers: tuple[Register, ...] = ()
    engine: EngineMaker = RustEngine
