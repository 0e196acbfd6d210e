"""A saved result: `mvi diff` compares it with another and `mvi verify` repeats it, or they say why not."""

from __future__ import annotations

from functools import cache
from io import StringIO
from typing import TYPE_CHECKING

from mvi_standard.cli.verbs import diff, verify
from mvi_standard.history.provenance import Run
from mvi_standard.render import writer
from mvi_standard.validate import validate
from tools.fuzz.commands import assert_ends_well, stored
from tools.fuzz.mutation import json_value
from tools.fuzz.seeds import EXAMPLES, MINIMAL
from tools.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOWN = ("C012", "R001", "S002", "F008")
"""Faults of the results to begin with: of a rule, a reference, the structure and the reading."""


def holds(data: bytes) -> None:
    """Compare and repeat."""
    name = stored("result.json", data)
    assert_ends_well(diff.command, name, _first())
    assert_ends_well(diff.command, _first(), name)
    assert_ends_well(verify.command, name, str(MINIMAL))


def seeds() -> Iterator[bytes]:
    """Yield a result of each kind of fault, and one without."""
    yield result(MINIMAL.read_bytes())
    for code in SHOWN:
        yield result(next(iter(sorted((EXAMPLES / "invalid").glob(f"MVI-{code}-*.json")))).read_bytes())


def result(submission: bytes) -> bytes:
    """Return what `mvi-validate --format json` writes."""
    stream = StringIO()
    made = writer("json", stream, "nl", Run(today="2026-11-01", everything=True))
    made.add(validate(submission))
    made.close()
    return stream.getvalue().encode()


@cache
def _first() -> str:
    return stored("first.json", next(iter(seeds())))


TARGET = Target(holds, seeds, json_value, longest=32_000, runs=20_000)
