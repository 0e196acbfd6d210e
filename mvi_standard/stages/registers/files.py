"""Files of registers: decode them, and say why one cannot be used."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from typing import Any


class Why(StrEnum):
    """The reasons why a file is no register."""

    UNREADABLE = "unreadable"
    LARGE = "large"
    DOCTYPE = "doctype"
    DAMAGED = "damaged"
    FORM = "form"
    EMPTY = "empty"


class UnusableError(ValueError):
    """Raised for a file that is no register; `values` fill in the text for the reason `why`."""

    def __init__(self, why: Why, **values: object) -> None:
        """Keep the reason."""
        super().__init__(why)
        self.why, self.values = why, values


LONGEST = 200
"""Characters of a name that are kept: enough to recognise a body by."""
_DAY = re.compile(r"(?:1[0-9]|2[0-9])[0-9]{2}-[0-1][0-9]-[0-3][0-9]")


def decoded(data: bytes) -> str:
    """Return the text of a UTF-8 file, without its byte order mark; raises UnusableError when it is something else."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableError(Why.DAMAGED, place=f"byte {error.start + 1}") from error


def json_values(data: bytes) -> Any:  # noqa: ANN401 - any JSON value
    """Return what a JSON file holds; raises UnusableError when it is no JSON."""
    try:
        return json.loads(decoded(data))
    except json.JSONDecodeError as error:
        raise UnusableError(Why.DAMAGED, place=f"{error.lineno}:{error.colno}") from error
    except (ValueError, RecursionError) as error:
        if isinstance(error, UnusableError):
            raise
        raise UnusableError(Why.DAMAGED, place="JSON") from error


def label(value: object) -> str:
    """Return a text on one line, cut off when longer than a name; empty for anything but a text."""
    if not isinstance(value, str):
        return ""
    line = " ".join(value[: 4 * LONGEST].split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def iso_day(value: object) -> str | None:
    """Return the day at the start of a date or time, without its zone; None when there is none."""
    match = _DAY.match(value) if isinstance(value, str) else None
    return match[0] if match else None
