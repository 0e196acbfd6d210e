"""The overview in HTML: every finding is in it, nothing comes from elsewhere, and data are never more than text."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from hostile import BSN, hostile_reports
from hypothesis import given
from hypothesis import strategies as st
from judged import report_of
from markup import parsed
from places import EXAMPLES, INVALID, some

from mvi_standard.editions import LATEST
from mvi_standard.history.clock import local_day
from mvi_standard.history.provenance import Run
from mvi_standard.reading.json_text import read_json
from mvi_standard.render import KEPT
from mvi_standard.render.formats.html import Writer, document, fragment
from mvi_standard.render.html_report import FIRST
from mvi_standard.render.safe import safe
from mvi_standard.report import Options
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import words
from mvi_standard.validate import report_on, validate

if TYPE_CHECKING:
    from pathlib import Path

    from markup import Element

    from mvi_standard.report import Report

DAY = "2026-07-01"
RUN = Run(today=DAY)
MINIMAL = EXAMPLES / "valid" / "minimaal.json"
FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"
CODES = "https://voorbeeld.example/code/"
PAGES = "|".join(re.escape(each) for each in (CODES, *(LATEST.page("", each).removesuffix("/") for each in LANGUAGES)))
ANCHOR = "mvi-[0-9a-f]{12}"
CLASSES = re.compile(r"mvi-[a-z-]+( mvi-[a-z-]+)*")
OURS = {
    "html": {"lang"}, "head": set(), "meta": {"charset", "name", "content", "http-equiv"}, "title": set(),
    "style": set(), "body": {"class"}, "main": set(), "h1": set(), "h2": {"class", "tabindex"},
    "h3": {"id", "tabindex"}, "h4": set(),
    "article": {"class"}, "section": {"class", "tabindex", "aria-label"}, "footer": set(), "p": {"class"},
    "ol": {"class", "start"}, "ul": {"class"}, "li": set(), "details": {"class"}, "summary": set(), "pre": set(),
    "code": set(), "mark": set(), "strong": set(), "q": set(), "span": {"class"}, "bdi": {"class"},
    "table": set(), "thead": set(), "tbody": set(), "tfoot": set(), "tr": {"class"}, "th": {"scope"}, "td": set(),
    "dl": set(), "dt": set(), "dd": set(), "a": {"href", "target", "rel"},
}  # fmt: skip
"""All elements that an overview is made of, with their attributes."""
NEVER_SEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</code></pre><a href='javascript:alert(1)'>x</a>",
    "</title></style><style>*{display:none}</style>",
    '" onclick="alert(1)" x=\'y\'',
    "]]><!-- --><![CDATA[<?php ?>",
    "&lt;script&gt; &amp;amp; &#60; &nbsp",
    "\u202edrow\u202c \u2066x\u2069 \u200b\ufeff",
    "\x1b[31mrood\x1b[0m \x9b1m",
    "een\rtwee\r\ndrie\u2028vier",
    "{name} {0} %s ${x}",
    "x" * 5000,
]


def hostile(text: str, name: str = "") -> Report:
    """Judge a submission that holds a text as a key, a code, an id, a name, a reference and a free text."""
    values: dict[str, Any] = json.loads(MINIMAL.read_bytes())
    values[text] = text
    values["submitter"] = text
    values["lots"][0] |= {text: {text: text}, "id": text, "nature": text, "description": text}
    values["contracts"][0]["lots"] = [text]
    values["contracts"][0]["period"] = {"start": text, "end": [text]}
    return report_on(lambda: read_json(json.dumps(values, ensure_ascii=False).encode()), name=name or text)


def assert_ours(root: Element) -> None:
    """Every element and attribute is one that we write, and every address one that we gave."""
    for each in root:
        if each.name:
            assert each.attributes.keys() <= OURS[each.name]
            assert CLASSES.fullmatch(each.attributes.get("class") or "mvi-none")
            assert re.fullmatch(
                rf"({PAGES})MVI-[A-Z][0-9]+/|#{ANCHOR}", each.attributes.get("href") or f"{CODES}MVI-X1/"
            )
            assert re.fullmatch(ANCHOR, each.attributes.get("id") or "mvi-0123456789ab")


def shown(report: Report, language: str) -> tuple[str, str]:
    return document([report], language, RUN), fragment(report, language, href=lambda code: f"{CODES}{code}/")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", HOSTILE)
def test_what_stands_in_a_file_is_shown_and_does_nothing(text: str, language: str) -> None:
    report = hostile(text)
    assert len(report.counts) > 3

    for html in shown(report, language):
        assert_ours(parsed(html))
        assert not NEVER_SEEN.search(html)
        assert safe(text, None) in parsed(html).all("h2")[0].text


def test_no_submission_that_tries_to_do_harm_gets_its_way(tmp_path: Path) -> None:
    for report in hostile_reports(tmp_path):
        for html in shown(report, "nl"):
            assert_ours(parsed(html))
            assert not NEVER_SEEN.search(html), report.name
            assert not re.search(r"##\[|##vso\[|(?:^|\s)::", html), report.name
            assert BSN not in html, report.name


@given(st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_text_at_all_becomes_markup(text: str) -> None:
    for html in shown(hostile(text, "bestand.json"), "nl"):
        assert_ours(parsed(html))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_shown_with_its_place_its_line_and_its_words(language: str) -> None:
    for path in some(INVALID, 12):
        report = report_of(path)
        [finding] = report.findings
        root = parsed(document([report], language, RUN))
        said = words(finding, report, report.edition or LATEST, language)
        place = report.place(finding)
        assert place is not None
        [where] = root.all("p", "mvi-where")

        assert re.search(rf"\b{place.line}, \w+ {place.column}\b", where.text), path.name
        assert (
            root.all("h3")[0].text.removeprefix(f"{say(f'result.{finding.severity}', language)} ").strip()
            == said.demand
        )
        assert finding.code in root.all("p", "mvi-link")[0].text
        texts = {each.text for each in root.all("p")}
        assert safe(said.message, None) in texts, path.name
        assert any(safe(said.fix, None) in each for each in texts), path.name
        assert any(safe(said.why, None) in each for each in texts), path.name
        assert len(root.all("mark")) == (report.document is not None and "private" not in finding.values), path.name


@pytest.mark.parametrize(
    ("language", "link"), [("nl", "Uitleg van {} (nieuw tabblad)"), ("en", "More about {} (new tab)")]
)
def test_on_a_page_each_code_leads_to_its_own_page(language: str, link: str) -> None:
    report = report_of(FAULTY)
    root = parsed(fragment(report, language, href=lambda code: f"{CODES}{code}/"))

    assert [(each.attributes["href"], each.text) for each in root.all("a")] == [
        (f"{CODES}{code}/", link.format(code)) for code in dict.fromkeys(each.code for each in report.findings)
    ]


def many(count: int, keep: int | None) -> Report:
    values = json.loads(MINIMAL.read_bytes()) | {f"onbekend_{n}": n for n in range(count)}
    return validate(json.dumps(values).encode(), keep=keep)


def folded(root: Element) -> list[Element]:
    beside = [*root.all("details", "mvi-ledger"), *root.all("details", "mvi-checked")]
    return [each for each in root.all("details") if each not in beside]


def test_the_first_places_are_in_sight_and_the_rest_unfolds() -> None:
    root = parsed(document([many(10, None)], "nl", RUN))
    [rest] = folded(root)

    assert len(root.all("li")) == 10
    assert len(rest.all("li")) == 10 - FIRST
    assert rest.all("ol")[0].attributes["start"] == str(FIRST + 1)
    assert rest.all("summary")[0].text == f"Toon nog {10 - FIRST} plaatsen"
    assert folded(parsed(document([many(10, None)], "nl", Run(today=DAY, everything=True)))) == []


def test_what_is_left_out_is_counted() -> None:
    root = parsed(document([many(KEPT + 7, KEPT)], "nl", RUN))

    assert len(root.all("li")) == KEPT
    assert "Nog 7 plaatsen staan niet in dit overzicht." in root.text
    assert f"{KEPT + 7} keer" in root.text
    assert f"{KEPT + 7} fouten" in root.text
    assert "Nog 1 plaats staat niet" in parsed(document([many(KEPT + 1, KEPT)], "nl", RUN)).text


@pytest.mark.parametrize(
    ("language", "verdict", "counts"),
    [
        ("nl", "voldoet aan de MVI-standaard 1.0-draft.2 (profiel basis)", "Geen fouten, waarschuwingen of tips."),
        ("en", "conforms to the MVI standard 1.0-draft.2 (profile basis)", "No errors, warnings or tips."),
    ],
)
def test_a_file_that_conforms_is_told_so(language: str, verdict: str, counts: str) -> None:
    root = parsed(document([validate(MINIMAL)], language, RUN))

    assert root.all("span", "mvi-said")[0].text == verdict
    assert root.all("p", "mvi-counts")[0].text == counts
    assert root.all("section", "mvi-group") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_file_stands_on_its_own(language: str) -> None:
    html = document([report_of(FAULTY), validate(MINIMAL)], language, RUN)
    root = parsed(html.removeprefix("<!doctype html>\n"))

    assert root.all("html")[0].attributes == {"lang": language}
    [policy] = [each for each in root.all("meta") if each.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert policy.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert not re.search(r"url\(|@import|src=|<script|<link", html)
    led_to = {each.attributes["href"] for each in root.all("a")}
    assert led_to == {LATEST.page(each, language) for each in report_of(FAULTY).counts}
    assert len(root.all("article")) == 2
    assert len(root.all("h1")) == len(root.all("title")) == 1
    assert root.all("style")[0].text.count("{") == root.all("style")[0].text.count("}") > 20


def test_a_file_is_the_same_whether_written_at_once_or_bit_by_bit() -> None:
    stream = StringIO()
    writer = Writer(stream, "en", RUN)
    for each in (report_of(FAULTY), validate(MINIMAL)):
        writer.add(each)
    writer.close()

    assert stream.getvalue() == document([report_of(FAULTY), validate(MINIMAL)], "en", RUN)


def test_the_command_writes_the_same_overview(tmp_path: Path) -> None:
    target = tmp_path / "uitkomst.html"
    command = [sys.executable, "-m", "mvi_standard.cli.validate", str(FAULTY)]
    for asked in (["--format", "html"], ["--output", f"html={target}"]):
        done = subprocess.run([*command, *asked], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (1, b"")
        if "--format" in asked:
            printed = done.stdout.decode()

    assert (
        target.read_text("utf-8")
        == printed
        == document(
            [report_on(lambda: read_json(FAULTY.read_bytes()), name=str(FAULTY), choices=Options(keep=KEPT))],
            "nl",
            Run(today=local_day()),
        )
    )
