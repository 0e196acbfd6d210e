"""What an editor types for a new record: the required fields, with empty places that it marks until they are filled."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.generate.standard import Class, Field, Standard


def skeleton(each: Class, standard: Standard) -> dict[str, Any]:
    """Return the required fields of a class as the body of a snippet; empty when it has none."""
    return _record(each, standard, itertools.count(1))


def _record(each: Class, standard: Standard, stops: Iterator[int]) -> dict[str, Any]:
    return {field.name: _blank(field, standard, stops) for field in each.fields if field.required}


def _blank(field: Field, standard: Standard, stops: Iterator[int]) -> Any:  # noqa: ANN401 - any JSON value
    """Return a place to fill in; `^` in front makes an editor leave the quotation marks out."""
    if field.kind == "class":
        value: Any = _record(standard.classes[field.range], standard, stops) or f"^{{${next(stops)}}}"
    elif field.range == "StandardVersion":
        value = LATEST.version
    else:
        value = f"^${next(stops)}" if _is_bare(field, standard) else f"${next(stops)}"
    return [value] if field.many else value


def _is_bare(field: Field, standard: Standard) -> bool:
    known = standard.types.get(field.range)
    return field.range == "boolean" or (known is not None and known.base in {"number", "integer"})
