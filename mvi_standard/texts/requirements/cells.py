"""Fixes for a value in a cell, where nobody writes JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.demands import EXISTING_DAY, PATTERN, PROFILE_LIST, VALUE_TYPE
from mvi_standard.texts.say import has_text, say

if TYPE_CHECKING:
    from mvi_standard.finding import Finding

_KINDS = {"Date": "date", "Timestamp": "timestamp"}
_BY_TYPE = {VALUE_TYPE.code, PATTERN.code, EXISTING_DAY.code}
"""Demands of which the type of the field says what to enter."""


def cell_fix(finding: Finding, language: str) -> str | None:
    """Return how to mend a finding in a workbook; None when the text for any file will do."""
    if finding.code == PROFILE_LIST.code:
        profile = getattr(finding.values["profile"], "key", "").partition(":")[2]
        return say("finding.cell_list", language, profile=profile)
    if finding.code not in _BY_TYPE:
        return None
    kind = finding.values.get("type")
    key = f"finding.cell_{_KINDS.get(getattr(kind, 'key', ''), finding.values.get('wanted', ''))}"
    return say(key, language) if has_text(key) else None
