"""One submission of a file: what is known of it, and the same thing without what can be recognised."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.document import Unreadable
from mvi_standard.finding import Path, pointer
from mvi_standard.read import YAML, parse
from mvi_standard.reading.encoding import OTHER_MARKS
from mvi_standard.redact import raw, tree
from mvi_standard.redact.copying import Copying
from mvi_standard.redact.names import renamed
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.finding import Place
    from mvi_standard.redact.names import Names
    from mvi_standard.redact.standard import Standard
    from mvi_standard.report import Report

Differences = Counter[tuple[str, Path]]
_JSON = ".json"
_NOT_UTF8 = re.compile("[\udc80-\udcff]")


class Refused(Exception):  # noqa: N818 - named for what happened, like `Unreadable`
    """No copy can be made of which the same is found; `codes` are what was found in the file."""

    def __init__(self, codes: Iterable[str]) -> None:
        """Keep the codes."""
        super().__init__(", ".join(sorted(codes)))


@dataclass(frozen=True)
class Part:
    """One submission as it was written; `node` is None when its text cannot be taken apart."""

    text: str
    encoding: str
    suffix: str
    report: Report
    node: tree.Node

    @classmethod
    def of(cls, data: bytes, suffix: str) -> Part:
        """Judge the bytes of one submission, and take them apart if that can be done."""
        report = report_on(partial(parse, data, suffix))
        text, encoding = _decoded(data)
        return cls(text, encoding, suffix, report, _node(data, text, suffix))


class Copy(NamedTuple):
    """The copy of one submission: its bytes, what is found otherwise in it, and where numbers stayed as they were."""

    content: bytes
    differs: Differences
    kept: frozenset[Path]
    masked: bool


def copied(part: Part, names: Names, standard: Standard, *, lines: bool) -> Copy:
    """Return the copy in which the same is found, or the one that comes nearest; raises Refused.

    Where another number would change what is found, that number is first taken for what it may have been rounded
    from. If that does not help, the numbers of its object stay as they were, then those of its record; at last those
    of the whole file, first without the amounts.
    """
    if part.node is None:
        return _masked(part, names, standard)
    renames = renamed(part.node, names, standard)
    expected = Counter((each.code, _translated(each.path, renames)) for each in part.report.findings)
    copying = Copying.of(standard, names, part.report.findings)
    tried: list[Copy] = []
    for next_try in (*_TRIES, None):
        text = tree.written(copying.copy(part.node), lines=not lines)
        content = (text if lines else f"{text}\n").encode(part.encoding)
        found = Counter((each.code, each.path) for each in report_on(partial(parse, content, _JSON)).findings)
        tried.append(Copy(content, (expected - found) + (found - expected), copying.pinned, masked=False))
        if not tried[-1].differs or next_try is None:
            break
        copying = next_try(copying, [path for _, path in tried[-1].differs])
    return min(tried, key=lambda each: each.differs.total())


def _object(path: Path) -> Path:
    """Return the path of the object in which a finding is: the innermost item of a list, or the root's own field."""
    at = max((place for place, part in enumerate(path, start=1) if isinstance(part, int)), default=1)
    return path[:at]


_HALF = Decimal("0.5")
_TRIES: tuple[Callable[[Copying, list[Path]], Copying], ...] = (
    lambda copying, paths: copying.nudging(paths, _HALF),
    lambda copying, paths: copying.nudging(paths, -_HALF),
    lambda copying, paths: copying.pinning(map(_object, paths)),
    lambda copying, paths: copying.pinning(path[:2] for path in paths),
    lambda copying, _: copying.pinning([()]),
    lambda copying, _: copying.pinning([()], money=True),
)


def _translated(path: Path, renames: Mapping[Path, str]) -> Path:
    return tuple(renames.get(path[:size], path[size - 1]) for size in range(1, len(path) + 1))


def _masked(part: Part, names: Names, standard: Standard) -> Copy:
    """Mask the text; raises Refused when then something else is found, or elsewhere in the text."""
    text = raw.masked(part.text, standard.words, names.draw)
    content = text.encode(part.encoding, "surrogateescape")
    report = report_on(partial(parse, content, part.suffix))
    if _told(report) != _told(part.report):
        raise Refused(part.report.counts)
    return Copy(content, Counter(), frozenset(), masked=True)


def _told(report: Report) -> list[tuple[str, Path, Place | None]]:
    return [(each.code, each.path, each.place) for each in report.findings]


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a file with its encoding; a byte that is not UTF-8 becomes half a character."""
    for mark, name in OTHER_MARKS.items():
        if data.startswith(mark):
            return data.decode(name, "replace"), name
    return data.removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape"), "utf-8"


def _node(data: bytes, text: str, suffix: str) -> tree.Node:
    if _NOT_UTF8.search(text):
        return None
    try:
        if suffix not in YAML:
            return tree.parse(text)
        document = parse(data, suffix)
    except (ValueError, RecursionError, Unreadable):
        return None
    return None if document.faults else tree.of_document(document)


def places(paths: Iterable[Path]) -> list[str]:
    """Return paths as JSON Pointers, in order; the whole document as `/`."""
    return sorted(pointer(each) or "/" for each in paths)
