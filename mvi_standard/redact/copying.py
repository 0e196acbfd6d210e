"""Copies one document: each key, text and number is replaced or kept, as the standard says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.redact import numbers, texts
from mvi_standard.redact.json_tree import JsonNumber, JsonObject, Node
from mvi_standard.redact.schema_walk import Replacement, Where, replaced
from mvi_standard.redact.shape import is_kept
from mvi_standard.v1.rounding import rounded, rounds_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mvi_standard.finding import Finding, Path
    from mvi_standard.redact.pseudonyms import Pseudonyms
    from mvi_standard.redact.standard_words import StandardWords

    Numbers = list[Decimal]


@dataclass(frozen=True)
class Copying:
    """The settings of a copy of a document: `faults` are the codes of the findings at a path.

    A rounded number stands for all that rounds to it: `nudges` are added to numbers, in units of their last decimal.
    Numbers below the paths in `pinned` stay as they are; with `money`, pinning the whole document keeps amounts too.
    """

    standard: StandardWords
    names: Pseudonyms
    faults: Mapping[Path, frozenset[str]]
    nudges: Mapping[Path, Decimal] = field(default_factory=dict)
    pinned: frozenset[Path] = frozenset()
    money: bool = False

    @classmethod
    def of(cls, standard: StandardWords, names: Pseudonyms, findings: Iterable[Finding]) -> Copying:
        """Prepare to copy a document in which `findings` were found."""
        codes: dict[Path, set[str]] = defaultdict(set)
        for each in findings:
            codes[each.path].add(each.code)
        return cls(standard, names, {path: frozenset(each) for path, each in codes.items()})

    def nudging(self, paths: Iterable[Path], by: Decimal) -> Copying:
        """Return these settings, with a nudge for the numbers at and below these paths."""
        return replace(self, nudges={**self.nudges, **dict.fromkeys(paths, by)})

    def pinning(self, paths: Iterable[Path], *, money: bool = False) -> Copying:
        """Return these settings, with the numbers of these objects kept."""
        return replace(self, pinned=self.pinned.union(paths), money=money)

    def copy(self, node: Node) -> Node:
        """Return the copy."""
        return replaced(node, Where(), self.standard.definitions, Replacement(self._leaf, self._key, self._whole))

    def _leaf(self, where: Where, value: Node) -> Node:
        if isinstance(value, JsonNumber):
            stays = self._is_pinned(where) and where.kind in self.standard.definitions
            return (
                value if stays else JsonNumber(numbers.number(where, value.token, self.names.draw, self._nudge(where)))
            )
        if isinstance(value, str):
            return texts.other(where, value, self.faults.get(where.path, ()), self.names, self.standard)
        return value

    def _key(self, where: Where, key: str) -> str:
        return self.names.key(where, key, self.standard)

    def _whole(self, where: Where, before: JsonObject, after: JsonObject) -> JsonObject:
        return after if self._is_pinned(where) else settled(where.kind, before, after)

    def _nudge(self, where: Where) -> Decimal:
        within = (where.path[:size] for size in range(len(where.path) + 1) if self.nudges)
        return next((self.nudges[path] for path in within if path in self.nudges), Decimal(0))

    def _is_pinned(self, where: Where) -> bool:
        first = 0 if self.money or not numbers.is_money(where) else 1
        return bool(self.pinned) and any(where.path[:size] in self.pinned for size in range(first, len(where.path) + 1))


def settled(kind: str, before: JsonObject, after: JsonObject) -> JsonObject:
    """Return an object of the class `kind` in which the relations between its numbers hold again."""
    if kind == "Observation":
        return _parts(before, _percentage(before, after))
    return _agreed(before, after) if kind == "Commitment" else after


def _percentage(before: JsonObject, after: JsonObject) -> JsonObject:
    """Recalculate a percentage of a numerator and a denominator; a wrong one stays as wrong (MVI-C075)."""
    fields = ("percentage", "numerator", "denominator")
    old, new = (_numbers([each.get(field) for field in fields]) for each in (before, after))
    if old is None or new is None or not old[2] or not new[2]:
        return after
    share, other = 100 * old[1] / old[2], 100 * new[1] / new[2]
    beside = Decimal(0) if rounds_to(share, old[0]) else old[0] - rounded(share, old[0])
    return _with(after, "percentage", JsonNumber(f"{rounded(other, old[0]) + beside:f}"))


def _agreed(before: JsonObject, after: JsonObject) -> JsonObject:
    """Recalculate an agreed amount that is a percentage of a base amount (MVI-C102)."""
    old, new = (_numbers([_at(each, path) for path in _CALCULATION]) for each in (before, after))
    if old is None or new is None or not rounds_to(old[1] * old[2] / 100, old[0]):
        return after
    amount = JsonNumber(f"{rounded(new[1] * new[2] / 100, old[0]):f}")
    agreed = after.get("agreed")
    return _with(after, "agreed", _with(agreed, "number", amount)) if isinstance(agreed, JsonObject) else after


_CALCULATION = (("agreed", "number"), ("calculation", "base_amount", "amount"), ("calculation", "percentage"))


def _parts(before: JsonObject, after: JsonObject) -> JsonObject:
    """Recalculate the largest part of a breakdown whose parts add up to the whole (MVI-C084)."""
    old, new = before.get("breakdown"), after.get("breakdown")
    if not isinstance(old, list) or not isinstance(new, list):
        return after
    both = zip(old, new, strict=True)
    return _with(after, "breakdown", [_breakdown(before, after, was, now) for was, now in both])


def _breakdown(before: JsonObject, after: JsonObject, was: Node, now: Node) -> Node:
    for name in ("number", "numerator"):
        old, new = (_list(each) for each in (was, now))
        parts, made = (_numbers([_at(each, (name,)) for each in those]) for those in (old, new))
        whole, other = _numbers([before.get(name)]), _numbers([after.get(name)])
        if parts and made and whole and other and isinstance(now, JsonObject) and sum(parts) == whole[0]:
            largest = made.index(max(made))
            amount = JsonNumber(f"{made[largest] + other[0] - sum(made):f}")
            mended = [_with(each, name, amount) if at == largest else each for at, each in enumerate(new)]
            now = _with(now, "parts", mended)
    return now


def _list(breakdown: Node) -> Sequence[Node]:
    parts = breakdown.get("parts") if isinstance(breakdown, JsonObject) else None
    return parts if isinstance(parts, list) else []


def _at(node: Node, path: Sequence[str]) -> Node:
    for key in path:
        node = node.get(key) if isinstance(node, JsonObject) else None
    return node


def _numbers(nodes: Sequence[Node]) -> Numbers | None:
    """Return the numbers of nodes; None when one of them is not a number that is read (MVI-F009, MVI-F010)."""
    found = [Decimal(each.token) for each in nodes if isinstance(each, JsonNumber) and is_kept(each.token)]
    return found if len(found) == len(nodes) else None


def _with(node: Node, key: str, value: Node) -> JsonObject:
    pairs = node.pairs if isinstance(node, JsonObject) else ()
    return JsonObject(tuple((name, value if name == key else each) for name, each in pairs))
