"""The LinkML of the standard: its types and classes are read, its closed code lists are written as enumerations."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from linkml_runtime.utils.schemaview import SchemaView

from tools.generate.source_files import SourceError
from tools.generate.standard import FIRST, Advice, Class, ElementWords, Field, Type

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from linkml_runtime.linkml_model import ClassDefinition, SlotDefinition

    from tools.generate.standard import CodeList

HEAD = """# The closed code lists as enumerations. Generated from schema/codelists/: do not edit.
id: https://w3id.org/mvi-standard/codelists
name: codelists
title: Code lists
description: The closed code lists of the standard as enumerations.
enums:
"""
BASES = {
    "string": "string",
    "decimal": "number",
    "integer": "integer",
    "boolean": "boolean",
    "date": "date",
    "datetime": "date-time",
}


def model_of(schema: Path, codelists: Iterable[CodeList]) -> tuple[str, dict[str, Type], dict[str, Class]]:
    """Return the version, types and classes in `schema`; raises SourceError where they contradict themselves."""
    those = tuple(codelists)
    view = _view(schema, those)
    own = _own_types(view)
    types = {each.name: each for each in map(_type, view.all_types().values()) if each.name in own}
    enums = {each.enum for each in those if not each.open}
    classes = {str(name): _class(view, each, set(types), enums) for name, each in view.all_classes().items()}
    return str(view.schema.version), types, classes


def write_enums(codelists: Iterable[CodeList]) -> str:
    """Return `codelists.yaml`, one enumeration a closed list."""
    return HEAD + "".join(_enum(each) for each in codelists if not each.open)


def _enum(each: CodeList) -> str:
    lines = [
        f"  {each.enum}:",
        f"    title: {_text(each.words.label_en)}",
        f"    description: {_text(each.words.definition_en)}",
        "    annotations:",
        f"      title_nl: {_text(each.words.label_nl)}",
        f"      description_nl: {_text(each.words.definition_nl)}",
        "    permissible_values:",
    ]
    for row in each.rows:
        lines += [f"      {_text(row['code'])}:", f"        title: {_text(row['label_en'])}"]
        lines += [f"        description: {_text(row['definition_en'])}"] if row["definition_en"] else []
        lines += [f"        deprecated: {_text(row['deprecated_in'])}"] if row["deprecated_in"] else []
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    # A JSON string is a YAML string, whatever stands in it.
    return json.dumps(value, ensure_ascii=False)


def _view(schema: Path, codelists: Iterable[CodeList]) -> SchemaView:
    """Load the LinkML with enumerations that follow from the code lists as they are now."""
    with TemporaryDirectory() as folder:
        Path(folder, "codelists.yaml").write_text(write_enums(codelists), "utf-8")
        view = SchemaView(str(schema / "mvi.yaml"), importmap={"codelists": f"{folder}/codelists"})
        view.imports_closure()
    return view


def _own_types(view: SchemaView) -> set[str]:
    return {str(name) for name, each in view.all_types().items() if each.annotations or each.typeof}


def _type(element: Any) -> Type:  # noqa: ANN401 - LinkML's classes are not typed
    base = BASES.get(str(element.typeof), "string")
    notes = {str(name): note.value for name, note in (element.annotations or {}).items()}
    return Type(
        str(element.name),
        base,
        element.pattern,
        int(notes["maximum_length"]) if "maximum_length" in notes else None,
        element.minimum_value,
        element.maximum_value,
        notes.get("codelist"),
        _words(element, require=False),
    )


def _class(view: SchemaView, element: ClassDefinition, types: set[str], enums: set[str]) -> Class:
    name = str(element.name)
    known = {"type": types | set(BASES), "enum": enums, "class": {str(c) for c in view.all_classes()}}
    own = tuple(_field(name, slot, known) for slot in element.attributes.values())
    unique = tuple(tuple(map(str, k.unique_key_slots)) for k in element.unique_keys.values())
    return Class(name, str(element.from_schema).rpartition("/")[2], own, unique, _words(element))


def _field(owner: str, slot: SlotDefinition, known: Mapping[str, set[str]]) -> Field:
    target = str(slot.range)
    kind = next((kind for kind, names in known.items() if target in names), None)
    if kind is None:
        problem = f"{owner}.{slot.name}: {target} is no class, type or closed code list in schema/"
        raise SourceError(problem)
    if kind == "class" and slot.inlined is False:
        kind = "reference"
    notes = {str(name): note.value for name, note in (slot.annotations or {}).items()}
    return Field(
        str(slot.name),
        kind,
        target,
        bool(slot.required),
        bool(slot.multivalued),
        bool(slot.list_elements_unique),
        notes.get("target_from"),
        "reported" in notes,
        str(notes.get("added_in", FIRST)),
        slot.deprecated or "",
        _words(slot, owner),
        _advice(owner, str(slot.name), notes),
    )


def _advice(owner: str, name: str, notes: Mapping[str, Any]) -> Advice:
    """Return how to fill in a field; raises SourceError when a part is not there."""
    parts = {each.name: " ".join(str(notes.get(each.name, "")).split()) for each in fields(Advice)}
    if lacking := [key for key, text in parts.items() if not text]:
        problem = f"{owner}.{name}: give {', '.join(lacking)} in schema/"
        raise SourceError(problem)
    return Advice(**parts)


def _words(element: Any, owner: str = "", *, require: bool = True) -> ElementWords:  # noqa: ANN401 - LinkML's classes are not typed
    notes = element.annotations
    nl = {key: str(notes[key].value) for key in ("title_nl", "description_nl") if key in notes}
    words = ElementWords(
        nl.get("title_nl", ""),
        element.title or "",
        " ".join(nl.get("description_nl", "").split()),
        " ".join((element.description or "").split()),
    )
    parts = {
        "title": words.label_en,
        "description": words.definition_en,
        "title_nl": words.label_nl,
        "description_nl": words.definition_nl,
    }
    if require and (lacking := [key for key, text in parts.items() if not text]):
        problem = f"{f'{owner}.' if owner else ''}{element.name}: give {', '.join(lacking)} in schema/"
        raise SourceError(problem)
    return words
