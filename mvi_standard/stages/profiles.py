"""Stage 3, profiles: what a profile asks beyond the standard, by the tables of the edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.document import ROOT
from mvi_standard.finding import Finding, Name, NotPut
from mvi_standard.stages.doubtful import Touched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized

    from mvi_standard.document import Record
    from mvi_standard.finding import Path
    from mvi_standard.tables import Profile, Tables

    _Named = tuple[set[str], Path | None]


def check(
    name: str,
    records: Sequence[Record],
    lists: Mapping[str, Sized],
    tables: Tables,
    unknown: Mapping[str, Path],
) -> Iterator[Finding | NotPut]:
    """Yield a finding for everything that the profile `name` asks beyond the standard and is missing.

    `lists` has the top-level lists that can be read, `unknown` the classes of which some record cannot, with its path.
    """
    asked, values = tables.profiles[name], {"profile": Name(f"profile:{name}")}
    # A submission that reports nothing at all is empty, and a rule says so.
    if any(lists.get(each) for each in tables.reported):
        yield from _lists([each for each in asked.lists if not lists.get(each)], values, records, tables, unknown)
    named = {cls: _named(when.named_by, records, unknown) for cls, when in asked.only_when.items()}
    for record in records:
        try:
            missing = _missing(record, asked, named)
        except Touched as met:
            yield NotPut(demands.PROFILE_FIELD.code, {record.path: met.path})
            continue
        for field in missing:
            yield demands.PROFILE_FIELD.finding(record.path, values | {"field": Name(f"{record.cls}.{field}")})


def _lists(
    missing: Iterable[str],
    values: Mapping[str, Name],
    records: Iterable[Record],
    tables: Tables,
    unknown: Mapping[str, Path],
) -> Iterator[Finding | NotPut]:
    """Yield a finding for each list that is asked and not there, unless the submission says why it is empty."""
    unread = next((unknown[tables.lists[each]] for each in missing if tables.lists[each] in unknown), None)
    try:
        nil = any("nil_reason" in each.data for each in records if each.cls == ROOT)
    except Touched as met:
        nil, unread = True, met.path
    if unread:
        yield NotPut(demands.PROFILE_LIST.code, {(): unread})
    for each in missing:
        if not nil and tables.lists[each] not in unknown:
            yield demands.PROFILE_LIST.finding((), {**values, "field": Name(f"{ROOT}.{each}")})


def _missing(record: Record, asked: Profile, named: Mapping[str, _Named]) -> list[str]:
    """Return the fields that a record must have and has not."""
    if "missing_reason" in record.data:
        return []  # a value that is not there needs no determination or evidence
    when = asked.only_when.get(record.cls)
    if when and when.has not in record.data and not _is_named(record, named[record.cls]):
        return []
    fields = asked.required.get(record.cls, ())
    return [each for each in fields if each not in record.data and f"{each}_missing_reason" not in record.data]


def _is_named(record: Record, named: _Named) -> bool:
    """Return whether another record refers to this one."""
    ids, unsure = named
    if record.data.get("id") in ids:
        return True
    if unsure:
        raise Touched(unsure)
    return False


def _named(by: str, records: Iterable[Record], unknown: Mapping[str, Path]) -> _Named:
    """Return the ids that a field of a class, such as `Contract.lots`, refers to, and where one cannot be read."""
    cls, _, field = by.partition(".")
    found: set[str] = set()
    unsure = unknown.get(cls)
    for record in records:
        try:
            found.update(record.data.get(field, ()) if record.cls == cls else ())
        except Touched as met:
            unsure = unsure or met.path
    return found, unsure
