"""Makes the copy of one submission that has the same findings as the original."""

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
from mvi_standard.redact import json_tree, shape
from mvi_standard.redact.copying import Copying
from mvi_standard.redact.pseudonyms import renamed
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.finding import Place
    from mvi_standard.redact.pseudonyms import Pseudonyms
    from mvi_standard.redact.standard_words import StandardWords
    from mvi_standard.report import Report

Differences = Counter[tuple[str, Path]]
_JSON = ".json"
_NOT_UTF8 = re.compile("[\udc80-\udcff]")


class CannotRedact(Exception):  # noqa: N818 - named for what happened, like `Unreadable`
    """Raised when no copy has the same findings; `codes` are those of the file."""

    def __init__(self, codes: Iterable[str]) -> None:
        """Keep the codes."""
        super().__init__(", ".join(sorted(codes)))


@dataclass(frozen=True)
class SubmissionText:
    """One submission as text, with its report; `node` is None when the text cannot be parsed."""

    text: str
    encoding: str
    suffix: str
    report: Report
    node: json_tree.Node

    @classmethod
    def of(cls, data: bytes, suffix: str) -> SubmissionText:
        """Validate the bytes of one submission and parse them if possible."""
        report = report_on(partial(parse, data, suffix))
        text, encoding = _decoded(data)
        return cls(text, encoding, suffix, report, _node(data, text, suffix))


class SubmissionCopy(NamedTuple):
    """A copy of one submission: its bytes, the findings that differ, and the paths below which numbers are kept."""

    content: bytes
    differs: Differences
    kept: frozenset[Path]
    masked: bool


def copied(part: SubmissionText, names: Pseudonyms, standard: StandardWords, *, lines: bool) -> SubmissionCopy:
    """Return the copy with the same findings, or the nearest one; raises CannotRedact.

    What cannot be parsed, or is too deep to be walked, is masked as a text.
    """
    try:
        return _masked(part, names, standard) if part.node is None else _walked(part, names, standard, lines=lines)
    except RecursionError:  # deeper than a document may be
        return _masked(part, names, standard)


def _walked(part: SubmissionText, names: Pseudonyms, standard: StandardWords, *, lines: bool) -> SubmissionCopy:
    """Return the copy with the same findings, or the nearest one.

    Where replacing a number changes the findings, the number is first nudged within its rounding. If that does not
    help, the numbers of its object are kept, then those of its record, and at last those of the whole file, at first
    without the amounts.
    """
    renames = renamed(part.node, names, standard)
    expected = Counter((each.code, _translated(each.path, renames)) for each in part.report.findings)
    copying = Copying.of(standard, names, part.report.findings)
    tried: list[SubmissionCopy] = []
    for next_try in (*_TRIES, None):
        text = json_tree.written(copying.copy(part.node), lines=not lines)
        content = (text if lines else f"{text}\n").encode(part.encoding)
        found = Counter((each.code, each.path) for each in report_on(partial(parse, content, _JSON)).findings)
        tried.append(SubmissionCopy(content, (expected - found) + (found - expected), copying.pinned, masked=False))
        if not tried[-1].differs or next_try is None:
            break
        copying = next_try(copying, [path for _, path in tried[-1].differs])
    return min(tried, key=lambda each: each.differs.total())


def _object(path: Path) -> Path:
    """Return the path of the object with a finding: the innermost item of a list, or a field of the root."""
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


def _masked(part: SubmissionText, names: Pseudonyms, standard: StandardWords) -> SubmissionCopy:
    """Return the masked text; raises CannotRedact when it has other findings, or has them elsewhere."""
    text = shape.masked_text(part.text, standard.words, names.draw)
    content = text.encode(part.encoding, "surrogateescape")
    report = report_on(partial(parse, content, part.suffix))
    if _located_findings(report) != _located_findings(part.report):
        raise CannotRedact(part.report.counts)
    return SubmissionCopy(content, Counter(), frozenset(), masked=True)


def _located_findings(report: Report) -> list[tuple[str, Path, Place | None]]:
    return [(each.code, each.path, each.place) for each in report.findings]


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a file with its encoding; a byte that is not UTF-8 becomes a lone surrogate."""
    for mark, name in OTHER_MARKS.items():
        if data.startswith(mark):
            return data.decode(name, "replace"), name
    return data.removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape"), "utf-8"


def _node(data: bytes, text: str, suffix: str) -> json_tree.Node:
    if _NOT_UTF8.search(text):
        return None
    try:
        if suffix not in YAML:
            return json_tree.parse(text)
        document = parse(data, suffix)
    except (ValueError, RecursionError, Unreadable):
        return None
    return None if document.faults else json_tree.of_document(document)


def places(paths: Iterable[Path]) -> list[str]:
    """Return paths as sorted JSON Pointers, with `/` for the whole document."""
    return sorted(pointer(each) or "/" for each in paths)
