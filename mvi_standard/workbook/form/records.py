"""Records from a form before they have a place in a submission, and the ids they get there."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Path, Place

SUPPLIER, UNCHECKED = "opdrachtnemer", {"status": "niet_gecontroleerd"}
"""Who answers, and what is certain of an answer that has just come."""


@dataclass(frozen=True)
class Incoming:
    """A record without an id yet: `base` is the beginning of its id, `places` gives the cell of each field in it.

    `method` and `evidence` are records that it refers to, to be found in the submission or added to it.
    """

    name: str
    base: str
    data: Mapping[str, Any]
    places: Mapping[Path, Place]
    home: Place
    form: str
    about: str
    note: str = ""
    method: Mapping[str, Any] = field(default_factory=dict)
    evidence: Mapping[str, Any] = field(default_factory=dict)
    preferred: str = ""


def ordered(data: Mapping[str, Any], cls: str, edition: Edition) -> dict[str, Any]:
    """Return a record with its fields in the order of the model."""
    order = [*edition.schema["$defs"][cls]["properties"]]
    return {key: data[key] for key in sorted(data, key=order.index)}


LONGEST = 100
"""Characters that an id may have."""
_CHECKED = 8


def numbered(base: str, taken: Container[str], first: int = 1) -> str:
    """Return the base with the first number that makes it a free id: `C-1-mki-2026-1`."""
    return next(made for each in count(first) if (made := fitted(base, f"-{each}")) not in taken)


def named(base: str, taken: Container[str]) -> str:
    """Return the base itself, or with a number from 2 when it is taken."""
    plain = fitted(base)
    return numbered(base, taken, 2) if plain in taken else plain


def fitted(base: str, end: str = "") -> str:
    """Return a base with an ending, within the length of an id; a checksum replaces what is cut off."""
    if len(base) + len(end) <= LONGEST:
        return f"{base}{end}"
    check = sha256(base.encode()).hexdigest()[:_CHECKED]
    return f"{base[: LONGEST - len(end) - _CHECKED - 1]}-{check}{end}"
