"""The fix of a finding in words: in terms of a cell where it is in one, and with what may stay empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.demands import CLOSED_LIST, EXISTING_DAY, IN_USE, PATTERN, PROFILE_LIST, VALUE_TYPE
from mvi_standard.document import Cells, Lenient, Offering
from mvi_standard.finding import Name
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import has_text, pick, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mvi_standard.document import Document
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding

_KINDS = {"Date": "date", "Timestamp": "timestamp"}
_BY_TYPE = {VALUE_TYPE.code, PATTERN.code, EXISTING_DAY.code}
"""Demands of which the type of the field says what to enter."""
_NAMED = re.compile(r"\((\w+)\)")
"""A field in a fix: its name in the standard stands behind its label."""
_CODES = {CLOSED_LIST.code, PATTERN.code}


def mending(  # noqa: PLR0913 - all that it depends on
    finding: Finding, usual: str, document: Document | None, edition: Edition, language: str, *, in_cell: bool
) -> str:
    """Return how to mend a finding; `usual` is the text of its demand, for any file."""
    if in_cell and (as_cell := _offered(finding, document, language) or _cell_fix(finding, language)):
        return " ".join([as_cell, *_instead(finding, document, language)])
    profile = document.envelope.get("profile") if document else None
    left_out = _left_out(finding, edition, profile, language, in_cell=in_cell)
    said = [usual, _successor(finding, edition, language), left_out, *_without_column(usual, document, language)]
    return " ".join(filter(None, said))


def _offered(finding: Finding, document: Document | None, language: str) -> str:
    """Return the fix of a code in a cell that offers words of its own; empty where codes are chosen."""
    source = document.source if document else None
    if finding.code != CLOSED_LIST.code or not isinstance(source, Offering):
        return ""
    words = source.offered(finding.path, language)
    return say("finding.cell_offered", language, words=", ".join(f"'{each}'" for each in words)) if words else ""


def _cell_fix(finding: Finding, language: str) -> str | None:
    """Return how to mend a finding in a cell, where nobody writes JSON; None when the text for any file will do."""
    if finding.code == PROFILE_LIST.code:
        profile = getattr(finding.values["profile"], "key", "").partition(":")[2]
        return say("finding.cell_list", language, profile=profile)
    if finding.code not in _BY_TYPE:
        return None
    kind = finding.values.get("type")
    key = f"finding.cell_{_KINDS.get(getattr(kind, 'key', ''), finding.values.get('wanted', ''))}"
    return say(key, language) if has_text(key) else None


def _instead(finding: Finding, document: Document | None, language: str) -> Iterator[str]:
    """Yield what may be written in a cell that has no value, or of which nobody knows it."""
    source = document.source if document else None
    marks = source.marks(finding.path) if isinstance(source, Lenient) else ()
    for key in ("none", "unknown"):
        mark = say(f"finding.mark_{key}", language)
        if mark in marks:
            yield say(f"finding.cell_{key}", language, mark=mark)


def _without_column(usual: str, document: Document | None, language: str) -> Iterator[str]:
    """Yield what to do where a small form has no cell for a field that a fix names."""
    source = document.source if document else None
    if isinstance(source, Cells) and source.small_form:
        keys = (f"finding.small_{name}" for name in _NAMED.findall(usual))
        yield from (say(key, language) for key in keys if has_text(key))


def _successor(finding: Finding, edition: Edition, language: str) -> str:
    """Return what replaces something deprecated, or what the standard says of it when nothing does.

    Of a replacement that is suggested already it is only said what it means.
    """
    if finding.code != IN_USE.code:
        return ""
    what = finding.values.get("instead", finding.values["what"])
    texts = edition.labels[what.key]
    if "by" in finding.values:
        key = "finding.meaning" if "meant" in finding.values else "finding.use_instead"
        return say(key, language, label=pick(texts, language), name=finding.values["by"])
    return say("finding.was", language, definition=pick(texts[len(LANGUAGES) :], language))


def _left_out(finding: Finding, edition: Edition, profile: object, language: str, *, in_cell: bool) -> str:
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
