"""Compare two submissions: which records came, went or changed, and in which fields."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.history.identity import naming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.document import Document
    from mvi_standard.finding import Finding, Path
    from mvi_standard.tables import Tables

    Judged = tuple[Document, Sequence[Finding]]

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
ABSENT = object()


class Change(NamedTuple):
    """A record as an identity names it (`lots/2026-031`; empty for the submission itself), and what befell it.

    `fields` are those of a changed record that came, went or have another value.
    """

    kind: str
    record: str
    fields: tuple[str, ...] = ()


def changes(old: Judged, new: Judged, tables: Tables) -> Iterator[Change]:
    """Yield what came or changed, list by list, and then what went.

    What has the same key is the same record, wherever it stands; one without a key is the same or another.
    """
    before, after = _records(*old, tables), _records(*new, tables)
    for name, those in after.items():
        earlier = before.pop(name, [])
        for one, other in zip(earlier, those, strict=False):
            if fields := tuple(key for key in {**other, **one} if one.get(key, ABSENT) != other.get(key, ABSENT)):
                yield Change(CHANGED, name, fields)
        yield from [Change(ADDED, name)] * (len(those) - len(earlier))
        yield from [Change(REMOVED, name)] * (len(earlier) - len(those))
    yield from (Change(REMOVED, name) for name, those in before.items() for _ in those)


def _records(document: Document, findings: Sequence[Finding], tables: Tables) -> dict[str, list[dict[str, Any]]]:
    """Return the values of each record by field, by its name; each name says no number of a person."""
    named = naming(document, tables, findings)
    lists = [name for name in tables.lists if name in document.lists]
    paths: list[tuple[Path, Any]] = [((), {k: v for k, v in document.envelope.items() if k not in lists})]
    paths += [((name, index), data) for name in lists for index, data in enumerate(document.lists[name])]
    found = defaultdict(list)
    for path, data in paths:
        fields = data if isinstance(data, dict) else {}
        found[named(path)[0]].append({named((*path, key))[1]: value for key, value in fields.items()})
    return found
