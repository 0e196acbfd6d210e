"""Mending gives back what was meant, leaves every other byte alone, and does nothing to a file that conforms."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mishaps import Mishap, mishaps, token
from msgspec.structs import replace
from places import EXAMPLES, INVALID, VALID
from values import instances

from mvi_standard.fixes.fix import Damaged, mend
from mvi_standard.fixes.remedy import remedy
from mvi_standard.read import parse
from mvi_standard.reading.json_text import read_json
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mvi_standard.document import Document, Source
    from mvi_standard.fixes.fix import Mended
    from mvi_standard.report import Report

Place = tuple[str | int, ...]
YAML = EXAMPLES / "valid" / "gemeente-basis.yaml"
VOLLEDIG = EXAMPLES / "valid" / "gemeente-volledig.json"
RICH = [each for each in VALID if not each.name.startswith("MVI-")]


def judged(suffix: str = ".json") -> Callable[[bytes], Report]:
    return lambda content: report_on(lambda: parse(content, suffix))


def mended(content: bytes, suffix: str = ".json") -> Mended:
    """Mend, and see to it that nothing certain is left and that a second time changes nothing."""
    found = mend(content, judged(suffix))
    assert not any((other := remedy(each, found.report)) and other.certain for each in found.report.findings)
    again = mend(found.content, judged(suffix))
    assert (again.content, again.done) == (found.content, ())
    return found


def values(content: bytes) -> Any:
    return json.loads(content.removeprefix(BOM_UTF8))


def spanned(source: Source, path: Place) -> tuple[int, int]:
    found = source.span(path)
    assert found
    return found


def rewritten(document: Document, changes: Sequence[tuple[Place, bytes]]) -> bytes:
    """Return the text of a document with other tokens at some places."""
    source, content = document.source, document.content
    shift = len(BOM_UTF8) if content.startswith(BOM_UTF8) else 0
    for (start, end), new in sorted(((spanned(source, path), new) for path, new in changes), reverse=True):
        content = content[: start + shift] + new + content[end + shift :]
    return content


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_file_that_conforms_is_left_alone(path: Path) -> None:
    content = path.read_bytes()
    found = mend(content, judged())

    assert (found.content, found.done) == (content, ())


@given(instances("Submission"))
def test_what_the_json_schema_allows_is_changed_in_no_value_of_its_structure(submission: dict[str, Any]) -> None:
    submission["standard_version"] = "1.0-draft.2"
    content = json.dumps(submission).encode()
    found = mend(content, judged())

    assert all(isinstance(each.value, str) for each in found.done)
    assert values(found.content).keys() == submission.keys()
    assert found.content == content or not judged()(content).conforms


def test_the_examples_that_do_not_conform_are_mended_or_left_alone() -> None:
    done = {path.name: mended(path.read_bytes()).done for path in INVALID if path.suffix == ".json"}

    assert sum(map(bool, done.values())) > 8
    assert all(len(each) <= 1 for each in done.values())


@st.composite
def layouts(draw: st.DrawFn) -> bytes:
    """An example that conforms, as a program or a person may have written it."""
    document = values(draw(st.sampled_from(RICH)).read_bytes())
    separators = draw(st.sampled_from([(",", ":"), (", ", ": "), (" ,\t", " :  ")]))
    indent = draw(st.sampled_from([None, 1, 4]))
    text = json.dumps(document, indent=indent, separators=separators, ensure_ascii=draw(st.booleans()))
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    return draw(st.sampled_from([b"", BOM_UTF8])) + text.encode() + draw(st.sampled_from([b"", b"\r\n", b" \n\n"]))


@given(layouts(), st.data())
def test_a_mishap_is_undone_and_no_other_byte_changes(content: bytes, data: st.DataObject) -> None:
    document = read_json(content)
    some = data.draw(st.lists(st.sampled_from(mishaps(document)), min_size=1, max_size=30, unique_by=lambda m: m.path))
    damaged = rewritten(document, [(each.path, token(each.wrong)) for each in some])
    expected = rewritten(document, [(each.path, token(whole(each.right))) for each in some])
    assert not judged()(damaged).conforms

    found = mended(damaged)

    assert found.content == expected
    assert values(found.content) == values(content)
    assert {each.path for each in found.done} == {each.path for each in some}
    assert found.report.conforms


def whole(value: Any) -> Any:
    """A whole number is written without decimals."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def test_every_kind_of_mishap_happens() -> None:
    kinds = {(type(each.right), type(each.wrong)) for path in RICH for each in mishaps(read_json(path.read_bytes()))}

    assert kinds == {(str, str), (str, int), (bool, str), (int, str), (float, str)}


def test_fifty_faults_leave_those_that_ask_for_a_choice() -> None:
    document = read_json(VOLLEDIG.read_bytes())
    wrong: dict[Place, Mishap] = {}
    for each in mishaps(document):
        wrong.setdefault(each.path, each)
    certain = list(wrong.values())[:: len(wrong) // 40][:40]
    suppliers = [("contracts", n, "suppliers", 0) for n in range(10)]
    open_ends: list[tuple[Place, bytes]] = [(path, b'"nobody-here"') for path in suppliers]
    changes = [(each.path, token(each.wrong)) for each in certain]
    only_open = judged()(rewritten(document, open_ends))
    damaged = rewritten(document, [*changes, *open_ends])

    found = mended(damaged)

    assert (len(certain), len(open_ends), len(found.done)) == (40, 10, 40)
    assert found.report.counts == only_open.counts
    assert found.report.counts["MVI-R001"] == 10


def test_yaml_keeps_its_comments_and_its_quotation_marks() -> None:
    text = YAML.read_text("utf-8").replace("gemeentehuis", "gemeentehuis é€😀")
    right = [
        ("state: definitief", "state: 'Definitief' # €", "state: 'definitief' # €"),
        ("amount: 3100000,", "amount: '€ 3.100.000,00',", "amount: 3100000,"),
        ("inclusion: alle_opdrachten", 'inclusion: "Alle opdrachten"', 'inclusion: "alle_opdrachten"'),
        ("natural_person: false", "Natuurlijk persoon: nee", "natural_person: false"),
        ('value: "01234575"', "value: 1234575", 'value: "01234575"'),
        ("awarded_on: 2026-03-20", "awarded_on: 20-3-2026  # morgen", "awarded_on: 2026-03-20  # morgen"),
        ("nature: diensten", "nature: Diensten", "nature: diensten"),
        ("count: 42", "count: '42'", "count: 42"),
    ]
    damaged = expected = text
    for old, wrong, new in right:
        assert old in text
        damaged, expected = damaged.replace(old, wrong, 1), expected.replace(old, new, 1)

    for ends in ("\n", "\r\n"):
        found = mended(damaged.replace("\n", ends).encode(), ".yaml")
        assert found.content.decode() == expected.replace("\n", ends)
        assert found.report.conforms


def test_a_token_of_several_lines_in_yaml_is_left_to_its_author() -> None:
    damaged = YAML.read_text("utf-8").replace("state: definitief", "state: |\n  Definitief")

    assert mend(damaged.encode(), judged(".yaml")).content == damaged.encode()


@pytest.mark.parametrize("word", ["Yes", "No", "On", "Null", "Y"])
def test_a_word_that_yaml_may_read_as_something_else_gets_quotation_marks(word: str) -> None:
    from mvi_standard.fixes.fix import _token

    assert _token(word.lower(), "x") == f'"{word.lower()}"'
    assert _token(word.lower(), "'x'") == f"'{word.lower()}'"


def test_a_key_is_renamed_where_it_stands() -> None:
    content = VOLLEDIG.read_bytes()
    damaged = content.replace(b'"title"', b'"T\\u0069tel"', 1).replace(b'"lots"', b'"Lots"', 1)

    assert mended(damaged).content == content


def test_what_cannot_be_read_is_left_alone() -> None:
    for content in (
        b"",
        b"{",
        b'{"standard_version": "1.0-draft.2", "state": "Definitief", "lots": [{"a": 1, "a": 2}]}',
    ):
        found = mend(content, judged())

        assert (found.content, found.done) == (content, ())
        assert not found.report.readable


def test_a_text_with_other_values_is_never_returned() -> None:
    content = VOLLEDIG.read_bytes()
    damaged = content.replace(b'"definitief"', b'"Definitief"', 1)

    def other(text: bytes) -> Report:
        """Judge another text than the mended one, as a wrong span would make it."""
        return judged()(text if text == damaged else text.replace(b'"title": "', b'"title": "x', 1))

    with pytest.raises(Damaged):
        mend(damaged, other)


def test_remedies_that_differ_for_one_place_are_none() -> None:
    content = VOLLEDIG.read_bytes().replace(b'"definitief"', b'"Definitief"', 1)

    def doubtful(text: bytes) -> Report:
        report = judged()(text)
        first = report.findings[0]
        values = deepcopy(dict(first.values)) | {"expected": ("DEFINITIEF",)}
        return replace(report, findings=(first, replace(first, values=values)))

    assert mend(content, doubtful).content == content
