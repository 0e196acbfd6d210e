"""The LinkML of the standard: its types and classes are read, its closed code lists are written as enumerations."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from linkml_runtime.utils.schemaview import SchemaView

from tools.generate.source_files import SourceError
from tools.generate.standard import FIRST, Advice, Class, ElementWords, Field, Type

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

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
ENGLISH = {
    "label_nl": "title_nl",
    "label_en": "title",
    "definition_nl": "description_nl",
    "definition_en": "description",
}
"""The key of each of the words in the source."""
EDITION = re.compile("[0-9]+[.][0-9]+")
REPLACEMENT = "deprecated_element_has_exact_replacement"


def model_of(schema: Path, codelists: Iterable[CodeList]) -> tuple[str, dict[str, Type], dict[str, Class]]:
    """Return the version, types and classes in `schema`; raises SourceError with all that they lack."""
    those = tuple(codelists)
    view = _view(schema, those)
    own = _own_types(view)
    types = {each.name: each for each in map(_type, view.all_types().values()) if each.name in own}
    kinds = _kinds(view, types, those)
    if complaints := [*_complaints(view, kinds)]:
        raise SourceError("\n".join(complaints))
    classes = {str(name): _class(each, kinds) for name, each in view.all_classes().items()}
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
        lines += [f"        {REPLACEMENT}: {_text(row['replaced_by'])}"] if row["replaced_by"] else []
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
    notes = _notes(element)
    return Type(
        str(element.name),
        base,
        element.pattern,
        int(notes["maximum_length"]) if "maximum_length" in notes else None,
        element.minimum_value,
        element.maximum_value,
        notes.get("codelist"),
        next((str(each.value) for each in element.examples), None),
        _words(element),
    )


def _kinds(view: SchemaView, types: Iterable[str], codelists: Iterable[CodeList]) -> dict[str, str]:
    """Return the kind of each thing that a field may hold."""
    return {
        **dict.fromkeys(map(str, view.all_classes()), "class"),
        **{each.enum: "enum" for each in codelists if not each.open},
        **dict.fromkeys((*types, *BASES), "type"),
    }


def _complaints(view: SchemaView, kinds: Container[str]) -> Iterator[str]:
    """Yield for each class and each field all that it lacks, with the file to mend."""
    for cls in view.all_classes().values():
        place = f"{_part(cls)}.yaml: {cls.name}"
        if lacking := _lacking(_words(cls)):
            yield f"{place}: give {', '.join(lacking)}"
        for slot in cls.attributes.values():
            lacking = [*_lacking(_words(slot)), *_lacking(_advice(slot))] + ["range"] * (not slot.range)
            if lacking:
                yield f"{place}.{slot.name}: give {', '.join(lacking)}"
            if slot.range and str(slot.range) not in kinds:
                yield f"{place}.{slot.name}: {slot.range} is no class, type or closed code list in schema/"
            yield from (f"{place}.{slot.name}: {each}" for each in _of_deprecation(slot, cls.attributes))
        yield from (f"{place}: {each}" for each in _of_deprecation(cls, view.all_classes()))


def _of_deprecation(element: ClassDefinition | SlotDefinition, peers: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with how a class or a field is deprecated; `peers` holds what may replace it, by name."""
    since, instead = _deprecation(element)
    if since and not EDITION.fullmatch(since):
        yield f"deprecated is the edition since which it is, such as {FIRST}"
    if since and getattr(element, "required", None):
        yield "a field that is required cannot be deprecated"
    if instead and (not since or instead not in peers or _deprecation(peers[instead])[0]):
        yield f"{REPLACEMENT} goes with deprecated, and names one that is in use"


def _lacking(texts: ElementWords | Advice) -> list[str]:
    """Return by its key in the source each text that is empty."""
    return [ENGLISH.get(key, key) for key, text in asdict(texts).items() if not text]


def _part(element: ClassDefinition) -> str:
    return str(element.from_schema).rpartition("/")[2]


def _class(element: ClassDefinition, kinds: Mapping[str, str]) -> Class:
    fields = tuple(_field(slot, kinds) for slot in element.attributes.values())
    unique = tuple(tuple(map(str, k.unique_key_slots)) for k in element.unique_keys.values())
    return Class(str(element.name), _part(element), fields, unique, *_deprecation(element), _words(element))


def _field(slot: SlotDefinition, kinds: Mapping[str, str]) -> Field:
    target = str(slot.range)
    kind = kinds[target]
    notes = _notes(slot)
    return Field(
        str(slot.name),
        "reference" if kind == "class" and slot.inlined is False else kind,
        target,
        bool(slot.required),
        bool(slot.multivalued),
        bool(slot.list_elements_unique),
        notes.get("target_from"),
        "reported" in notes,
        str(notes.get("added_in", FIRST)),
        *_deprecation(slot),
        _words(slot),
        _advice(slot),
    )


def _deprecation(element: Any) -> tuple[str, str]:  # noqa: ANN401 - LinkML's classes are not typed
    """Return since which edition an element should no longer be used, and what replaces it."""
    return str(element.deprecated or ""), str(element[REPLACEMENT] or "")


def _notes(element: Any) -> dict[str, Any]:  # noqa: ANN401 - LinkML's classes are not typed
    return {str(name): note.value for name, note in (element.annotations or {}).items()}


def _advice(slot: SlotDefinition) -> Advice:
    """Return how to fill in a field."""
    notes = _notes(slot)
    return Advice(**{each.name: _line(notes.get(each.name)) for each in fields(Advice)})


def _words(element: Any) -> ElementWords:  # noqa: ANN401 - LinkML's classes are not typed
    notes = _notes(element)
    return ElementWords(
        str(notes.get("title_nl") or ""),
        element.title or "",
        _line(notes.get("description_nl")),
        _line(element.description),
    )


def _line(text: Any) -> str:  # noqa: ANN401 - LinkML's classes are not typed
    return " ".join(str(text or "").split())
