"""Lines that cannot be read are all counted, and a file of nothing else makes no report a thousand times its size."""

from __future__ import annotations

from collections import Counter
from functools import partial
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

import pytest

from mvi_standard.cli import files, unread_lines
from mvi_standard.cli.files import reports_of
from mvi_standard.history.provenance import Run
from mvi_standard.reading import json_lines
from mvi_standard.reading.limits import DEFAULT
from mvi_standard.render import FORMATS, KEPT, writer
from mvi_standard.report import Options, Report
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from pathlib import Path

RUN = Run("2026-11-01")
READABLE = b'{"standard_version": "1.0-draft.2"}\n'


@pytest.fixture(autouse=True)
def _few_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unread_lines, "APART", 3)


def reports(content: bytes, keep: int | None = KEPT) -> list[Report]:
    return [*reports_of(lambda: content, ".jsonl", "a.jsonl", partial(report_on, choices=Options(keep=keep)))]


def test_the_first_have_a_report_each_and_the_others_one_together() -> None:
    found = reports(b"{x\n" * 4 + READABLE + b"\n" + b"[]\n" * 300)

    assert [each.name for each in found] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3", "a.jsonl#5", "a.jsonl"]
    assert found[-1].counts == {"MVI-F007": 1, "MVI-F014": 300}
    assert found[-1].severities == {"fout": 301}
    assert not found[-1].readable
    assert Counter(each.code for each in found[-1].findings) == {"MVI-F007": 1, "MVI-F014": KEPT}
    assert [each.place.line for each in found[-1].findings if each.place][:2] == [4, 7]


@pytest.mark.parametrize("shape", ["text", "concise", "csv", "github", "gitlab", "html", "junit", "markdown"])
def test_the_others_are_lines_and_the_file_can_be_read(shape: str) -> None:
    for count, said in (
        (5, "heeft nog 2 regels die niet te lezen zijn"),
        (4, "heeft nog 1 regel die niet te lezen is"),
    ):
        stream = StringIO()
        made = writer(shape, stream, "nl", RUN)
        for each in reports(b"{x\n" * count + READABLE):
            made.add(each)
        made.close()

        assert said in stream.getvalue().replace("H", "h")


def test_with_all_each_has_its_own() -> None:
    assert len(reports(b"{x\n" * 20, None)) == 20


@pytest.mark.parametrize("shape", FORMATS)
def test_no_report_grows_with_the_lines_that_cannot_be_read(shape: str) -> None:
    sizes = []
    for count in (200, 1000):
        stream = StringIO()
        made = writer(shape, stream, "nl", RUN)
        for each in reports(b"{x\n" * count):
            made.add(each)
        made.close()
        sizes.append(len(stream.getvalue()))

    assert sizes[1] < sizes[0] + 200


def test_more_lines_than_records_are_refused() -> None:
    [report] = reports(b"\n" * (DEFAULT.records + 1))

    assert {*report.counts} == {"MVI-F013"}


def test_lines_are_those_of_the_text() -> None:
    for text in (b"", b"\n", b"a", b"a\n", b"a\n\nb", b"\n a\r\n\tb\n ", b"\n\n"):
        split = [(number, line) for number, line in enumerate(text.split(b"\n"), start=1) if line.strip()]
        assert [*json_lines.lines(BytesIO(text))] == split


def test_a_file_with_more_lines_than_records_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_bytes(b"{}" + b"\n" * (DEFAULT.records + 1))

    [report] = files.reports(str(path), None, Options())

    assert {*report.counts} == {"MVI-F013"}
