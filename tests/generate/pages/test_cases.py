"""A case states what follows from its example, in both languages, and its page says it."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from generate.pages.printed import part, printed, said
from places import EXAMPLES, ROOT

from mvi_standard import figures, validate
from mvi_standard.requirement import LANGUAGES
from tools.generate.cases import Expected, read
from tools.generate.pages import cases

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from mvi_standard.counting.figure import Figure
    from tools.generate.cases import DisputedCase
    from tools.generate.pages.book import SiteBook

CASES = read(ROOT / "docs" / "cases")
FEWEST = 10
PARTS = ("title", "situation", "question", "answer")
LONGEST_SITUATION = 90
by_name = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@pytest.fixture(scope="module")
def pages(shelf: Mapping[str, SiteBook]) -> Mapping[str, Mapping[str, str]]:
    return {language: printed(book, cases) for language, book in shelf.items()}


def is_about(figure: Figure, expected: Expected) -> bool:
    """Return whether a figure is the one expected: one that stands beside it (`maatstaf`) is another figure."""
    cell = figure.cell
    return (
        (cell.kpi, cell.nature, dict(cell.group)) == (expected.kpi, "gerealiseerd", {**expected.group})
        and expected.count_unit in {"", cell.count_unit}
        and expected.part in {"", cell.part}
        and {*expected.apart.items()} <= {*cell.apart}
        and ("maatstaf" in dict(cell.apart)) == ("maatstaf" in expected.apart)
    )


def computed(case: DisputedCase, expected: Expected) -> list[Decimal | None]:
    report = validate(EXAMPLES / "valid" / case.example)
    return [each.value for each in figures(report) if is_about(each, expected)]


def test_there_are_enough_cases_and_each_example_belongs_to_one() -> None:
    assert len(CASES) >= FEWEST
    assert [each.name for each in sorted((EXAMPLES / "valid").glob("geval-*"))] == [each.example for each in CASES]


@by_name
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_has_all_its_texts(case: DisputedCase, language: str) -> None:
    texts = [case.text(part, language) for part in PARTS]

    assert all(texts)
    assert texts[2].endswith("?")
    assert len(texts[1].split()) <= LONGEST_SITUATION


@by_name
def test_each_text_of_a_case_is_its_own_in_each_language(case: DisputedCase) -> None:
    assert [each for each in PARTS if case.text(each, "nl") == case.text(each, "en")] == []


@by_name
def test_the_example_of_a_case_conforms_without_any_finding(case: DisputedCase) -> None:
    assert validate(EXAMPLES / "valid" / case.example).findings == ()


@by_name
def test_the_figures_of_a_case_are_those_of_its_example(case: DisputedCase) -> None:
    for expected in case.figures:
        found = computed(case, expected)
        assert found == [expected.value] or (found, expected.value) == ([], None), expected


@by_name
def test_both_answers_name_the_same_parts_of_the_standard(shelf: Mapping[str, SiteBook], case: DisputedCase) -> None:
    dutch, english = (
        {each["kpi"] or each["name"] for each in cases.NAMED.finditer(case.text("answer", language))}
        for language in LANGUAGES
    )

    assert dutch == english
    assert all(cases.named(shelf["nl"], each).file for each in dutch)
    assert {each.kpi for each in case.figures} & dutch


@by_name
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_the_case_and_its_figures(
    shelf: Mapping[str, SiteBook], pages: Mapping[str, Mapping[str, str]], case: DisputedCase, language: str
) -> None:
    page = pages[language][cases.file(case)]
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", part(page, "_figures"))

    assert case.text("situation", language) in unescape(re.sub(r"<[^>]+>", "", page))
    assert case.text("question", language) in said(page)
    assert f"downloads/examples/valid/{case.example}" in page
    assert [re.search(r"[A-Z]{3}-\d\d", row)[0] for row in rows] == [each.kpi for each in case.figures]  # type: ignore[index] # each row has one
    assert [shelf[language].say("case_no_figure") in row for row in rows] == [
        each.value is None for each in case.figures
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_holds_every_case_with_its_question(pages: Mapping[str, Mapping[str, str]], language: str) -> None:
    index = said(pages[language][cases.INDEX])

    assert all(f"{each.text('title', language)} {each.text('question', language)}" in index for each in CASES)


def test_a_figure_is_written_with_its_unit_and_what_it_is_limited_to(pages: Mapping[str, Mapping[str, str]]) -> None:
    dutch, english = (said(pages[language]["geval/11.md"]) for language in LANGUAGES)

    assert "Betaald in de periode 2,25 %" in dutch
    assert "2.25 %" in english
    assert "€ 3.000" in said(pages["nl"]["geval/01.md"])


def test_a_code_in_an_answer_leads_to_its_place(pages: Mapping[str, Mapping[str, str]]) -> None:
    answer = part(pages["nl"]["geval/02.md"], "_answer")

    assert re.search(r'href="[^"]*codelijst/additionality/#niet_additioneel" title="[^"]+"><code>niet_add', answer)
    assert re.search(r'href="[^"]*kpi/KLI-02/" title="[^"]+">KLI-02</a>', answer)
    assert "`" not in answer


@pytest.mark.parametrize("name", ["KLI-99", "theme.nowhere", "Lot.nowhere", "Nobody", "nothing.at_all"])
def test_a_name_of_nothing_is_refused(shelf: Mapping[str, SiteBook], name: str) -> None:
    with pytest.raises(LookupError):
        cases.named(shelf["nl"], name)


@pytest.mark.parametrize(
    "limit",
    [
        {"group": {"thema": "klimat"}},
        {"group": {"tema": "klimaat"}},
        {"apart": {"maatstaf": "betaald"}},
        {"apart": {"maat": "betaald_in_periode"}},
        {"count_unit": "perceel"},
        {"part": "gunningscriteria"},
    ],
)
def test_a_figure_limited_to_what_does_not_exist_is_refused(
    shelf: Mapping[str, SiteBook], limit: dict[str, Any]
) -> None:
    """Otherwise a figure that must be absent would be, for no other reason than its spelling."""
    figure = Expected("PRO-11", None)

    assert [*cases.limits(shelf["nl"], figure)] == []
    with pytest.raises(LookupError):
        [*cases.limits(shelf["nl"], replace(figure, **limit))]


def test_a_part_of_a_kpi_without_parts_is_refused(shelf: Mapping[str, SiteBook]) -> None:
    with pytest.raises(LookupError):
        [*cases.limits(shelf["nl"], Expected("PRO-07", None, part="klimaat"))]


def test_what_an_answer_holds_is_never_html(shelf: Mapping[str, SiteBook]) -> None:
    case = replace(CASES[0], answer_nl="<script>alert(1)</script> & `theme.milieu`")
    made = cases.answer(shelf["nl"], case, lambda place, mark: f"{place}#{mark}")

    assert made.startswith("&lt;script&gt;alert(1)&lt;/script&gt; &amp; <a href=")
