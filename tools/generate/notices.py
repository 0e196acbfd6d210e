"""How notices are taken in, from `schema/exchange/eforms.csv` and the crosswalks to the code lists of eForms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tools.generate.source_files import SourceError, read_rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tools.generate.standard import Class, Standard

FILE = "exchange/eforms.csv"
STATUSES = ("taken", "link", "question", "no_field", "left_out", "placeholder", "withheld")
"""What a row may say becomes of a value; the rest follows from what the notice says itself."""
KEPT = ("path", "list", "status", "key", "target", "privacy")


class NoticeError(SourceError):
    """A row of the table cannot be; the message gives the row and what is wrong."""


def read(schema: Path, classes: Mapping[str, Class]) -> tuple[Mapping[str, str], ...]:
    """Return the rows; raises NoticeError for an unknown status, a field that is not there, and a row that is twice."""
    rows = tuple(read_rows(schema / FILE))
    fields = {f"{each.name}.{field.name}" for each in classes.values() for field in each.fields}
    seen: set[tuple[str, str]] = set()
    for row in rows:
        place = row["path"], row["list"]
        if wrong := _fault(row, fields, classes) or ("it is there twice" if place in seen else ""):
            problem = f"{FILE}: {','.join(place)}: {wrong}"
            raise NoticeError(problem)
        seen.add(place)
    return rows


def _fault(row: Mapping[str, str], fields: set[str], classes: Mapping[str, Class]) -> str:
    if row["status"] not in STATUSES:
        return f"status is one of {', '.join(STATUSES)}"
    unknown = [each for each in row["target"].split() if each not in fields and each not in classes]
    if unknown:
        return f"there is no {', '.join(unknown)}"
    if row["status"] == "taken" and not (row["key"] and row["target"]):
        return "what is taken has a key and a target"
    return "a note is in both languages" if bool(row["note_nl"]) != bool(row["note_en"]) else ""


def write(standard: Standard) -> str:
    """Return `notices.json`: the rows without what they do not say, and our codes by list and code of eForms."""
    codes: dict[str, dict[str, list[tuple[str, str, str]]]] = {}
    for each in standard.crosswalks:
        if each.eforms:
            of_list = codes.setdefault(each.eforms, {})
            of_list.setdefault(each.target, []).append((each.codelist, each.code, each.match))
    rows = [{key: row[key] for key in KEPT if row[key] or key == "list"} for row in standard.notices]
    return json.dumps({"fields": rows, "codes": codes}, ensure_ascii=False, indent=1) + "\n"
