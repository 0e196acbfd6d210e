"""Repair a malformed key: the same letters, with hyphens for all that is not allowed.

Only where it can be the key of one record: between `Café` and `Cafe` the user has to choose.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from unicodedata import combining, normalize

from msgspec import Struct, field
from msgspec.structs import replace

from mvi_standard import demands
from mvi_standard.finding import Name
from mvi_standard.personal_data import hidden, looks_like_a_bsn
from mvi_standard.tables import camel_case

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.document import Record
    from mvi_standard.finding import Finding
    from mvi_standard.tables import Tables

_Alike = Mapping[str, Sequence[str]]
FORM, TYPE, KEY = demands.PATTERN.code, demands.VALUE_TYPE.code, "id"
KIND = Name("LocalId")
LONGEST = 100
_ODD = re.compile(r"[^A-Za-z0-9._:/-]+")
_EDGE = re.compile(r"^[^A-Za-z0-9]+|-+$")


def without_accents(text: str) -> str:
    """Return a text with plain letters for those with an accent, and in its usual form what was in another one."""
    return "".join(each for each in normalize("NFKD", text) if not combining(each))


def with_hyphens(found: str) -> str | None:
    """Return a text as a key; None when letters would be lost, or nothing is left."""
    letters = without_accents(found)
    if any(each.isalnum() and not each.isascii() for each in letters):
        return None
    return _EDGE.sub("", _EDGE.sub("", _ODD.sub("-", letters))[:LONGEST]) or None


class Keys(Struct, frozen=True):
    """The keys of all records by class, malformed ones included."""

    __repr__ = object.__repr__

    tables: Tables
    ids: Mapping[str, Iterable[str]]
    _meant: dict[str, _Alike] = field(default_factory=dict)

    def proposed(self, finding: Finding, record: Record) -> Finding:
        """Return a finding on the structure of a record, with the key that was meant if there is only one candidate."""
        found, kind = finding.values.get("found"), finding.values.get("type")
        if kind != KIND or finding.code not in {FORM, TYPE}:
            return finding
        name = finding.values["field"].key
        if not isinstance(found, str):
            cls = self._class(name, finding, record)
            refers = cls in self.ids and not name.startswith(f"{cls}.")
            return replace(finding, values={**finding.values, "known": self.ids[cls]}) if refers else finding
        meant = with_hyphens(found)
        secret = looks_like_a_bsn(found) or hidden(found) != found
        if meant is None or meant == found or secret or hidden(meant) != meant:
            return finding
        cls = self._class(name, finding, record)
        alike = self._alike(cls) if cls in self.ids else _by_meaning(_listed(finding, record))
        those = alike.get(meant, ())
        fits = len(those) == 1 and (those[0] == found or not name.endswith(f".{KEY}"))
        return replace(finding, values={**finding.values, "meant": meant}) if fits else finding

    def _class(self, name: str, finding: Finding, record: Record) -> str:
        """Return the class of which a field holds the key: its own, or the one that it refers to."""
        owner, _, last = name.partition(".")
        if named_by := self.tables.typed_references.get(owner, {}).get(last):
            return camel_case(str(_beside(record, finding, named_by)))
        return self.tables.references.get(owner, {}).get(last, owner)

    def _alike(self, cls: str) -> _Alike:
        """Return the keys of a class by what each was meant to be."""
        if cls not in self._meant:
            self._meant[cls] = _by_meaning(self.ids[cls])
        return self._meant[cls]


def _by_meaning(keys: Iterable[str]) -> _Alike:
    found: dict[str, list[str]] = defaultdict(list)
    for each in keys:
        found[with_hyphens(each) or each].append(each)
    return found


def _listed(finding: Finding, record: Record) -> Iterable[str]:
    """Return the keys of the list in which an object with a faulty one stands: all that it has to differ from."""
    *above, _ = finding.path[len(record.path) :]
    those = _within(record.data, above[:-1]) if above else [record.data]
    keys = (each.get(KEY) for each in those if isinstance(each, dict))
    return {each for each in keys if isinstance(each, str)}


def _beside(record: Record, finding: Finding, name: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return the value of another field of the object in which a finding stands."""
    return _within(record.data, finding.path[len(record.path) : -1]).get(name)


def _within(data: Any, path: Iterable[str | int]) -> Any:  # noqa: ANN401 - any JSON value
    for part in path:
        data = data[part]
    return data
