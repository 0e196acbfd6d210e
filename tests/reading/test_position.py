"""Where a value stands is told in characters, however long a line is: a whole file may be one."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.history.provenance import Run
from mvi_standard.reading import members
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.position import BLOCK, JsonText
from mvi_standard.render.formats.html import document
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

PIECES = st.lists(st.sampled_from(["a", "é", "€", "😀", "\n", "x" * 1000, "€" * (BLOCK // 3), "é" * BLOCK]), max_size=6)


@given(PIECES, st.data())
def test_line_and_column_are_those_of_the_text(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces) + "."
    at = data.draw(st.integers(0, len(text) - 1))
    source, before = JsonText(text.encode()), text[:at]
    start = len(before.encode())
    place = source.place_at(start, start + len(text[at].encode()))

    assert place.line == before.count("\n") + 1
    assert place.column == len(before.rpartition("\n")[2]) + 1
    assert place.length == 1
    assert source.line(place.line) == text.split("\n")[place.line - 1]


def test_every_line_can_be_asked_for_again() -> None:
    source = JsonText(b"een\r\ntwee\ndrie", 5)

    assert [source.line(each) for each in (5, 6, 7, 5, 5, 6)] == ["een", "twee", "drie", "een", "een", "twee"]


def test_a_file_of_one_long_line_is_reported_on_as_fast_as_one_of_many() -> None:
    values = {"standard_version": "1.0-draft.2", "lots": [{"x": f"burgerservice {n}"} for n in range(60_000)]}
    took = {}
    for indent in (1, None):
        report = validate(json.dumps(values, indent=indent).encode(), keep=50)
        start = time.process_time()
        assert "regel 1," in document([report], "nl", Run(today="2026-07-01")) or indent
        took[indent] = time.process_time() - start

    assert took[None] < 5 * took[1] + 0.5
    assert read_json(json.dumps(values).encode()).source.line(1) == json.dumps(values)


VALUES = st.recursive(
    st.none() | st.integers(-9, 9999) | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*path, key))
    else:
        yield path, value


@given(st.dictionaries(st.text(), VALUES, min_size=1), st.randoms(use_true_random=False), st.sampled_from([None, 1]))
def test_a_value_is_found_in_whatever_order_one_asks(values: dict[str, Any], mixed: Any, indent: int | None) -> None:
    source = read_json(json.dumps(values, indent=indent, ensure_ascii=mixed.random() < 0.5).encode()).source
    asked = list(leaves(values))
    mixed.shuffle(asked)

    assert isinstance(source, JsonText)
    for path, value in asked:
        assert json.loads(source.token(path) or "") == value
        assert source.place((*path[:-1], "nowhere")) == source.place(path[:-1])


def test_each_member_is_walked_once_however_many_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    size, skip, walked = 300, members.skip, []

    def noted(data: bytes, at: int) -> int:
        walked.append(at)
        return skip(data, at)

    inner = {f"k{n}": [n] * 3 for n in range(size)}
    source = read_json(json.dumps({"lots": [{"x": [inner], "y": list(range(size))}]}).encode()).source
    monkeypatch.setattr(members, "skip", noted)

    for n in range(size):
        assert source.key(("lots", 0, "x", 0, f"k{n}"))
        assert source.place(("lots", 0, "x", 0, f"k{n}", 2))
        assert source.place(("lots", 0, "y", n))
        assert source.place(("lots", 0, "x", 0, "nowhere"))

    assert len(walked) < 10 * size
