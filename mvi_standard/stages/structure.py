"""Stage 2, structure: validate each record against the JSON Schema, and report every fault in one run."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from mvi_standard import demands, personal_data
from mvi_standard.document import ROOT
from mvi_standard.finding import Finding, Name, Path
from mvi_standard.stages.engines.rust import RustEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mvi_standard.document import Record
    from mvi_standard.stages.engines import Engine, Fault

DEMANDS = {
    "type": demands.VALUE_TYPE,
    "required": demands.REQUIRED_FIELD,
    "additionalProperties": demands.KNOWN_FIELD,
    "enum": demands.CLOSED_LIST,
    "pattern": demands.PATTERN,
    "format": demands.EXISTING_DAY,
    "minimum": demands.MINIMUM,
    "maximum": demands.MAXIMUM,
    "minItems": demands.NOT_EMPTY,
    "uniqueItems": demands.UNIQUE_ITEMS,
    "maxLength": demands.TEXT_LENGTH,
}


SAID_BY = {"enum": "type", "format": "pattern"}
"""What follows from a heavier fault at the same place, and would only say the same again."""
SHOWS_ITS_LIMIT = {"enum", "minimum", "maximum", "minItems", "maxLength"}


class Structure(Struct, frozen=True, dict=True):
    """The compiled JSON Schema of an edition, for records of each class; `lists` gives the class of each list."""

    schema: Mapping[str, Any]
    lists: Mapping[str, str]
    engine: Callable[[Mapping[str, Any]], Engine] = RustEngine
    _engines: dict[str, Engine] = field(default_factory=dict)

    def check(self, record: Record) -> Sequence[Finding]:
        """Return every fault of structure in one record."""
        faults = tuple(self.faults(record.cls, record.data))
        if not faults:
            return ()
        said = {(fault.path, fault.keyword) for fault in faults}
        return [
            self._finding(record, fault) for fault in faults if (fault.path, SAID_BY.get(fault.keyword)) not in said
        ]

    def faults(self, cls: str, value: Any) -> Iterable[Fault]:  # noqa: ANN401 - any JSON value
        """Return the faults of one value of the class `cls`, as the engine sees them."""
        if cls not in self._engines:
            self._engines[cls] = self.engine(self.part(cls))
        return self._engines[cls].faults(value)

    def part(self, cls: str) -> dict[str, Any]:
        """Return the JSON Schema of one class; that of the root asks nothing of the items of its lists."""
        definitions = self.schema["$defs"]
        if cls == ROOT:
            definitions = definitions | {ROOT: self._thin_root}
        needed = _needed(cls, definitions)
        return {
            "$schema": self.schema["$schema"],
            "$ref": f"#/$defs/{cls}",
            "$defs": {name: definitions[name] for name in needed},
        }

    @cached_property
    def _thin_root(self) -> dict[str, Any]:
        root = self.schema["$defs"][ROOT]
        thin = {
            name: {key: part for key, part in value.items() if key not in {"items", "uniqueItems"}}
            if name in self.lists
            else value
            for name, value in root["properties"].items()
        }
        return {**root, "properties": thin}

    def _finding(self, record: Record, fault: Fault) -> Finding:
        name, node, last_field = self._node(record.cls, fault.path)
        path = record.path + fault.path
        demand = DEMANDS[fault.keyword]
        if fault.keyword == "required":
            return demand.finding(path, {"owner": Name(name), "field": Name(f"{name}.{fault.member}")})
        if fault.keyword == "additionalProperties" and fault.member is not None:
            if personal_data.names_a_person(fault.member, _at(record.data, fault.path)[fault.member]):
                return demands.NO_BSN.finding((*path, fault.member), {"field": fault.member, "private": True})
            there = _at(record.data, fault.path)
            free = tuple(each for each in node["properties"] if each not in there)
            values = {"owner": Name(name), "found": fault.member, "expected": free, "held": there[fault.member]}
            return demand.finding((*path, fault.member), values)
        values = {"found": _at(record.data, fault.path), "field": Name(last_field), "type": Name(name)}
        if fault.keyword == "type":
            values["wanted"] = node["type"]
        if fault.keyword in SHOWS_ITS_LIMIT:
            limit = node[fault.keyword]
            values["expected"] = tuple(limit) if isinstance(limit, list) else limit
        return demand.finding(path, values)

    def _node(self, cls: str, path: Path) -> tuple[str, Mapping[str, Any], str]:
        """Walk the JSON Schema along an instance path: name and node of the schema, and the last field."""
        name, field_name = cls, cls
        node: Mapping[str, Any] = self.schema["$defs"][cls]
        for part in path:
            if isinstance(part, int):
                node = node["items"]
            else:
                field_name = f"{name}.{part}"
                node = node["properties"][part]
            if "$ref" in node:
                name = node["$ref"].rpartition("/")[2]
                node = self.schema["$defs"][name]
        return name, node, field_name


def _needed(cls: str, definitions: Mapping[str, Any]) -> set[str]:
    """Return the definitions that `cls` leads to, itself included."""
    seen: set[str] = set()
    waiting = [cls]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        properties = definitions[name].get("properties", {}).values()
        references = (p.get("$ref") or p.get("items", {}).get("$ref") for p in properties)
        waiting += [each.rpartition("/")[2] for each in references if each]
    return seen


def _at(data: Any, path: Path) -> Any:  # noqa: ANN401 - any JSON value
    for part in path:
        data = data[part]
    return data
