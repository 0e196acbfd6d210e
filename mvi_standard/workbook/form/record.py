"""A record that a form brings, before it has a place in a submission."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Path, Place

SUPPLIER, UNCHECKED = "opdrachtnemer", {"status": "niet_gecontroleerd"}
"""Who answers, and what is certain of an answer that has just come."""


@dataclass(frozen=True)
class Incoming:
    """A record without an id yet: `base` is what its id begins with, `places` gives the cell of each field in it.

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
