"""The method and the evidence of an answer: those that the submission has already, or records to add to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.workbook.form.columns import EVIDENCE, METHOD
from mvi_standard.workbook.form.ids import named
from mvi_standard.workbook.form.record import Incoming, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition

_COMPARED = {METHOD: ("instrument", "version", "factor_list"), EVIDENCE: ("type", "title", "issued_on")}
_LISTS = {METHOD: ("methods", "Method"), EVIDENCE: ("evidence", "Evidence")}


class Referred(NamedTuple):
    """A record that an answer refers to from `field`; `source` says where a new one came from, None for an old one."""

    field: str
    name: str
    source: Incoming | None
    made: Mapping[str, Any]

    @property
    def reference(self) -> Any:  # noqa: ANN401 - a key, or a list of them
        """What stands in the field of the answer."""
        return self.made["id"] if self.field == METHOD else [self.made["id"]]


def referred(record: Incoming, lists: Mapping[str, Sequence[Any]], edition: Edition) -> Iterator[Referred]:
    """Give the records that an answer refers to."""
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
