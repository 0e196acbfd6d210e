"""One record that a form brings, and what becomes of it, in a sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.finding import Name
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import spell
from mvi_standard.workbook.form import ADDED, REPLACED, SAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.workbook.form import Change

MARKS = {ADDED: "+", REPLACED: "~", SAME: "="}
_BLOCKED = "!"
_VALUE = ("number", "numerator", "denominator", "code", "yes_no", "date", "missing_reason", "unit")
_ABOUT = ("kpi", "title", "instrument")


def change_told(change: Change, language: str) -> str:
    """Return a record and what becomes of it: what is new in it, or what it was and becomes."""
    key = change.after.get("id", (change.before or {}).get("id", ""))
    label = spell(Name(LATEST.tables.lists[change.name]), LATEST, language)
    about = next((f" {change.after[each]}" for each in _ABOUT if each in change.after), "")
    head = f"{MARKS.get(change.kind, _BLOCKED)} {say(f'merge.{change.kind}', language)}: {label} {key}{about}"
    if change.kind in {ADDED, SAME}:
        return safe(f"{head} {_value(change.after)}".strip(), None)
    return safe(f"{head}: {'; '.join(_differences(change, language))}", None)


def _value(record: Mapping[str, Any]) -> str:
    """Return the figures of a record in short."""
    shown = {
        key: each["amount"] if isinstance(each, dict) and "amount" in each else each for key, each in record.items()
    }
    return ", ".join(
        f"{key} {as_text(each)}" for key, each in shown.items() if key in _VALUE or isinstance(each, int | float)
    )


def _differences(change: Change, language: str) -> Iterator[str]:
    old = change.before or {}
    for key in dict.fromkeys([*old, *change.after]):
        was, new = old.get(key), change.after.get(key)
        if was != new and key != "id":
            texts = {"old": _short(was, language), "new": _short(new, language)}
            label = spell(Name(f"{LATEST.tables.lists[change.name]}.{key}"), LATEST, language)
            yield f"{label} {say('merge.was', language, **texts)}"


def _short(value: Any, language: str) -> str:  # noqa: ANN401 - any JSON value
    return say("merge.nothing", language) if value is None else safe(as_text(value), 60)


def as_text(value: object) -> str:
    """Return a value as it is shown: a text as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
