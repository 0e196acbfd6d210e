"""A file is named as it was typed, in a form that a CI system finds it by."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from hostile import BSN, HOSTILE, hostile_name

from mvi_standard.render.where import file_of, one_of_many, uri
from mvi_standard.report import Options, Report


def called(name: str) -> Report:
    return Report((), {}, {}, {}, (), {}, (), Options(), name)


@pytest.mark.parametrize(
    ("name", "file", "many"),
    [
        ("map/a.json", "map/a.json", False),
        ("./a.json", "a.json", False),
        ("../a.json", "../a.json", False),
        ("/map/a.json", "/map/a.json", False),
        ("a.jsonl#3", "a.jsonl", True),
        ("map/a.NDJSON#12", "map/a.NDJSON", True),
        ("a#3", "a#3", False),
        ("a#3.json", "a#3.json", False),
        ("a.jsonl#3\n", "a.jsonl#3\n", False),
        ("#2", "stdin", True),
        ("", "stdin", False),
    ],
)
def test_the_line_of_a_submission_is_no_part_of_the_name_of_its_file(name: str, file: str, many: bool) -> None:
    assert file_of(called(name)) == file
    assert one_of_many(called(name)) is many


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("map/a.json", "map/a.json"),
        ("een twee#3.json", "een%20twee%233.json"),
        ("a:b.json", "a%3Ab.json"),
        ("100%.json", "100%25.json"),
        ("café.json", "caf%C3%A9.json"),
        ("a\n::error::b", "a%0A%3A%3Aerror%3A%3Ab"),
        ("\udcff.json", "%5Cudcff.json"),
    ],
)
def test_an_address_holds_no_sign_with_a_meaning(name: str, address: str) -> None:
    assert uri(name) == address


@pytest.mark.parametrize("text", [each for each in HOSTILE if BSN not in each])
def test_an_address_leads_back_to_the_name(text: str) -> None:
    name = Path(hostile_name(text)).as_posix()

    assert unquote(uri(name)).removeprefix("file://") == name


def test_an_absolute_name_is_an_address_of_its_own() -> None:
    assert uri("/map/a b.json") == "file:///map/a%20b.json"


def test_a_number_of_a_person_is_hidden_before_its_name_becomes_unrecognisable() -> None:
    assert BSN not in uri(f"bsn {BSN}.json")
