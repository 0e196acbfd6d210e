"""Matching of records in a submission: those that answer the same question as a new one, or that it refers to."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.v1.values import KINDS
from mvi_standard.workbook.form.columns import EVIDENCE, FIGURES, METHOD
from mvi_standard.workbook.form.records import Incoming, named, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition


_ALWAYS = {"kpi", "subject", "period", "nature"}
"""Fields that two records about the same have in common; the rest of their key may be lacking with a missing value."""
_BUYERS = {"id", "verification", "state", "percentage"}
"""Fields in which a buyer judges an answer."""
_ANSWERS = {*KINDS, *(each.partition(".")[0] for each in FIGURES)}


def twins(records: Sequence[Any], new: Mapping[str, Any], cls: str, edition: Edition) -> tuple[list[int], bool]:
    """Return the positions of records about the same thing, and whether it is certain which one a new record replaces.

    It is certain with just one record, or with one that has the whole key, which is then the only position.
    """
    key = edition.tables.unique[cls][0]
    alike = [at for at, each in enumerate(records) if isinstance(each, dict) and _alike(each, new, key)]
    equal = [at for at in alike if all(_plain(records[at].get(part)) == _plain(new.get(part)) for part in key)]
    found = equal[:1] or alike
    return found, len(found) == 1


def says_the_same(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Return whether a record says the same as an answer, ignoring what the buyer has changed since."""
    compared = ({*new} | _ANSWERS) - _BUYERS
    return all(_plain(old.get(each)) == _plain(new.get(each)) for each in compared)


def _alike(old: Mapping[str, Any], new: Mapping[str, Any], key: Sequence[str]) -> bool:
    return all(
        _plain(old.get(part)) == _plain(new.get(part))
        if part in _ALWAYS
        else part not in old or part not in new or _plain(old[part]) == _plain(new[part])
        for part in key
    )


def _plain(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a value as text, equal for equal meaning: the order of keys and of items means nothing."""
    if isinstance(value, list):
        return json.dumps(sorted(_plain(each) for each in value))
    if isinstance(value, dict):
        return json.dumps(sorted((key, _plain(each)) for key, each in value.items()))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value)


_COMPARED = {METHOD: ("instrument", "version", "factor_list"), EVIDENCE: ("type", "title", "issued_on")}
_LISTS = {METHOD: ("methods", "Method"), EVIDENCE: ("evidence", "Evidence")}


class Referred(NamedTuple):
    """A record that an answer refers to from `field`; `source` is the origin of a new one, None for an old one."""

    field: str
    name: str
    source: Incoming | None
    made: Mapping[str, Any]

    @property
    def reference(self) -> Any:  # noqa: ANN401 - a key, or a list of them
        """The value for the field of the answer."""
        return self.made["id"] if self.field == METHOD else [self.made["id"]]


def referred(record: Incoming, lists: Mapping[str, Sequence[Any]], edition: Edition) -> Iterator[Referred]:
    """Yield the records that an answer refers to."""
    for field, fields, base in (
        (METHOD, record.method, f"{record.about}-methode"),
        (EVIDENCE, record.evidence, f"{record.base}-bewijs"),
    ):
        if not fields:
            continue
        name, cls = _LISTS[field]
        others = [each for each in lists.get(name, ()) if isinstance(each, dict)]
        there = _there(others, fields, field, record.preferred)
        if there:
            yield Referred(field, name, None, there)
            continue
        places = {path[1:]: each for path, each in record.places.items() if path[0] == field}
        home = next(iter(places.values()), record.home)
        made = ordered({"id": named(base, {str(each.get("id")) for each in others}), **fields}, cls, edition)
        yield Referred(field, name, replace(record, name=name, places=places, home=home, note=""), made)


def _there(others: Sequence[Any], fields: Mapping[str, Any], field: str, preferred: str) -> Any:  # noqa: ANN401 - a record, or None
    """Return the record that says exactly this; the one that the commitment names goes first."""
    keys = _COMPARED[field]
    same = [each for each in others if "id" in each and all(each.get(key) == fields.get(key) for key in keys)]
    return min(same, key=lambda each: each["id"] != preferred, default=None)
