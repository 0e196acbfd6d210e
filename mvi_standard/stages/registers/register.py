"""Registers in memory, whatever the format of their file, and where their publishers keep them."""

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
class RegisterEntry:
    """One code or body: its name, the first and the last day on which it was valid, and what took its place.

    Days are ISO dates; None when the register does not know, or there is no end. `kind` is the register's word
    for the kind of body, `after` the keys of its successors, `numbers` its identifiers by scheme, `province` the key of
    its province.
    """

    key: str
    label: Said
    start: str | None = None
    end: str | None = None
    kind: str = ""
    after: tuple[str, ...] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)
    province: str = ""

    def lasts(self, day: str) -> bool:
        """Return whether the entry is valid on a day, as far as the register knows."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True)
class Register:
    """One file of a register: its entries by key, the checksum of the file, and its date where the file says one."""

    name: str
    sha256: str
    entries: Mapping[str, RegisterEntry]
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
    def holders(self) -> Mapping[Number, tuple[RegisterEntry, ...]]:
        """The bodies that have a number: often one, sometimes more."""
        found: dict[Number, list[RegisterEntry]] = defaultdict(list)
        for each in self.entries.values():
            for number in each.numbers.items():
                found[number].append(each)
        return {number: tuple(bodies) for number, bodies in found.items()}


_TOOI = "https://repository.officiele-overheidspublicaties.nl/waardelijsten/rwc_{0}_compleet/{1}/json/rwc_{0}_compleet_{1}.json"
_LISTS = {
    "gemeenten": 5,
    "provincies": 1,
    "waterschappen": 2,
    "ministeries": 6,
    "zbo": 6,
    "samenwerkingsorganisaties": 3,
    "overige_overheidsorganisaties": 13,
    "caribische_openbare_lichamen": 1,
}
"""The TOOI lists with their version, which is part of the address: https://standaarden.overheid.nl/tooi/waardelijsten."""

SOURCES: dict[str, tuple[str, ...]] = {
    CPV: ("https://raw.githubusercontent.com/OP-TED/eForms-SDK/1.15.1/codelists/cpv.gc",),
    TOOI: tuple(_TOOI.format(name, version) for name, version in _LISTS.items()),
    ORGANISATIES: (),
}
"""The addresses of each register; none where its files have no fixed address."""
