"""The selection of submissions: of each its final versions, in the order in which they may count."""

from __future__ import annotations

from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.document import Unreadable
from mvi_standard.reading.workbook import is_workbook
from mvi_standard.total.account import OUTSIDE, PROVISIONAL, REPLACED
from mvi_standard.total.identity import same
from mvi_standard.total.submission_head import FINAL, LINK, UNREADABLE, SubmissionHead, document_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mvi_standard.document import Document

    Opened = Callable[[SubmissionHead], Document]
    """Reads the submission of a head again, or raises Unreadable."""

Versions = tuple[tuple[SubmissionHead, ...], ...]
"""The final versions of one submission, the highest first; in each the files with other content than the others."""
LeftOut = tuple[SubmissionHead, str]
"""A submission that is not even a candidate, with its state, or with the reason to refuse it."""
WHY = {LINK: OUTSIDE}
"""Why a submission in another state than final is left out, where that state is not the reason itself."""


def choose(found: Iterable[SubmissionHead], opened: Opened = document_of) -> tuple[list[Versions], list[LeftOut]]:
    """Return the versions of each submission of which one may count, and the rest with the reason.

    Only final versions can, whatever the order of the files, and whichever of its numbers the submitter uses in each.
    The same bytes twice count once, and so does a workbook beside a file with the same content, which `opened` reads.
    """
    found = list(found)
    names = same(each.numbers for each in found)

    def submission(head: SubmissionHead) -> str:
        body, _, own = head.key.partition(" ")
        return f"{names.get(body, body)} {own}"

    candidates = [each for each in found if each.state in {FINAL, UNREADABLE}]
    rest = [(each, WHY.get(each.state, PROVISIONAL)) for each in found if each.state not in {FINAL, UNREADABLE}]
    chosen: list[Versions] = []
    for _, those in groupby(sorted(candidates, key=lambda each: (submission(each), *_order(each))), key=submission):
        equal = [list(each) for _, each in groupby(those, key=lambda each: each.version)]
        versions = tuple(_different(each, opened) for each in equal)
        chosen.append(versions)
        kept = {each.place for version in versions for each in version}
        rest.extend((each, REPLACED) for version in equal for each in version if each.place not in kept)
    return chosen, rest


def _order(head: SubmissionHead) -> tuple[int, str, int]:
    return -head.version, head.name, head.line


def _different(heads: Sequence[SubmissionHead], opened: Opened) -> tuple[SubmissionHead, ...]:
    """Return the first file of each content among equal versions of one submission."""
    if len(heads) == 1:
        return tuple(heads)
    by_values = any(is_workbook(Path(each.name)) for each in heads)
    first: dict[str, SubmissionHead] = {}
    for each in heads:
        first.setdefault(_sha256_of_values(each, opened) if by_values else each.sha256, each)
    return tuple(first.values())


def _sha256_of_values(head: SubmissionHead, opened: Opened) -> str:
    """Return the hash of what a submission says: a workbook and the JSON that was made of it are the same one."""
    try:
        document = opened(head)
    except Unreadable:
        return head.sha256
    if document.faults:
        return head.sha256
    values = _plain({**document.envelope, **document.lists})
    return sha256(msgspec.json.encode(values, order="sorted")).hexdigest()


def _plain(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value in which 400000.0 is 400000, as a cell has it."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
