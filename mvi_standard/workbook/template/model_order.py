"""A submission with its fields in the order of the model, however they were written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mvi_standard.document import ROOT

if TYPE_CHECKING:
    from mvi_standard.edition import Edition


def ordered(value: Any, edition: Edition, cls: str = ROOT) -> Any:  # noqa: ANN401 - what stands in a JSON document
    """Return a value of the class `cls` in the order of the model; what the model does not know comes last."""
    if isinstance(value, Mapping):
        known = edition.schema["$defs"][cls]["properties"]
        inner = _classes(edition, cls)
        names = [*(name for name in known if name in value), *(name for name in value if name not in known)]
        return {name: ordered(value[name], edition, inner[name]) if name in inner else value[name] for name in names}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [ordered(each, edition, cls) for each in value]
    return value


def _classes(edition: Edition, cls: str) -> dict[str, str]:
    """Return the classes of the objects in the fields of a class."""
    inner = edition.tables.nesting.get(cls, {})
    return {**inner, **edition.tables.lists} if cls == ROOT else dict(inner)
