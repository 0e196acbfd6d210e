"""Objects with a faulty value in them: whoever reads that value is stopped, whoever does not sees a sound object.

So whatever is found in such an object follows from sound values, and is still true when the faulty ones are mended.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import KeysView
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from msgspec.structs import replace

from mvi_standard import demands

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from mvi_standard.document import Document, Record
    from mvi_standard.finding import Finding, Path

    _Faulty = dict[Path, dict[str, set[int] | None]]

_OF_NAMES = (demands.KNOWN_FIELD.code, demands.NO_BSN.code)
"""The demands of structure that are about the name of a field which the standard does not have."""


class Touched(Exception):  # noqa: N818 - no error: it says what was read
    """Raised where a faulty value is read; `path` leads to it from the root of the document."""

    def __init__(self, path: Path) -> None:
        """Keep the path."""
        super().__init__(path)
        self.path = path


class Doubtful(dict[str, Any]):
    """An object of which some members are faulty: reading, testing or walking over one of those raises Touched.

    `faulty` names them, those too that are missing; of a list with faulty items it has their positions, else None.
    `path` leads to the object. Fields that the standard does not have are left out.
    """

    __slots__ = ("faulty", "path")

    def __init__(self, members: Mapping[str, Any], faulty: Mapping[str, Collection[int] | None], path: Path) -> None:
        """Keep what is known of the object."""
        super().__init__(members)
        self.faulty = faulty
        self.path = path

    @property
    def bare(self) -> bool:
        """True when it has no sound member: nothing can be said of it."""
        return self.faulty.keys() >= super().keys()

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - any JSON value
        """Return a sound member."""
        if name in self.faulty:
            raise Touched((*self.path, name))
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - any JSON value
        """Return a sound member, or `default` where it is rightly absent."""
        if name in self.faulty:
            raise Touched((*self.path, name))
        return super().get(name, default)

    def __contains__(self, name: object) -> bool:
        """Return whether a sound member is there."""
        if name in self.faulty:
            raise Touched((*self.path, str(name)))
        return super().__contains__(name)

    def keys(self) -> Any:  # noqa: ANN401 - the view of a dict knows no doubt
        """Return the names: each can be tested, but walking over them is stopped."""
        return KeysView(self)

    def __bool__(self) -> bool:
        """Return True: it is there, whatever it holds."""
        return True

    def _walked(self, *_: object) -> NoReturn:
        raise Touched((*self.path, next(iter(self.faulty))))

    __iter__ = __len__ = __eq__ = __ne__ = __reversed__ = __or__ = __ror__ = items = values = copy = _walked

    def __repr__(self) -> str:
        """Return what is faulty, without any value."""
        return f"<Doubtful: {', '.join(self.faulty)}>"


def touches(data: Mapping[str, Any], name: str) -> bool:
    """Return whether a member of an object is faulty, or is missing and must be there."""
    return isinstance(data, Doubtful) and name in data.faulty


def readable(data: Any, *path: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return the value at `path` in an object; None where it is not there, or is faulty."""
    for name in path:
        if data is None or touches(data, name):
            return None
        data = data.get(name)
    return data


def as_written(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value in which faulty values can be read as well; nothing is known of their form."""
    if isinstance(value, dict):
        return {name: as_written(each) for name, each in dict.items(value)}
    return [as_written(each) for each in value] if isinstance(value, list) else value


def sound_items(data: Doubtful, name: str) -> list[Any]:
    """Return a faulty list with None for its faulty items; empty when it is faulty as a whole."""
    faulty = data.faulty[name]
    items: list[Any] = dict.get(data, name) or []
    return [None if index in faulty else each for index, each in enumerate(items)] if faulty else []


def guarded(record: Record, faults: Iterable[Finding]) -> Record | None:
    """Return a record in which the values that `faults` are about cannot be read; None when nothing of it is sound."""
    faulty: _Faulty = defaultdict(dict)
    unknown: dict[Path, set[str]] = defaultdict(set)
    for each in faults:
        path = each.path[len(record.path) :]
        if each.code == demands.REQUIRED_FIELD.code:
            faulty[path][each.values["field"].key.rpartition(".")[2]] = None
        elif not path:
            return None
        elif each.code in _OF_NAMES:
            unknown[path[:-1]].add(str(path[-1]))
        else:
            _add(faulty, path)
    data = _copied(record.data, (), _Faults(record.path, faulty, unknown))
    bare = isinstance(data, Doubtful) and data.bare
    return None if bare and record.path else replace(record, data=data, sound=False)


def _add(faulty: _Faulty, path: Path) -> None:
    """Add a faulty value to the object in which it stands: an item to that of its list."""
    *above, last = path
    if isinstance(last, str):
        faulty[tuple(above)][last] = None
        return
    items = faulty[tuple(above[:-1])].setdefault(str(above[-1]), set())
    if items is not None:
        items.add(last)


class _Faults:
    """The faults of one record: by the path of an object its faulty members, and the fields that it does not have."""

    def __init__(self, start: Path, faulty: _Faulty, unknown: Mapping[Path, set[str]]) -> None:
        self.start = start
        self.faulty = faulty
        self.unknown = unknown
        self.around = {path[:end] for path in (*faulty, *unknown) for end in range(len(path) + 1)}


def _copied(value: Any, path: Path, faults: _Faults) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value with a guard around each faulty one in it; what has no fault inside is not copied."""
    if path not in faults.around:
        return value
    if not isinstance(value, dict):
        return [_copied(each, (*path, index), faults) for index, each in enumerate(value)]
    left_out = faults.unknown.get(path, ())
    members = {name: _copied(each, (*path, name), faults) for name, each in value.items() if name not in left_out}
    faulty = faults.faulty.get(path)
    return Doubtful(members, faulty, faults.start + path) if faulty else members


class Known(NamedTuple):
    """The records, each with a guard around its faulty values, and the classes of which this is not all.

    `unknown` has the path of a record of a class of which nothing can be read, `uncounted` that of a list or record
    without which nobody knows how many there are.
    """

    records: Sequence[Record]
    unknown: Mapping[str, Path]
    uncounted: Mapping[str, Path]

    @classmethod
    def of(
        cls, document: Document, checked: Iterable[tuple[Record, Sequence[Finding]]], lists: Mapping[str, str]
    ) -> Known:
        """Guard the records of a document, the root first, each of which comes with its faults of structure."""
        records: list[Record] = []
        opaque: dict[str, Path] = {}
        for record, faults in checked:
            whole = record.without(lists)
            guard = guarded(whole, faults) if faults else whole
            if guard:
                records.append(guard)
            else:
                opaque.setdefault(record.cls, record.path)
        root = records[0].data
        unread = {lists[name]: each.path for each in document.faults if (name := str(each.path[0])) in lists}
        uncounted = unread | {of: (name,) for name, of in lists.items() if touches(root, name)}
        return cls(records, opaque | uncounted, uncounted)
