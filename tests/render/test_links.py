"""Every code leads to its page on the published site, in each format that can hold a link."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from judged import report_of
from places import EXAMPLES

from mvi_standard.editions import LATEST
from mvi_standard.history.provenance import Run
from mvi_standard.render import writer
from mvi_standard.render.formats.csv import BYTE_ORDER_MARK
from mvi_standard.render.formats.text import render, wants_links
from mvi_standard.render.reference import explanation, requirements
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import say
from tools.generate.json_schema import NAMESPACE
from tools.generate.pages.codes import file
from tools.generate.pages.page import address

REPORT = report_of(EXAMPLES / "demo" / "gemeente-met-fouten.json")
LINK = re.compile("\x1b]8;;(.*?)\x1b\\\\(.*?)\x1b]8;;\x1b\\\\")


class Terminal(StringIO):
    """Text that goes to a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def written(shape: str, language: str) -> str:
    stream = StringIO()
    ours = writer(shape, stream, language, Run(today="2026-07-01"))
    ours.add(REPORT)
    ours.close()
    return stream.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_address_is_that_of_a_page_of_the_site(language: str) -> None:
    for each in requirements():
        on_the_site = f"{NAMESPACE}/{language}/{LATEST.minor}/{address(file(each.code))}"
        assert LATEST.page(each.code, language) == on_the_site


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_terminal_gets_links_that_leave_the_text_as_it_is(language: str) -> None:
    plain, linked = ("\n".join(render(REPORT, language, links=each)) for each in (False, True))

    assert LINK.sub(r"\2", linked) == plain
    assert LINK.findall(linked) == [
        (LATEST.page(each, language), each) for each in dict.fromkeys(each.code for each in REPORT.findings)
    ]


def test_only_a_terminal_that_may_know_links_gets_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert wants_links(Terminal())
    assert not wants_links(StringIO())
    for name, value in {"TERM": "linux", "NO_COLOR": "1"}.items():
        with monkeypatch.context() as changed:
            changed.setenv(name, value)
            assert not wants_links(Terminal())


@pytest.mark.parametrize("language", LANGUAGES)
def test_programs_and_scanners_get_the_same_address(language: str) -> None:
    [report] = json.loads(written("json", language))["reports"]
    [run] = json.loads(written("sarif", language))["runs"]

    assert {each["code"]: each["page"] for each in report["findings"]} == {
        each: LATEST.page(each, language) for each in REPORT.counts
    }
    for each in run["tool"]["driver"]["rules"]:
        assert each["helpUri"] == LATEST.page(each["id"], language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pipelines_summaries_and_spreadsheets_lead_there_too(language: str) -> None:
    said = say("result.explain", language)
    pages = {each: LATEST.page(each, language) for each in REPORT.counts}
    rows = [*csv.DictReader(StringIO(written("csv", language).removeprefix(BYTE_ORDER_MARK)), delimiter=";")]
    annotations = re.findall(r"^::\w+ title=.*?(MVI-\w+)%3A.*::.*%0A(.*)$", written("github", language), re.MULTILINE)
    tests = ET.fromstring(written("junit", language)).iter("testcase")  # noqa: S314 - written by us just now
    told = {case.attrib["name"][:8]: [*re.findall(f"{said}: (.*)", "".join(case.itertext()))] for case in tests}

    assert {each["code"]: each[say("csv.page", language)] for each in rows if each["code"]} == pages
    assert dict(annotations) == {code: f"{said}: {page}" for code, page in pages.items()}
    assert {code: lines for code, lines in told.items() if lines} == {code: [page] for code, page in pages.items()}
    assert dict(re.findall(r"\[`(MVI-\w+)`\]\((.*?)\)", written("markdown", language))) == pages


def test_an_explanation_ends_with_its_page() -> None:
    assert explanation("c012", "en")[-1] == LATEST.page("MVI-C012", "en")
