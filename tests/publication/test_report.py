import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from country import CATALOGUE, EVIL, account, body, figures, hidden, made, nation

from mvi_standard.counting.figure import Declared
from mvi_standard.editions import LATEST
from mvi_standard.publication import authority, national
from mvi_standard.publication.rendering import markdown
from mvi_standard.total.account import Account

Make = Callable[..., str]
REPORTS: list[tuple[Make, str]] = [(make, language) for make in (nation, body) for language in ("nl", "en")]
VOID = {"meta", "br", "hr", "img", "link"}


def tree(html: str) -> ET.Element:
    return ET.fromstring(html.split("<!DOCTYPE html>")[1])  # noqa: S314 - our own text


def words(element: ET.Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split()).replace("\xa0", " ")


def row(root: ET.Element, key: str) -> list[str]:
    """Return the row of the table of all figures that holds a key."""
    for each in root.iter("tr"):
        if any(cell.get("id") == key for cell in each):
            return [words(cell) for cell in each]
    raise LookupError(key)


@pytest.mark.parametrize(("make", "language"), REPORTS)
def test_a_report_is_well_formed_and_says_its_language(make: Make, language: str) -> None:
    root = tree(make(language))
    assert root.get("lang") == language
    assert root.find("head/title") is not None


@pytest.mark.parametrize(("make", "language"), REPORTS)
def test_a_report_needs_nothing_from_elsewhere(make: Make, language: str) -> None:
    html = make(language)
    root = tree(html)
    policy = next(each.get("content") for each in root.iter("meta") if each.get("http-equiv"))
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert "<script" not in html
    assert not [each.tag for each in root.iter() if each.get("src") or each.tag in {"link", "iframe", "object"}]
    assert all(each.get("href", "#").startswith("#") for each in root.iter())
    assert not re.search(r"url\(|@import|https?://(?!kwaad\.example)", html)
    assert not [name for each in root.iter() for name in each.keys() if name.startswith("on") or name == "style"]  # noqa: SIM118 - no dict


@pytest.mark.parametrize(("make", "language"), REPORTS)
def test_headings_are_in_order_and_names_are_used_once(make: Make, language: str) -> None:
    root = tree(make(language))
    levels = [int(each.tag[1]) for each in root.iter() if re.fullmatch(r"h[1-6]", each.tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    targets = {(each.get("href") or "#")[1:] for each in root.iter("a")}
    refers = {each.get(name) for each in root.iter() for name in ("aria-labelledby", "aria-describedby")} - {None}
    assert (targets | refers) <= set(ids)


@pytest.mark.parametrize(("make", "language"), REPORTS)
def test_tables_and_landmarks_are_there_for_who_listens(make: Make, language: str) -> None:
    root = tree(make(language))
    assert [len(list(root.iter(each))) for each in ("main", "nav", "header")] == [1, 1, 1]
    assert next(root.iter("a")).get("href") == "#" + str(next(root.iter("main")).get("id"))
    for table in root.iter("table"):
        assert words(next(table.iter("caption")))
        assert all(each.get("scope") for each in table.iter("th"))
        assert all(
            len(each) == len(next(table.iter("tr"))) for each in table.iter("tr") if each.get("class") != "group"
        )
    assert all(
        each.get("tabindex") == "0" and each.get("aria-labelledby")
        for each in root.iter("div")
        if each.get("class") == "scroll"
    )


@pytest.mark.parametrize(("make", "language"), REPORTS)
def test_every_drawing_has_its_numbers_in_a_table(make: Make, language: str) -> None:
    root = tree(make(language))
    drawings = list(root.iter("figure"))
    assert drawings
    for each in drawings:
        svg = next(each.iter("svg"))
        assert svg.get("role") == "img"
        assert words(svg.find("title"))
        assert words(svg.find("desc"))
        table = words(next(each.iter("table")))
        shown = [words(text) for text in svg.iter("text") if text.get("class") == "value"]
        assert shown
        assert all(part.strip() in table for value in shown for part in re.split(r"; \w+ ", value))


@pytest.mark.parametrize(("make", "language"), REPORTS)
def test_what_comes_from_data_stays_text(make: Make, language: str) -> None:
    html, text = make(language), make(language, "md")
    assert "<b>" not in html
    assert "<i>b|c" not in html
    assert "&lt;b&gt;Pijp" in html
    assert "<b>" not in text
    assert "<script" not in text
    assert not re.search(r"(?<!\\)\]\(", text)
    assert "://" not in text
    lines = text.splitlines()
    for earlier, later in pairwise(lines):
        if later.startswith("|"):
            assert not earlier.startswith("|") or _places(earlier) == _places(later)


def _places(line: str) -> int:
    return len(re.findall(r"(?<!\\)\|", line))


def test_markdown_escapes_what_would_be_read_as_marks() -> None:
    assert markdown("a|b `c` [d](e)\n# f <b>") == r"a\|b \`c\` \[d\](e) \# f &lt;b&gt;"
    assert markdown("http://x www.y") == "http&#58;//x www&#46;y"


def test_a_withheld_figure_shows_its_reason_and_no_number() -> None:
    root = tree(nation())
    withheld = [each for each in figures() if each.withheld]
    assert withheld
    for each in withheld:
        said = row(root, each.cell.key)
        assert said[3] in {"onderdrukt (te weinig personen)", "onderdrukt (te weinig organisaties)"}
        assert set(said[4:]) == {"onderdrukt"}
    matrix = next(each for each in root.iter("section") if each.get("id") == "matrix")
    assert "onderdrukt (te weinig organisaties)" in words(matrix)


def test_what_is_not_known_is_never_zero() -> None:
    empty = made("KLI-05", None, missing={"onbekend": 3})
    said = row(tree(national([empty], Account(), LATEST, "nl")), empty.cell.key)
    assert said[3] == "niet bekend"
    assert said[6] == "niet bekend"
    report = national([made("PRO-05", 1, 2)], Account(), LATEST, "nl")
    assert "Hoe ver het aandeel over alle percelen hiervan kan afwijken, is niet te bepalen" in report


def test_a_withheld_headline_is_said_to_be_withheld() -> None:
    only = hidden(made("PRO-05", 1, 2), "herleidbaar")
    said = words(tree(national([only], Account(), LATEST, "nl")))
    assert "Het aandeel percelen met MVI is onderdrukt: herleidbaar uit andere cijfers." in said


def test_money_of_which_nothing_is_known_covers_nothing_that_is_known() -> None:
    one = made("KLI-05", 5, apart=(("time_basis", "in_periode"),), known=2)
    declared = replace(one, declared=Declared(Decimal(8), Decimal(1000)))
    root = tree(national([declared], Account(), LATEST, "nl"))
    section = next(each for each in root.iter("section") if each.get("id") == "kpi-KLI-05")
    assert "25,0 % / niet bekend" in words(section)


def test_the_highest_share_is_the_darkest() -> None:
    matrix = next(each for each in tree(nation()).iter("section") if each.get("id") == "matrix")
    shades = {words(each): each.get("class") for each in matrix.iter("td") if "%" in words(each)}
    assert shades["50,0 %"] == "number shade-5"
    assert shades["8,3 %"] == "number shade-1"


def test_a_report_on_nothing_says_so() -> None:
    for shape in ("html", "markdown"):
        text = national([], Account(), LATEST, "nl", shape)
        assert "is uit deze gegevens niet te zeggen" in text
        assert "Er zijn geen effecten gemeld" in text
    assert tree(national([], Account(), LATEST, "en")).get("lang") == "en"


def test_expected_and_realised_are_apart_with_words_why() -> None:
    section = next(each for each in tree(nation()).iter("section") if each.get("id") == "kpi-KLI-02")
    table = next(section.iter("table"))
    groups = [words(each) for each in table.iter("th") if each.get("scope") == "rowgroup"]
    assert groups == ["Behaald", "Verwacht: telt niet mee in het behaalde"]
    bodies = [words(each) for each in table.iter("tbody")]
    assert "ten minste 1.500 ton" in bodies[0]
    assert "900 ton" not in bodies[0]
    assert "900 ton" in bodies[1]
    said = words(section)
    assert "andere tijdsbasis" in said
    assert "andere afbakening" in said


def test_no_total_in_euro_over_valuation_tables() -> None:
    text = nation("nl", "md")
    assert "9.000" in text
    assert "30.000" in text
    assert "39.000" not in text
    assert "Eén totaal in euro's bestaat daarom niet" in text


def test_made_up_data_say_so_at_the_top() -> None:
    banner = next(each for each in tree(nation()).iter("p") if each.get("class") == "banner")
    assert "verzonnen gegevens" in words(banner)
    assert 'class="banner"' not in national(figures(), account(fictional=False), LATEST, "nl")


def test_the_summary_has_bounds_and_coverage() -> None:
    section = next(each for each in tree(nation()).iter("section") if each.get("id") == "in-het-kort")
    lead = words(next(each for each in section.iter("p") if each.get("class") == "lead"))
    assert "Van 200 gegunde percelen" in lead
    assert "65,5 %" in lead
    assert "tussen 50,4 % en 73,5 %" in lead
    assert "76,9 %" in lead
    assert "thema klimaat" in lead


def test_an_authority_sees_its_targets_and_no_other_organisation() -> None:
    root = tree(body())
    goals = words(next(each for each in root.iter("section") if each.get("id") == "doelen"))
    assert "60,0 %" in goals
    assert "niet zeker: de grenzen laten beide toe" in goals
    assert "meer uitkomsten, apart gehouden" in goals
    names = {each.get("id") for each in root.iter("section")}
    assert not {"matrix", "per-type"} & names
    assert EVIL.split("`", maxsplit=1)[0].strip() in words(next(root.iter("h1")))


@pytest.mark.parametrize(
    ("language", "holds", "before", "only"),
    [
        (
            "nl",
            "In dit rapport staan ook kleine aantallen personen. Het is bedoeld voor de organisatie zelf.",
            "Laat dan eerst elk cijfer over minder dan 5 personen weg",
            "staat er alleen in als zij over minstens",
        ),
        (
            "en",
            "This report also holds small numbers of persons. It is meant for the organisation itself.",
            "first leave out each figure on fewer than 5 persons",
            "is shown only if it is about at least",
        ),
    ],
)
def test_the_report_of_an_authority_says_that_it_holds_small_numbers(
    language: str, holds: str, before: str, only: str
) -> None:
    own, of_all = (words(_security(tree(make(language)))) for make in (body, nation))
    assert holds in own
    assert before in own
    assert only not in own
    assert only in of_all
    assert holds not in of_all
    assert before not in of_all


def _security(root: ET.Element) -> ET.Element:
    return next(each for each in root.iter("section") if each.get("id") == "beveiliging")


def test_why_a_lower_bound_is_left_out_is_said_in_words() -> None:
    one = made("MIL-06", 5, apart=(("maatstaf", "vermeden"),), excluded={"lower_bound": 2})
    limits = words(tree(national([one], Account(), LATEST, "nl")))
    assert "ondergrens, niet af te trekken" in limits


def test_nothing_is_claimed_of_documents_that_nobody_read() -> None:
    said = words(tree(nation()))
    assert "CE Delft" in said
    assert "zegt niet dat het aansluit" in said
    marks = words(next(each for each in tree(nation()).iter("section") if each.get("id") == "herkomst-definities"))
    assert all(each in marks for each in CATALOGUE)


def test_several_periods_give_a_trend() -> None:
    trend = next(each for each in tree(nation()).iter("section") if each.get("id") == "trend")
    assert "58,3 %" in words(trend)
    assert [each.get("class") for each in trend.iter("line")].count("line") == 1


def test_statements_and_refused_files_are_named() -> None:
    said = words(tree(nation()))
    assert "Wij meten | zelf. # Nee" in said
    assert "<i>b|c</i>.json" in said
    assert "MVI-C001 (2 keer)" in said


def test_hidden_parts_of_a_distribution_draw_nothing() -> None:
    parts = [made("PRO-16", 5, part="basis"), hidden(made("PRO-16", 1, part="ambitieus"), "organisaties")]
    root = tree(national(parts, Account(), LATEST, "nl"))
    section = next(each for each in root.iter("section") if each.get("id") == "ambitie")
    assert not list(section.iter("svg"))
    assert "onderdrukt" in words(section)


def test_the_same_input_gives_the_same_text() -> None:
    again = national(tuple(reversed(figures())), account(), LATEST, "nl")
    assert again == nation()


def test_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="pdf"):
        authority([], Account(), LATEST, "nl", "x", "pdf")


class _Open(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        del attrs
        assert tag in VOID

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(("make", "language"), REPORTS)
def test_a_browser_reads_the_same_as_xml(make: Make, language: str) -> None:
    parser = _Open()
    parser.feed(make(language))
    assert parser.open == []
