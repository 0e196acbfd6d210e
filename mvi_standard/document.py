"""A submission as written: its records, and the place of each value in the text."""

from __future__ import annotations

import json
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, runtime_checkable

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence

    from mvi_standard.finding import Finding, Path, Place


ROOT = "Submission"
"""The class of the root of a document."""
LAST_DAY = ("reporting_period", "end")
"""Where the root says until when its records go: on that day registers are looked up."""


class Unreadable(Exception):  # noqa: N818 - named for what it says of the file, like a finding
    """Raised for a document, or a record in it, that cannot be read as written; `finding` says why and where.

    `sha256` is the checksum of the refused bytes, once they have been read.
    """

    def __init__(self, finding: Finding) -> None:
        """Keep the finding, whose code begins with MVI-F."""
        super().__init__(finding.code)
        self.finding = finding
        self.sha256 = ""


@contextmanager
def refusing(content: bytes | None) -> Iterator[None]:
    """Add to an Unreadable raised inside the SHA-256 of the bytes it is about; None when there are no bytes."""
    try:
        yield
    except Unreadable as refusal:
        from hashlib import sha256  # noqa: PLC0415 - only what cannot be read asks for it

        if content is not None and not refusal.sha256:
            refusal.sha256 = sha256(content).hexdigest()
        raise


class Source(Protocol):
    """The text behind a document, consulted only for faulty values."""

    def place(self, path: Path) -> Place | None:
        """Return the place of the value at `path`; for a missing value, the start of its owner."""

    def key(self, path: Path) -> Place | None:
        """Return the place of the last key of `path`."""

    def line(self, number: int) -> str:
        """Return one line of the text, without its end."""

    def token(self, path: Path) -> str | None:
        """Return a value as written in the text."""

    def span(self, path: Path, *, key: bool = False) -> tuple[int, int] | None:
        """Return the start and end of a scalar, or of the last key of `path`, in bytes after any byte order mark.

        None when the value is not written as one token.
        """


@runtime_checkable
class Cells(Protocol):
    """A source with cells instead of lines; on a `small_form` not all that the standard has can be filled in."""

    small_form: ClassVar[bool]

    def cell(self, place: Place) -> str:
        """Return the content of a cell as text; empty for an empty cell."""


@runtime_checkable
class Lenient(Protocol):
    """A source in which a word such as `geen` or `?` may stand where a value would."""

    def marks(self, path: Path) -> Collection[str]:
        """Return the words that may stand in the cell of a field; none where only its value may."""


@runtime_checkable
class Offering(Protocol):
    """A source whose cells offer words of their own for codes, such as `x` for `toegepast`."""

    def offered(self, path: Path, language: str) -> Sequence[str]:
        """Return the words from which people choose in the cell of a field; none where its codes are chosen."""


class Nowhere:
    """The source of a document made of Python values: it has pointers, but no lines."""

    def place(self, path: Path) -> Place | None:
        """Return None: there is no text."""

    def key(self, path: Path) -> Place | None:
        """Return None: there is no text."""

    def line(self, number: int) -> str:
        """Return an empty line: there is no text."""
        del number
        return ""

    def token(self, path: Path) -> str | None:
        """Return None: there is no text."""

    def span(self, path: Path, *, key: bool = False) -> tuple[int, int] | None:
        """Return None: there is no text."""


class Record(Struct, frozen=True):
    """One object in a top-level list, or the submission itself without its lists (`path` is then empty).

    One that is not `sound` has faults of structure, with a guard around each of them in `data`.
    """

    cls: str
    path: Path
    data: Any
    sound: bool = True

    def __repr__(self) -> str:
        """Say which record it is; what is in it stays out of logs and tracebacks."""
        return f"<{self.cls} {self.path[-1] if self.path else ''}".rstrip() + ">"

    def without(self, lists: Container[str]) -> Record:
        """Return the root without its lists, whose items are records of their own; any other record unchanged."""
        if self.cls != ROOT:
            return self
        return replace(self, data={key: value for key, value in self.data.items() if key not in lists})


class Document(Struct, frozen=True, dict=True):
    """A document that was read.

    `envelope` is the root object, in which each top-level list holds None for each of its items; `lists` holds
    those items; `faults` are records that could not be read faithfully: `lists` holds None for them. `notes` say how
    the cells of a workbook were read.
    """

    envelope: Mapping[str, Any]
    lists: Mapping[str, tuple[Any, ...]]
    faults: tuple[Finding, ...] = ()
    source: Source = Nowhere()
    content: bytes = b""
    notes: tuple[Finding, ...] = ()

    def __repr__(self) -> str:
        """Say how much is in it; the data stay out of logs and tracebacks."""
        return f"<Document of {sum(map(len, self.lists.values()))} records>"

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the bytes that were read; empty for a document made of Python values."""
        from hashlib import sha256  # noqa: PLC0415 - only a report for programs asks for it

        return sha256(self.content).hexdigest() if self.content else ""

    def records(self, lists: Mapping[str, str]) -> Iterator[Record]:
        """Yield the root with None for each item of its lists, then each item; `lists` names their classes."""
        unread = {fault.path for fault in self.faults}
        others = {name: list(items) for name, items in self.lists.items() if name not in lists}
        yield Record(ROOT, (), {**self.envelope, **others})
        for name, cls in lists.items():
            for index, data in enumerate(self.lists.get(name, ())):
                if (name, index) not in unread:
                    yield Record(cls, (name, index), data)


def checksum(value: Any, length: int) -> str:  # noqa: ANN401 - any JSON value
    """Return the first hexadecimal digits of the SHA-256 of a JSON value, whatever the order of its keys."""
    from hashlib import sha256  # noqa: PLC0415 - as above

    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:length]
