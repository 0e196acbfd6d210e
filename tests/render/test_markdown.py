"""The summary of a job: every code and its first places, within GitHub's limit, and data are never more than text.

`make test-node` renders the summaries of all examples with a renderer of GitHub's own Markdown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from golden import golden
from harmless import harm
from hostile import HOSTILE, hostile_reports, known
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markup import parsed
from msgspec.structs import replace
from reporting import BASIC, CHECKSUM, DEMO, RUN, SOME, judged, unread, written

from mvi_standard.editions import LATEST
from mvi_standard.history.provenance import Run
from mvi_standard.render.formats import markdown
from mvi_standard.render.markdown_text import cell, code, prose
from mvi_standard.render.reference import requirements
from mvi_standard.render.safe import safe
from mvi_standard.requirement import LANGUAGES
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from markup import Element

OURS = {
    "", "h2", "h3", "p", "ul", "li", "code", "table", "thead", "tbody", "tr", "th", "td", "hr", "details", "summary"
}  # fmt: skip
RENDERER = MarkdownIt("commonmark", {"xhtmlOut": False}).enable(["table", "strikethrough"])
MARKS = re.compile(r"https?:|www\.|[@#~*_\[\]|{}$\\`<>]|[0-9A-Fa-f]{7}")
"""What GitHub or GitLab may make something of, also after the Markdown."""


def rendered(text: str) -> Element:
    return parsed(RENDERER.render(text))


def shown(element: Element) -> str:
    """Return the text outside code."""
    inner = "".join(map(shown, element.children)) if element.children else element.text
    return "" if element.name == "code" else inner


def outside_code(text: str) -> str:
    return re.sub("<code>[^<]*</code>", "", RENDERER.render(text))


def size(text: str) -> int:
    return len(text.encode())


def assert_ours(root: Element) -> None:
    for each in root:
        if each.name == "a":
            assert each.attributes["href"] in {LATEST.page(each.text, language) for language in LANGUAGES}
        else:
            assert each.name in OURS
            assert each.attributes in ({}, {"style": "text-align:right"})


def test_a_report_is_as_it_always_was() -> None:
    text = CHECKSUM.sub("...", written("markdown", [judged(DEMO), unread()]))
    short = re.sub(
        r"(?m)^(\S[^|]*? fouten?)\. .*$", r"\1...", re.sub(r"(?m)^(\| [a-z]+ \|)[ 0-9|]+$", r"\1 ... |", text)
    )

    assert short == golden("demo.md", short)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_in_the_table_with_its_number_and_in_the_list_with_its_place(language: str) -> None:
    for path in SOME:
        report = judged(path)
        root = rendered(written("markdown", [report], language))
        codes = list(dict.fromkeys(each.code for each in report.findings))

        assert_ours(root)
        assert root.all("h2")[0].text.startswith(f"{report.name} ")
        rows = [[each.text for each in row.all("td")] for row in root.all("tr")]
        assert [row[1] for row in rows if len(row) == 4] == codes
        assert [int(row[3]) for row in rows if len(row) == 4] == [report.counts[each] for each in codes]
        places = [report.place(each) for each in report.findings]
        for line in (f" {place.line}, " for place in places if place):
            assert line in root.text


def test_a_file_that_conforms_says_how_much_was_checked_and_on_what_that_rests() -> None:
    report = judged(BASIC)
    root = rendered(written("markdown", [report]))

    assert "voldoet aan de MVI-standaard 1.0-draft.2" in root.all("h2")[0].text
    assert "16 records gecontroleerd" in root.text
    assert [each.text for each in root.all("summary")] == ["Wat is gecontroleerd", "Waarop deze uitkomst rust"]
    assert report.document is not None
    assert report.document.sha256 in root.text


def test_many_files_end_with_their_totals() -> None:
    last = rendered(written("markdown", [judged(BASIC), judged(DEMO), unread()])).all("p")[-1]

    assert re.findall("[0-9]+", last.text) == ["3", "1", "1", "1"]


def test_a_known_fault_is_told_with_its_reason() -> None:
    root = rendered(written("markdown", [known(judged(DEMO), "in maart")]))

    assert "Bekende fouten" in [each.text for each in root.all("summary")]
    assert "in maart" in root.text


def test_what_does_not_fit_is_shorter_and_then_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each report is as long as fits; equal ones are in full first, then short, and then there is no room for one."""
    monkeypatch.setattr(markdown, "LIMIT", limit := 20_000)
    text = written("markdown", [judged(DEMO)] * 80)
    *reports, totals = re.split(r"(?m)^(?=## |---$)", text)[1:]
    in_full = ["De eerste plaatsen" in each for each in reports]
    full, short = (reports[in_full.index(each)] for each in (True, False))
    left = int(re.findall("Nog ([0-9]+) aanleveringen", totals)[0])

    assert reports == [full] * in_full.count(True) + [short] * in_full.count(False)
    assert "te lang voor dit overzicht" in short
    assert "te lang voor dit overzicht" not in full
    assert limit - size(full) < size(full) * in_full.count(True) <= limit
    assert limit - size(short) < sum(map(size, reports)) <= limit
    assert len(reports) + left == 80
    assert "80" in rendered(text).all("p")[-1].text


def test_with_all_places_a_file_that_is_too_long_has_its_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "LIMIT", 20_000)
    unknown = b", ".join(b'"onbekend_%d": 1' % n for n in range(300))
    report = validate(b'{"standard_version": "1.0-draft.2", ' + unknown + b"}")
    text = written("markdown", [report], run=replace(RUN, everything=True))

    assert "en nog 297 keer" in text
    assert len(text.encode()) < 20_000


def test_the_limit_leaves_room_in_a_mebibyte() -> None:
    assert markdown.LIMIT < 2**20 - 2**15


def test_all_places_are_shown_when_all_are_asked_for() -> None:
    values = b'{"standard_version": "1.0-draft.2", ' + b", ".join(b'"x%d": 1' % n for n in range(20)) + b"}"
    few, all_of_them = (
        written("markdown", [validate(values)], run=Run(today="2026-07-01", everything=each)) for each in (False, True)
    )

    assert few.count("kolom") < 20 <= all_of_them.count("kolom")


def test_nothing_hostile_leaks(tmp_path: Path) -> None:
    reports = hostile_reports(tmp_path)
    text = written("markdown", reports)

    assert not [said for line in text.split("\n") if (said := harm(line))]
    assert_ours(rendered(text))
    assert not MARKS.search(re.sub("</?[^>]*>", "", outside_code(text)).replace("&quot;", '"').replace("&amp;", ""))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_shown_as_it_is(text: str) -> None:
    for written_as in (f"x {prose(text)}", f"- x {prose(text)}", f"## x {prose(text)}", f"x {code(safe(text))}"):
        root = rendered(written_as)

        assert_ours(root)
        assert "".join(safe(text).split())[:60] in "".join(root.text.split())


@given(st.text())
def test_any_text_is_shown_as_it_is(text: str) -> None:
    root = rendered(f"x {prose(text)}")

    assert_ours(root)
    assert root.text.split() == ["x", *safe(text, None).split()]
    assert not MARKS.search(shown(root))


@given(st.text(alphabet=st.sampled_from("a`|\\ *_"), min_size=1).map(str.strip).filter(bool))
def test_code_in_a_table_is_one_cell(text: str) -> None:
    [heads, row] = rendered(f"| a | b |\n|---|---|\n| {cell(prose(text))} | x |").all("tr")

    assert len(heads.all("th")) == len(row.all("td")) == 2
    assert row.all("td")[1].text == "x"


def test_the_demands_of_the_standard_are_cells_of_their_own() -> None:
    for each in requirements():
        for language in LANGUAGES:
            assert "|" not in each.text(language).demand
