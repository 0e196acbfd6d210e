"""What belongs in a field that is not there: a code, the id of a record, a group of fields, or a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.demands import PROFILE_FIELD, REQUIRED_FIELD
from mvi_standard.finding import Name
from mvi_standard.tables import current, snake_case
from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mvi_standard.document import Document
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding

    Spell = Callable[[Any], str]

MISSING = {REQUIRED_FIELD.code, PROFILE_FIELD.code}
"""Demands of which the message says what belongs there."""
ANYTHING = {"ShortText", "LongText", "Code"}
"""Types that hold a title as well as a number or a level: no one example serves them all."""


def belonging(  # noqa: PLR0913 - all that it depends on
    finding: Finding, document: Document | None, edition: Edition, language: str, spell: Spell, *, in_cell: bool
) -> str | None:
    """Return what belongs in the field that a finding misses; None for a finding on anything else.

    `spell` writes a value, or a list with no more of it than people read.
    """
    if finding.code not in MISSING:
        return None
    owner, _, name = finding.values["field"].key.partition(".")
    field: Mapping[str, Any] = edition.schema["$defs"][owner]["properties"][name]
    kind = field.get("items", field).get("$ref", "").rpartition("/")[2]
    one = _one(owner, name, kind, document, edition)
    said = say(f"finding.belongs_{one[0]}", language, what=spell(one[1]), kind=spell(Name(kind)))
    if one[0] == "answer" and in_cell:
        said = say("finding.belongs_either", language, yes=YES_NO[language][True], no=YES_NO[language][False])
    return say("finding.belongs_list", language, what=said) if "items" in field else said


def _one(owner: str, name: str, kind: str, document: Document | None, edition: Edition) -> tuple[str, Any]:
    """Return the kind of thing that belongs there, and what there is to choose from, or an example of it."""
    tables, node = edition.tables, edition.schema["$defs"].get(kind, {})
    if codelist := tables.coded.get(owner, {}).get(name):
        return "code", current(tables, codelist) if codelist in tables.codelists else tables.kpis
    if target := tables.references.get(owner, {}).get(name):
        ids = _ids(target, document, edition)
        return ("id", ids) if ids else ("new_id", Name(target))
    if "enum" in node:
        return "code", current(tables, snake_case(kind))
    if node.get("type") == "object":
        inside = node["required"] or [*node["properties"]]
        return "group", tuple(Name(f"{kind}.{each}") for each in inside)
    if "examples" in node and kind not in ANYTHING:
        return "form", node["examples"][0]
    return ("answer", "") if not kind else ("kind", Name(kind))


def _ids(target: str, document: Document | None, edition: Edition) -> tuple[str, ...]:
    """Return the ids of the records of a class in a document."""
    lists = document.lists if document else {}
    those = (each for name, cls in edition.tables.lists.items() if cls == target for each in lists.get(name, ()))
    found = (each.get("id") for each in those if isinstance(each, dict))
    return tuple(each for each in found if isinstance(each, str))
