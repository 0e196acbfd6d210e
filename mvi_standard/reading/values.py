"""Values as returned by `json.loads`, read as the JSON they would be written as."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from mvi_standard import demands
from mvi_standard.document import Document, Nowhere, Unreadable
from mvi_standard.reading.crowds import VALUES
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.limits import DEFAULT
from mvi_standard.reading.tokens import inexact_number


def read_values(values: Mapping[str, Any]) -> Document:
    """Read a mapping; raises Unreadable for NaN or endless nesting, TypeError for values that do not exist in JSON."""
    try:
        if (count := _counted(values, {})) > DEFAULT.values:
            said = {"count": count, "limit": DEFAULT.values, "what": VALUES}
            raise Unreadable(demands.VALUE_COUNT.finding((), said))
        text = json.dumps(_keyed(values), allow_nan=False, default=_plain)
    except ValueError as error:
        demand = next((each for word, each in CAUSES.items() if word in str(error)), demands.EXACT_NUMBER)
        raise Unreadable(demand.finding((), {"found": "NaN, Infinity"})) from error
    except RecursionError as error:
        raise Unreadable(demands.DEPTH.finding(())) from error
    try:
        document = read_json(text.encode())
    except Unreadable as refusal:
        raise Unreadable(replace(refusal.finding, place=None)) from refusal
    return replace(
        document, source=Nowhere(), content=b"", faults=tuple(replace(each, place=None) for each in document.faults)
    )


CAUSES = {"Out of range float": demands.FINITE_NUMBER, "Circular": demands.DEPTH}
"""What json says of values that JSON cannot hold; what is left is a number with too many digits."""


def _counted(value: Any, known: dict[int, tuple[Any, int]]) -> int:  # noqa: ANN401 - any JSON value
    """Count the values that would be written: what stands in many places counts in each, but is walked once."""
    if not isinstance(value, Mapping | list | tuple):
        return 1
    if id(value) not in known:
        members = value.values() if isinstance(value, Mapping) else value
        known[id(value)] = value, 1 + sum(_counted(each, known) for each in members)
    return known[id(value)][1]


def _keyed(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return mappings as dicts; raises TypeError for a key that is no text, which json would turn into text."""
    if isinstance(value, Mapping):
        if wrong := next((key for key in value if not isinstance(key, str)), None):
            problem = f"a key is text, not {type(wrong).__name__}"
            raise TypeError(problem)
        return {key: _keyed(each) for key, each in value.items()}
    return [_keyed(each) for each in value] if isinstance(value, list | tuple) else value


def _plain(value: Any) -> Any:  # noqa: ANN401 - what json cannot write by itself
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise Unreadable(demands.FINITE_NUMBER.finding((), {"found": str(value)}))
        if inexact_number(f"{value} ".encode()):
            raise Unreadable(demands.EXACT_NUMBER.finding((), {"found": str(value)}))
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    problem = f"{type(value).__name__} is no JSON value"
    raise TypeError(problem)
