"""Organisations of a submission by the numbers that registers know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.demands import DEMANDS
from mvi_standard.finding import NotPut
from mvi_standard.stages.doubtful import Touched, touches

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.finding import Path
    from mvi_standard.stages.objects import Objects
    from mvi_standard.stages.registers.register import Number

OF_BODIES = ("tooi", "organisaties")
"""The registers in which bodies are looked up."""
PRECEDING = "predecessors"
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


def bodies(objects: Objects) -> Iterator[PublicBody | NotPut]:
    """Yield the organisations that have a number which registers know, and which cannot be looked up."""
    organisations = objects.get("Organisation", [])
    earlier = {each for _, data in organisations if not touches(data, PRECEDING) for each in data.get(PRECEDING, ())}
    unsure = any(touches(data, PRECEDING) for _, data in organisations)
    for path, data in organisations:
        try:
            numbers = _numbers(path, data)
            if numbers:
                kind, precedes = data.get("organisation_type", ""), unsure or data["id"] in earlier
                yield PublicBody(path, data.get("name", ""), kind, numbers, precedes)
        except Touched as met:
            yield from (NotPut(each.code, {path: met.path}) for each in DEMANDS.values() if each.register in OF_BODIES)


def _numbers(path: Path, data: Mapping[str, Any]) -> dict[Number, Path]:
    found = {
        (each["scheme"], each["value"]): (*path, "identifiers", index, "value")
        for index, each in enumerate(data.get("identifiers", ()))
        if each["scheme"] in LOOKED_UP
    }
    return dict(sorted(found.items(), key=lambda item: LOOKED_UP.index(item[0][0])))
