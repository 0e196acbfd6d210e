"""Attacks on withheld figures: what linear algebra brings back, and how closely linear programming bounds the rest."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import linprog  # type: ignore[import-untyped]  # no types are shipped

from mvi_standard.editions import LATEST
from mvi_standard.total.guarding import DERIVABLE
from mvi_standard.total.suppress import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.counting.figure import Cell, Figure

Unknown = tuple["Cell", str]
Equation = dict["Unknown | None", Fraction]
"""How many times each unknown is in a sum that is zero; None stands for one."""
MEASURES = ("numerator", "denominator", "known", "persons")
AMOUNTS = MEASURES[:2]
HOURS = "uur"
REST = "rest"
"""What a whole has that is in none of its parts: unknown, and not below zero."""
CLOSE = Fraction(1, 10)
"""A value is bounded by what is within so much of it."""
ROUNDED = 1e-7


def number(figure: Figure, measure: str) -> Fraction:
    """Return a number of a figure, 0 where it has none."""
    return Fraction(getattr(figure.sums, measure) or 0)


def divisions(figures: Iterable[Cell]) -> Iterator[tuple[str, Cell, list[Cell]]]:
    """Give by which dimension a whole is divided, the whole, and its parts."""
    cells = set(figures)
    found: dict[tuple[Cell, str], list[Cell]] = defaultdict(list)
    for each in cells:
        for dimension, code in each.group:
            found[each.without(dimension), dimension].append(each)
            if group := LATEST.tables.groups.get(dimension, {}).get(code):
                found[each.without(dimension).limited(dimension, group), f"{dimension} in group"].append(each)
            if each.unit != "procent":  # how many there are of a code, beside the share that has one of the codes
                found[replace(each.without(dimension), unit="procent"), f"{dimension} counted"].append(each)
        if each.part:
            found[replace(each, part=""), "part"].append(each)
    yield from ((dimension, whole, parts) for (whole, dimension), parts in found.items() if whole in cells)


def sums(figures: Mapping[Cell, Figure]) -> Iterator[tuple[Cell, list[Cell]]]:
    """Give every whole with its parts, by each dimension over which these really add up."""
    for _, whole, parts in divisions(figures):
        if all(not rest(figures, whole, parts, measure) for measure in MEASURES):
            yield whole, parts


def rest(figures: Mapping[Cell, Figure], whole: Cell, parts: Iterable[Cell], measure: str) -> Fraction:
    """Return what of a whole is in none of its parts; below zero where parts overlap."""
    return number(figures[whole], measure) - sum(number(figures[part], measure) for part in parts)


def equation(figures: Mapping[Cell, Figure], terms: Iterable[tuple[int, Cell, str]]) -> Equation:
    """Write a sum that is zero: what is shown is a number, what is withheld is unknown."""
    made: Equation = defaultdict(Fraction)
    for times, where, measure in terms:
        hidden = figures[where].withheld
        made[(where, measure) if hidden else None] += times * (1 if hidden else number(figures[where], measure))
    return {unknown: times for unknown, times in made.items() if times}


def equations(figures: Mapping[Cell, Figure], measures: Sequence[str] = MEASURES) -> Iterator[Equation]:
    """Give all sums, and what follows from what one KPI tells of another."""
    for _, whole, parts in divisions(figures):
        exact = all(not rest(figures, whole, parts, measure) for measure in MEASURES)
        counted = whole.unit != parts[0].unit
        for measure in measures:
            if exact or (counted and measure == "numerator" and not rest(figures, whole, parts, measure)):
                yield equation(figures, [(-1, whole, measure), *((1, part, measure) for part in parts)])
    yield from _twins(figures)


def _twins(figures: Mapping[Cell, Figure]) -> Iterator[Equation]:
    """Give what two figures have in common: a reduction that is above the line in percent, what is below one line."""
    alike = {(replace(each, kpi="", unit=""), each.kpi): each for each in figures if each.kpi in {"KLI-02", "KLI-03"}}
    for (about, kpi), cell in alike.items():
        other = alike.get((about, "KLI-03"))
        if kpi == "KLI-02" and other and number(figures[cell], "numerator") == number(figures[other], "numerator"):
            yield equation(figures, [(1, cell, "numerator"), (-1, other, "numerator")])
    for cell in figures:
        plain = replace(cell, apart=tuple(each for each in cell.apart if each[0] != "maatstaf"))
        if plain != cell and plain in figures:
            below = number(figures[cell], "denominator")
            if below and below == number(figures[plain], "denominator"):
                yield equation(figures, [(1, cell, "denominator"), (-1, plain, "denominator")])


def at_most(figures: Mapping[Cell, Figure]) -> Iterator[Equation]:
    """Give that parts together, or a part alone where they overlap, are the whole but for a rest that nobody knows."""
    for dimension, whole, parts in divisions(figures):
        for measure in AMOUNTS:
            if min(number(figures[each], measure) for each in (whole, *parts)) < 0:
                continue
            left = rest(figures, whole, parts, measure)
            groups = [parts] if left >= 0 else [[part] for part in parts if rest(figures, whole, [part], measure) >= 0]
            for place, some in enumerate(groups):
                terms = [(-1, whole, measure), *((1, part, measure) for part in some)]
                hidden = equation(figures, terms)
                yield {**hidden, (whole, f"{REST} {measure} {dimension} {place}"): Fraction(1)}
    yield from _weeks(figures)


def _weeks(figures: Mapping[Cell, Figure]) -> Iterator[Equation]:
    """Give that hours are those of full-time weeks of 36 to 40 hours, where all tell their week."""
    for years in figures:
        hours = replace(years, kpi="SOC-07", unit=HOURS)
        if years.kpi == "SOC-06" and hours in figures and figures[hours].sums.known == figures[years].sums.known:
            for sign, week in ((1, 36), (-1, 40)):
                if sign * (number(figures[hours], "numerator") - 52 * week * number(figures[years], "numerator")) >= 0:
                    terms = [(-1, hours, "numerator"), (52 * week, years, "numerator")]
                    yield {**equation(figures, terms), (years, f"{REST} of {week}"): Fraction(sign)}


def subtract(target: Equation, source: Equation, pivot: Unknown) -> None:
    """Take the pivot out of an equation by another that holds it once."""
    factor = target[pivot]
    for unknown, times in source.items():
        left = target.get(unknown, Fraction()) - factor * times
        if left:
            target[unknown] = left
        else:
            target.pop(unknown, None)


def solve(system: Iterable[Equation]) -> dict[Unknown, Fraction]:
    """Return the unknowns that have one value, by elimination until nothing can be eliminated."""
    solved: dict[Unknown, Equation] = {}
    for each in system:
        left = dict(each)
        for pivot in [unknown for unknown in left if unknown in solved]:
            if pivot is not None:
                subtract(left, solved[pivot], pivot)
        chosen = next((unknown for unknown in left if unknown is not None), None)
        if chosen is None:
            assert not left, "the figures contradict each other"
            continue
        left = {unknown: times / left[chosen] for unknown, times in left.items()}
        for other in solved.values():
            if chosen in other:
                subtract(other, left, chosen)
        solved[chosen] = left
    return {
        unknown: -each.get(None, Fraction()) for unknown, each in solved.items() if not each.keys() - {unknown, None}
    }


def brought_back(figures: Iterable[Figure]) -> set[Unknown]:
    """Return the numbers withheld for themselves that follow from what is published."""
    truth = {each.cell: each for each in figures}
    found = solve(equations(truth))
    for (where, measure), value in found.items():
        assert value == number(truth[where], measure), "the attack itself is wrong"
    return {each for each in found if truth[each[0]].withheld != DERIVABLE}


def bounded(figures: Iterable[Figure]) -> list[tuple[Unknown, float, float]]:
    """Return the amounts withheld for themselves with a bound close to them, and both bounds as a share of the amount.

    Whoever attacks knows that no amount is negative, except where some are.
    """
    truth = {each.cell: each for each in figures}
    for each in truth.values():
        assert not each.withheld or shown(each).sums.numerator is None
    system = [each for each in (*equations(truth, AMOUNTS), *at_most(truth)) if _unknown(each)]
    return [each for some in _apart(system) for each in _bounds(some, truth)]


def _unknown(one: Equation) -> bool:
    """Return whether an equation tells of anything that is withheld."""
    return any(each and not each[1].startswith(REST) for each in one)


def _apart(system: Sequence[Equation]) -> list[list[Equation]]:
    """Return the equations in groups that have no unknown in common."""
    above: dict[Unknown | None, Unknown | None] = {}

    def root(one: Unknown | None) -> Unknown | None:
        while above.setdefault(one, one) != one:
            one = above[one]
        return one

    for each in system:
        first, *others = [unknown for unknown in each if unknown]
        for other in others:
            above[root(other)] = root(first)
    named = {id(each): root(next(unknown for unknown in each if unknown)) for each in system}
    ordered = sorted(system, key=lambda each: str(named[id(each)]))
    return [list(some) for _, some in groupby(ordered, key=lambda each: named[id(each)])]


def _amount(figure: Figure, measure: str) -> Fraction:
    """Return what an unknown really is; how large a rest is only sets the scale."""
    return Fraction(0) if measure.startswith(REST) else number(figure, measure)


def _bounds(system: Sequence[Equation], truth: Mapping[Cell, Figure]) -> Iterator[tuple[Unknown, float, float]]:
    unknowns = list(dict.fromkeys(unknown for each in system for unknown in each if unknown))
    values = [_amount(truth[where], measure) for where, measure in unknowns]
    scale = max(map(abs, values)) or Fraction(1)
    times = np.array([[float(each.get(unknown, 0)) for unknown in unknowns] for each in system])
    known = np.array([float(-each.get(None, Fraction()) / scale) for each in system])
    least = None if min(values) < 0 else 0
    for place, (unknown, value) in enumerate(zip(unknowns, values, strict=True)):
        if value > 0 and not unknown[1].startswith(REST) and truth[unknown[0]].withheld != DERIVABLE:
            sides = []
            for sign in (1, -1):
                goal = np.zeros(len(unknowns))
                goal[place] = sign
                found = linprog(goal, A_eq=times, b_eq=known, bounds=(least, None))
                assert found.status in {0, 3}, found.message
                sides.append(sign * found.fun * float(scale / value) if found.status == 0 else -sign * float("inf"))
            lowest, highest = sides
            if lowest > 1 - float(CLOSE) + ROUNDED or highest < 1 + float(CLOSE) - ROUNDED:
                yield unknown, lowest, highest
