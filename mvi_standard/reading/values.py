"""Values as `json.loads` gives them, read as the JSON that they would be written as."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mvi_standard.document import Document, Nowhere, Unreadable
from mvi_standard.finding import Finding
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.tokens import inexact_number
from mvi_standard.requirement import FOUT

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_values(values: Mapping[str, Any]) -> Document:
    """Read a mapping; raises Unreadable for NaN or endless nesting, TypeError for values that JSON does not have."""
    try:
        text = json.dumps(dict(values), allow_nan=False, default=_plain)
    except ValueError as error:
        raise Unreadable(Finding("MVI-F009", FOUT, (), {"found": "NaN"})) from error
    except RecursionError as error:
        raise Unreadable(Finding("MVI-F012", FOUT, ())) from error
    try:
        document = read_json(text.encode())
    except Unreadable as refusal:
        raise Unreadable(replace(refusal.finding, place=None)) from refusal
    return replace(
        document, source=Nowhere(), content=b"", faults=tuple(replace(each, place=None) for each in document.faults)
    )


def _plain(value: Any) -> Any:  # noqa: ANN401 - what json cannot write by itself
    if isinstance(value, Decimal):
        if inexact_number(f"{value} ".encode()):
            raise Unreadable(Finding("MVI-F010", FOUT, (), {"found": str(value)}))
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    problem = f"{type(value).__name__} is no JSON value"
    raise TypeError(problem)
