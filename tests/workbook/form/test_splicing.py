"""Records added to a JSON text: the values are those, and the text looks as its author writes it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import EXAMPLES
from supplier_forms import ORDER

from mvi_standard.read import parse
from mvi_standard.workbook.form.splicing import Edits, NoText, spliced

BASE = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
RECORD = {"id": "x", "kpi": "KLI-12", "subject": {"type": "contract", "id": "é"}, "evidence": ["a", "b"]}
WAYS: list[dict[str, Any]] = [
    {"indent": 2, "ensure_ascii": False},
    {"indent": 4, "ensure_ascii": False},
    {"indent": "\t", "ensure_ascii": False},
    {"ensure_ascii": False},
    {"separators": (",", ":"), "ensure_ascii": False},
]
EDITS = Edits(
    {"social_return_reports": [RECORD, RECORD], "observations": [RECORD], "evidence": [RECORD]},
    {("organisations", 0): RECORD, ("social_return_reports", 1): RECORD},
    {"version": 2, "replaces": 1, "correction_reason": 'Het "eerste" was te laag.'},
)


def edited(values: dict[str, Any], edits: Edits) -> dict[str, Any]:
    """The values as they become, with new fields of the root where the model has them."""
    made = json.loads(json.dumps(values)) | dict(edits.root)
    for (name, index), value in edits.replaced.items():
        made[name][index] = value
    for name, items in edits.added.items():
        made[name] = [*made.get(name, []), *items]
    return {key: made[key] for key in sorted(made, key=ORDER.index)}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_new_records_look_like_their_neighbours(way: dict[str, Any], newline: str, mark: bytes) -> None:
    def written(values: dict[str, Any]) -> bytes:
        return mark + json.dumps(values, **way).replace("\n", newline).encode()

    text = spliced(parse(written(BASE), ".json"), EDITS, ORDER)

    assert text == written(edited(BASE, EDITS))


@pytest.mark.parametrize("path", sorted((EXAMPLES / "valid").glob("geval-*.json")), ids=lambda path: path.stem)
def test_nothing_else_changes(path: Any) -> None:
    content = path.read_bytes()
    values = json.loads(content)
    edits = Edits({"evidence": [RECORD], "observations": [RECORD]}, {}, {})

    text = spliced(parse(content, ".json"), edits, ORDER)

    assert json.loads(text) == edited(values, edits)
    after = iter(text.splitlines())
    assert all(any(line.rstrip(b",") == each.rstrip(b",") for each in after) for line in content.splitlines())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(st.characters(codec="utf-8"), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('ab"\\é', max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(st.dictionaries(st.text("abé", min_size=1, max_size=3), JSON, max_size=3), max_size=3), st.booleans())
def test_any_record_is_read_back(records: list[dict[str, Any]], spread: bool) -> None:
    content = json.dumps(BASE, indent=2 if spread else None).encode()
    edits = Edits({"observations": records} if records else {}, {}, {})

    assert json.loads(spliced(parse(content, ".json"), edits, ORDER)) == edited(BASE, edits)


def test_an_empty_list_is_filled() -> None:
    values = BASE | {"observations": []}
    edits = Edits({"observations": [RECORD]}, {}, {})
    content = json.dumps(values, indent=2).encode()

    text = spliced(parse(content, ".json"), edits, ORDER)

    assert json.loads(text) == values | {"observations": [RECORD]}


def test_yaml_is_no_text_to_add_to() -> None:
    with pytest.raises(NoText):
        spliced(parse(json.dumps(BASE).encode(), ".yaml"), EDITS, ORDER)
