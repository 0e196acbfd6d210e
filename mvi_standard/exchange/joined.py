"""A draft added to a submission: what that says stays, what it leaves open is filled, what is new is added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mvi_standard.exchange.contracts import CLS as CONTRACT
from mvi_standard.exchange.draft import LISTS, Draft
from mvi_standard.exchange.events import YOURS, Became, Said
from mvi_standard.exchange.lots import CLS as LOT
from mvi_standard.exchange.organisations import ABROAD, UNKNOWN
from mvi_standard.exchange.organisations import CLS as ORGANISATION
from mvi_standard.exchange.procedure import CLS as PROCEDURE
from mvi_standard.exchange.registered import KVK
from mvi_standard.exchange.values import local_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.edition import Edition
    from mvi_standard.exchange.events import Event

TOGETHER = (
    frozenset({"value", "value_basis", "value_missing_reason"}),
    frozenset({"period", "end_missing_reason", "latest_end"}),
    frozenset({"parent_contract", "parent_external"}),
    frozenset({"name", "natural_person"}),
)
"""Fields that say one thing together: where a submission has one of them, nothing is filled into the others."""
NUMBERS = "identifiers"
NUMBERED = frozenset({ORGANISATION, PROCEDURE})
"""Classes of which a record has one number all over, whatever the notice."""


class Difference(Struct, frozen=True):
    """A field of which a submission says one thing, and notices another; `id` is that in the submission."""

    cls: str
    id: str
    field: str
    held: Any
    said: Any


def joined(made: Draft, submission: Mapping[str, Any], edition: Edition) -> tuple[Draft, tuple[Difference, ...]]:
    """Return a draft with the records of a submission in it, and of what the notices say otherwise.

    Records are the same when they share a number of a register, or else their id; lots of one procedure when they share
    their number in it, contracts for one lot their own number. Adding twice changes nothing.
    """
    ids: dict[tuple[str, str], str] = {}
    lists: dict[str, list[Any]] = {}
    found: list[Difference] = []
    for cls, name in LISTS.items():
        held = [*submission.get(name, ())]
        linked = [_linked(each, cls, ids, edition) for each in made.values.get(name, ())]
        new = dict(_ids(cls, held, linked))
        ids |= {(cls, old): each for old, each in new.items()}
        merged, other = _merged(cls, held, [{**each, "id": new[each["id"]]} for each in linked])
        lists |= {name: merged} if merged else {}
        found += other
    heading = {key: _link(made.values[key], ORGANISATION, ids) for key in ("submitter",) if key in made.values}
    differing = {(each.cls, each.id, each.field) for each in found}
    events = tuple(_events(made.events, differing, ids))
    return Draft({**heading, **submission, **lists}, events, made.notices, ids, made), tuple(found)


def _ids(cls: str, held: Sequence[Any], drafted: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield the id of each drafted record, and its id in the submission: that of the same, else one that is free."""
    known = [each for each in held if _is_record(each)]
    taken = {each["id"]: each for each in reversed(known)}
    by_mark = {mark: each["id"] for each in reversed(known) for mark in _marks(cls, each)}
    for record in drafted:
        same = next((by_mark[each] for each in _marks(cls, record) if each in by_mark), "")
        other = taken.get(record["id"])
        free = not other or not _are_apart(cls, record, other)
        yield record["id"], same or (record["id"] if free else f"{record['id']}-{local_id(_told_apart(record))}")


def _told_apart(record: Mapping[str, Any]) -> str:
    return "".join(str(each.get("value", "")) for each in record.get(NUMBERS, ()))


def _are_apart(cls: str, record: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether organisations or procedures with the same id are two: each has numbers, and shares none."""
    return cls in NUMBERED and bool({*_numbers(record)} and {*_numbers(other)})


def _is_record(value: object) -> bool:
    return isinstance(value, Mapping) and isinstance(value.get("id"), str)


def _marks(cls: str, record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what is the same in two records of a class only if they are one."""
    yield from _numbers(record)
    if cls == LOT:
        numbers = (each.rpartition("/") for _, each in _numbers(record))
        yield from ((str(record.get("procedure")), lot) for _, slash, lot in numbers if slash)
    if cls == CONTRACT and isinstance(record.get("own_number"), str) and isinstance(record.get("lots"), Sequence):
        yield from ((str(lot), record["own_number"]) for lot in record["lots"])


def _numbers(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the numbers of a record; one of an unknown register is the same number in any register that is known."""
    numbers = record.get(NUMBERS)
    for each in numbers if isinstance(numbers, Sequence) else ():
        if isinstance(each, Mapping) and isinstance(each.get("value"), str):
            yield str(each.get("scheme")), each["value"]
            if each.get("scheme") in {UNKNOWN, ABROAD, KVK}:
                yield "", each["value"]


def _linked(
    record: Mapping[str, Any], cls: str, ids: Mapping[tuple[str, str], str], edition: Edition
) -> dict[str, Any]:
    """Return a drafted record with the ids that the submission has of other records."""
    links = edition.tables.references.get(cls, {})
    return {key: _link(value, links[key], ids) if key in links else value for key, value in record.items()}


def _link(value: Any, cls: str, ids: Mapping[tuple[str, str], str]) -> Any:  # noqa: ANN401 - an id, or some
    return ids.get((cls, value), value) if isinstance(value, str) else [ids.get((cls, each), each) for each in value]


def _merged(cls: str, held: list[Any], drafted: list[dict[str, Any]]) -> tuple[list[Any], list[Difference]]:
    """Return the records of a list of the submission with those of the draft, and where they differ."""
    places = {each["id"]: at for at, each in reversed([*enumerate(held)]) if _is_record(each)}
    merged, found = held, []
    for record in drafted:
        at = places.get(record["id"])
        if at is None:
            merged.append(record)
            continue
        merged[at], before = _filled(merged[at], record), merged[at]
        found += [
            Difference(cls, record["id"], key, before[key], value)
            for key, value in record.items()
            if key in before and key != NUMBERS and before[key] != value
        ]
    return merged, found


def _filled(held: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with what it leaves open taken from another."""
    closed = {field for fields in TOGETHER if fields & held.keys() for field in fields}
    new = {key: value for key, value in record.items() if key not in held and key not in closed}
    return {**held, **new, **_with_numbers(held, record)}


def _with_numbers(held: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """Return the numbers of both: those of notices are added, unless a register is known for them."""
    if NUMBERS not in held or NUMBERS not in record or not isinstance(held[NUMBERS], list):
        return {}
    known = {*_numbers(held)}
    new = [each for each in record[NUMBERS] if not known & {*_numbers({NUMBERS: [each]})}]
    return {NUMBERS: [*held[NUMBERS], *new]}


def _events(
    events: Sequence[Event], differing: set[tuple[str, str, str]], ids: Mapping[tuple[str, str], str]
) -> Iterator[Event]:
    """Yield the events, with what the submission says otherwise as such."""
    parts: dict[bool, list[Event]] = {True: [], False: []}
    for each in events:
        about = (each.cls, ids.get((each.cls, each.id), each.id), each.field) if isinstance(each, Said) else None
        parts[about in differing].append(each)
    used = {leaf for each in parts[False] if isinstance(each, Said) for leaf in each.leaves}
    yield from parts[False]
    apart = (leaf for each in parts[True] if isinstance(each, Said) for leaf in each.leaves)
    yield from (Became(leaf, YOURS) for leaf in apart if leaf not in used)
