"""What records point at: what nothing points at any more goes along with the records that did."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mvi_standard.document import ROOT
from mvi_standard.tables import camel_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.tables import Tables

    Target = tuple[str, str]

BESIDE = frozenset({"Lot", "Procedure", "Organisation", "Method", "Evidence"})
"""Records that are there for others."""


def take_loose(
    taken: Mapping[str, list[Any]], root: Mapping[str, Any], lists: dict[str, list[Any]], tables: Tables
) -> dict[str, int]:
    """Take out of `lists` what only records that were taken out pointed at; return how many of each list these are.

    `root` are the other fields of the submission.
    """
    counts: dict[str, int] = {}
    while taken:
        was = {each for each in pointers(ROOT, taken, tables) if each[0] in BESIDE}
        loose = was - {*pointers(ROOT, {**root, **lists}, tables)}
        found = {
            name: [each for each in those if _target(tables.lists[name], each) in loose]
            for name, those in lists.items()
        }
        taken = {name: those for name, those in found.items() if those}
        for name, those in taken.items():
            lists[name] = [each for each in lists[name] if _target(tables.lists[name], each) not in loose]
            counts[name] = counts.get(name, 0) + len(those)
    return counts


def pointers(cls: str, value: Any, tables: Tables) -> Iterator[Target]:  # noqa: ANN401 - what stands in a JSON document
    """Yield the class and id of each record that an object of a class, or anything in it, points at."""
    if not isinstance(value, Mapping):
        return
    typed = {name: camel_case(str(value.get(by))) for name, by in tables.typed_references.get(cls, {}).items()}
    for name, target in (tables.references.get(cls, {}) | typed).items():
        yield from ((target, each) for each in _items(value.get(name)) if isinstance(each, str))
    for name, inner in tables.nesting.get(cls, {}).items():
        for each in _items(value.get(name)):
            yield from pointers(inner, each, tables)


def _items(value: Any) -> list[Any]:  # noqa: ANN401 - idem
    return [*value] if isinstance(value, list | tuple) else [value]


def _target(cls: str, record: Any) -> Target:  # noqa: ANN401 - idem
    return cls, str(record.get("id")) if isinstance(record, Mapping) else ""
