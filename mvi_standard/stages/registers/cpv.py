"""CPV: the list of the eForms SDK (genericode), or a JSON list of `code`, `nl` and `en`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Said
from mvi_standard.stages.registers.genericode import rows
from mvi_standard.stages.registers.register import Entry
from mvi_standard.stages.registers.text import json_values, label
from mvi_standard.stages.registers.unusable import UnusableError, Why

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CODE = re.compile(r"([0-9]{8})(?:-[0-9])?")
COLUMNS = {"code": "code", "nld_label": "nl", "eng_label": "en", "Name": "name"}
"""The columns of the genericode file that are read, by what they are called here."""
FORM = "genericode (.gc), of JSON: [{code, nl, en}]"


def entries(data: bytes) -> tuple[dict[str, Entry], None]:
    """Return the codes by their first eight digits; neither form of the file has a date of its own."""
    found = {}
    for row in _rows(data):
        match = CODE.fullmatch(label(row.get("code")))
        if not match:
            raise UnusableError(Why.FORM, form=FORM)
        found[match[1]] = Entry(match[1], _label(row))
    return found, None


def _rows(data: bytes) -> Iterator[Mapping[str, Any]]:
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        yield from rows(data, COLUMNS)
        return
    values = json_values(data)
    if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
        raise UnusableError(Why.FORM, form=FORM)
    yield from values


def _label(row: Mapping[str, Any]) -> Said:
    nl, en = label(row.get("nl")), label(row.get("en")) or label(row.get("name"))
    return Said(nl or en, en or nl)
