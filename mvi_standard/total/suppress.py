"""Suppression of figures about few persons or suppliers, and of those from which these would follow."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from mvi_standard.counting.figure import Cell, Figure, Sums
from mvi_standard.total.guarding import DERIVABLE, Guard
from mvi_standard.total.relations import SumRelation, relations, relatives, tables
from mvi_standard.total.room import room

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NOTHING = Decimal(0)
Rest = tuple[Decimal | None, Decimal | None]


def suppress(figures: Iterable[Figure], guard: Guard) -> list[Figure]:
    """Return the figures, in the same order, with `withheld` set on those that must not be shown.

    Pass all figures of a publication at once, each cell once: they are protected against each other. A withheld figure
    keeps its numbers here (`shown` removes them); a figure already withheld stays so. Figures that protect nobody are
    never withheld, and tell nothing of others.
    """
    given = list(figures)
    # in the order of the cells, so that the outcome does not depend on that of the input
    guarded = sorted((each for each in given if guard.covers(each.cell)), key=lambda figure: figure.cell)
    sheet = _Sheet(guarded, guard)
    sheet.settle()
    reasons = sheet.reasons
    return [_because(figure, reasons.get(figure.cell, figure.withheld)) for figure in given]


def shown(figure: Figure) -> Figure:
    """Return a figure as it may be published; a withheld one keeps only its cell and the reason."""
    return Figure(figure.cell, Sums(), withheld=figure.withheld) if figure.withheld else figure


def _because(figure: Figure, reason: str) -> Figure:
    return figure if figure.withheld == reason else replace(figure, withheld=reason)


class _Sheet:
    """All figures of a publication by number, with why each is withheld so far."""

    def __init__(self, figures: Sequence[Figure], guard: Guard) -> None:
        self._figures, self._guard = figures, guard
        self._cells = [figure.cell for figure in figures]
        self._sums = [figure.sums for figure in figures]
        self._reason = [""] * len(figures)
        self._relatives = relatives(self._cells)
        self._relations = [told for each in relations(self._cells) for told in self._told(each)]
        self._within = [list[int]() for _ in figures]
        for number, relation in enumerate(self._relations):
            for each in relation.cells:
                self._within[each].append(number)
        self._tables = tables(self._cells)
        self._crossed = self._crossed_tables()
        self._due: list[int] = []
        self._unsure: set[int] = set()
        self._start()

    @property
    def reasons(self) -> dict[Cell, str]:
        """Return why each cell is withheld, empty when it is not."""
        return dict(zip(self._cells, self._reason, strict=True))

    def settle(self) -> None:
        """Withhold more until nothing that is withheld follows from what is shown."""
        while self._due or self._unsure:
            while self._due:
                self._mend(self._relations[heappop(self._due)])
            if self._unsure:
                self._cross_check(min(self._unsure))

    def _told(self, relation: SumRelation) -> Iterator[SumRelation]:
        """Yield what is certain of a whole and its parts: their sum, or that they are not more than the whole.

        Not all need be divided by a dimension, and what is in two classes is in two parts.
        """
        if self._adds_up(relation):
            yield replace(relation, rest=(NOTHING, None)) if relation.counted else relation
            return
        if any((self._sums[each].numerator or 0) < 0 for each in relation.cells):
            return
        rest = self._rest(relation.whole, relation.parts)
        if any(each is not None for each in rest):
            yield replace(relation, exact=False, rest=rest)
        if None in rest:
            for part in relation.parts:
                alone = self._rest(relation.whole, [part])
                above, below = (None if other is not None else own for own, other in zip(alone, rest, strict=True))
                yield replace(relation, parts=(part,), exact=False, rest=(above, below))

    def _adds_up(self, relation: SumRelation) -> bool:
        parts = [self._sums[part] for part in relation.parts]
        numerators = [each.numerator for each in parts if each.numerator is not None]
        whole = self._sums[relation.whole]
        same = sum(each.known for each in parts) == whole.known or relation.grouped or relation.counted
        return same and sum(numerators, NOTHING) == (whole.numerator or 0)

    def _rest(self, whole: int, parts: Iterable[int]) -> tuple[Decimal | None, Decimal | None]:
        """Return what a whole has besides parts, above and below the line; None where these are more than the whole."""
        pairs = zip(self._amounts(whole), *map(self._amounts, parts), strict=True)
        above, below = (left if (left := own - sum(others, NOTHING)) >= 0 else None for own, *others in pairs)
        return above, below

    def _start(self) -> None:
        """Withhold what is small in itself; only then what is alike, so that each keeps its own reason."""
        self._reason = [self._guard.reason([figure]) or figure.withheld for figure in self._figures]
        for number in [number for number, reason in enumerate(self._reason) if reason]:
            self._look_again(number)
            self._withhold(number)

    def _withhold(self, number: int) -> None:
        """Withhold a figure with all that count the same."""
        for each in (number, *self._relatives[number]):
            if not self._reason[each]:
                self._reason[each] = DERIVABLE
                self._look_again(each)

    def _look_again(self, number: int) -> None:
        """Put what a withheld figure has to do with on the list of what has to be looked at."""
        for relation in self._within[number]:
            heappush(self._due, relation)
        if self._tables[number] in self._crossed:
            self._unsure.add(self._tables[number])

    def _mend(self, relation: SumRelation) -> None:
        """Withhold more of a relation until nothing in it can be found by subtraction."""
        while self._gives_away(relation) and (more := self._next(relation)) is not None:
            self._withhold(more)

    def _gives_away(self, relation: SumRelation) -> bool:
        """Return whether withheld figures, alone or together, follow from the rest of the relation, or nearly do."""
        hidden, rest = [part for part in relation.parts if self._reason[part]], relation.rest
        if self._reason[relation.whole]:
            return (not hidden and relation.exact) or self._narrow(hidden, relation.whole, rest)
        if not hidden:
            return False
        if any(self._narrow([other for other in hidden if other != each], each, rest) for each in hidden):
            return True
        if len(hidden) == len(relation.parts) and (len(hidden) > 1 or not relation.exact):
            return False  # together they are the whole, and that is shown
        if not relation.exact and not self._is_small(hidden, rest):
            return False
        return len(hidden) == 1 or bool(self._guard.reason([self._figures[part] for part in hidden]))

    def _narrow(self, hidden: Sequence[int], number: int, rest: Rest) -> bool:
        """Return whether a figure lies within so few percent of what is shown, as these others hide less than that."""
        percent = self._guard.limits.percent
        pairs = zip(rest, self._amounts(number), *map(self._amounts, hidden), strict=True)
        return any(left is not None and 100 * sum(others, left) < percent * own for left, own, *others in pairs)

    def _is_small(self, hidden: Sequence[int], rest: Rest) -> bool:
        """Return whether what is not divided hides less than so few percent of these figures together."""
        percent = self._guard.limits.percent
        pairs = zip(rest, *map(self._amounts, hidden), strict=True)
        return any(left is not None and 100 * left < percent * sum(own, NOTHING) for left, *own in pairs)

    def _amounts(self, number: int) -> tuple[Decimal, Decimal]:
        sums = self._sums[number]
        return abs(sums.numerator or NOTHING), abs(sums.denominator or NOTHING)

    def _next(self, relation: SumRelation) -> int | None:
        """Return what to withhold next: the smallest part with values, else the whole, else a part without values."""
        left = [part for part in relation.parts if not self._reason[part]]
        known = [part for part in left if self._sums[part].known > 0]
        if not known and not self._reason[relation.whole]:
            return relation.whole
        return min(known or left, key=self._size, default=None)

    def _size(self, number: int) -> tuple[int, int, str, int]:
        sums = self._sums[number]
        return sums.organisations, sums.known, self._cells[number].key, number

    def _crossed_tables(self) -> dict[int, list[SumRelation]]:
        """Return the relations of the tables with cells that are parts in two directions.

        In other tables looking at one relation at a time misses nothing.
        """
        found = defaultdict[int, list[SumRelation]](list)
        directions = [0] * len(self._cells)
        for relation in self._relations:
            found[self._tables[relation.whole]].append(relation)
            for part in relation.parts:
                directions[part] += 1
        crossed = {self._tables[number] for number, count in enumerate(directions) if count > 1}
        return {table: each for table, each in found.items() if table in crossed}

    def _cross_check(self, table: int) -> None:
        """Withhold one more figure of a table of which all relations together still give one away, or nearly do."""
        for number in self._exposed(table):
            more = self._nearest(number)
            if more is not None:
                self._withhold(more)
                return
        self._unsure.discard(table)

    def _exposed(self, table: int) -> list[int]:
        """Return the secret figures that follow from all relations of a table, or lie within so few percent."""
        percent, found = self._guard.limits.percent, set[int]()
        for measure in (0, 1):
            equations, values = self._equations(table, measure)
            moves = room(equations, values)
            free = {each for each in moves if 100 * min(moves[each]) >= percent * values[each]}
            found.update(each for each in values if each >= 0 and each not in free and self._is_secret(each))
        return sorted(found)

    def _is_secret(self, number: int) -> bool:
        """Return whether a withheld figure, or one that counts the same, is so for itself, or is told by two KPIs."""
        alike = self._relatives[number]
        own = self._cells[number].kpi
        return any(self._reason[each] != DERIVABLE or self._cells[each].kpi != own for each in alike)

    def _nearest(self, number: int) -> int | None:
        """Return what to withhold next in a relation of this figure, else of the withheld figures around it.

        All figures beside it may be withheld already, and it still follow from relations further away.
        """
        queue, seen = deque([number]), {number}
        while queue:
            for relation in (self._relations[each] for each in self._within[queue.popleft()]):
                more = self._next(relation)
                if more is not None:
                    return more
                queue.extend(each for each in relation.cells if each not in seen)
                seen.update(relation.cells)
        return None

    def _equations(self, table: int, measure: int) -> tuple[list[dict[int, int]], dict[int, Fraction]]:
        """Return what is withheld of each relation (parts minus whole), and how much that is; below zero is a rest."""
        found, values = list[dict[int, int]](), dict[int, Fraction]()
        for number, relation in enumerate(self._crossed[table], 1):
            rest = relation.rest[measure]
            hidden = {part: 1 for part in relation.parts if self._reason[part]}
            if self._reason[relation.whole]:
                hidden[relation.whole] = -1
            if hidden and rest is not None:
                values |= {each: Fraction(self._amounts(each)[measure]) for each in hidden}
                if not relation.exact:
                    hidden[-number], values[-number] = 1, Fraction(rest)
                found.append(hidden)
        return found, values
