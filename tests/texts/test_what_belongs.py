"""A message on a field that is not there says what to put in it, and that would pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from judged import report_of
from places import EXAMPLES

from mvi_standard import demands
from mvi_standard.editions import LATEST
from mvi_standard.finding import Finding, Name
from mvi_standard.fixes.acceptance import fits
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.wording import SHOWN, spell, words
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TYPES: Mapping[str, Any] = LATEST.schema["$defs"]
WHOLE = report_of(EXAMPLES / "valid" / "gemeente-volledig.json")


def required() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Give each required field of each class, with its type."""
    for owner, node in TYPES.items():
        for name in node.get("required", ()):
            field = node["properties"][name]
            yield owner, name, field.get("items", field)


def missing(owner: str, name: str) -> Finding:
    return demands.REQUIRED_FIELD.finding((), {"owner": Name(owner), "field": Name(f"{owner}.{name}")})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_required_field_says_what_belongs_there(language: str) -> None:
    for owner, name, field in required():
        said = words(missing(owner, name), WHOLE, LATEST, language)
        kind = field.get("$ref", "").rpartition("/")[2]
        node = TYPES.get(kind, field)

        assert said.expected, name
        assert said.message.endswith(f"{said.expected}."), name
        for each in [*node.get("enum", ())][:1]:
            assert each in said.expected, name
        for each in node.get("required", ()):
            assert spell(Name(f"{kind}.{each}"), LATEST, language) in said.expected, name


def test_every_example_in_the_standard_passes() -> None:
    given = {name: each["examples"] for name, each in TYPES.items() if "examples" in each}

    assert {"Date", "Amount", "CpvCode", "LocalId"} <= given.keys()
    assert all(fits(each, TYPES[name]) for name, examples in given.items() for each in examples)


def test_a_code_that_is_not_used_any_more_is_not_named() -> None:
    said = words(missing("ThemeApplication", "theme"), WHOLE, LATEST, "nl").expected

    assert said == "een code: milieu, klimaat, circulair, keten, di, social_return"


def test_a_reference_is_told_which_records_there_are() -> None:
    keys = [each["id"] for each in (WHOLE.document.lists["organisations"] if WHOLE.document else ())]
    said = words(missing("Contract", "suppliers"), WHOLE, LATEST, "en").expected or ""
    nobody = words(missing("Contract", "suppliers"), validate({}), LATEST, "en").expected

    assert said.startswith(f"a list that holds the id of a record: {', '.join(keys[:SHOWN])}")
    assert nobody == "a list that holds the id of a record of this kind: Organisation"


def test_yes_or_no_is_written_as_in_the_file() -> None:
    [(owner, name), *_] = [
        (owner, name)
        for owner, node in TYPES.items()
        for name, each in node.get("properties", {}).items()
        if each.get("type") == "boolean"
    ]
    in_json, in_cell = (
        words(missing(owner, name), WHOLE, LATEST, "nl", in_cell=each).expected for each in (False, True)
    )

    assert (in_json, in_cell) == ("true of false", "ja of nee")
