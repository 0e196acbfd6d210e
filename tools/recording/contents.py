"""The contents of a file that a command wrote, as text that can be compared line by line."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from tools.recording.workbook_view import packed_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


_SAVED = re.compile(r"(<dcterms:modified[^>]*>)[^<]*")
"""The moment at which a program saved a workbook that is input here."""


def contents(path: Path) -> str:
    """Return a file as text: of a workbook all parts, of a Parquet file its rows, of other bytes the digest."""
    data = path.read_bytes()
    if path.suffix == ".parquet":
        return "\n".join(_rows(data))
    packed = packed_text(data)
    return plain(data) if packed is None else _SAVED.sub(r"\1", packed)


def plain(data: bytes) -> str:
    """Return bytes as text, or else their length and digest."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return f"{len(data)} bytes, sha256 {sha256(data).hexdigest()}"


def _rows(data: bytes) -> Iterator[str]:
    from pyarrow import parquet  # noqa: PLC0415 - slow to load, and few runs write it

    table = parquet.read_table(BytesIO(data))
    yield str(table.schema)
    yield from (json.dumps(row, default=str, ensure_ascii=False) for row in table.to_pylist())
