"""Public bodies by the number that a notice gives: only a register says from which register a number is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from mvi_standard.stages.registers.register import Register, RegisterEntry

KVK, TOOI = "kvk", "tooi"
TYPES = {
    "gemeente": "gemeente",
    "provincie": "provincie",
    "waterschap": "waterschap",
    "gemeenschappelijke_regeling": "gemeenschappelijke_regeling",
    "ministerie": "rijk",
}
"""Our kind of organisation for the kinds of the register that are one of ours."""


class Registered(Struct, frozen=True):
    """The registers of a run."""

    registers: tuple[Register, ...] = ()

    def body(self, number: str, day: str) -> RegisterEntry | None:
        """Return the body that had a KvK number on a day; None where that is nobody, or more than one."""
        held = [entry for each in self.registers for entry in each.holders.get((KVK, number), ())]
        found = [each for each in held if each.lasts(day)]
        return found[0] if len(found) == 1 else None


NONE = Registered()
"""Without a register."""


def numbers(body: RegisterEntry) -> list[dict[str, str]]:
    """Return the numbers of a body that we ask for."""
    return [{"scheme": scheme, "value": body.numbers[scheme]} for scheme in (TOOI, KVK) if scheme in body.numbers]
