"""Answers over many records of which some are faulty: what is sure is told, and anything else raises Touched."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NoReturn

from msgspec import Struct

from mvi_standard.stages.doubtful import Touched
from mvi_standard.stages.objects import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.finding import Path

    Key = tuple[Any, ...]

UNKNOWN = object()
"""The value of a member of which nothing is known."""


class UnsureList(Struct, frozen=True):
    """Records of which there may be more: they can be walked over, but nobody learns that these are all."""

    known: list[Any]
    path: Path

    def __iter__(self) -> Iterator[Any]:
        """Yield what is known, then raise Touched."""
        yield from self.known
        raise Touched(self.path)

    def __getitem__(self, position: int) -> Any:  # noqa: ANN401 - a record of any class
        """Return one of those that are known."""
        return self.known[position]


class Sure(dict[Any, Any]):
    """What was found among the records that can be read: what is not in it may still be true."""

    def __init__(self, found: Mapping[Any, Any], path: Path) -> None:
        """Keep what was found, and the path of the first value that cannot be read."""
        super().__init__(found)
        self.path = path

    def _unsure(self, *_: object) -> NoReturn:
        raise Touched(self.path)

    __missing__ = __iter__ = __len__ = keys = values = items = _unsure

    def __contains__(self, key: object) -> bool:
        """Return True for what is there."""
        return self.get(key) is not None

    def get(self, key: Any, default: Any = None) -> Any:  # noqa: ANN401 - as a dict
        """Return what was found for a key; None is no key."""
        return default if key is None else self[key]


class UnsureIndex(Sure):
    """Records by a value that is unknown of some record: of those found by a value there may be more."""

    def __init__(self, index: Mapping[Any, list[Any]], path: Path) -> None:
        """Keep what is known, and the path of the first value that is not."""
        super().__init__({key: UnsureList(those, path) for key, those in index.items()}, path)


class Answers(dict[int, Any]):
    """Answers about records, by their `id()`; of those in `unsure` nothing can be said."""

    def __init__(self, answers: Mapping[int, Any], unsure: Mapping[int, Path]) -> None:
        """Keep what is known, and for each other record the path of a faulty value."""
        super().__init__(answers)
        self.unsure = unsure

    def get(self, key: int, default: Any = None) -> Any:  # noqa: ANN401 - as a dict
        """Return the answer about a record."""
        if key in self.unsure:
            raise Touched(self.unsure[key])
        return super().get(key, default)


class Groups(Struct, frozen=True):
    """Records by equal values of some fields; `apart` has, by its `id()`, each record of which some are unknown.

    `partly` holds by the positions of those values the others of such a record, with the path of an unknown one: it may
    belong to any group with the same others. With `every` it may be any group at all.
    """

    together: Mapping[Key, list[Any]]
    apart: Mapping[int, Path]
    partly: Mapping[tuple[int, ...], Mapping[Key, Path]]
    every: Path | None

    @classmethod
    def of(cls, records: Iterable[Any], fields: tuple[str, ...], every: Path | None) -> Groups:
        """Group records; `every` is the path of one that cannot be read."""
        together: dict[Key, list[Any]] = defaultdict(list)
        apart: dict[int, Path] = {}
        partly: dict[tuple[int, ...], dict[Key, Path]] = defaultdict(dict)
        for record in records:
            try:
                together[key_of(record, fields)].append(record)
            except Touched as met:
                apart[id(record)] = met.path
                key = [_value(record, each) for each in fields]
                known = tuple(at for at, each in enumerate(key) if each is not UNKNOWN)
                partly[known].setdefault(tuple(key[at] for at in known), met.path)
        return cls(together, apart, partly, every)

    def unsure(self, key: Key) -> Path | None:
        """Return the path of a faulty value for which a group may have one more record; None when it has all."""
        if not self.partly:
            return self.every
        found = (those.get(tuple(key[at] for at in known)) for known, those in self.partly.items())
        return self.every or next(filter(None, found), None)


def _value(record: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return key_of(record, (name,))[0]
    except Touched:
        return UNKNOWN
