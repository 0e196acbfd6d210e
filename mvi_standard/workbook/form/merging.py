"""Merging answers of suppliers into a submission: records are added, replaced, or left as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.form.record_matching import referred, says_the_same, twins
from mvi_standard.workbook.form.records import numbered, ordered
from mvi_standard.workbook.form.splicing import Edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.document import Document
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Path, Place
    from mvi_standard.workbook.form.records import Incoming

ADDED, REPLACED, SAME, OTHER, DOUBTFUL = "added", "replaced", "same", "other", "doubtful"
"""Outcomes for a record; OTHER is there with another answer, DOUBTFUL may be the answer to more than one."""
BLOCKING = {OTHER, DOUBTFUL}


@dataclass(frozen=True)
class Change:
    """The outcome for one record from a form; `index` is its position in the list `name` afterwards."""

    kind: str
    name: str
    index: int
    after: Mapping[str, Any]
    before: Mapping[str, Any] | None
    incoming: Incoming

    def place(self, path: Path, lacking: str = "") -> Place | None:
        """Return the cell of the form from which the value at a path in the submission came; None for other values.

        For a missing field it is the cell that asked for it.
        """
        if path[:2] != (self.name, self.index) or self.kind not in {ADDED, REPLACED}:
            return None
        inside = path[2:]
        if asked := self.incoming.places.get((*inside, lacking)):
            return asked
        steps = (inside[:length] for length in range(len(inside), 0, -1))
        near = (place for step in steps for at, place in self.incoming.places.items() if at[: len(step)] == step)
        return next(near, self.incoming.home)


class Merge:
    """The lists of a submission during a merge, one form after the other."""

    def __init__(self, document: Document, edition: Edition, *, replacing: bool) -> None:
        """Take the submission; with `replacing` an answer takes the place of another about the same."""
        self.edition, self.replacing = edition, replacing
        self.before = {name: tuple(items) for name, items in document.lists.items()}
        self.lists: dict[str, list[Any]] = {name: list(items) for name, items in self.before.items()}

    def take(self, records: Iterable[Incoming]) -> list[Change]:
        """Merge records, and return the outcome for each of them and for the records they refer to."""
        return [change for each in records for change in self._take(each)]

    @property
    def changed(self) -> bool:
        """True when a list has changed."""
        return any(len(items) != len(self.before.get(name, ())) for name, items in self.lists.items()) or any(
            one is not other
            for name, items in self.before.items()
            for one, other in zip(items, self.lists[name], strict=False)
        )

    def edits(self, root: Mapping[str, Any]) -> Edits:
        """Return the edits to the text; `root` holds fields of the submission itself."""
        known = {name: len(self.before.get(name, ())) for name in self.lists}
        return Edits(
            {name: items[known[name] :] for name, items in self.lists.items() if len(items) > known[name]},
            {
                (name, at): items[at]
                for name, items in self.lists.items()
                for at in range(known[name])
                if items[at] is not self.before[name][at]
            },
            root,
        )

    def _take(self, record: Incoming) -> Iterator[Change]:
        beside = [*referred(record, self.lists, self.edition)]
        data = {**record.data, **{each.field: each.reference for each in beside}}
        cls = self.edition.tables.lists[record.name]
        data = ordered(data, cls, self.edition)
        items = self.lists.get(record.name, [])
        found, certain = twins(items, data, cls, self.edition)
        kind = self._kind(items, found, data, certain=certain)
        if kind in {ADDED, REPLACED}:
            yield from (self._added(each.source, each.made) for each in beside if each.source)
        if kind == ADDED:
            taken = {str(each.get("id")) for each in items if isinstance(each, dict)}
            yield self._added(record, {"id": numbered(record.base, taken), **data})
            return
        old = items[found[0]]
        if kind == REPLACED:
            data = items[found[0]] = {"id": old["id"], **data}
        yield Change(kind, record.name, found[0], data, old, record)

    def _kind(self, items: list[Any], found: list[int], data: Mapping[str, Any], *, certain: bool) -> str:
        if not found:
            return ADDED
        if any(says_the_same(items[at], data) for at in found):
            return SAME
        if not certain:
            return DOUBTFUL
        return REPLACED if self.replacing else OTHER

    def _added(self, record: Incoming, made: Mapping[str, Any]) -> Change:
        items = self.lists.setdefault(record.name, [])
        items.append(dict(made))
        return Change(ADDED, record.name, len(items) - 1, items[-1], None, record)
