"""What a register says, whatever the form of its file."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.finding import Said

CPV, TOOI, ORGANISATIES = "cpv", "tooi", "organisaties"
NAMES = (CPV, TOOI, ORGANISATIES)
"""The registers that can be looked up in, by the names that a user gives them."""
Number = tuple[str, str]
"""Scheme and value of an identifier: `("kvk", "01234567")`."""


@dataclass(frozen=True)
class Entry:
    """One code or body: its name, the first and the last day on which it was valid, and what took its place.

    Days are ISO dates; None where the register does not know, or where there is no end. `kind` is the register's word
    for the kind of body, `after` the keys of its successors, `numbers` its identifiers by scheme.
    """

    key: str
    label: Said
    start: str | None = None
    end: str | None = None
    kind: str = ""
    after: tuple[str, ...] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)

    def lasts(self, day: str) -> bool:
        """Tell whether the entry is valid on a day, as far as the register knows."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True)
class Register:
    """One file of a register: its entries by key, the checksum of the file, and its date where the file says one."""

    name: str
    sha256: str
    entries: Mapping[str, Entry]
    date: str | None = None

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of bodies of which this file says that it has them."""
        return frozenset(each.kind for each in self.entries.values())

    @cached_property
    def named(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """The keys of the bodies of a kind with a name, in small letters, with the word for the kind and without."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for each in self.entries.values():
            name = each.label.nl.casefold()
            for shown in {name, name.partition(" ")[2]} - {""}:
                found[each.kind, shown].append(each.key)
        return {name: tuple(keys) for name, keys in found.items()}

    @cached_property
    def holders(self) -> Mapping[Number, tuple[Entry, ...]]:
        """The bodies that have a number: often one, sometimes more."""
        found: dict[Number, list[Entry]] = defaultdict(list)
        for each in self.entries.values():
            for number in each.numbers.items():
                found[number].append(each)
        return {number: tuple(bodies) for number, bodies in found.items()}
