"""Compare two JSON reports on the same file, and describe each difference."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.cli.saved import Saved

    Listed = Sequence[dict[str, Any]]

FACTS = (
    "readable", "conforms", "submission", "standard_version", "profile", "counts", "severities", "accepted", "records",
    "unsound", "checked", "level",
)  # fmt: skip
"""What a result says of a submission as a whole, and that must be the same."""
RUN = ("today", "options")
"""What holds for all reports of one run."""
WORDS = ("record", "demand", "message", "values", "found", "expected", "suggestion", "fix", "page")
"""What another version of the software may say in other words."""


def problems(old: Saved | None, now: Saved, language: str) -> Iterator[str]:
    """Yield a sentence for each way in which a saved result no longer holds."""
    if old is None:
        yield say("verify.none", language)
        return
    then, today = old["provenance"], now["provenance"]
    if old.get("sha256") != now.get("sha256") or then["input_sha256"] != today["input_sha256"]:
        yield say("verify.input", language)
    same = then["tool_sha256"] == today["tool_sha256"]
    yield from _findings(old["findings"], now["findings"], language, words=same)
    names = [key for key in FACTS if old.get(key) != now.get(key)]
    names += [key for key in (*RUN, *(("tool_version",) if same else ())) if then.get(key) != today.get(key)]
    if names:
        yield say("verify.facts", language, names=", ".join(names))


def _findings(old: Listed, now: Listed, language: str, *, words: bool) -> Iterator[str]:
    """Yield what is listed now and was not, or not so often; what was; and what was listed in another way."""
    gone, new = _without(old, now, words=words), _without(now, old, words=words)
    twins: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for each in reversed(gone):
        twins[each["fingerprint"]].append(each)
    for each in new:
        those = twins[each["fingerprint"]]
        names = _names(those.pop(), each, words=words) if those else []
        yield _said("verify.changed" if names else "verify.new", each, language, names=", ".join(names))
    yield from (_said("verify.gone", each, language) for those in twins.values() for each in those)


def _without(these: Listed, others: Listed, *, words: bool) -> Listed:
    """Return the findings that are not, or not so often, among the others."""
    left, found = Counter(_key(each, words=words) for each in others), []
    for each in these:
        key = _key(each, words=words)
        if not left[key]:
            found.append(each)
        left[key] -= bool(left[key])
    return found


def _key(finding: Mapping[str, Any], *, words: bool) -> str:
    return json.dumps({key: value for key, value in finding.items() if words or key not in WORDS}, sort_keys=True)


def _names(old: Mapping[str, Any], now: Mapping[str, Any], *, words: bool) -> list[str]:
    """Return the members in which two findings differ, in their order."""
    keys = dict.fromkeys([*now, *old])
    return [key for key in keys if old.get(key) != now.get(key) and (words or key not in WORDS)]


def _said(key: str, finding: Mapping[str, Any], language: str, **values: str) -> str:
    return safe(say(key, language, code=finding["code"], pointer=finding["pointer"], **values), None)
