"""A text in a TOML file of ours is the same text when read, and does nothing to whoever shows the file."""

from __future__ import annotations

import re
import tomllib

import pytest
from harmless import harm
from hostile import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.personal_data import hidden
from mvi_standard.render.toml_text import quoted

HALF = re.compile("[\ud800-\udfff]")
"""Half of a character, which no file in UTF-8 can hold."""


def read(text: str) -> object:
    return tomllib.loads(f"text = {text}")["text"]


@given(st.text())
def test_any_text_is_read_as_it_was(text: str) -> None:
    assert read(quoted(text)) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_read_as_it_was_and_obeyed_by_nothing(text: str) -> None:
    written = quoted(text)

    assert read(written) == HALF.sub("\ufffd", text)
    assert written.isprintable()
    assert not harm(quoted(hidden(text)))  # details of persons are masked before a text is written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", '""'),
        ('een "naam"', r'"een \"naam\""'),
        ("C:\\map", r'"C:\\map"'),
        ("twee\nregels\ten een tab", r'"twee\nregels\ten een tab"'),
        ("\r\x1b[31m", r'"\u000D\u001B[31m"'),
        ("\u202eomgekeerd", r'"\u202Eomgekeerd"'),
        ("\U000e0041", r'"\U000E0041"'),
        ("::error::", r'":\u003Aerror:\u003A"'),
        ("##[group]", r'"#\u0023[group]"'),
        ("\ud800", r'"\uFFFD"'),
        ("café € 😀", '"café € 😀"'),
    ],
)
def test_it_is_written_so_that_it_can_be_read_by_people_too(text: str, written: str) -> None:
    assert quoted(text) == written
