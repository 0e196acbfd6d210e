"""Which submissions are added up: of each the highest final version, whatever the order and the form of the files."""

from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from totals import account, changed, example, names_of, total_of, written

from mvi_standard.total.submission_head import SubmissionHead, heads
from mvi_standard.total.version_selection import Versions, choose

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.total.account import Account

FINAL, PROVISIONAL = "definitief", "voorlopig"


def head(  # noqa: PLR0913, PLR0917 - all that a choice rests on
    name: str, version: int = 1, state: str = FINAL, key: str = "kvk:1 stad-2026", line: int = 0, sha256: str = ""
) -> SubmissionHead:
    return SubmissionHead(name, key, version, state, line, sha256=sha256)


CASES: dict[str, tuple[list[SubmissionHead], list[str], dict[str, str]]] = {
    "one may count": ([head("a")], ["a"], {}),
    "the highest version goes first, the others stand by": (
        [head("a", 1), head("b", 3), head("c", 2)],
        ["b, c, a"],
        {},
    ),
    "a provisional one does not replace": ([head("a", 1), head("b", 2, PROVISIONAL)], ["a"], {"b": "voorlopig"}),
    "nor stands one by": ([head("a", 1, PROVISIONAL), head("b", 2)], ["b"], {"a": "voorlopig"}),
    "only a provisional one: nothing is added up": ([head("a", 1, PROVISIONAL)], [], {"a": "voorlopig"}),
    "the same version twice counts once": ([head("b"), head("a")], ["a"], {"b": "vervangen"}),
    "twice in one file too": ([head("a", line=12), head("a", line=2)], ["a#2"], {"a#12": "vervangen"}),
    "the same version with other content is a contradiction": (
        [head("a", sha256="1"), head("b", sha256="2"), head("c", sha256="1")],
        ["a|b"],
        {"c": "vervangen"},
    ),
    "for which the version before stands by": (
        [head("a", 2, sha256="1"), head("b", 2, sha256="2"), head("c", 1)],
        ["a|b, c"],
        {},
    ),
    "a later version ends a contradiction": (
        [head("a", 1, sha256="1"), head("b", 1, sha256="2"), head("c", 2)],
        ["c, a|b"],
        {},
    ),
    "a provisional one makes no contradiction": (
        [head("a", sha256="1"), head("b", 1, PROVISIONAL, sha256="2")],
        ["a"],
        {"b": "voorlopig"},
    ),
    "another submission of the same body": ([head("a"), head("b", key="kvk:1 stad-2025")], ["a", "b"], {}),
    "another body with the same id": ([head("a"), head("b", key="kvk:2 stad-2026")], ["a", "b"], {}),
    "what cannot be read is opened, to be refused": (
        [SubmissionHead("a", "a"), SubmissionHead("b", "b")],
        ["a", "b"],
        {},
    ),
    "a link out of its folder is not opened": ([head("a"), head("b", state="koppeling")], ["a"], {"b": "koppeling"}),
}


def shown(versions: Versions) -> str:
    """Return the places of the files, the version that goes first first; `|` stands between files of one version."""
    return ", ".join("|".join(each.place for each in equal) for equal in versions)


@pytest.mark.parametrize(("found", "chosen", "rest"), CASES.values(), ids=CASES)
def test_which_may_count_and_in_which_order(
    found: list[SubmissionHead], chosen: list[str], rest: dict[str, str]
) -> None:
    for order in (found, found[::-1]):
        here, others = choose(order)
        assert sorted(map(shown, here)) == chosen
        assert {each.place: why for each, why in others} == rest


HEAD = st.builds(
    head,
    st.sampled_from("abcdef"),
    st.integers(1, 3),
    st.sampled_from((FINAL, PROVISIONAL)),
    st.sampled_from(("kvk:1 a", "kvk:2 a")),
    st.just(0),
    st.sampled_from("12"),
)
HEADS = st.lists(HEAD, unique_by=lambda each: each.name)


@given(HEADS, st.randoms(use_true_random=False))
def test_the_order_changes_nothing_and_nothing_gets_lost(found: list[SubmissionHead], random: Any) -> None:
    mixed = random.sample(found, len(found))
    chosen, rest = choose(found)
    candidates = [each for versions in chosen for equal in versions for each in equal]

    assert (sorted(map(shown, chosen)), sorted(rest, key=str)) == tuple(
        sorted(each, key=str) for each in (map(shown, choose(mixed)[0]), choose(mixed)[1])
    )
    assert sorted([*candidates, *(each for each, _ in rest)], key=str) == sorted(found, key=str)
    assert len({versions[0][0].key for versions in chosen}) == len(chosen)
    for versions in chosen:
        assert [equal[0].version for equal in versions] == sorted({each.version for [each, *_] in versions})[::-1]


def states(found: Account) -> dict[str, str]:
    return {each.name.rpartition("/")[2]: each.state for each in found.sources}


def test_of_two_versions_the_last_final_one_is_added_up(tmp_path: Path) -> None:
    first = example("gemeente-basis")
    second = changed(first, version=2, replaces=1, correction_reason="Een contract vergeten.")
    second["lots"][2]["themes"][0] = {"theme": "social_return", "application": "onbekend"}
    third = changed(second, version=3, replaces=2, state=PROVISIONAL)
    folder = written(tmp_path, first=first, second=second, third=third)

    assert states(account(folder)) == {
        "first.json": "vervangen",
        "second.json": "opgeteld",
        "third.json": "voorlopig",
    }
    assert total_of(folder) == total_of(folder / "second.json") != total_of(folder / "first.json")


def test_equal_bytes_count_once_and_others_not_at_all(tmp_path: Path) -> None:
    document = example("gemeente-basis")
    folder = written(tmp_path, a=document, b=document)
    assert states(account(folder)) == {"a.json": "opgeteld", "b.json": "vervangen"}

    written(tmp_path, c=changed(document, created_at="2027-03-01T09:00:00+01:00"))
    found = account(folder)
    assert states(found) == {"a.json": "afgekeurd", "b.json": "vervangen", "c.json": "afgekeurd"}
    assert [each.reason for each in found.sources if each.state == "afgekeurd"] == ["tegenstrijdig"] * 2
    assert all(len(each.sha256) == 64 for each in found.sources)
    assert total_of(folder) == []


def test_json_lines_yaml_and_json_are_the_same_submissions(tmp_path: Path) -> None:
    documents = [example("gemeente-basis"), example("buyer-group-a")]
    as_json = written(tmp_path / "json", a=documents[0], b=documents[1])
    lines, other = tmp_path / "all.jsonl", tmp_path / "yaml"
    lines.write_text("\n".join(["", *map(json.dumps, documents), ""]), "utf-8")
    other.mkdir()
    for number, document in enumerate(documents):
        stream = StringIO()
        YAML().dump(document, stream)
        (other / f"{number}.yaml").write_text(stream.getvalue(), "utf-8")

    assert total_of(lines) == total_of(other) == total_of(as_json) != []
    assert [(each.line, each.key, each.version) for each in heads([str(lines)])] == [
        (2, "kvk:01234575 lindedam-2026", 1),
        (3, "kvk:01234583 oostmeer-2026", 1),
    ]


def test_versions_are_found_across_the_forms(tmp_path: Path) -> None:
    first = example("gemeente-basis")
    second = changed(first, version=2, replaces=1, correction_reason="Een contract vergeten.")
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, (first, second))), "utf-8")

    assert states(account(tmp_path)) == {"all.jsonl#1": "vervangen", "all.jsonl#2": "opgeteld"}


UNREADABLE = {
    "no JSON": b"{",
    "no text": b"\xff\xfe\xfa",
    "empty": b"",
    "something else": b'{"id": 7}',
    "a list": b"[]",
    "without a submitter": b'{"id": "a", "version": 1, "state": "definitief", "organisations": []}',
    "very deep": b"[" * 5_000,
}


@pytest.mark.parametrize("data", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.yaml"])
def test_what_cannot_be_read_is_listed_and_harms_nothing(tmp_path: Path, data: bytes, name: str) -> None:
    written(tmp_path, fine=example("gemeente-basis"))
    (tmp_path / name).write_bytes(data)
    found = states(account(tmp_path))

    assert found.pop("fine.json") == "opgeteld"
    lines_without_any = name == "a.jsonl" and not data
    assert set(found.values()) == (set() if lines_without_any else {"afgekeurd"})


def test_a_file_that_is_not_there_is_listed_too(tmp_path: Path) -> None:
    gone = tmp_path / "gone.json"

    assert [each.state for each in heads([str(gone)])] == ["onleesbaar"]
    assert states(account(gone)) == {"gone.json": "afgekeurd"}


def test_a_name_of_a_file_that_looks_like_a_line(tmp_path: Path) -> None:
    written(tmp_path, **{"a#1": example("gemeente-basis")})

    assert [each.place for each in heads(names_of(tmp_path))] == [str(tmp_path / "a#1.json")]
    assert states(account(tmp_path)) == {"a#1.json": "opgeteld"}


def test_a_body_that_found_its_other_number_is_still_the_same_body(tmp_path: Path) -> None:
    first = example("gemeente-basis")
    second = changed(first, version=2, replaces=1, correction_reason="Het OIN toegevoegd.")
    second["organisations"][0]["identifiers"].append({"scheme": "oin", "value": "00000003012345750000"})
    folder = written(tmp_path, first=first, second=second)

    assert states(account(folder)) == {"first.json": "vervangen", "second.json": "opgeteld"}
