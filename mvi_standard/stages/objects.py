"""Every object of a submission by its class, nested ones included: walked once, used by every later stage."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import record_path
from mvi_standard.stages.doubtful import Doubtful

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.document import Record
    from mvi_standard.finding import Path

    Nesting = Mapping[str, Mapping[str, str]]
    _Fields = Mapping[str, tuple[tuple[str, str], ...]]


class Objects(defaultdict[str, list[tuple["Path", Any]]]):
    """Class -> its objects, each with its path, in the order of the document.

    `hidden`: class -> the records in which there may be more of them, each with the faulty value that hides those.
    """

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__(list)
        self.hidden: defaultdict[str, dict[Path, Path]] = defaultdict(dict)


def objects(records: Iterable[Record], nesting: Nesting) -> Objects:
    """Return the objects of records; `nesting` says which fields of a class hold objects of which class."""
    found = Objects()
    fields = {cls: tuple(each.items()) for cls, each in nesting.items()}
    for record in records:
        visit = _visit if record.sound else _visit_doubtful
        visit(found, fields, record.cls, record.path, record.data)
    return found


def _visit(found: Objects, fields: _Fields, cls: str, path: Path, data: Any) -> None:  # noqa: ANN401 - an object of any class
    """Add an object and those inside it; no closure, which would keep a whole document until the next collection."""
    found[cls].append((path, data))
    for name, sub in fields.get(cls, ()):
        value = data.get(name)
        if isinstance(value, dict):
            _visit(found, fields, sub, (*path, name), value)
        elif value:
            for index, item in enumerate(value):
                _visit(found, fields, sub, (*path, name, index), item)


def _visit_doubtful(found: Objects, fields: _Fields, cls: str, path: Path, data: dict[str, Any]) -> None:
    """Add an object, and of those inside it what is sound enough to be looked at."""
    found[cls].append((path, data))
    for name, sub in fields.get(cls, ()):
        for at, value in _inside(data, name):
            if value is None or (isinstance(value, Doubtful) and value.bare):
                _hide(found, fields, sub, path + at)
            else:
                _visit_doubtful(found, fields, sub, path + at, value)


def _inside(data: dict[str, Any], name: str) -> Iterator[tuple[Path, Any]]:
    """Yield each object in a member with its path; None where something else stands, or nothing that must be there."""
    faulty = data.faulty if isinstance(data, Doubtful) else {}
    value, bad = dict.get(data, name), faulty.get(name, ())
    if bad is None:
        yield (name,), None
    elif isinstance(value, dict):
        yield (name,), value
    else:
        yield from (((name, index), None if index in bad else item) for index, item in enumerate(value or ()))


def _hide(found: Objects, fields: _Fields, cls: str, faulty: Path) -> None:
    """Note that an object, and any that belong inside it, cannot be seen."""
    found.hidden[cls].setdefault(record_path(faulty), faulty)
    for _, sub in fields.get(cls, ()):
        _hide(found, fields, sub, faulty)


def key_of(data: Mapping[str, Any], fields: Iterable[str]) -> tuple[Any, ...]:
    """Return the values of `fields` in `data` as a key: equal for equal meaning."""
    get = data.get
    # Most are texts, or are not there: those need no call.
    return tuple([each if (each := get(name)) is None or each.__class__ is str else canonical(each) for name in fields])


def canonical(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a hashable value that is equal for equal meaning: the order of keys and of codes is ignored."""
    if isinstance(value, tuple):
        return tuple(map(canonical, value))
    if not isinstance(value, dict | list):
        return value
    parts = value.items() if isinstance(value, dict) else value
    try:
        return frozenset(parts)
    except TypeError:  # a list or an object inside it
        return frozenset(map(canonical, parts))
