"""JSON Lines: what the JSON document says, line by line, for who cannot wait for the end."""

from __future__ import annotations

import json
from functools import cache, partial
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from harmless import harm, texts_in
from hostile import hostile_reports
from jsonschema import Draft202012Validator
from places import EXAMPLES, ROOT, some

from mvi_standard.cli.files import reports
from mvi_standard.cli.inputs import expand
from mvi_standard.history.provenance import Run
from mvi_standard.read import read
from mvi_standard.render import KEPT, writer
from mvi_standard.report import Options
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.report import Report

RUN = Run(today="2026-07-01")
DEMO = EXAMPLES / "demo" / "gemeente-met-fouten.json"
SCHEMA: dict[str, Any] = json.loads((files("mvi_standard.render") / "report.schema.json").read_bytes())


def written(shape: str, those: Iterable[Report]) -> str:
    stream = StringIO()
    ours = writer(shape, stream, "nl", RUN)
    for each in those:
        ours.add(each)
    ours.close()
    return stream.getvalue()


@cache
def line_schema() -> Draft202012Validator:
    return Draft202012Validator({"$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]})


def test_every_line_on_every_example_follows_the_schema_and_says_what_the_document_says() -> None:
    for name in map(str, some([Path(each) for each in expand(str(EXAMPLES))], 12)):
        those = list(reports(name, None, Options(keep=KEPT)))
        lines = [json.loads(each) for each in written("jsonl", those).splitlines()]
        for each in lines:
            line_schema().validate(each)
        assert _together(lines) == json.loads(written("json", those))["reports"], name


def _together(lines: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the reports that lines make: findings come before the report that they belong to."""
    made, waiting = [], []
    for each in lines:
        kind = each.pop("kind")
        if kind == "finding":
            waiting.append((each.pop("file", None), each))
        else:
            assert {file for file, _ in waiting} <= {each.get("file")}
            made.append({**each, "findings": [finding for _, finding in waiting]})
            waiting = []
    assert waiting == []
    return made


@pytest.mark.parametrize("broken", [{"kind": "finding"}, {"kind": "report"}, {"kind": "x"}, {}])
def test_the_schema_refuses_what_is_no_line(broken: dict[str, Any]) -> None:
    [*_, last] = [json.loads(each) for each in written("jsonl", [report_on(partial(read, DEMO))]).splitlines()]

    assert not line_schema().is_valid(broken)
    assert not line_schema().is_valid(last | {"kind": "finding"})
    assert not line_schema().is_valid(last | {"unknown": 1})


def test_a_line_is_written_as_soon_as_its_report_is_there() -> None:
    stream = StringIO()
    ours = writer("jsonl", stream, "nl", RUN)
    ours.add(report_on(partial(read, DEMO), name=str(DEMO.relative_to(ROOT))))

    *findings, report = map(json.loads, stream.getvalue().splitlines())
    assert [each["kind"] for each in findings] == ["finding"] * 9
    assert report["kind"] == "report"
    assert sum(report["counts"].values()) == 9
    assert {each["file"] for each in findings} == {report["file"]}


def test_hostile_data_stay_within_their_line_and_come_back_whole(tmp_path: Path) -> None:
    for each in hostile_reports(tmp_path):
        lines = written("jsonl", [each]).split("\n")

        assert lines.pop() == ""
        assert len(lines) == len(each.findings) + len(each.accepted) + 1
        assert [harm(line) for line in lines] == [[]] * len(lines)
        values = [json.loads(line) for line in lines]
        assert all(value["file"].encode() for value in values)
        for value in values:
            line_schema().validate(value)
        assert {len(list(texts_in(value))) > 0 for value in values} == {True}
