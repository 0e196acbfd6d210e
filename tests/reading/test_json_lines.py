"""JSON Lines are read line by line, as what stands between line feeds, and never as a whole."""

from __future__ import annotations

import tracemalloc
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.cli import files
from mvi_standard.reading.json_lines import lines, opened
from mvi_standard.report import Options

if TYPE_CHECKING:
    from pathlib import Path


@given(st.lists(st.sampled_from([b"\n", b"\r\n", b" ", b"{}", b"\x0b", b"\xe2\x80\xa8", b"x"])).map(b"".join))
def test_a_line_ends_at_a_line_feed_and_nothing_else(data: bytes) -> None:
    expected = [(number, line) for number, line in enumerate(data.split(b"\n"), start=1) if line.strip()]

    assert list(lines(BytesIO(data))) == expected


@pytest.mark.parametrize(
    ("data", "first"),
    [
        (b"{}\n[]", b"{}\n"),
        (b"\xef\xbb\xbf{}", b"{}"),
        (b"\n\n{}", b"\n"),
        (b"", None),
        (b" \n\t\n", None),
        (b"\xef\xbb\xbf \n", None),
        (b'{"a": "\xff"}', None),
        (b'{"a": "\xc3', None),
        ("{}".encode("utf-16"), None),
        ("{}".encode("utf-32"), None),
    ],
)
def test_a_file_is_opened_when_all_of_it_can_be_read(tmp_path: Path, data: bytes, first: bytes | None) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(data)
    stream = opened(path)

    assert (stream and stream.readline()) == first
    assert opened(tmp_path / "none.jsonl") is opened(tmp_path) is None
    if stream:
        stream.close()


def test_the_memory_of_many_lines_is_that_of_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"standard_version": "1.0-draft.2", "x": "' + b"x" * 100_000 + b'"}\n')
    path.write_bytes(path.read_bytes() * 200)
    tracemalloc.start()
    count = sum(1 for _ in files.reports(str(path), None, Options(keep=1)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == 200
    assert peak < path.stat().st_size / 4
