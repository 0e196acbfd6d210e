"""A verdict in every format: what is for programs can be parsed, what is for people has no sign that hides or acts."""

from __future__ import annotations

import json
from io import StringIO
from itertools import product
from unicodedata import category
from xml.etree import ElementTree as ET

from mvi_standard.history.provenance import Run
from mvi_standard.render import FORMATS, writer
from mvi_standard.requirement import LANGUAGES
from mvi_standard.validate import validate
from tools.fuzz.mutation import json_value
from tools.fuzz.seeds import examples
from tools.fuzz.target import Target

RUN = Run(today="2026-11-01")
SHAPES = tuple(product(FORMATS, LANGUAGES))
AS_JSON, AS_LINES, AS_XML = {"json", "sarif", "gitlab"}, {"jsonl"}, {"junit"}


def holds(data: bytes) -> None:
    """Write the report in a format and a language that depend on the length of the input."""
    report = validate(data, keep=3)
    assert sum(report.counts.values()) == sum(report.severities.values())
    stream, (shape, language) = StringIO(), SHAPES[len(data) % len(SHAPES)]
    made = writer(shape, stream, language, RUN)
    made.add(report)
    made.close()
    text = stream.getvalue()
    text.encode()
    if shape in AS_JSON:
        json.loads(text)
    elif shape in AS_LINES:
        assert [json.loads(each)["kind"] for each in text.splitlines()][-1] == "report"
    elif shape in AS_XML:
        ET.fromstring(text)  # noqa: S314 - our own, or it should be
    else:
        odd = {each for each in text if not each.isprintable() and each not in "\r\n\ufeff" and category(each) != "Zs"}
        assert not odd, f"{shape} has {odd}"


TARGET = Target(holds, lambda: examples("invalid"), json_value, runs=20_000)
