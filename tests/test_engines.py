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
from mvi_standard.engines.reference import ReferenceEngine
from mvi_standard.engines.rust import RustEngine
from mvi_standard.reading import read
from mvi_standard.structure import Structure

if TYPE_CHECKING:
    from pathlib import Path

    from damage import Damaged

    from mvi_standard.engines import Fault

LISTS = LATEST.tables.lists
RUST = Structure(LATEST.schema, LISTS, RustEngine)
REFERENCE = Structure(LATEST.schema, LISTS, ReferenceEngine)
WHOLE = {engine: engine(LATEST.schema) for engine in (RustEngine, ReferenceEngine)}
FEWEST = 20


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
                if seen[key] == 1:
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


def test_engines_agree_on_every_mutant(capsys: pytest.CaptureFixture[str]) -> None:
    operators: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    let_through = []
    for cls, each in mutants():
        found = faults(RUST, cls, each.record)
        assert found == faults(REFERENCE, cls, each.record), (cls, each.operator, each.path)
        operator = each.operator.split(" ")[0] if each.operator.startswith("without") else each.operator
        operators[operator] += 1
        refused[operator] += bool(found)
        kinds[each.kind] += 1
        if each.must_fail and not found:
            let_through.append((cls, each.operator, each.path))
    with capsys.disabled():
        print(f"\n{sum(operators.values())} mutants, {sum(refused.values()) / sum(operators.values()):.0%} refused")  # noqa: T201 - the numbers are asked for
        for operator, count in sorted(operators.items()):
            print(f"  {operator:22} {refused[operator]:5} of {count}")  # noqa: T201 - idem
    assert let_through == []
    assert sum(refused.values()) >= 0.6 * sum(operators.values())
    used = {name for name in DEFINITIONS if kinds[name]}
    assert used == set(DEFINITIONS), f"no example uses {set(DEFINITIONS) - used}"
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
    for structure in (RUST, REFERENCE):
        split = {
            (r.path + fault.path, fault.keyword, fault.member)
            for r in parts.records(LISTS)
            for fault in structure.faults(r.cls, r.data)
        }
        whole = {(f.path, f.keyword, f.member) for f in WHOLE[structure.engine].faults(document)}
        assert split == whole
