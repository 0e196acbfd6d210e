"""Mishaps that can be undone for certain: a code, day, amount, answer or number of a file written in another way."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import damage

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.document import Document

LABELS, LISTS = LATEST.labels, LATEST.tables.lists
THOUSAND = 1000
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Mishap:
    """One value of a document that was right, and what somebody made of it."""

    path: Path
    right: Any
    wrong: Any


def mishaps(document: Document) -> list[Mishap]:
    """Return every mishap that can happen to a document, several for one value."""
    records = document.records(LISTS)
    return [
        Mishap((*record.path, *path), value, wrong)
        for record in records
        for path, name, node, value in _leaves(record.cls, record.without(LISTS).data)
        for wrong in _wrong(name, node, value, path, record.data)
    ]


def _leaves(cls: str, data: Any) -> Iterator[tuple[Path, str, Any, Any]]:
    for path, name, node in damage._nodes(cls, data):  # noqa: SLF001 - the same walk, for another purpose
        if node["type"] not in {"object", "array"}:
            yield path, name, node, damage._at(data, path)  # noqa: SLF001 - idem


def _wrong(name: str, node: Any, value: Any, path: Path, record: Any) -> Iterator[Any]:
    match node["type"]:
        case "boolean":
            yield from ("ja", "Yes", "TRUE") if value else ("nee", "No ", "false")
        case "number" | "integer":
            yield from _numbers(value)
        case "string" if "enum" in node:
            yield from (each for each in _codes(name, value) if each not in node["enum"])
        case "string" if node.get("format") == "date":
            year, month, day = value.split("-")
            yield from (f"{day}-{month}-{year}", f"{int(day)}.{int(month)}.{year}", f"{value}T00:00:00")
        case "string" if path[-1] == "value" and (owner := damage._at(record, path[:-1])).get("scheme"):  # noqa: SLF001 - idem
            yield from _identifiers(owner["scheme"], value)


def _numbers(value: float) -> Iterator[str]:
    dutch = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    if float(f"{value:.2f}") == value:
        yield from (dutch, f"{value:.2f}")
    if isinstance(value, int):
        yield f"{value}"
    if abs(value) >= THOUSAND * THOUSAND and value == int(value):
        yield dutch.partition(",")[0]


def _codes(name: str, value: str) -> Iterator[str]:
    codelist = "".join(f"_{each.lower()}" if each.isupper() else each for each in name).lstrip("_")
    yield from (value.upper(), value.title(), value.replace("_", " "), value.replace("_", "-"), f" {value}")
    yield from LABELS[f"code:{codelist}:{value}"][:2]


def _identifiers(scheme: str, value: str) -> Iterator[Any]:
    if scheme == "kvk" and (value[0] != "0" or value[1] != "0"):
        yield int(value)
    if scheme == "rsin" and value[0] != "0":
        yield from (int(value), f"{value[:4]}.{value[4:]}")
    if scheme == "oin" and value.startswith("0000000"):
        yield from (int(value), value.lstrip("0"))


def token(value: Any) -> bytes:
    """Write a value as JSON does."""
    return json.dumps(value, ensure_ascii=False).encode()
