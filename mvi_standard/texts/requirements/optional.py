"""The other way to mend a wrong value: leave an optional field empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.demands import CLOSED_LIST, PATTERN
from mvi_standard.finding import Name
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding

_CODES = {CLOSED_LIST.code, PATTERN.code}


def left_out(finding: Finding, edition: Edition, profile: object, language: str, *, in_cell: bool) -> str:
    """Return the sentence that a value may be left out; empty when it may not, or another demand was not met.

    `profile` is the one that the submission names.
    """
    field = finding.values.get("field")
    if finding.code not in _CODES or not isinstance(field, Name) or isinstance(finding.path[-1], int):
        return ""
    owner, _, name = field.key.partition(".")
    if name in _required(owner, edition.schema["$defs"]) or name in _asked(owner, edition, profile):
        return ""
    return say("finding.left_out_cell" if in_cell else "finding.left_out_field", language)


def _required(owner: str, definitions: Mapping[str, Mapping[str, object]]) -> Collection[object]:
    needed = definitions.get(owner, {}).get("required", ())
    return needed if isinstance(needed, list) else ()


def _asked(owner: str, edition: Edition, profile: object) -> Collection[str]:
    found = edition.tables.profiles.get(profile) if isinstance(profile, str) else None
    return found.required.get(owner, ()) if found else ()
