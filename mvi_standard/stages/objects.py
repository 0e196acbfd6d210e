"""Every object of a submission by its class, nested ones included: walked once, used by every later stage."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.document import Record
    from mvi_standard.finding import Path

Objects = dict[str, list[tuple["Path", Any]]]
"""Class -> its objects, each with its path, in the order of the document."""


def objects(records: Iterable[Record], nesting: Mapping[str, Mapping[str, str]]) -> Objects:
    """Return the objects of sound records; `nesting` says which fields of a class hold objects of which class."""
    found: Objects = defaultdict(list)
    fields = {cls: tuple(each.items()) for cls, each in nesting.items()}
    for record in records:
        _visit(found, fields, record.cls, record.path, record.data)
    return found


def _visit(found: Objects, fields: Mapping[str, tuple[tuple[str, str], ...]], cls: str, path: Path, data: Any) -> None:  # noqa: ANN401 - an object of any class
    """Add an object and those inside it; no closure, which would keep a whole document until the next collection."""
    found[cls].append((path, data))
    for name, sub in fields.get(cls, ()):
        value = data.get(name)
        if isinstance(value, dict):
            _visit(found, fields, sub, (*path, name), value)
        elif value:
            for index, item in enumerate(value):
                _visit(found, fields, sub, (*path, name, index), item)


def key_of(data: Mapping[str, Any], fields: Iterable[str]) -> tuple[Any, ...]:
    """Return the values of `fields` in `data` as a key: equal for equal meaning."""
    values = map(data.get, fields)
    # Most are texts, or are not there: those need no call.
    return tuple([each if each is None or each.__class__ is str else canonical(each) for each in values])


def canonical(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a hashable value that is equal for equal meaning: the order of keys and of codes is ignored."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, dict):
        try:
            return frozenset(value.items())
        except TypeError:  # a list or an object inside it
            return frozenset((key, canonical(each)) for key, each in value.items())
    return frozenset(value) if isinstance(value, list) else value
