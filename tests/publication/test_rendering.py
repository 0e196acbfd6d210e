import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from country import body, nation, tree, words

from mvi_standard.editions import LATEST
from mvi_standard.publication import authority
from mvi_standard.publication.rendering import markdown
from mvi_standard.total.account import Account

Make = Callable[..., str]
REPORTS: list[tuple[Make, str]] = [(make, language) for make in (nation, body) for language in ("nl", "en")]
VOID = {"meta", "br", "hr", "img", "link"}


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
