"""Mending a text: only the tokens at fault change, every other byte stays as its author wrote it."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.fixes.remedy import remedy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.document import Document
    from mvi_standard.finding import Path
    from mvi_standard.fixes.remedy import Remedy
    from mvi_standard.report import Report

ROUNDS = 10
"""A mended record lets more be seen: structure, then references, then rules. More rounds than that nothing needs."""
_BARE = re.compile("[A-Za-z][A-Za-z0-9_.-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""What YAML reads as text without quotation marks."""
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
"""What it does not, in one version of YAML or another."""


@dataclass(frozen=True)
class Mended:
    """One submission after mending: its text, its new report, and the remedies applied."""

    content: bytes
    report: Report
    done: tuple[Remedy, ...]


class Damaged(Exception):  # noqa: N818 - named for what it says of the text
    """Raised when a mended text would hold other values than its remedies: a bug of ours, and nothing is written."""


def in_text(document: Document, remedy: Remedy) -> bool:
    """Return whether a text has a token for what a remedy replaces."""
    return document.source.span(remedy.path, key=remedy.renames) is not None


def mend(
    content: bytes,
    judged: Callable[[bytes], Report],
    holds: Callable[[Document, Remedy], bool] = in_text,
    rewritten: Callable[[Document, Iterable[Remedy]], bytes] | None = None,
) -> Mended:
    """Apply every certain remedy and judge again, until none is left; `judged` must keep every finding.

    `holds` says whether a remedy can be written in the document, and `rewritten` writes some; both are for text unless
    given.

    A text that cannot be read stays as it is. Raises Damaged rather than returning a text with other values.
    """
    report = judged(content)
    done: list[Remedy] = []
    for _ in range(ROUNDS):
        document, sure = report.document, _sure(report, holds)
        if document is None or not sure:
            break
        content = (rewritten or _rewritten)(document, sure)
        report = judged(content)
        _compare(document, sure, report.document)
        done += sure
    return Mended(content, report, tuple(done))


def _sure(report: Report, holds: Callable[[Document, Remedy], bool]) -> list[Remedy]:
    """Return what is certain and can be written: one remedy for each place, none where two differ."""
    if report.document is None or not report.readable:
        return []
    found: dict[Path, set[Remedy]] = {}
    for each in report.findings:
        mended = remedy(each, report)
        if mended and mended.certain and holds(report.document, mended):
            found.setdefault(mended.path, set()).add(mended)
    return [each for those in found.values() if len(those) == 1 for each in those]


def _rewritten(document: Document, remedies: Iterable[Remedy]) -> bytes:
    """Return the text with the token of each remedy replaced."""
    mark = BOM_UTF8 if document.content.startswith(BOM_UTF8) else b""
    data, parts, at = document.content.removeprefix(mark), [mark], 0
    spans = [(document.source.span(each.path, key=each.renames) or (0, 0), each) for each in remedies]
    for (start, end), each in sorted(spans, key=lambda one: one[0]):
        parts += [data[at:start], _token(each.value, data[start:end].decode()).encode()]
        at = end
    return b"".join([*parts, data[at:]])


def _token(value: Any, old: str) -> str:  # noqa: ANN401 - any JSON scalar
    """Write a value as JSON does, and in YAML with the quotation marks, or without them, that the old one had."""
    if isinstance(value, str) and old.startswith("'") and "'" not in value:
        return f"'{value}'"
    bare = isinstance(value, str) and not old.startswith('"') and not _is_json(old)
    if bare and _BARE.fullmatch(value) and value.lower() not in _WORDS:
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def _is_json(token: str) -> bool:
    try:
        json.loads(token)
    except ValueError:
        return False
    return True


def _compare(before: Document, remedies: Iterable[Remedy], after: Document | None) -> None:
    """Raise Damaged unless a mended document holds the old values with the new ones among them, and no other."""
    values = deepcopy(_values(before))
    for each in sorted(remedies, key=lambda one: len(one.path), reverse=True):  # keys after what stands below them
        owner: Any = values
        for part in each.path[:-1]:
            owner = owner[part]
        if each.renames:
            owner[each.value] = owner.pop(each.path[-1])
        else:
            owner[each.path[-1]] = each.value
    if after is None or _canonical(values) != _canonical(_values(after)):
        raise Damaged


def _values(document: Document) -> dict[str, Any]:
    return {**document.envelope, **{name: list(items) for name, items in document.lists.items()}}


def _canonical(values: Mapping[str, Any]) -> str:
    return json.dumps(values, sort_keys=True)
