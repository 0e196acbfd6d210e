"""What can be done besides with a wrong value, in a field that may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.demands import CLOSED_LIST, PATTERN
from mvi_standard.finding import Name

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding

LEFT_OUT = {
    "field": (
        "Dit veld is niet verplicht: is er niets in te vullen, laat het dan weg.",
        "This field is not required: if there is nothing to fill in, leave it out.",
    ),
    "cell": (
        "Dit veld is niet verplicht: is er niets in te vullen, laat de cel dan leeg.",
        "This field is not required: if there is nothing to fill in, leave the cell empty.",
    ),
}
_CODES = {CLOSED_LIST.code, PATTERN.code}


def left_out(finding: Finding, edition: Edition, profile: object, language: str, *, in_cell: bool) -> str:
    """Return that a value may be left out; empty where it may not, or where another demand was not met.

    `profile` is what the submission says its profile is.
    """
    field = finding.values.get("field")
    if finding.code not in _CODES or not isinstance(field, Name) or isinstance(finding.path[-1], int):
        return ""
    owner, _, name = field.key.partition(".")
    if name in _required(owner, edition.schema["$defs"]) or name in _asked(owner, edition, profile):
        return ""
    return LEFT_OUT["cell" if in_cell else "field"][("nl", "en").index(language)]


def _required(owner: str, definitions: Mapping[str, Mapping[str, object]]) -> Collection[object]:
    needed = definitions.get(owner, {}).get("required", ())
    return needed if isinstance(needed, list) else ()


def _asked(owner: str, edition: Edition, profile: object) -> Collection[str]:
    found = edition.tables.profiles.get(profile) if isinstance(profile, str) else None
    return found.required.get(owner, ()) if found else ()
