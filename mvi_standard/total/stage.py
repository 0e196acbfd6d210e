"""The stage that a total is in, for whoever waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Tell = Callable[["Stage"], None]

Each = TypeVar("Each")
OFTEN = 50
"""After so many things it is said how far a stage is."""


class Stage(NamedTuple):
    """What is being made and, when that is told, how many are done of how many."""

    name: str
    done: int = 0
    of: int = 0


def untold(stage: Stage) -> None:
    """Tell nobody."""


def told(those: Iterable[Each], name: str, of: int, tell: Tell) -> Iterator[Each]:
    """Yield those, and tell now and then how far the stage is."""
    for done, each in enumerate(those):
        if done % OFTEN == 0:
            tell(Stage(name, done, of))
        yield each
