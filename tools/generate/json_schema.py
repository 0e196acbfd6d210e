"""The JSON Schema: normative for structure, and strict enough for ajv's strict mode."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tools.generate.standard import Class, CodeList, Field, Standard, Type

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAMESPACE = "https://w3id.org/mvi-standard"
FORMATS = {"date", "date-time"}


def write(standard: Standard, root: str = "Submission") -> str:
    """Return the JSON Schema of `root` as text."""
    schema = build(standard, root)
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def build(standard: Standard, root: str) -> dict[str, Any]:
    """Return the JSON Schema of `root`, with each class, code list and type that it needs in `$defs`."""
    classes = [each for each in standard.reachable(root) if _stands_in_json(each.name, standard, root)]
    used = {field.range for each in classes for field in each.fields}
    definitions = {each.name: _class(each) for each in classes}
    definitions |= {name: _enum(each) for name, each in standard.enums.items() if name in used}
    definitions |= {name: _type(each) for name, each in standard.types.items() if name in used}
    return {
        "$schema": DIALECT,
        "$id": f"{NAMESPACE}/{standard.minor}/{root.lower()}.schema.json",
        "title": f"MVI {standard.classes[root].words.label_en} {standard.minor}",
        "$ref": f"#/$defs/{root}",
        "$defs": definitions,
    }


def _stands_in_json(name: str, standard: Standard, root: str) -> bool:
    """Return whether a class is written out somewhere, not just referred to by its id."""
    inlined = {f.range for c in standard.reachable(root) for f in c.fields if f.kind == "class"}
    return name == root or name in inlined


def _class(element: Class) -> dict[str, Any]:
    return {
        "title": element.words.label_en,
        "description": element.words.definition_en,
        **_deprecated(element),
        "type": "object",
        "properties": {field.name: _field(field) for field in element.fields},
        "required": [field.name for field in element.fields if field.required],
        "additionalProperties": False,
    }


def _field(field: Field) -> dict[str, Any]:
    target = "LocalId" if field.kind == "reference" else field.range
    value: dict[str, Any] = {"$ref": f"#/$defs/{target}"}
    if field.kind == "type" and field.range == "boolean":
        value = {"type": "boolean"}
    words = {"title": field.words.label_en, "description": field.words.definition_en, **_deprecated(field)}
    if not field.many:
        return words | value
    limits = ({"minItems": 1} if field.required else {}) | ({"uniqueItems": True} if field.unique else {})
    return words | {"type": "array", "items": value} | limits


def _deprecated(element: Class | Field) -> dict[str, Any]:
    return {"deprecated": True} if element.deprecated else {}


def _enum(element: CodeList) -> dict[str, Any]:
    return {
        "title": element.words.label_en,
        "description": element.words.definition_en,
        "type": "string",
        "enum": list(element.codes),
    }


def _type(element: Type) -> dict[str, Any]:
    words = {"title": element.words.label_en, "description": element.words.definition_en}
    base = "string" if element.base in FORMATS else element.base
    limits = {
        "pattern": element.pattern,
        "format": element.base if element.base in FORMATS else None,
        "maxLength": element.longest,
        "minimum": element.minimum,
        "maximum": element.maximum,
        "examples": [_example(element, base)] if element.example else None,
    }
    return words | {"type": base} | {k: v for k, v in limits.items() if v is not None}


def _example(element: Type, base: str) -> Any:  # noqa: ANN401 - any JSON scalar
    return element.example if base == "string" else json.loads(element.example or "")
