"""What is understood of notices: values of records, what became of each value in a notice, and what to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from mvi_standard.exchange.facts import Leaf

TAKEN, DERIVED, CONFLICT, REPLACED = "taken", "derived", "conflict", "replaced"
OTHER_LANGUAGE, STATED_NONE, LEFT_OUT, NO_FIELD = "other_language", "stated_none", "left_out", "no_field"
YOURS = "yours"
"""The submission that notices are added to says otherwise."""


class Said(Struct, frozen=True):
    """A field of a record has a value, from these values of a notice."""

    cls: str
    id: str
    field: str
    value: Any
    leaves: tuple[Leaf, ...]
    status: str = TAKEN


class Became(Struct, frozen=True):
    """A value of a notice is not a value of a record, and why."""

    leaf: Leaf
    status: str


class Question(Struct, frozen=True):
    """What a notice leaves open about a field of a record; `candidate` is what it may well be, as a text."""

    cls: str
    id: str
    field: str
    ask: str
    candidate: str
    leaves: tuple[Leaf, ...]


Event = Said | Became | Question
