"""Which record of a submission answers the same question as a new one, and whether it gives the same answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mvi_standard.v1.values import KINDS
from mvi_standard.workbook.form.columns import FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mvi_standard.edition import Edition

_ALWAYS = {"kpi", "subject", "period", "nature"}
"""What two records about the same have in common; the rest of their key may be lacking where a value is missing."""
_BUYERS = {"id", "verification", "state", "percentage"}
"""What the buyer made of an answer since it came."""
_ANSWERS = {*KINDS, *(each.partition(".")[0] for each in FIGURES)}


def twins(records: Sequence[Any], new: Mapping[str, Any], cls: str, edition: Edition) -> tuple[list[int], bool]:
    """Return the places of records that are about the same, and whether it is certain of which one a new one is.

    It is where just one is, or one that has the whole key: then that is the only place.
    """
    key = edition.tables.unique[cls][0]
    alike = [at for at, each in enumerate(records) if isinstance(each, dict) and _alike(each, new, key)]
    equal = [at for at in alike if all(_plain(records[at].get(part)) == _plain(new.get(part)) for part in key)]
    found = equal[:1] or alike
    return found, len(found) == 1


def says_the_same(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Tell whether a record says what an answer says; what the buyer made of it since does not count."""
    compared = ({*new} | _ANSWERS) - _BUYERS
    return all(_plain(old.get(each)) == _plain(new.get(each)) for each in compared)


def _alike(old: Mapping[str, Any], new: Mapping[str, Any], key: Sequence[str]) -> bool:
    return all(
        _plain(old.get(part)) == _plain(new.get(part))
        if part in _ALWAYS
        else part not in old or part not in new or _plain(old[part]) == _plain(new[part])
        for part in key
    )


def _plain(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a value as text, equal for equal meaning: the order of keys and of items means nothing."""
    if isinstance(value, list):
        return json.dumps(sorted(_plain(each) for each in value))
    if isinstance(value, dict):
        return json.dumps(sorted((key, _plain(each)) for key, each in value.items()))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value)
