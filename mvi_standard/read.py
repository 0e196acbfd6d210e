"""Read bytes, a path or values into a document: strictly, within limits, and never with a silent change."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mvi_standard.document import Unreadable, refusing
from mvi_standard.reading.file import read_file
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.workbook import TABLES, WORKBOOKS, Lacking, content_of, files_of, holds_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.document import Document

YAML = {".yaml", ".yml"}


def read(source: bytes | Path | Mapping[str, Any]) -> Document:
    """Read one document: bytes of JSON, a file, a folder of CSV files, or values.

    Raises Unreadable when that cannot be done faithfully, TypeError for any other type, and Lacking (an ImportError)
    for a workbook when the extra `excel` is not installed.
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

    JSON may begin at a later line of its file. A refusal carries the checksum of the bytes.
    """
    with refusing(data):
        if suffix in WORKBOOKS:
            return read_workbook(data, suffix)
        return _read_yaml(data) if suffix in YAML else read_json(data, first_line=first_line)


def read_workbook(data: bytes, suffix: str) -> Document:
    """Read the bytes of a workbook; raises Unreadable when that cannot be done, Lacking without the libraries."""
    with _installed():
        return replace(_document_of(data, suffix), content=data)


def read_tables(folder: Path) -> Document:
    """Read a folder in which each CSV file is a sheet; raises Unreadable and Lacking as `read_workbook` does."""
    with _installed():
        try:
            document = _document_of(folder)
        except Unreadable:
            with refusing(_content_if_any(folder)):
                raise
    return replace(document, content=content_of(folder))


def _document_of(content: bytes | Path, suffix: str = "") -> Document:
    """Read a workbook by its sheets of ours, or as a small form."""
    from mvi_standard.editions import EDITIONS, LATEST  # noqa: PLC0415 - loads when there is a workbook
    from mvi_standard.workbook.core.opening import open_book  # noqa: PLC0415 - idem
    from mvi_standard.workbook.core.pipe import read_book  # noqa: PLC0415 - idem
    from mvi_standard.workbook.small.document import document_of  # noqa: PLC0415 - idem

    book = open_book(content, suffix)
    edition = EDITIONS.get(book.standard_version or "", LATEST)
    return document_of(book, edition) or read_book(book, edition)


def meant_as_tables(folder: Path) -> bool:
    """Return whether a folder is a workbook, even with other files in it; reading it reports those."""
    try:
        return holds_tables(folder) or (folder.is_dir() and names_sheets(folder))
    except (OSError, ValueError):
        return False  # as in holds_tables


def names_sheets(folder: Path) -> bool:
    """Return whether a folder of CSV files is one workbook: one of them is named after a sheet of ours."""
    from mvi_standard.editions import LATEST  # noqa: PLC0415 - loads when there is a workbook
    from mvi_standard.workbook.core.layout import layout  # noqa: PLC0415 - idem
    from mvi_standard.workbook.core.titles import SMALL_FORM  # noqa: PLC0415 - idem

    known = {title.casefold() for sheet in layout(LATEST) for title in (*sheet.titles, *SMALL_FORM)}
    return any(each.stem.casefold() in known for each in files_of(folder) if each.suffix.lower() in TABLES)


def _read_yaml(data: bytes) -> Document:
    from mvi_standard.reading.yaml_text import read_yaml  # noqa: PLC0415 - YAML loads when there is YAML

    return read_yaml(data)


def _read_values(values: Mapping[str, Any]) -> Document:
    from mvi_standard.reading.values import read_values  # noqa: PLC0415 - only library calls bring values

    return read_values(values)


def _content_if_any(folder: Path) -> bytes | None:
    try:
        return content_of(folder)
    except Unreadable:
        return None  # a file of it cannot be opened


@contextmanager
def _installed() -> Iterator[None]:
    try:
        yield
    except Lacking:
        raise
    except ImportError as error:
        raise Lacking from error
