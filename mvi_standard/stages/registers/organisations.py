"""Dutch public bodies with their numbers, as CSV: one line for each body, with TOOI address, OIN, KvK and RSIN."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from mvi_standard.finding import Said
from mvi_standard.stages.registers.register import Entry
from mvi_standard.stages.registers.text import day, decoded, label
from mvi_standard.stages.registers.unusable import UnusableError, Why

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMES = ("tooi", "oin", "kvk", "rsin")
NEEDED = ("id", "type", "name", *SCHEMES, "valid_from", "valid_to")
FORM = "CSV: " + ",".join(NEEDED)
UNKNOWN_START = "1900-01-01"
"""What the file writes where nobody knows since when a body exists."""
ROLES = frozenset({"rwt", "zbo", "agentschap"})
"""Kinds that are a task or a status: who loses it still exists. On 19 June 2020 the list of 147 legal persons with a
statutory task was closed; they were not wound up."""


def entries(data: bytes) -> tuple[dict[str, Entry], None]:
    """Return the bodies by the key of their line; the file has no date of its own."""
    found = {}
    try:
        lines = csv.DictReader(StringIO(decoded(data), newline=""), strict=True)
        if not set(NEEDED) <= set(lines.fieldnames or ()):
            raise UnusableError(Why.FORM, form=FORM)
        for number, line in enumerate(lines, start=2):
            if any(not isinstance(line[each], str) for each in NEEDED):
                raise UnusableError(Why.DAMAGED, place=str(number))
            found[line["id"]] = _entry(line)
    except csv.Error as error:
        raise UnusableError(Why.DAMAGED, place="CSV") from error
    return found, None


def _entry(line: Mapping[str, str]) -> Entry:
    start, end, name = day(line["valid_from"]), day(line["valid_to"]), label(line["name"])
    if start == UNKNOWN_START or line["type"] in ROLES:
        start = None
    numbers = {scheme: line[scheme] for scheme in SCHEMES if line[scheme]}
    lasting = None if line["type"] in ROLES else end
    return Entry(line["id"], Said(name, name), start, lasting, line["type"].replace("-", "_"), (), numbers)
