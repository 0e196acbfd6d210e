"""Whatever could be opened has a checksum in its report, also when it could not be read."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from terminal import run

from mvi_standard import validate
from mvi_standard.history.provenance import Run, provenance

if TYPE_CHECKING:
    from pathlib import Path

UNREADABLE = {
    "empty.json": b"",
    "broken.json": b'{"id": 1',
    "twice.json": b'{"standard_version": "1.0-draft.2", "standard_version": "1.0-draft.2"}',
    "edition.json": b'{"standard_version": "9.9"}',
    "utf16.json": "{}".encode("utf-16"),
    "latin.jsonl": b'{"id": "\xe9"}\n',
    "broken.yaml": b"a: [",
    "broken.xlsx": b"PK\x03\x04 no workbook",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read_is_known_by_its_checksum(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(UNREADABLE[name])

    done = run("validate", tmp_path, "--format", "json", name)

    [report] = json.loads(done.stdout)["reports"]
    assert (done.returncode, report["readable"]) == (2, False)
    assert report["sha256"] == report["provenance"]["input_sha256"] == sha256(UNREADABLE[name]).hexdigest()


def test_a_line_that_cannot_be_read_is_known_by_its_own_checksum(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"{\n[\n")

    done = run("validate", tmp_path, "--format", "json", "a.jsonl")

    assert [each["sha256"] for each in json.loads(done.stdout)["reports"]] == [
        sha256(each).hexdigest() for each in (b"{", b"[")
    ]


def test_where_there_are_no_bytes_there_is_no_checksum(tmp_path: Path) -> None:
    for report in (validate(tmp_path / "not-there.json"), validate({"standard_version": "9.9"})):
        assert not report.readable
        assert report.sha256 == provenance(report, Run("2026-11-01"))["input_sha256"] == ""
