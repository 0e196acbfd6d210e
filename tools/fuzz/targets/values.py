"""Values of a program: the verdict on them is that on the same values as JSON."""

from __future__ import annotations

import json

from mvi_standard.validate import validate
from tools.fuzz.mutation import json_value
from tools.fuzz.seeds import examples
from tools.fuzz.target import Target


def holds(data: bytes) -> None:
    """Judge what Python's own parser makes of it, which takes more than JSON allows, both ways."""
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return
    if isinstance(values, dict):
        given, written = validate(values), validate(json.dumps(values).encode())
        assert given.conforms == written.conforms, "another verdict on the same values as JSON"
        assert not (given.readable and written.readable) or given.counts == written.counts, "other findings"


TARGET = Target(holds, lambda: examples("invalid"), json_value, runs=20_000)
