"""Numbers of public bodies: whether they belong to one body, and whether that existed on the last day of the period.

A number that the register does not have proves nothing of a supplier: the register has public bodies only.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from mvi_standard.finding import Finding, Name, Said
from mvi_standard.requirement import TIP, WAARSCHUWING
from mvi_standard.stages.registers.bodies import LOOKED_UP

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Sequence

    from mvi_standard.stages.registers.bodies import Body
    from mvi_standard.stages.registers.register import Entry, Number, Register


@dataclass(frozen=True)
class Holders:
    """The registers of public bodies of a run."""

    registers: Sequence[Register]

    def of(self, number: Number) -> list[Entry]:
        """Return the bodies that have a number; one number may be that of several bodies."""
        return [entry for each in self.registers for entry in each.holders.get(number, ())]

    def complete(self, day: str) -> set[tuple[str, str]]:
        """Return the kinds of which each body that existed on a day has a number, each with the scheme of it."""
        those = [each for one in self.registers for each in one.entries.values() if each.lasts(day)]
        pairs = {(each.kind, scheme) for each in those for scheme in each.numbers}
        return pairs - {(each.kind, scheme) for each in those for scheme in LOOKED_UP if scheme not in each.numbers}


def check(bodies: Sequence[Body], day: str, holders: Holders, judged: Collection[str]) -> Iterator[Finding]:
    """Give what the numbers of each organisation say; of addresses in `judged` better lists told whether they exist."""
    complete = holders.complete(day)
    for body in bodies:
        held = {number: found for number in body.numbers if (found := holders.of(number))}
        yield from _of_different_bodies(body, day, held)
        if any(address in judged for _, address in body.addresses()):
            continue
        yield from _not_on_the_day(body, day, held) if held else _unknown(body, complete)


def _not_on_the_day(body: Body, day: str, held: dict[Number, list[Entry]]) -> Iterator[Finding]:
    """Give the first number of which no holder existed on the day; mergers hand numbers on."""
    for (scheme, value), entries in held.items():
        if any(each.lasts(day) for each in entries):
            continue
        last = max(entries, key=lambda each: each.end or "")
        ended = last.end is not None and last.end < day
        if ended and body.precedes:
            continue
        nl, en = (f"tot {last.end}", f"until {last.end}") if ended else (f"vanaf {last.start}", f"from {last.start}")
        values = {"found": value, "scheme": _scheme(scheme), "name": last.label, "when": Said(nl, en), "day": day}
        yield Finding("MVI-R105", TIP, body.numbers[scheme, value], values)
        return


def _of_different_bodies(body: Body, day: str, held: dict[Number, list[Entry]]) -> Iterator[Finding]:
    """Give the first two numbers that the register has of different bodies, each with another number of its own."""
    living = [(number, those) for number, those in held.items() if any(each.lasts(day) for each in those)]
    for (first, ones), (second, others) in combinations(living, 2):
        if _apart(first, ones, second, others):
            values = {"found": second[1], "name": others[0].label, "first": first[1], "other": ones[0].label}
            yield Finding("MVI-R106", WAARSCHUWING, body.numbers[second], values)
            return


def _apart(first: Number, ones: list[Entry], second: Number, others: list[Entry]) -> bool:
    """Tell whether no body has both numbers, and each has another number of the scheme: two lines may be one body."""
    return all(each.numbers.get(second[0], second[1]) != second[1] for each in ones) and all(
        each.numbers.get(first[0], first[1]) != first[1] for each in others
    )


def _unknown(body: Body, complete: Container[tuple[str, str]]) -> Iterator[Finding]:
    """Give a body without one known number, where the register has that number of every body of its kind."""
    for scheme, value in body.numbers:
        if (body.kind, scheme) in complete and not body.precedes:
            values = {"found": value, "scheme": _scheme(scheme)}
            yield Finding("MVI-R107", TIP, body.numbers[scheme, value], values)
            return


def _scheme(scheme: str) -> Name:
    return Name(f"code:identifier_scheme:{scheme}")
