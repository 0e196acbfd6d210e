"""Two engines that share no line of code find the same faults; a third, ajv, is asked by `make test-node`."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from damage import damaged
from hypothesis import given
from hypothesis import strategies as st
from places import INVALID, VALID
from values import DEFINITIONS, instances

from mvi_standard.document import Unreadable
from mvi_standard.editions import LATEST
from mvi_standard.read import read
from mvi_standard.stages.engines.reference import ReferenceEngine
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.structure import Structure

if TYPE_CHECKING:
    from pathlib import Path

    from damage import Damaged

    from mvi_standard.stages.engines import Engine, Fault

LISTS = LATEST.tables.lists
RUST = Structure(LATEST.schema, LISTS, RustEngine)
REFERENCE = Structure(LATEST.schema, LISTS, ReferenceEngine)
WHOLE: dict[str, Engine] = {each.__name__: each(LATEST.schema) for each in (RustEngine, ReferenceEngine)}
FEWEST = 20
REPEATS = 2


@cache
def mutants() -> tuple[tuple[str, Damaged], ...]:
    """Return the damage to all records of the richest examples, without repeats of one change to one field."""
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for path in VALID:
        for record in read(path).records(LISTS):
            data = record.without(LISTS).data if not record.path else record.data
            for each in damaged(record.cls, data):
                where = tuple(part for part in each.path if isinstance(part, str))
                key = (record.cls, each.kind, each.operator, *where)
                seen[key] += 1
                if seen[key] <= REPEATS:
                    found.append((record.cls, each))
    return tuple(found)


def faults(structure: Structure, cls: str, value: Any) -> set[Fault]:
    return set(structure.faults(cls, value))


@pytest.mark.parametrize("path", VALID + INVALID, ids=lambda path: path.stem)
def test_engines_agree_on_every_example(path: Path) -> None:
    try:
        document = read(path)
    except Unreadable:
        return
    for record in document.records(LISTS):
        assert faults(RUST, record.cls, record.data) == faults(REFERENCE, record.cls, record.data)


def kind_of_change(operator: str) -> str:
    return operator.split(" ", maxsplit=1)[0] if operator.startswith(("without", "type:")) else operator


def summary() -> str:
    """Return the number of mutants per operator, and how many of them are refused."""
    refused = Counter(kind_of_change(each.operator) for cls, each in mutants() if faults(RUST, cls, each.record))
    counts = Counter(kind_of_change(each.operator) for _, each in mutants())
    lines = [f"{counts.total()} mutants, {refused.total() / counts.total():.0%} refused"]
    lines += [f"  {operator:22} {refused[operator]:6} of {count}" for operator, count in sorted(counts.items())]
    return "\n".join(lines)


def test_engines_agree_on_every_mutant() -> None:
    kinds = Counter(each.kind for _, each in mutants())
    refused, let_through = 0, []
    for cls, each in mutants():
        found = faults(RUST, cls, each.record)
        assert found == faults(REFERENCE, cls, each.record), (cls, each.operator, each.path)
        refused += bool(found)
        if each.must_fail and not found:
            let_through.append((cls, each.operator, each.path))

    assert let_through == []
    assert refused >= 0.6 * len(mutants())
    assert set(kinds) >= set(DEFINITIONS), f"no example uses {set(DEFINITIONS) - set(kinds)}"
    assert {name: n for name, n in kinds.items() if n < FEWEST} == {}


@given(st.data())
def test_whole_is_split(data: st.DataObject) -> None:
    """Judging a document whole finds what judging its root and its records apart finds."""
    document = data.draw(instances("Submission"))
    name = data.draw(st.sampled_from(sorted(LISTS)))
    record = data.draw(instances(LISTS[name]))
    broken = data.draw(st.sampled_from([each.record for each in damaged(LISTS[name], record)] or [record]))
    document = {**document, name: [record, broken]}
    parts = read(json.dumps(document).encode())
    for structure, engine in ((RUST, "RustEngine"), (REFERENCE, "ReferenceEngine")):
        split = {
            (r.path + fault.path, fault.keyword, fault.member)
            for r in parts.records(LISTS)
            for fault in structure.faults(r.cls, r.data)
        }
        whole = {(f.path, f.keyword, f.member) for f in WHOLE[engine].faults(document)}
        assert split == whole
