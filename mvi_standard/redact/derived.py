"""Numbers that follow from others to the last decimal: worked out again from what took the place of those others."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.redact.tree import Members, Node, Number
from mvi_standard.v1.rounding import rounded, rounds_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Numbers = list[Decimal]


def settled(kind: str, before: Members, after: Members) -> Members:
    """Return an object of the class `kind` in which what held between its numbers holds again."""
    if kind == "Observation":
        return _parts(before, _percentage(before, after))
    return _agreed(before, after) if kind == "Commitment" else after


def _percentage(before: Members, after: Members) -> Members:
    """Mend a percentage that followed from a numerator and a denominator; a wrong one stays as wrong (MVI-C075)."""
    fields = ("percentage", "numerator", "denominator")
    old, new = (_numbers(each.get(field) for field in fields) for each in (before, after))
    if old is None or new is None or not old[2] or not new[2]:
        return after
    share, other = 100 * old[1] / old[2], 100 * new[1] / new[2]
    beside = Decimal(0) if rounds_to(share, old[0]) else old[0] - rounded(share, old[0])
    return _with(after, "percentage", Number(f"{rounded(other, old[0]) + beside:f}"))


def _agreed(before: Members, after: Members) -> Members:
    """Mend an agreed amount that is a percentage of a base amount (MVI-C102)."""
    old, new = (_numbers(_at(each, path) for path in _CALCULATION) for each in (before, after))
    if old is None or new is None or not rounds_to(old[1] * old[2] / 100, old[0]):
        return after
    amount = Number(f"{rounded(new[1] * new[2] / 100, old[0]):f}")
    agreed = after.get("agreed")
    return _with(after, "agreed", _with(agreed, "number", amount)) if isinstance(agreed, Members) else after


_CALCULATION = (("agreed", "number"), ("calculation", "base_amount", "amount"), ("calculation", "percentage"))


def _parts(before: Members, after: Members) -> Members:
    """Mend the parts of a breakdown that were the whole together (MVI-C084)."""
    old, new = before.get("breakdown"), after.get("breakdown")
    if not isinstance(old, list) or not isinstance(new, list):
        return after
    both = zip(old, new, strict=True)
    return _with(after, "breakdown", [_breakdown(before, after, was, now) for was, now in both])


def _breakdown(before: Members, after: Members, was: Node, now: Node) -> Node:
    for field in ("number", "numerator"):
        old, new = (_list(each) for each in (was, now))
        parts, made = _numbers(_at(each, (field,)) for each in old), _numbers(_at(each, (field,)) for each in new)
        whole, other = _numbers([before.get(field)]), _numbers([after.get(field)])
        if parts and made and whole and other and isinstance(now, Members) and sum(parts) == whole[0]:
            largest = made.index(max(made))
            amount = Number(f"{made[largest] + other[0] - sum(made):f}")
            mended = [_with(each, field, amount) if at == largest else each for at, each in enumerate(new)]
            now = _with(now, "parts", mended)
    return now


def _list(breakdown: Node) -> Sequence[Node]:
    parts = breakdown.get("parts") if isinstance(breakdown, Members) else None
    return parts if isinstance(parts, list) else []


def _at(node: Node, path: Sequence[str]) -> Node:
    for key in path:
        node = node.get(key) if isinstance(node, Members) else None
    return node


def _numbers(nodes: Iterator[Node] | Sequence[Node]) -> Numbers | None:
    """Return numbers; None when one of them is no number."""
    found = [Decimal(each.token) if isinstance(each, Number) else None for each in nodes]
    sure = [each for each in found if each is not None and each.is_finite()]
    return sure if len(sure) == len(found) else None


def _with(node: Node, key: str, value: Node) -> Members:
    pairs = node.pairs if isinstance(node, Members) else ()
    return Members(tuple((name, value if name == key else each) for name, each in pairs))
