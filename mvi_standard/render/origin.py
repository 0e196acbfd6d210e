"""What a verdict rests on, as names with a text each: for the formats that have no values within values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.history.provenance import provenance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report


def origin(report: Report, run: Run) -> Iterator[tuple[str, str]]:
    """Give each fact of the provenance: `tool_version`, `options.profile`, `registers.0.name`."""
    yield from _flat("", provenance(report, run))


def _flat(name: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict | list):
        members = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in members:
            yield from _flat(f"{name}.{key}" if name else str(key), each)
    elif value != "":
        yield name, str(value).lower() if isinstance(value, bool) else str(value)
