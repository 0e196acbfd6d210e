"""The parts of a submission, each with its path: fields, lists of records, objects; or what stands there instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.cannot import refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Path

Fields = Mapping[str, Any]


def leaves(record: Fields, columns: set[str], path: Path, before: str = "") -> Iterator[tuple[str, Any]]:
    """Give each field of a record that has a column, with its path; an object gives those of its own fields."""
    for name, value in record.items():
        inside = f"{before}{name}"
        if inside in columns:
            yield inside, value
            continue
        at = (*path, *inside.split("."))
        if not any(each.startswith(f"{inside}.") for each in columns):
            refuse("unknown", at)
        yield from leaves(object_of(value, at), columns, path, f"{inside}.")


def records_of(values: Fields, name: str, path: Path) -> list[tuple[Path, Fields]] | None:
    """Return the records of a list, each with its path; None where the list is not there."""
    if name not in values:
        return None
    found, at = values[name], (*path, name)
    if isinstance(found, str | Mapping) or not isinstance(found, Sequence):
        refuse("list", at)
    return [((*at, index), object_of(each, (*at, index))) for index, each in enumerate(found)]


def object_of(value: Any, path: Path) -> Fields:  # noqa: ANN401 - what stands in a JSON document
    """Return an object that has fields; refuses anything else."""
    if not isinstance(value, Mapping):
        refuse("object", path)
    if not value:
        refuse("empty_object", path)
    return value
