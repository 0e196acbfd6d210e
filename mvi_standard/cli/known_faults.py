"""The list of known faults: a TOML file that people read, maintain and answer for."""

from __future__ import annotations

import tomllib
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from mvi_standard.cli.dutch import problem
from mvi_standard.cli.inputs import absent
from mvi_standard.cli.named_file import content_of
from mvi_standard.history.baseline import KnownFault
from mvi_standard.history.identity import Identity
from mvi_standard.render.safe import safe
from mvi_standard.render.toml_text import quoted
from mvi_standard.requirement import READING
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TEXTS = ("rule", "submission", "record", "field", "reason", "owner")
MAY_BE_EMPTY = {"record", "field", "submission"}
KEYS = (*TEXTS, "nth", "until")
TABLE = "accepted"
MOST_BYTES, MOST = 10_000_000, 1_000_000_000
"""The largest list, and the highest number of equal faults in one record, far beyond what anyone keeps up by hand."""


class KnownFaults(NamedTuple):
    """The faults on one list, with the checksum of its file."""

    faults: tuple[KnownFault, ...]
    sha256: str


def read(name: str, language: str) -> KnownFaults:
    """Read a list of known faults; raises UsageError that says which entry is wrong, and why."""
    if absent([name]):
        raise _refusal(name, language, "baseline.no_list")
    content = content_of(name, language, MOST_BYTES)
    try:
        listed = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # also for a number of thousands of digits
        raise _refusal(name, language, "baseline.no_toml", reason=problem(error, language)) from error
    rows = listed.get(TABLE, [])
    if set(listed) - {TABLE} or not isinstance(rows, list) or not all(isinstance(each, dict) for each in rows):
        raise _refusal(name, language, "baseline.not_known_faults")
    faults = tuple(_fault(row, n, name, language) for n, row in enumerate(rows, start=1))
    return KnownFaults(faults, sha256(content).hexdigest())


def _fault(row: Mapping[str, Any], n: int, name: str, language: str) -> KnownFault:
    for wrong in _wrong(row):
        raise _refusal(name, language, "baseline.bad_known_fault", n=n, problem=say(*wrong[:1], language, **wrong[1]))
    who = Identity(row["rule"], row["record"], row["field"], row.get("nth", 1))
    return KnownFault(row["submission"], who, row["reason"], row["owner"], row["until"].isoformat())


def _wrong(row: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what is wrong with one row of the list: a phrase, and what it needs."""
    for key in row.keys() - set(KEYS):
        yield "baseline.known_fault_key", {"key": key, "keys": ", ".join(KEYS)}
    for key in TEXTS:
        value = row.get(key)
        if not isinstance(value, str) or not (value.strip() or key in MAY_BE_EMPTY):
            yield "baseline.known_fault_text", {"key": key}
    if type(row.get("until")) is not date:
        yield "baseline.known_fault_until", {}
    if type(nth := row.get("nth", 1)) is not int or not 1 <= nth <= MOST:
        yield "baseline.known_fault_nth", {}
    if str(row.get("rule")).startswith(READING):
        yield "baseline.known_fault_unreadable", {"code": row["rule"]}


def _refusal(name: str, language: str, key: str, **values: Any) -> click.UsageError:  # noqa: ANN401 - values fill a phrase
    return click.UsageError(say(key, language, name=safe(name, None), **values))


def written(faults: Iterable[tuple[KnownFault, str]], head: str) -> Iterator[str]:
    """Yield a list of known faults line by line, each with the message of its fault as a comment."""
    yield from (f"# {line}\n" for line in head.splitlines())
    for each, words in faults:
        yield f"\n# {safe(words, None)}\n" if words else "\n"
        yield f"[[{TABLE}]]\n"
        who = each.identity
        for key, text in zip(
            TEXTS, (who.code, each.submission, who.record, who.field, each.reason, each.owner), strict=True
        ):
            yield f"{key} = {quoted(text)}\n"
        if who.nth > 1:
            yield f"nth = {who.nth}\n"
        yield f"until = {each.until}\n"
