"""TOOI addresses: whether the lists know them, and whether the body existed on the last day of the period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.finding import Finding, Said
from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.stages.registers.tooi import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.finding import Path
    from mvi_standard.stages.registers.bodies import Body
    from mvi_standard.stages.registers.register import Entry, Register

UNKNOWN = Said("staat niet in de lijst", "not in the list")


@dataclass(frozen=True)
class Lists:
    """The TOOI lists of a run, the newest first; a list tells of its own kinds of bodies only."""

    registers: Sequence[Register]

    def find(self, address: str) -> Entry | None:
        """Return what the newest list that knows the address says of it."""
        return next((each.entries[address] for each in self.registers if address in each.entries), None)

    def tell_of(self, kind: str) -> Register | None:
        """Return the newest list that has bodies of this kind."""
        return next((each for each in self.registers if kind in each.kinds), None)

    def heirs(self, entry: Entry, day: str) -> list[Entry]:
        """Return the bodies that took the place of `entry`, and existed on a day; followed through each merger."""
        heirs, seen, asked = [], {entry.key}, list(entry.after)
        while asked:
            address = asked.pop(0)
            if address in seen or (found := self.find(address)) is None:
                continue
            seen.add(address)
            if found.end is None or day <= found.end:
                heirs.append(found)
            else:
                asked.extend(found.after)
        return heirs


def check(bodies: Sequence[Body], day: str, lists: Lists) -> Iterator[Finding]:
    """Give each TOOI address that is in no list, or whose body did not exist on the day."""
    for body in bodies:
        for path, address in body.addresses():
            entry = lists.find(address)
            if entry:
                yield from _on_the_day(path, body, entry, day, lists)
            elif listed := lists.tell_of(kind_of(address)):
                values = {"found": address, "date": _dated(listed)} | _by_name(body, listed, kind_of(address))
                yield Finding("MVI-R102", WAARSCHUWING, path, values)


def _on_the_day(path: Path, body: Body, entry: Entry, day: str, lists: Lists) -> Iterator[Finding]:
    values = {"found": entry.key, "name": entry.label, "day": day}
    if entry.start and day < entry.start:
        yield Finding("MVI-R104", WAARSCHUWING, path, values | {"start": entry.start})
    elif entry.end and entry.end < day and not body.precedes:
        heirs = lists.heirs(entry, day)
        named = ", ".join(f"{each.label.nl} ({each.key})" for each in heirs)
        values |= {"end": entry.end, "after": Said(named, named) if named else UNKNOWN}
        meant = {"meant": heirs[0].key} if len(heirs) == 1 else {}
        yield Finding("MVI-R103", WAARSCHUWING, path, values | meant)


def _dated(register: Register) -> Said:
    """Say of which day a list is."""
    return Said(f" van {register.date}", f" of {register.date}") if register.date else Said("", "")


def _by_name(body: Body, register: Register, kind: str) -> dict[str, str]:
    """Return the address of the only body of this kind that has the name of the organisation, if there is one."""
    named = register.named.get((kind, body.name.casefold()), ())
    return {"meant": named[0]} if len(named) == 1 else {}
