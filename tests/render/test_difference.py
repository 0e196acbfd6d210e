"""A diff shows each changed line and what stands around it, safely, and nothing that nobody may see."""

from __future__ import annotations

import difflib
import json

from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.render.difference import difference

LINES = st.integers(1, 30).map(lambda n: [f"regel {each}, é€" for each in range(n)])


def shown(before: str, after: str, **how: bool) -> list[str]:
    return list(difference(before.encode(), after.encode(), "a.json", **how))


@given(LINES, st.sets(st.integers(0, 29)))
def test_it_is_a_unified_diff(lines: list[str], places: set[int]) -> None:
    after = [f"{line}!" if place in places else line for place, line in enumerate(lines)]
    expected = list(difflib.unified_diff(lines, after, "a.json", "a.json", lineterm=""))
    found = shown("\n".join(lines), "\n".join(after))

    assert found == [full(each) if each[0] == "@" else each for each in expected]


def full(header: str) -> str:
    """difflib leaves out a length of one."""
    parts = [part if "," in part or part == "@@" else f"{part},1" for part in header.split()]
    return " ".join(parts)


def test_equal_texts_have_no_diff() -> None:
    assert shown("a\nb", "a\nb") == []


def test_of_a_long_line_only_the_members_that_change_are_shown() -> None:
    document = {"state": "Definitief", "rest": ["x" * 90] * 50, "amount": "1.250,00", "last": [{"id": "y"}]}
    before = json.dumps(document)
    found = shown(before, before.replace("Definitief", "definitief").replace('"1.250,00"', "1250"))

    assert [each.replace(" ", "") for each in found[3:]] == [
        '-{"state":"Definitief",',
        '-"amount":"1.250,00",',
        '+{"state":"definitief",',
        '+"amount":1250,',
    ]


def test_a_long_line_that_cannot_be_cut_alike_is_cut_off() -> None:
    found = shown("x" * 500 + ',"y', "x" * 500 + "z")

    assert [each[0] for each in found[3:]] == ["-", "+"]
    assert all(len(each) <= 201 for each in found)


def test_nothing_in_it_is_a_command_or_an_escape() -> None:
    hostile = "\x1b[31m ::error::x ##[group] \u202e \r"
    found = "\n".join(shown(f"{hostile}\nA\n{hostile}", f"{hostile}\na\n{hostile}"))

    assert "\x1b" not in found
    assert "::error::" not in found
    assert "##[" not in found
    assert "\u202e" not in found
    assert "\r" not in found


def test_a_bsn_is_not_shown_when_its_word_stands_in_the_lines_around_it() -> None:
    text = '"note": "bsn",\n"number": 123456782,\n"state": "{}"'

    assert "123456782" not in "\n".join(shown(text.format("A"), text.format("a")))


def test_of_a_private_text_only_the_changes_are_shown_without_numbers_like_a_bsn() -> None:
    text = "bsn" + "\n" * 50 + '"holder": "somebody",\n"number": 123456782, "state": "{}"'
    found = "\n".join(shown(text.format("A"), text.format("a"), private=True))

    assert "123456782" in "\n".join(shown(text.format("A"), text.format("a")))
    assert '-"number": •••••••••, "state": "A"' in found
    assert "123456782" not in found
    assert "somebody" not in found


def test_a_terminal_gets_colours() -> None:
    found = shown("x\nA", "x\na", colour=True)

    assert "\x1b[31m-A\x1b[0m" in found
    assert "\x1b[32m+a\x1b[0m" in found
    assert " x" in found
