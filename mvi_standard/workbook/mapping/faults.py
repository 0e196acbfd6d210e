"""Faults in a mapping, each at its place in the file and in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Said
from mvi_standard.texts.say import both

if TYPE_CHECKING:
    from typing import NoReturn


class FaultyMapping(Exception):  # noqa: N818 - named for what it says of the file
    """Raised for a mapping that cannot be used; `where` is the place in the file, `why` the fault there."""

    def __init__(self, where: str, why: Said) -> None:
        """Keep the place and the reason."""
        super().__init__(f"{where}: {why.en}")
        self.where, self.why = where, why


def refuse(why: str, where: str, **values: object) -> NoReturn:
    """Raise FaultyMapping for a place in the file; `why` is a text of mapping_fault.toml that `values` fill in."""
    raise FaultyMapping(where, both(f"mapping_fault.{why}", **values))


def refuse_kind(kind: str, where: str) -> NoReturn:
    """Raise FaultyMapping for a place that should hold a `kind` of value, such as `table`."""
    refuse("kind", where, wanted=both(f"map.wanted_{kind}"))


def near(name: str | None) -> Said:
    """Return the question whether another name was meant; empty without one."""
    return both("map.near", found=name) if name else Said("", "")
