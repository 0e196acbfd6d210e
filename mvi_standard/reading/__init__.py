"""From bytes to a document: strict, within limits, and never a silent change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mvi_standard.reading.file import read_file
from mvi_standard.reading.input_digest import refusing
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.workbook import WORKBOOKS, meant_as_tables, read_tables, read_workbook

if TYPE_CHECKING:
    from mvi_standard.document import Document

JSON_LINES = {".jsonl", ".ndjson"}
YAML = {".yaml", ".yml"}


def read(source: bytes | Path | Mapping[str, Any]) -> Document:
    """Read one document: bytes of JSON, a file, a folder of CSV files, or values.

    Raises Unreadable when that cannot be done faithfully, TypeError for another type, and Lacking (an ImportError)
    for a workbook when the extra for workbooks is not installed.
    """
    if isinstance(source, bytes):
        return parse(source)
    if isinstance(source, Path) and source.suffix.lower() in JSON_LINES:
        problem = "JSON Lines holds many submissions: pass each line as bytes, or use mvi-validate"
        raise TypeError(problem)
    if isinstance(source, Path) and meant_as_tables(source):
        return read_tables(source)
    if isinstance(source, Path):
        return parse(read_file(source), source.suffix.lower())
    if isinstance(source, Mapping):
        return _read_values(source)
    problem = f"a submission is bytes, a Path or a mapping, not {type(source).__name__}"
    raise TypeError(problem)


def parse(data: bytes, suffix: str = "", *, first_line: int = 1) -> Document:
    """Read the bytes of one document: YAML or a workbook when the suffix of its name says so, else JSON.

    JSON may begin at another line than the first of its file. A refusal has the checksum of the bytes.
    """
    with refusing(data):
        if suffix in WORKBOOKS:
            return read_workbook(data, suffix)
        return _read_yaml(data) if suffix in YAML else read_json(data, first_line=first_line)


def _read_yaml(data: bytes) -> Document:
    from mvi_standard.reading.yaml_text import read_yaml  # noqa: PLC0415 - YAML loads when there is YAML

    return read_yaml(data)


def _read_values(values: Mapping[str, Any]) -> Document:
    from mvi_standard.reading.values import read_values  # noqa: PLC0415 - only library calls bring values

    return read_values(values)
