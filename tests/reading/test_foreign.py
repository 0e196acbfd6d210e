"""A file of another kind is named as what it is; a JSON text with a fault in it never is."""

from __future__ import annotations

import gzip
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from places import EXAMPLES

from mvi_standard.document import Unreadable
from mvi_standard.read import read
from mvi_standard.reading.foreign import foreign

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = sorted((EXAMPLES / "invalid").glob("MVI-F*.json"))


def packed() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 50, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (packed(), "Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)), "Excel"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (gzip.compress(b"{}", mtime=0), "gzip"),
        (b"\n<?xml version='1.0'?><a/>", "XML"),
        (b"nummer;bedrag\n1;400000\n", "CSV"),
        (b'"nummer","bedrag"\r\n"1","400000"\r\n', "CSV"),
        (b"nummer\tbedrag\n1\t4\n", "CSV"),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, word: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data)

    finding = refused.value.finding
    assert finding.code == "MVI-F007"
    assert word in finding.values["problem"].nl
    assert "JSON" in finding.values["problem"].nl
    assert word in finding.values["problem"].en


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_submission_with_a_fault_is_not_taken_for_another_kind(path: Path) -> None:
    assert foreign(path.read_bytes()) is None


@pytest.mark.parametrize("data", [b'"id": "a",\n"version": 1\n', b"hallo\n", b";" * 9, b"[1,\n2]", b"{;\n", b"null\n"])
def test_what_may_be_json_is_left_to_the_reader(data: bytes) -> None:
    assert foreign(data) is None
