"""The editor schemas judge what the strict schema judges, and speak one language."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from places import INVALID, VALID
from sources import standard

from mvi_standard.editions import LATEST
from mvi_standard.requirement import LANGUAGES
from tools.generate import editor_schema, json_schema
from tools.generate.editor_help import Speech, codes_of, example_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.generate.standard import ElementWords, Standard

ANNOTATIONS = {
    "$comment",
    "$id",
    "completionDetail",
    "defaultSnippets",
    "deprecationMessage",
    "description",
    "enumDescriptions",
    "enumDetails",
    "enumSortTexts",
    "errorMessage",
    "markdownDescription",
    "markdownEnumDescriptions",
    "patternErrorMessage",
    "title",
}
"""What helps a reader and judges nothing."""
NAMED = {"$defs", "properties"}
"""Below these a key is a name of the standard, whatever it is called."""
STANDARD = standard()
STRICT = json.loads(json_schema.write(STANDARD))
EDITOR = {language: json.loads(editor_schema.write(STANDARD, language)) for language in LANGUAGES}

each_language = pytest.mark.parametrize("language", LANGUAGES)


def judging(schema: Any, *, named: bool = False) -> Any:
    if isinstance(schema, list):
        return [judging(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {k: judging(v, named=k in NAMED and not named) for k, v in schema.items() if named or k not in ANNOTATIONS}


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def all_words(standard: Standard) -> Iterator[ElementWords]:
    for name, each in standard.classes.items():
        if name in STRICT["$defs"]:
            yield each.words
            yield from (field.words for field in each.fields)
    yield from (each.words for name, each in standard.types.items() if name in STRICT["$defs"])
    yield from (each.words for name, each in standard.enums.items() if name in STRICT["$defs"])


def pairs(standard: Standard) -> Iterator[tuple[str, str]]:
    """Yield each text in Dutch and in English."""
    for words in all_words(standard):
        yield words.label_nl, words.label_en
        yield words.definition_nl, words.definition_en
    for name, each in standard.enums.items():
        if name in STRICT["$defs"]:
            yield from ((row["label_nl"], row["label_en"]) for row in each.rows)
            yield from ((row["definition_nl"], row["definition_en"]) for row in each.rows if row["definition_nl"])


@each_language
def test_without_what_helps_a_reader_it_is_the_strict_schema(language: str) -> None:
    assert judging(EDITOR[language]) == judging(STRICT)


def test_what_judges_is_not_stripped_before_it_is_compared() -> None:
    stripped = judging(STRICT)
    keywords = set(re.findall(r'"([$a-zA-Z]+)":', json.dumps(stripped)))
    wanted = {"$ref", "additionalProperties", "enum", "format", "items", "maxLength", "maximum", "minItems", "minimum"}
    assert wanted | {"pattern", "properties", "required", "type", "uniqueItems"} <= keywords
    assert "title" in stripped["$defs"]["Contract"]["properties"]


@each_language
def test_it_accepts_and_refuses_the_same_examples(language: str) -> None:
    strict, editor = (jsonschema_rs.validator_for(each, validate_formats=True) for each in (STRICT, EDITOR[language]))
    documents = [json.loads(path.read_text("utf-8")) for path in VALID + INVALID if "-F" not in path.name]
    judged = [(strict.is_valid(each), editor.is_valid(each)) for each in documents]

    assert all(one == other for one, other in judged)
    assert {one for one, _ in judged} == {True, False}


@each_language
def test_each_has_an_address_of_its_own(language: str) -> None:
    assert EDITOR[language]["$id"].startswith("https://w3id.org/mvi-standard/1.0/")
    assert len({STRICT["$id"], *(each["$id"] for each in EDITOR.values())}) == 1 + len(LANGUAGES)


@each_language
def test_every_class_and_field_has_its_words(language: str) -> None:
    for cls in (STANDARD.classes[name] for name in STRICT["$defs"] if name in STANDARD.classes):
        properties = EDITOR[language]["$defs"][cls.name]["properties"]
        for field in cls.fields:
            label, definition = Speech(language).label_and_definition(field.words)
            said = properties[field.name]
            assert (said["title"], said["description"], said["completionDetail"]) == (label, definition, label)
            assert said["markdownDescription"].startswith(plain(definition))
            assert f"`{cls.name}.{field.name}`" in said["markdownDescription"]


@each_language
def test_every_code_has_its_words_in_the_order_of_the_list(language: str) -> None:
    for codelist in (STANDARD.enums[name] for name in STRICT["$defs"] if name in STANDARD.enums):
        said = EDITOR[language]["$defs"][codelist.enum]
        assert said["enum"] == [row["code"] for row in codelist.rows]
        for place, row in enumerate(codelist.rows):
            label, definition = row[f"label_{language}"], row[f"definition_{language}"]
            assert said["enumDetails"][place] == label
            assert said["enumDescriptions"][place].startswith(f"{label}. {definition}".strip())
            assert said["markdownEnumDescriptions"][place].startswith(
                f"**{plain(label)}**. {plain(definition)}".strip()
            )
        lengths = {len(said[key]) for key in said if key.startswith(("enum", "markdownEnum"))}
        assert lengths == {len(codelist.rows)}


def test_a_deprecated_code_says_since_when_and_what_came_in_its_place() -> None:
    row = {"label_nl": "Oud", "definition_nl": "", "deprecated_in": "1.1", "replaced_by": "nieuw"}
    assert Speech("nl").code(row) == "Oud. Verouderd sinds versie 1.1. Gebruik nieuw."
    theme = EDITOR["en"]["$defs"]["Theme"]
    assert theme["enumDescriptions"][theme["enum"].index("mkb")].endswith("Deprecated since edition 1.0.")
    assert "mkb" not in theme["errorMessage"]


def with_an_old_field(standard: Standard) -> Standard:
    """Return the standard as if one field were deprecated, with another in its place."""
    lot = standard.classes["Lot"]
    fields = tuple(
        replace(each, deprecated="1.1", replaced_by="value") if each.name == "estimated_value" else each
        for each in lot.fields
    )
    return replace(standard, classes={**standard.classes, "Lot": replace(lot, fields=fields)})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "Verouderd sinds versie 1.1. Gebruik value."),
        ("en", "Deprecated since edition 1.1. Use value."),
    ],
)
def test_an_editor_strikes_a_deprecated_field_through_and_says_what_to_use(language: str, said: str) -> None:
    standard = with_an_old_field(STANDARD)
    editor = json.loads(editor_schema.write(standard, language))
    fields = editor["$defs"]["Lot"]["properties"]
    told = {name: each["deprecationMessage"] for name, each in fields.items() if "deprecationMessage" in each}

    assert told == {"estimated_value": said}
    assert fields["estimated_value"]["deprecated"] is True
    assert judging(editor) == judging(json.loads(json_schema.write(standard)))
    assert "deprecationMessage" not in json.dumps(EDITOR[language])


@pytest.mark.parametrize(("language", "other"), [("nl", 1), ("en", 0)])
def test_nothing_is_in_the_other_language(language: str, other: int) -> None:
    foreign = {pair[other] for pair in pairs(STANDARD) if pair[0] != pair[1] and len(pair[other]) > 24}
    own = {pair[1 - other] for pair in pairs(STANDARD)}
    said = "\n".join(texts(EDITOR[language]))

    assert len(foreign) > 500
    assert [each for each in sorted(foreign - own) if each in said] == []


@each_language
def test_every_form_has_a_message_with_an_example_that_is_right(language: str) -> None:
    forms = [name for name, each in STRICT["$defs"].items() if "pattern" in each]
    assert {"KpiId", "FieldPath", "Timestamp"} <= set(forms)
    for name in forms:
        said = EDITOR[language]["$defs"][name]
        example = example_of(STANDARD.types[name], STANDARD)
        assert re.search(said["pattern"], example), name
        assert example in said["patternErrorMessage"], name
        assert Speech(language).label_and_definition(STANDARD.types[name].words)[1] in said["patternErrorMessage"], name


@each_language
def test_every_open_list_proposes_its_codes(language: str) -> None:
    lists = [each for name, each in STANDARD.types.items() if name in STRICT["$defs"] and each.codelist]
    assert {each.codelist for each in lists} >= {"kpi", "subtheme", "product_group"}
    for each in lists:
        snippets = EDITOR[language]["$defs"][each.name]["defaultSnippets"]
        rows = codes_of(each, STANDARD)
        assert [snippet["body"] for snippet in snippets] == list(rows)
        for snippet in snippets:
            assert rows[snippet["body"]][f"label_{language}"] in snippet["description"]


@each_language
def test_a_new_record_has_all_required_fields_and_no_made_up_value(language: str) -> None:
    for name in ("Contract", "Lot", "Observation", "Submission"):
        (snippet,) = EDITOR[language]["$defs"][name]["defaultSnippets"]
        assert list(snippet["body"]) == STRICT["$defs"][name]["required"]
        filled = {each for each in texts(snippet["body"]) if not re.fullmatch(r"\^?\$[0-9]+", each)}
        assert filled == ({LATEST.version} if name == "Submission" else set())
        stops = re.findall(r"\$([0-9]+)", json.dumps(snippet["body"]))
        assert stops == [str(place) for place in range(1, len(stops) + 1)]


@each_language
def test_a_wrong_record_is_told_each_field_once(language: str) -> None:
    fields = {name: each["properties"] for name, each in STRICT["$defs"].items() if "properties" in each}

    assert "Lot" in fields
    for name, those in fields.items():
        said = re.findall(r"\w+", EDITOR[language]["$defs"][name]["errorMessage"].partition("(MVI-S001)")[2])
        assert [said.count(field) for field in those] == [1] * len(those), name
