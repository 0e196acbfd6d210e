"""YAML: what is read has JSON values only, which read the same from JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mvi_standard.actions.submission import values_of
from mvi_standard.document import Unreadable
from mvi_standard.read import parse
from mvi_standard.requirement import READING
from tools.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400
"""Bytes of an input: the reader of YAML takes a millisecond for each hundred."""
SEEDS = (
    "id: a\nperiod: {start: 2026-01-01, end: 2026-12-31}\nlots:\n  - id: l1\n    themes: [klimaat, 'sociaal']\n",
    "? a\n: |\n  twee\n  regels\n# uitleg\nb: >-\n  een\n  zin\n",
    "%YAML 1.2\n---\na: ~\nb: 0o17\nc: 1e3\nd: .inf\ne: no\nf: 12.50\n...\n",
    "a: &x 1\nb: *x\n<<: {c: 2}\n!!str d: !x e\n",
    'a: "\\u00e9\\n\\x41 \\uD83D\\uDE00"\n"b": -0.0\n',
    '{"a": [1, 2.5, true, null, "x"], "lots": [{}, {"id": "l"}]}',
    "a: 1\n---\nb: 2\n",
    "a: 1\na: 2\n",
)


def holds(data: bytes) -> None:
    """Hold the values against those that JSON gives back."""
    try:
        document = parse(data, ".yaml")
        again = parse(json.dumps(values_of(document), allow_nan=False).encode())
    except Unreadable as refusal:
        assert refusal.finding.code.startswith(READING), refusal.finding.code
        return
    assert values_of(again) == values_of(document), "other values than JSON gives back"


def seeds() -> Iterator[bytes]:
    """Yield each form of YAML, whether it is read or refused."""
    yield from (each.encode() for each in SEEDS)


TARGET = Target(holds, seeds, longest=LONGEST, runs=100_000)
