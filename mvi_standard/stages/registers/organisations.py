"""Dutch public bodies: reading their CSV list and looking up their numbers.

One line of the list is one body, with TOOI address, OIN, KvK and RSIN. A number that is not in the list proves nothing
about a supplier: the list has public bodies only.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO
from itertools import combinations
from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.finding import Finding, Name, Said
from mvi_standard.stages.registers.bodies import LOOKED_UP
from mvi_standard.stages.registers.files import UnusableError, Why, decoded, iso_day, label
from mvi_standard.stages.registers.register import RegisterEntry

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence

    from mvi_standard.stages.registers.bodies import PublicBody
    from mvi_standard.stages.registers.register import Number, Register


NEEDED = ("id", "type", "name", *LOOKED_UP, "valid_from", "valid_to")
FORM = "CSV: " + ",".join(NEEDED)
UNKNOWN_START = "1900-01-01"
"""The start in the file of a body whose start is not known."""
ROLES = frozenset({"rwt", "zbo", "agentschap"})
"""Kinds that are a task or a status: who loses it still exists. On 19 June 2020 the list of 147 legal persons with a
statutory task was closed; they were not wound up."""


def entries(data: bytes) -> tuple[dict[str, RegisterEntry], None]:
    """Return the bodies by the key of their line; the file has no date of its own."""
    found = {}
    try:
        lines = csv.DictReader(StringIO(decoded(data), newline=""), strict=True)
        if not set(NEEDED) <= set(lines.fieldnames or ()):
            raise UnusableError(Why.FORM, form=FORM)
        for number, line in enumerate(lines, start=2):
            if any(not isinstance(line[each], str) for each in NEEDED):
                raise UnusableError(Why.DAMAGED, place=str(number))
            found[line["id"]] = _entry(line)
    except csv.Error as error:
        raise UnusableError(Why.DAMAGED, place="CSV") from error
    return found, None


def _entry(line: Mapping[str, str]) -> RegisterEntry:
    start, end, name = iso_day(line["valid_from"]), iso_day(line["valid_to"]), label(line["name"])
    if start == UNKNOWN_START or line["type"] in ROLES:
        start = None
    numbers = {scheme: line[scheme] for scheme in LOOKED_UP if line[scheme]}
    lasting = None if line["type"] in ROLES else end
    return RegisterEntry(line["id"], Said(name, name), start, lasting, line["type"].replace("-", "_"), (), numbers)


@dataclass(frozen=True)
class Holders:
    """The lists of public bodies of a run, by the numbers in them."""

    registers: Sequence[Register]

    def of(self, number: Number) -> list[RegisterEntry]:
        """Return the bodies with a number; there may be several."""
        return [entry for each in self.registers for entry in each.holders.get(number, ())]

    def complete(self, day: str) -> set[tuple[str, str]]:
        """Return each kind and scheme for which every body that existed on a day has a number."""
        those = [each for one in self.registers for each in one.entries.values() if each.lasts(day)]
        pairs = {(each.kind, scheme) for each in those for scheme in each.numbers}
        return pairs - {(each.kind, scheme) for each in those for scheme in LOOKED_UP if scheme not in each.numbers}


def check(bodies: Sequence[PublicBody], day: str, holders: Holders, judged: Collection[str]) -> Iterator[Finding]:
    """Yield findings on numbers of organisations; the TOOI lists have already judged the addresses in `judged`."""
    complete = holders.complete(day)
    for body in bodies:
        held = {number: found for number in body.numbers if (found := holders.of(number))}
        yield from _of_different_bodies(body, day, held)
        if any(address in judged for _, address in body.addresses()):
            continue
        yield from _not_on_the_day(body, day, held) if held else _unknown(body, complete)


def _not_on_the_day(body: PublicBody, day: str, held: dict[Number, list[RegisterEntry]]) -> Iterator[Finding]:
    """Yield the first number of which no holder existed on the day; mergers hand numbers on."""
    for (scheme, value), entries in held.items():
        if any(each.lasts(day) for each in entries):
            continue
        last = max(entries, key=lambda each: each.end or "")
        ended = last.end is not None and last.end < day
        if ended and body.precedes:
            continue
        nl, en = (f"tot {last.end}", f"until {last.end}") if ended else (f"vanaf {last.start}", f"from {last.start}")
        values = {"found": value, "scheme": _scheme(scheme), "name": last.label, "when": Said(nl, en), "day": day}
        yield demands.BODY_IS_KNOWN.finding(body.numbers[scheme, value], values)
        return


def _of_different_bodies(body: PublicBody, day: str, held: dict[Number, list[RegisterEntry]]) -> Iterator[Finding]:
    """Yield the first two numbers that the register has of different bodies, each with another number of its own."""
    living = [(number, those) for number, those in held.items() if any(each.lasts(day) for each in those)]
    for (first, ones), (second, others) in combinations(living, 2):
        if _apart(first, ones, second, others):
            values = {"found": second[1], "name": others[0].label, "first": first[1], "other": ones[0].label}
            yield demands.NUMBERS_AGREE.finding(body.numbers[second], values)
            return


def _apart(first: Number, ones: list[RegisterEntry], second: Number, others: list[RegisterEntry]) -> bool:
    """Return whether no body has both numbers, and each has another number of the scheme: two lines may be one body."""
    return all(each.numbers.get(second[0], second[1]) != second[1] for each in ones) and all(
        each.numbers.get(first[0], first[1]) != first[1] for each in others
    )


def _unknown(body: PublicBody, complete: Container[tuple[str, str]]) -> Iterator[Finding]:
    """Yield a body without one known number, where the register has that number of every body of its kind."""
    for scheme, value in body.numbers:
        if (body.kind, scheme) in complete and not body.precedes:
            values = {"found": value, "scheme": _scheme(scheme)}
            yield demands.BODY_NAME.finding(body.numbers[scheme, value], values)
            return


def _scheme(scheme: str) -> Name:
    return Name(f"code:identifier_scheme:{scheme}")
