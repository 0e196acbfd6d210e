"""The sound records of a submission that does not conform: those without a fault, and resting on none with one."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mvi_standard.document import ROOT
from mvi_standard.dossier import Dossier
from mvi_standard.requirement import FOUT
from mvi_standard.stages.objects import objects
from mvi_standard.tables import camel_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.document import Record
    from mvi_standard.finding import Path
    from mvi_standard.report import Report
    from mvi_standard.tables import Tables

Key = tuple[str, str]
"""The class and the id of a record."""


def only_sound(report: Report) -> Report:
    """Return the report with a dossier of nothing but the sound records; none of them when the root cannot be used.

    A record that refers to one with a fault is left out too, for what it says is about something that is not known.
    A fault of the root that is not one of structure leaves the records as they are.
    """
    edition = report.edition
    if edition is None or report.dossier is None:
        return report
    faults = {each.code for each in report.findings if each.severity == FOUT}
    faulty = {path for code in faults for path in report.failed[code]} - {()}
    found = _standing([each for each in report.sound if each.path not in faulty], edition.tables)
    there = found if any(each.cls == ROOT for each in found) else []
    dossier = Dossier.of(there, Counter(each.cls for each in there), edition)
    return replace(report, sound=tuple(there), dossier=dossier)


def _standing(records: Sequence[Record], tables: Tables) -> list[Record]:
    """Return the records that refer, directly or not, to nothing that is not among them."""
    alive = {each.path: each for each in records}
    times = Counter(key for each in records if (key := _key(each)))
    resting: dict[Key, list[Path]] = defaultdict(list)
    for path, key in _references(records, tables):
        resting[key].append(path)
    gone = [key for key in resting if key not in times]
    while gone:
        for path in resting.get(gone.pop(), ()):
            fallen = alive.pop(path, None)
            if fallen and (key := _key(fallen)):
                times[key] -= 1
                gone.extend([] if times[key] else [key])
    return list(alive.values())


def _key(record: Record) -> Key | None:
    return (record.cls, record.data["id"]) if record.path and "id" in record.data else None


def _references(records: Sequence[Record], tables: Tables) -> Iterator[tuple[Path, Key]]:
    """Yield the path of each record with what something in it refers to."""
    found = objects(records, tables.nesting)
    for cls, fields in tables.references.items():
        for path, data in found.get(cls, ()):
            for field, target in fields.items():
                yield from ((path[:2], (target, each)) for each in _values(data, field))
    for cls, typed in tables.typed_references.items():
        for path, data in found.get(cls, ()):
            yield from ((path[:2], (camel_case(data[by]), data[field])) for field, by in typed.items())


def _values(data: Mapping[str, Any], field: str) -> Sequence[str]:
    value = data.get(field, ())
    return [value] if isinstance(value, str) else value
