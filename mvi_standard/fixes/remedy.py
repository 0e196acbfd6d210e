"""The fix of a finding as a JSON Patch, and whether it is certain, so that nothing else can be meant.

Fixes that are not certain come from `suggestion`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard import demands
from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.fixes.lenient_parsing import one_code
from mvi_standard.fixes.suggestion import suggestion
from mvi_standard.fixes.unambiguous import certain, fields
from mvi_standard.personal_data import hidden
from mvi_standard.requirement import FOUT

if TYPE_CHECKING:
    from mvi_standard.document import Document
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding, Path
    from mvi_standard.report import Report

WRONG_KEY = demands.KNOWN_FIELD.code


@dataclass(frozen=True, repr=False)
class Remedy:
    """The remedy of one finding: `value` replaces `found` at `path`, or the last key of `path`."""

    path: Path
    value: Any
    certain: bool
    found: Any = None
    renames: bool = False

    def patch(self) -> list[dict[str, Any]]:
        """Return operations as in RFC 6902 that fail on any document but the one that was judged."""
        at = pointer(self.path)
        if self.renames:
            return [{"op": "move", "from": at, "path": pointer((*self.path[:-1], self.value))}]
        return [{"op": "test", "path": at, "value": self.found}, {"op": "replace", "path": at, "value": self.value}]


def remedy(finding: Finding, report: Report) -> Remedy | None:
    """Return the remedy of a finding in `report`; None when there is none, and for private values."""
    document, edition, values = report.document, report.edition or LATEST, finding.values
    if document is None or "found" not in values or "private" in values or not finding.path:
        return None
    if any(hidden(str(part), known=report.private) != str(part) for part in finding.path):
        return None
    owner, found = _at(document, finding.path[:-1]), _at(document, finding.path)
    if finding.code == WRONG_KEY:
        return _renamed(finding, owner, edition)
    if found is None or found != values["found"] or hidden(str(found), known=report.private) != str(found):
        return None
    sure = certain(finding, owner if isinstance(owner, dict) else {}, edition) if finding.severity == FOUT else None
    probable = _probable(finding, found, edition) if sure is None else sure
    return None if probable is None else Remedy(finding.path, probable, certain=sure is not None, found=found)


def _renamed(finding: Finding, owner: Any, edition: Edition) -> Remedy | None:  # noqa: ANN401 - any JSON value
    """Return the field that a key was meant to be, unless that is there already; not sure if another key may be it."""
    key, known = finding.values["found"], fields(finding, edition)
    sure = one_code(key, known)
    meant = sure or suggestion(finding, edition)
    if not isinstance(owner, dict) or meant is None or meant in owner:
        return None
    alone = sum(one_code(each, known) == sure for each in owner) == 1
    return Remedy(finding.path, meant, certain=sure is not None and alone, found=key, renames=True)


def _probable(finding: Finding, found: Any, edition: Edition) -> Any:  # noqa: ANN401 - any JSON scalar
    """Return what `suggestion` says, as a JSON value."""
    meant = suggestion(finding, edition)
    as_it_is = meant is None or (isinstance(found, str) and "wanted" not in finding.values)
    return meant if as_it_is else json.loads(meant or "")


def _at(document: Document, path: Path) -> Any:  # noqa: ANN401 - any JSON value
    """Return the value at `path`; None when it is not there."""
    value: Any = document.lists if path and path[0] in document.lists else document.envelope
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value
