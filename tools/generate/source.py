"""Read the hand-written standard in `schema/` into plain values that every artefact is written from."""

from __future__ import annotations

import csv
import re
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from linkml_runtime.utils.schemaview import SchemaView
from ruamel.yaml import YAML

from tools.generate import conformance_levels, crosswalk, glossary, linkml_enums, norms
from tools.generate.standard import FIRST, Advice, Class, CodeList, Field, Standard, Type, Words

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping

    from linkml_runtime.linkml_model import ClassDefinition, SlotDefinition

    from mvi_standard.tables import Norm
    from tools.generate.conformance_levels import Level
    from tools.generate.crosswalk import Crosswalk
    from tools.generate.glossary import Term

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
BASES = {
    "string": "string",
    "decimal": "number",
    "integer": "integer",
    "boolean": "boolean",
    "date": "date",
    "datetime": "date-time",
}

CODE_TEXTS = ("label_nl", "label_en", "definition_nl", "definition_en", "added_in")
"""What every code of a list says of itself."""
KPI_TEXTS = ("numerator", "denominator", "counts", "measure", "mistakes")
"""What every KPI says of itself beside its definition."""


class SourceError(Exception):
    """`schema/` contradicts itself; the message names the element and the file to mend."""


def read(schema: Path) -> Standard:
    """Read the folder `schema`; raise `SourceError` where it contradicts itself."""
    codelists = _codelists(schema)
    view = _view(schema, codelists)
    types = {t.name: t for t in map(_type, view.all_types().values()) if t.name in _own_types(view)}
    enums = {each.enum for each in codelists.values() if not each.open}
    classes = {str(name): _class(view, each, set(types), enums) for name, each in view.all_classes().items()}
    yaml = YAML(typ="safe", pure=True)
    kpis = {p.stem: _kpi(p, yaml.load(p)) for p in sorted((schema / "kpis").glob("*.yaml"))}
    profiles = {p.stem: yaml.load(p) for p in sorted((schema / "profiles").glob("*.yaml"))}
    plausibility = _rows(schema / "plausibility.csv")
    parts = _glossary(schema), _crosswalks(schema, codelists, kpis), _levels(schema), _report(schema, kpis)
    ruled = _norms(schema, kpis, codelists)
    return Standard(str(view.schema.version), types, classes, codelists, kpis, profiles, plausibility, *parts, ruled)


def _report(schema: Path, kpis: Container[str]) -> Mapping[str, list[str]]:
    """Return which KPIs the report tells in which place; raises SourceError for one that does not exist."""
    places: dict[str, list[str]] = YAML(typ="safe", pure=True).load(schema / "report.yaml")
    if unknown := [kpi for told in places.values() for kpi in told if kpi not in kpis]:
        problem = f"report.yaml: there is no KPI {', '.join(unknown)}"
        raise SourceError(problem)
    return places


def _norms(schema: Path, kpis: Mapping[str, Mapping[str, Any]], codelists: Mapping[str, CodeList]) -> tuple[Norm, ...]:
    try:
        return norms.read(schema, kpis, codelists["organisation_type"].codes)
    except norms.NormError as error:
        raise SourceError(str(error)) from error


def _glossary(schema: Path) -> tuple[Term, ...]:
    try:
        return glossary.read(schema)
    except glossary.GlossaryError as error:
        raise SourceError(str(error)) from error


def _crosswalks(schema: Path, codelists: Mapping[str, CodeList], kpis: Collection[str]) -> tuple[Crosswalk, ...]:
    try:
        return crosswalk.read(schema, {"kpi": kpis, **{name: each.codes for name, each in codelists.items()}})
    except crosswalk.CrosswalkError as error:
        raise SourceError(str(error)) from error


def _levels(schema: Path) -> tuple[Level, ...]:
    try:
        return conformance_levels.read(schema)
    except conformance_levels.LevelError as error:
        raise SourceError(str(error)) from error


def _view(schema: Path, codelists: Mapping[str, CodeList]) -> SchemaView:
    """Load the LinkML with enumerations that follow from the code lists as they are now."""
    with TemporaryDirectory() as folder:
        Path(folder, "codelists.yaml").write_text(linkml_enums.write(tuple(codelists.values())), "utf-8")
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
        _words(slot),
        _advice(owner, str(slot.name), notes),
    )


def _advice(owner: str, name: str, notes: Mapping[str, Any]) -> Advice:
    """Return how to fill in a field; raises SourceError when a part is not there."""
    parts = {each.name: " ".join(str(notes.get(each.name, "")).split()) for each in fields(Advice)}
    if lacking := [key for key, text in parts.items() if not text]:
        problem = f"{owner}.{name}: give {', '.join(lacking)} in schema/"
        raise SourceError(problem)
    return Advice(**parts)


def _words(element: Any, *, require: bool = True) -> Words:  # noqa: ANN401 - LinkML's classes are not typed
    notes = element.annotations
    nl = {key: str(notes[key].value) for key in ("title_nl", "description_nl") if key in notes}
    words = Words(
        nl.get("title_nl", ""),
        element.title or "",
        " ".join(nl.get("description_nl", "").split()),
        " ".join((element.description or "").split()),
    )
    if require and not all((words.label_nl, words.label_en, words.definition_nl, words.definition_en)):
        problem = f"{element.name}: give title, description, title_nl and description_nl in schema/"
        raise SourceError(problem)
    return words


def _kpi(path: Path, kpi: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a KPI; raises SourceError where it cannot be told what it is."""
    texts = [f"{key}_{language}" for key in ("label", "definition", *KPI_TEXTS) for language in ("nl", "en")]
    if lacking := [key for key in ("id", "version", *texts, "protects", "evidence_mark") if not kpi.get(key)]:
        problem = f"kpis/{path.name}: give {', '.join(lacking)}"
        raise SourceError(problem)
    if kpi["id"] != path.stem:
        problem = f"kpis/{path.name}: its id is {kpi['id']}; the file is named after the id"
        raise SourceError(problem)
    return kpi


def _checked(name: str, codes: tuple[dict[str, str], ...]) -> tuple[dict[str, str], ...]:
    """Return the rows of a code list; raises SourceError for one without name or texts, or that is there twice."""
    seen: set[str] = set()
    for row in codes:
        code = row["code"]
        lacking = [each for each in CODE_TEXTS if not row[each]]
        if lacking or not CODE.fullmatch(code) or code in seen:
            wrong = f"give {', '.join(lacking)}" if lacking else "it needs another form, or is there twice"
            problem = f"codelists/{name}.csv: {code!r}: {wrong}"
            raise SourceError(problem)
        seen.add(code)
    return codes


def _codelists(schema: Path) -> dict[str, CodeList]:
    found = {}
    for row in _rows(schema / "codelists.csv"):
        words = Words(row["label_nl"], row["label_en"], row["definition_nl"], row["definition_en"])
        codes = _checked(row["name"], _rows(schema / "codelists" / f"{row['name']}.csv"))
        found[row["name"]] = CodeList(row["name"], row["open"] == "true", words, row["source"], codes)
    if unlisted := {path.stem for path in (schema / "codelists").glob("*.csv")} - set(found):
        problem = f"codelists.csv has no row for {', '.join(sorted(unlisted))}"
        raise SourceError(problem)
    return found


def _rows(path: Path) -> tuple[dict[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
