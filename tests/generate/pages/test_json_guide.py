"""The guide to JSON: whoever follows it step by step has a file that conforms, after each step."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from manuscript import in_full

from mvi_standard import validate
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.pages.book import SiteBook

BLOCK = re.compile(r'^```json title="(?P<title>[^"]+)"\n(?P<text>.*?)\n```$', re.DOTALL | re.MULTILINE)
MISTAKE = re.compile(r'<tr><th scope="row"><code>(.*?)</code></th><td[^>]*><code>(.*?)</code></td><td>.*>(MVI-\w+)<')
ADDED_TO = re.compile(r"(?:erbij in|added to) (?P<list>\w+)(?: (?P<id>\S+))?")
STEPS = 5
"""The blocks that explain the first file piece by piece."""


@pytest.fixture(params=LANGUAGES, scope="module")
def guide(shelf: Mapping[str, SiteBook], request: pytest.FixtureRequest) -> str:
    """The guide as Markdown."""
    return in_full(shelf[request.param], "gids/json.md")


def blocks(guide: str) -> list[tuple[str, str]]:
    return BLOCK.findall(guide)


def fragment(text: str) -> dict[str, Any]:
    """Read a piece of a submission: fields without the braces around them."""
    read: dict[str, Any] = json.loads(f"{{{text.rstrip(',')}}}")
    return read


def grown(guide: str) -> Iterator[dict[str, Any]]:
    """Give the file of the buyer: as it begins, and after each piece that the guide adds."""
    first, *others = blocks(guide)
    file: dict[str, Any] = json.loads(first[1])
    yield file
    for title, text in others[STEPS:-1]:
        where = ADDED_TO.fullmatch(title)
        more = {where["list"]: longer(file[where["list"]], where["id"], text)} if where else fragment(text)
        file = {**file, **more}
        yield file


def longer(records: list[dict[str, Any]], changed: str | None, text: str) -> list[dict[str, Any]]:
    """Add the records of the text, or its fields: to the record that is named, or to the only one there is."""
    if text.startswith("{"):
        return [*records, *json.loads(f"[{text}]")]
    [place] = [at for at, each in enumerate(records) if changed in {None, each.get("id")}]
    return [*records[:place], {**records[place], **fragment(text)}, *records[place + 1 :]]


def codes(text: str) -> list[str]:
    return [each.code for each in validate(text.encode()).findings]


def test_the_first_file_conforms_and_has_no_remark(guide: str) -> None:
    assert codes(blocks(guide)[0][1]) == []


def test_the_file_that_can_be_downloaded_is_the_file_that_is_shown(guide: str) -> None:
    [address] = re.findall(r'href="data:application/json;charset=utf-8,([^"]+)"', guide)
    assert unquote(address) == blocks(guide)[0][1]


def test_each_step_explains_a_part_of_the_first_file(guide: str) -> None:
    (_, first), *others = blocks(guide)
    explained = [fragment(text) for _, text in others[:STEPS]]

    assert {key: value for each in explained for key, value in each.items()} == json.loads(first)


def test_the_file_conforms_after_every_piece_that_is_added(guide: str) -> None:
    files = list(grown(guide))

    assert len(files) > STEPS
    assert [codes(json.dumps(each)) for each in files] == [[] for _ in files]


def test_the_whole_example_is_the_first_file_with_all_pieces(guide: str) -> None:
    *_, before_a_new_version, _ = grown(guide)

    assert json.loads(blocks(guide)[-1][1]) == before_a_new_version


def test_each_mistake_in_the_table_gets_the_code_that_stands_there(guide: str) -> None:
    whole, rows = blocks(guide)[-1][1], MISTAKE.findall(guide)

    assert len(rows) == guide.partition("mistakes")[2].partition("</table>")[0].count('<th scope="row">')
    assert [(wrong, codes(instead(whole, right, wrong))) for wrong, right, _ in rows] == [
        (wrong, [code]) for wrong, _, code in rows
    ]


def instead(whole: str, right: str, wrong: str) -> str:
    """Return the file with the mistake made once, in the last place where it can be made."""
    before, found, after = whole.rpartition(right)
    assert found, right
    return f"{before}{wrong}{after}"


def test_both_languages_hold_the_same_files(shelf: Mapping[str, SiteBook]) -> None:
    nl, en = ([text for _, text in blocks(in_full(shelf[each], "gids/json.md"))] for each in ("nl", "en"))
    assert nl == en
