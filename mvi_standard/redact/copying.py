"""The copy of one document: every key, text and number of it changed or kept, as the standard says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.redact import numbers, texts
from mvi_standard.redact.derived import settled
from mvi_standard.redact.tree import Members, Node, Number
from mvi_standard.redact.walk import Change, Where, changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.finding import Finding, Path
    from mvi_standard.redact.names import Names
    from mvi_standard.redact.standard import Standard


@dataclass(frozen=True)
class Copying:
    """How a document is copied: `faults` are the codes of what was found at a path.

    A number that was rounded stands for all that rounds to it: `nudges` says what it is taken for, in units of its
    last decimal. In the objects of which the path begins with one in `pinned` the numbers stay; `money` tells whether
    amounts in the whole of a document may.
    """

    standard: Standard
    names: Names
    faults: Mapping[Path, frozenset[str]]
    nudges: Mapping[Path, Decimal] = field(default_factory=dict)
    pinned: frozenset[Path] = frozenset()
    money: bool = False

    @classmethod
    def of(cls, standard: Standard, names: Names, findings: Iterable[Finding]) -> Copying:
        """Prepare to copy a document in which `findings` were found."""
        codes: dict[Path, set[str]] = defaultdict(set)
        for each in findings:
            codes[each.path].add(each.code)
        return cls(standard, names, {path: frozenset(each) for path, each in codes.items()})

    def nudging(self, paths: Iterable[Path], by: Decimal) -> Copying:
        """Return the same, with the numbers at and under these paths taken for a bit more or less."""
        return replace(self, nudges={**self.nudges, **dict.fromkeys(paths, by)})

    def pinning(self, paths: Iterable[Path], *, money: bool = False) -> Copying:
        """Return the same, with the numbers of these objects kept too."""
        return replace(self, pinned=self.pinned.union(paths), money=money)

    def copy(self, node: Node) -> Node:
        """Return the copy."""
        return changed(node, Where(), self.standard.definitions, Change(self._leaf, self._key, self._whole))

    def _leaf(self, where: Where, value: Node) -> Node:
        if isinstance(value, Number):
            stays = self._is_pinned(where) and where.kind in self.standard.definitions
            return value if stays else Number(numbers.number(where, value.token, self.names.draw, self._nudge(where)))
        if isinstance(value, str):
            return texts.other(where, value, self.faults.get(where.path, ()), self.names, self.standard)
        return value

    def _key(self, where: Where, key: str) -> str:
        return self.names.key(where, key, self.standard)

    def _whole(self, where: Where, before: Members, after: Members) -> Members:
        return after if self._is_pinned(where) else settled(where.kind, before, after)

    def _nudge(self, where: Where) -> Decimal:
        within = (where.path[:size] for size in range(len(where.path) + 1) if self.nudges)
        return next((self.nudges[path] for path in within if path in self.nudges), Decimal(0))

    def _is_pinned(self, where: Where) -> bool:
        first = 0 if self.money or not numbers.is_money(where) else 1
        return bool(self.pinned) and any(where.path[:size] in self.pinned for size in range(first, len(where.path) + 1))
