"""A citizen service number is recognised by its context, and never shown."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from places import DATA, EXAMPLES, with_real_data

from mvi_standard.privacy import DOT, hidden, names_a_person
from mvi_standard.reading.yaml_text import read_yaml
from mvi_standard.render import json_report, text
from mvi_standard.run import Run
from mvi_standard.validate import report_on, validate

if TYPE_CHECKING:
    from pathlib import Path

RUN = Run(today="2026-07-01", everything=True)
BSN = "123456782"  # passes the eleven-test; the number that official test data use


@pytest.mark.parametrize(
    "words",
    [
        f"bsn {BSN}",
        f"BSN: {BSN}",
        f"{BSN} is het burgerservicenummer",
        f'"sofinummer": "{BSN}"',
        "bsn 1234.56.782",
        "bsn 123 456 782",
        "b.s.n. 123456782",
        "burger service nummer 123456782",
        "Sofi-nummer 123\u00a0456\u00a0782",
        "bsn 123\u2013456\u2013782",
        f"bsn{'.' * 30}{BSN}",
    ],
)
def test_near_a_word_for_it_a_number_is_hidden(words: str) -> None:
    assert DOT * 9 in hidden(words)
    assert BSN not in hidden(words)


@pytest.mark.parametrize(
    "words",
    [BSN, f"rsin {BSN}", "bsn 123456789", "bsn 1234567820", "bsn 000000000", f"bsn{'.' * 31}{BSN}", "bsn onbekend"],
)
def test_nine_digits_alone_prove_nothing(words: str) -> None:
    assert hidden(words) == words


@with_real_data
def test_no_number_of_a_real_public_body_is_hidden() -> None:
    with (DATA / "organisations-nl" / "nl-organisaties-crosswalk.csv").open(encoding="utf-8") as lines:
        rows = [" ".join(map(str, row)) for row in csv.reader(lines)]

    assert rows
    assert [row for row in rows if hidden(row) != row] == []


@pytest.mark.parametrize(
    ("key", "is_one"), [("bsn", True), ("BSN_nummer", True), ("burgerservicenummer", True), ("rsin", False)]
)
def test_a_key_can_announce_one(key: str, is_one: bool) -> None:
    assert names_a_person(key) is is_one


@pytest.mark.parametrize("path", sorted((EXAMPLES / "invalid").glob("MVI-C200-*.json")), ids=lambda path: path.stem)
def test_no_report_repeats_the_number(path: Path) -> None:
    assert BSN in path.read_text("utf-8")
    report = validate(path)
    for language in ("nl", "en"):
        said, machine = StringIO(), StringIO()
        for writer in (
            text.Writer(said, language, RUN),
            json_report.Writer(machine, language, RUN),
        ):
            writer.add(report)
            writer.close()

        assert "MVI-C200" in said.getvalue()
        assert BSN not in said.getvalue() + machine.getvalue()
        json.loads(machine.getvalue())


@pytest.mark.parametrize(
    "yaml",
    [
        b"bsn:\n  '123456782'\nstandard_version: '1.0-draft.2'",
        b"BSN contactpersoon van de afdeling Inkoop: '123456782'\nstandard_version: '1.0-draft.2'",
        b"{standard_version: '1.0-draft.2', x: [" + b"1, " * 60 + b"1], bsn: '123456782', y: 1}",
        b"standard_version: '1.0-draft.2'\ngegevens: {bsn: '123456782'}",
    ],
)
def test_however_it_is_laid_out_the_line_is_not_quoted_with_it(yaml: bytes) -> None:
    report = report_on(lambda: read_yaml(yaml))
    said = "\n".join(text.render(report, "nl", everything=True))

    assert "MVI-C200" in said
    assert BSN not in said
