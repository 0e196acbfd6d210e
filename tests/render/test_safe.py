"""Nothing from data reaches a screen, a log or a report as anything but text."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.render.safe import WIDTH, safe, safe_json

BSN = "123456782"
UNSEEN = {"Cc", "Cs", "Zl", "Zp"}


@given(st.text(alphabet=st.characters()))
def test_what_is_shown_is_one_line_of_visible_text(text: str) -> None:
    shown = safe(text, None)

    assert not {unicodedata.category(each) for each in shown} & UNSEEN
    assert shown.encode().decode() == shown
    assert len(shown.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mrood", "\\u001b[31mrood"),
        ("een\r\n::error title=x::y", "een\\u000d\\u000a::error title=x::y"),
        ("::error title=x::y", ":\\:error title=x::y"),
        ("x ::error::y", "x :\\:error::y"),
        ("x ##[error]y", "x #\\#[error]y"),
        ("##vso[task.complete]", "#\\#vso[task.complete]"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        ("\u200bverborgen", "\\u200bverborgen"),
        ("\ud800", "\\ud800"),
        ("café € ☺", "café € ☺"),
        (f"bsn {BSN}", "bsn •••••••••"),
        (f"RSIN {BSN}", f"RSIN {BSN}"),
    ],
)
def test_a_command_a_control_or_a_person_is_made_harmless(text: str, shown: str) -> None:
    assert safe(text, None) == shown


def test_a_long_value_is_cut_off() -> None:
    assert len(safe("x" * 5000)) == WIDTH


@given(st.recursive(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.lists, max_leaves=5))
def test_json_made_safe_is_the_same_json(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False)

    assert json.loads(safe_json(json.loads(text))) == json.loads(text)
    assert "##[" not in safe_json(json.loads(text))
