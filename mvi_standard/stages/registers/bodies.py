"""Organisations of a submission by the numbers that registers know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.finding import Path
    from mvi_standard.stages.objects import Objects
    from mvi_standard.stages.registers.register import Number

LOOKED_UP = ("tooi", "oin", "kvk", "rsin")
"""The schemes whose numbers registers have, the one that tells bodies apart best first."""


@dataclass(frozen=True)
class PublicBody:
    """One organisation of a submission; `precedes` when another names it as its predecessor: then it may have ended."""

    path: Path
    name: str
    kind: str
    numbers: Mapping[Number, Path]
    precedes: bool

    def addresses(self) -> Iterator[tuple[Path, str]]:
        """Yield the TOOI addresses, each with its place."""
        return ((path, value) for (scheme, value), path in self.numbers.items() if scheme == "tooi")


def bodies(objects: Objects) -> list[PublicBody]:
    """Return the organisations that have a number which registers know."""
    organisations = objects.get("Organisation", [])
    earlier = {each for _, data in organisations for each in data.get("predecessors", ())}
    return [_body(path, data, earlier) for path, data in organisations if _numbers(path, data)]


def _body(path: Path, data: Mapping[str, Any], earlier: set[str]) -> PublicBody:
    kind, numbers = data.get("organisation_type", ""), _numbers(path, data)
    return PublicBody(path, data.get("name", ""), kind, numbers, data["id"] in earlier)


def _numbers(path: Path, data: Mapping[str, Any]) -> dict[Number, Path]:
    found = {
        (each["scheme"], each["value"]): (*path, "identifiers", index, "value")
        for index, each in enumerate(data.get("identifiers", ()))
        if each["scheme"] in LOOKED_UP
    }
    return dict(sorted(found.items(), key=lambda item: LOOKED_UP.index(item[0][0])))
