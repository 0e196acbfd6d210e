"""What attacks found stays mended: each finding on the page names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from judged import report_of

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "robustness.md").read_text("utf-8")
NAMED = re.findall(r"`(tests/[a-z_/0-9]+\.py)::(test_\w+)`", PAGE)
ROWS = [line for line in PAGE.split("\n") if line.startswith("| ") and "what was put in" not in line]


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_a_test_on_the_page_exists(file: str, name: str) -> None:
    assert re.search(rf"^def {name}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE)


def test_each_finding_has_a_test_and_none_is_left_out() -> None:
    numbers = [number for line in ROWS if (number := line.split("|")[1].strip())]

    assert numbers == [str(number) for number in range(1, 24)]
    assert [line for line in ROWS if "::test_" not in line] == []


def test_nothing_of_the_document_is_in_a_repr() -> None:
    report = report_of(ROOT / "examples" / "demo" / "gemeente-met-fouten.json")

    assert report.document is not None
    for each in (report, report.document, report.dossier, *report.findings, *report.document.records({})):
        shown = re.sub(r"0x[0-9a-f]+", "", repr(each))
        assert len(shown) < 200, shown
        assert "lindedam" not in shown.lower()
