"""A whole number that is written with a point or an exponent is that whole number, in every verdict and figure."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from places import EXAMPLES
from terminal import run

from mvi_standard import kpi_results, validate
from mvi_standard.editions import LATEST
from mvi_standard.read import read
from mvi_standard.stages.whole_numbers import Counts, in_whole_numbers

if TYPE_CHECKING:
    from mvi_standard.report import Report

FIELDS = {
    name
    for definition in LATEST.schema["$defs"].values()
    for name, node in definition.get("properties", {}).items()
    if "integer" in json.dumps(LATEST.schema["$defs"].get(node.get("$ref", "").rpartition("/")[2], node).get("type"))
}
NAMED = ("gemeente-basis", "buyer-group-a", "MVI-C015-options-beyond-the-year-9999", "MVI-C004-*", "MVI-C119-*")
COUNTS = Counts.of("Submission", LATEST.schema, LATEST.tables)
FILES = sorted(file for name in NAMED for file in (EXAMPLES / "valid").glob(f"{name}.json"))


def decimals(text: str, ending: str) -> str:
    return re.sub(rf'("(?:{"|".join(FIELDS)})": [0-9]+)(?=[,\s}}\]])', rf"\g<1>{ending}", text)


def types(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: types(each) for key, each in value.items()}
    return [types(each) for each in value] if isinstance(value, list | tuple) else (type(value), value)


def document_of(report: Report) -> dict[str, Any]:
    assert report.document is not None
    return {**report.document.envelope, **report.document.lists}


@pytest.mark.parametrize("ending", [".0", ".000", "e0", "E+00"])
def test_it_is_the_same_everywhere(ending: str) -> None:
    assert {"months", "version", "count", "year", "persons"} <= FIELDS
    for file in FILES:
        plain = json.dumps(json.loads(file.read_bytes()), indent=1)
        written = decimals(plain, ending)
        assert written != plain
        before, after = validate(plain.encode()), validate(written.encode())
        assert after.counts == before.counts
        assert types(document_of(after)) == types(document_of(before))
        assert json.dumps(kpi_results(after), default=str) == json.dumps(kpi_results(before), default=str)


def test_the_total_is_the_same(tmp_path: Any) -> None:
    text = json.dumps(json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes()), indent=1)
    for folder, written in (("a", text), ("b", decimals(text, ".0"))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.json").write_text(written)
        assert run("mvi", tmp_path, "total", folder, "--output", f"{folder}-total").returncode == 0

    assert (tmp_path / "a-total" / "figures.csv").read_text() == (tmp_path / "b-total" / "figures.csv").read_text()


def test_what_is_no_whole_number_or_no_number_stays_as_it_is() -> None:
    for value in ("1.5", '"1.0"', "true", "null", "[1.0]", '{"a": 1.0}', "1"):
        document = read(f'{{"standard_version": "{LATEST.version}", "version": {value}, "contracts": [1.0]}}'.encode())
        assert in_whole_numbers(document, COUNTS) is document
