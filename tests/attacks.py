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
CLOSE = Fraction(1, 10)
"""A value is bounded by what is within so much of it."""
ROUNDED = 1e-7


def number(figure: Figure, measure: str) -> Fraction:
    """Return a number of a figure, 0 where it has none."""
    return Fraction(getattr(figure.sums, measure) or 0)


def sums(figures: Mapping[Cell, Figure]) -> Iterator[tuple[Cell, list[Cell]]]:
    """Give every whole with its parts, by each dimension over which these really add up."""
    found: dict[tuple[Cell, str], list[Cell]] = defaultdict(list)
    for each in figures:
        for dimension, code in each.group:
            if dimension != "thema":
                found[each.without(dimension), dimension].append(each)
            if group := LATEST.tables.groups.get(dimension, {}).get(code):
                found[each.without(dimension).limited(dimension, group), f"{dimension} in group"].append(each)
        if each.part:
            found[replace(each, part=""), "part"].append(each)
    for (whole, _), parts in found.items():
        same = (sum(number(figures[part], measure) for part in parts) for measure in MEASURES)
        if whole in figures and all(
            number(figures[whole], each) == one for each, one in zip(MEASURES, same, strict=True)
        ):
            yield whole, parts


def equation(figures: Mapping[Cell, Figure], terms: Iterable[tuple[int, Cell, str]]) -> Equation:
    """Write a sum that is zero: what is shown is a number, what is withheld is unknown."""
    made: Equation = defaultdict(Fraction)
    for times, where, measure in terms:
        hidden = figures[where].withheld
        made[(where, measure) if hidden else None] += times * (1 if hidden else number(figures[where], measure))
    return {unknown: times for unknown, times in made.items() if times}


def equations(figures: Mapping[Cell, Figure], measures: Sequence[str] = MEASURES) -> Iterator[Equation]:
    """Give all sums, and that a reduction in percent has the reduction itself above the line."""
    for whole, parts in sums(figures):
        for measure in measures:
            yield equation(figures, [(-1, whole, measure), *((1, part, measure) for part in parts)])
    alike = {(replace(each, kpi="", unit=""), each.kpi): each for each in figures if each.kpi in {"KLI-02", "KLI-03"}}
    for (about, kpi), cell in alike.items():
        other = alike.get((about, "KLI-03"))
        if kpi == "KLI-02" and other and number(figures[cell], "numerator") == number(figures[other], "numerator"):
            yield equation(figures, [(1, cell, "numerator"), (-1, other, "numerator")])


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
    system = [each for each in equations(truth, AMOUNTS) if each.keys() - {None}]
    return [each for some in _apart(system) for each in _bounds(some, truth)]


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


def _bounds(system: Sequence[Equation], truth: Mapping[Cell, Figure]) -> Iterator[tuple[Unknown, float, float]]:
    unknowns = list(dict.fromkeys(unknown for each in system for unknown in each if unknown))
    values = [number(truth[where], measure) for where, measure in unknowns]
    scale = max(map(abs, values)) or Fraction(1)
    times = np.array([[float(each.get(unknown, 0)) for unknown in unknowns] for each in system])
    known = np.array([float(-each.get(None, Fraction()) / scale) for each in system])
    least = None if min(values) < 0 else 0
    for place, (unknown, value) in enumerate(zip(unknowns, values, strict=True)):
        if value > 0 and truth[unknown[0]].withheld != DERIVABLE:
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
