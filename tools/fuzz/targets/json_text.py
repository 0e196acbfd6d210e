"""JSON: what is read is what Python's own parser reads, and each value is found again at its place in the text."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any

from mvi_standard.actions.submission import values_of
from mvi_standard.demands import ONE_SUBMISSION, SYNTAX
from mvi_standard.document import Unreadable
from mvi_standard.read import parse
from mvi_standard.requirement import READING
from tools.fuzz.mutation import json_value
from tools.fuzz.seeds import examples
from tools.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.document import Document

NO_JSON = {SYNTAX.code, ONE_SUBMISSION.code}
STEP = 8
"""One place in so many is looked up, other ones for each length of input: all would cost five times the rest."""
MOST_DIGITS = 400
"""Digits of a number that Python reads; one that is longer was refused."""


def holds(data: bytes) -> None:
    """Hold what is read, or why it is refused, against the standard library."""
    try:
        document = parse(data)
    except Unreadable as refusal:
        code = refusal.finding.code
        assert code.startswith(READING), code
        assert code not in NO_JSON or not isinstance(_peer(data), dict), f"{code}, but it is an object in JSON"
        return
    if NO_JSON & {each.code for each in document.faults}:
        return
    expected: Any = _peer(data)
    for each in document.faults:
        name, index = each.path
        expected[name][index] = None
    found = values_of(document)
    assert json.dumps(found) == json.dumps(expected), "other values than are written"
    for path, value in islice(_leaves(found), len(data) % STEP, None, STEP):
        written = document.source.token(path)
        assert _lost(document, path) or _same(written, value), f"{path}: {written} is written for {value!r}"


def _peer(data: bytes) -> object:
    """Return the values by the standard library; None where it finds no JSON."""
    try:
        return json.loads(data.decode("utf-8-sig"), parse_int=_whole, parse_constant=_refused)
    except (ValueError, RecursionError):
        return None


def _whole(digits: str) -> int | str:
    return digits if len(digits) > MOST_DIGITS else int(digits)


def _refused(name: str) -> object:
    raise ValueError(name)


def _leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(inner, (*path, key))
    else:
        yield path, value


def _lost(document: Document, path: tuple[str | int, ...]) -> bool:
    return any(path == each.path for each in document.faults)


def _same(written: str | None, value: object) -> bool:
    return written is not None and json.dumps(json.loads(written)) == json.dumps(value)


TARGET = Target(holds, lambda: examples("valid", "invalid"), json_value, runs=700_000)
