"""The store of texts: each says the same in both languages, is said somewhere, and stands nowhere else."""

from __future__ import annotations

import ast
import re
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from places import ROOT
from stored_texts import SPEAKERS, STORED

from mvi_standard.cli.verbs import verbs
from mvi_standard.demands import DEMANDS
from mvi_standard.finding import Said
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.requirements import PARTS
from mvi_standard.texts.say import both, has_text, pick, say, texts_of, with_meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FORMS = {"nl", "en", "nl_one", "en_one"}
COUNTS = {"n", "number"}
"""How many there are: bare, and with the points of its thousands."""
CODE = [path for folder in ("mvi_standard", "tools") for path in sorted((ROOT / folder).rglob("*.py"))]
KEY = re.compile(rf"(?:{'|'.join(SPEAKERS)})\.[a-z0-9_]+(?:\.[a-z0-9_]+)?")
FILES = re.compile(r"\.(?:json|css|csv|md|html|py|toml|yaml|j2|xml|xlsx|ods|duckdb)$")
"""What looks like a key and is the name of a file, or of a column of the site."""


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@cache
def trees() -> Mapping[str, ast.Module]:
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_bytes()) for path in CODE}


def keys() -> Iterator[tuple[str, str]]:
    """Give each key that the code writes whole, with its file."""
    for name, tree in trees().items():
        composed = {id(each) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for each in node.values}
        texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
        whole = (str(node.value) for node in texts if id(node) not in composed)
        yield from ((name, each) for each in whole if KEY.fullmatch(each) and not FILES.search(each))


PREFIXES = {"help_text": "verb_help.", "HELP": "validate_help."}
"""Functions and tables that are asked for the rest of a key."""


def completed() -> set[str]:
    """Return the keys whose end is the first argument of a function in PREFIXES, or the key of a table there."""
    found = set()
    for tree in trees().values():
        for node in ast.walk(tree):
            asked = node.func if isinstance(node, ast.Call) else node.value if isinstance(node, ast.Subscript) else None
            end = (
                node.args[:1] if isinstance(node, ast.Call) else [node.slice] if isinstance(node, ast.Subscript) else []
            )
            if isinstance(asked, ast.Name) and asked.id in PREFIXES and end and isinstance(end[0], ast.Constant):
                found.add(PREFIXES[asked.id] + str(end[0].value))
    return found


def families() -> set[str]:
    """Return what begins the keys that the code composes: `result.` for f"result.{severity}"."""
    heads = {
        node.values[0].value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant)
    }
    return {
        each for each in heads if isinstance(each, str) and re.fullmatch(rf"(?:{'|'.join(SPEAKERS)})\.[a-z_]*", each)
    }


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_both_languages_are_filled_with_the_same_values(speaker: str) -> None:
    for name, text in texts_of(speaker).items():
        assert set(text) in ({"nl", "en"}, FORMS), name
        assert all(each.strip() for each in text.values()), name
        assert fields(text["nl"]) == fields(text["en"]), name
        if "nl_one" in text:
            assert fields(text["nl_one"]) == fields(text["en_one"]), name
            assert fields(text["nl"]) - fields(text["nl_one"]) <= COUNTS, name


def test_one_thing_is_told_in_the_singular() -> None:
    assert say("fix.possible", "nl", n=1, name="a.json") == "a.json: 1 plaats is zeker te herstellen."
    assert say("fix.possible", "nl", n=2, name="a.json") == "a.json: 2 plaatsen zijn zeker te herstellen."
    assert say("fix.how", "en", n=1) == say("fix.how", "en")


@pytest.mark.parametrize("key", ["fix.no_such_text", "nobody.speaks", "fix", ""])
def test_a_key_that_does_not_exist_is_named(key: str) -> None:
    speaker, _, name = key.partition(".")

    with pytest.raises(LookupError, match=rf"texts/{speaker}\.toml has no \[{name}\]"):
        say(key, "nl")


def test_what_was_meant_is_added_only_when_it_is_known() -> None:
    assert with_meant("Er is geen optie --formt.", "--format", "nl") == "Er is geen optie --formt. Bedoelt u --format?"
    assert with_meant("No such option --x.", None, "en") == "No such option --x."


def test_a_text_can_be_asked_for_before_it_is_said() -> None:
    assert has_text("page.template.done")
    assert not has_text("page.fix.done")


def test_a_pair_is_picked_from_by_language() -> None:
    assert [pick(("blad", "sheet"), each) for each in LANGUAGES] == ["blad", "sheet"]


def test_a_text_in_both_languages_takes_each_value_in_its_own() -> None:
    text = both("mapping_fault.kind", wanted=Said("een tabel", "a table"))

    assert text == Said("Hier hoort een tabel te staan.", "Here a table belongs.")


def test_every_key_in_the_code_has_a_text() -> None:
    found = {f"{file}: {key}" for file, key in keys() if key not in STORED}

    assert found == set()


def test_every_text_is_said_somewhere() -> None:
    composed = tuple(families() - set(PREFIXES.values()))
    whole = {key for _, key in keys()} | completed() | {f"mvi.{each}" for each in verbs()}
    replaced = {key for key in STORED if key.startswith("page.") and key.removeprefix("page.") in STORED}
    own = {f"{key}_own" for key in whole}  # of one authority, when the report is about that
    demands = {f"demand_{each.stage.lower()}.{each.code}.{part}" for each in DEMANDS.values() for part in PARTS}
    said = whole | replaced | own | demands
    left = {key for key in STORED if key not in said and not key.startswith(composed)}

    assert left == set()


def test_every_family_of_keys_has_members() -> None:
    assert {each for each in families() if not any(key.startswith(each) for key in STORED)} == set()


def test_each_text_of_the_page_replaces_one_or_is_its_own() -> None:
    replaced = {key.removeprefix("page.") for key in STORED if key.startswith("page.") and key.count(".") > 1}

    assert replaced <= STORED.keys()
