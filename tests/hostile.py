"""Submissions that try to do harm where a report on them is read: in values, keys, ids, file names and agreements."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from places import EXAMPLES

from mvi_standard.read import read
from mvi_standard.report import Accepted
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.report import Report

BSN = "111222333"
"""Made up, and passes the test of a BSN: no report may hold it."""
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</code></pre></td></table><a href='javascript:alert(1)'>x</a>",
    "</title></style><style>*{display:none}</style>",
    '" onclick="alert(1)" x=\'y\'',
    "]]><!-- --><![CDATA[<?php ?>",
    "&lt;script&gt; &amp;amp; &#60; &nbsp",
    "![x](https://voorbeeld.example/x.png) [y](javascript:alert(1)) <https://voorbeeld.example>",
    "`code` ``` **vet** _cursief_ | cel | ~~weg~~ # kop @iemand #1 https://voorbeeld.example",
    "* punt\n\n# kop\n\n| a | b |\n|---|---|\n\n```\nblok",
    '=HYPERLINK("https://voorbeeld.example";"x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A2)",
    "\t=1+1",
    "\r=1+1",
    "a;b,c\"d'e\nf",
    "::error file=x,line=1::kwaad",
    "x ::set-output name=a::b",
    "\n::stop-commands::einde",
    "x ##[error]kwaad",
    "##vso[task.complete result=Succeeded;]klaar",
    "%0A::error::x %25 %0D",
    "\x1b[31mrood\x1b[0m \x9b1m \x1b]8;;https://voorbeeld.example\x07x\x1b]8;;\x07",
    "\u202edrow\u202c \u2066x\u2069 \u200b\ufeff",
    "een\rtwee\r\ndrie\u2028vier\u2029vijf\x0bzes\x0czeven\x85acht",
    "bestand.json:1:1: fout MVI-C001 verzonnen (niets)",
    "{name} {0} %s ${x} $(id) `id`",
    "\x00 \ufffe \uffff \U0001f600",
    "half \ud83d",
    f"bsn {BSN}",
    "x" * 5000,
)
"""One text for each way in: markup, formulas, commands to runners, terminals, and text that turns or hides."""
BROKEN = b'{"standard_version": "1.0-draft.2", '
UNTIL = "2027-12-31"
LONGEST = 80
"""Characters of a file name: what is much longer no file system takes."""
MINIMAL = EXAMPLES / "valid" / "minimaal.json"


def hostile_values(text: str) -> dict[str, Any]:
    """Return a submission that holds a text as a key, a code, an id, a name, a reference and a free text."""
    values: dict[str, Any] = json.loads(MINIMAL.read_bytes())
    values |= {text: text, "id": text, "submitter": text}
    values["organisations"][0] |= {"name": text}
    values["lots"][0] |= {text: {text: text}, "id": text, "own_number": text, "nature": text, "description": text}
    values["contracts"][0] |= {"title": text, "lots": [text], "period": {"start": text, "end": [text]}}
    return values


def hostile_name(text: str, suffix: str = ".json") -> str:
    """Return a text as a name that somebody could type; its slashes are folders."""
    kept = text.encode("utf-8", "ignore").decode().replace("\0", "")
    return kept[:LONGEST] + suffix


def hostile_reports(tmp_path: Path) -> list[Report]:
    """Judge a submission and an unreadable file for each hostile text, and a submission with a BSN.

    The last fault of each submission is covered by an agreement, whose reason and owner are that text too.
    """
    person = json.dumps(json.loads(MINIMAL.read_bytes()) | {"bsn": BSN}).encode()
    reports = [report_on(partial(read, person), name="persoon.json")]
    for count, text in enumerate(HOSTILE):
        for suffix, data in ((".json", json.dumps(hostile_values(text)).encode()), (".half.json", BROKEN)):
            file = tmp_path / f"{count}{suffix}"
            file.write_bytes(data)
            report = report_on(partial(read, file), name=hostile_name(text, suffix))
            reports.append(known(report, text) if report.readable else report)
    return reports


def known(report: Report, text: str) -> Report:
    """Return a report of which somebody answers for the last finding, with a text as reason and owner."""
    *others, last = report.findings
    counts = {code: n - (code == last.code) for code, n in report.counts.items()}
    severities = {each: n - (each == last.severity) for each, n in report.severities.items()}
    return replace(
        report,
        findings=tuple(others),
        counts={code: n for code, n in counts.items() if n},
        severities={each: n for each, n in severities.items() if n},
        accepted=(Accepted(last, text, text, UNTIL),),
    )
