"""Stage 3, registers: what the registers that the user named say of the codes and bodies in a submission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.stages.registers import addresses, codes, numbers
from mvi_standard.stages.registers.addresses import Lists
from mvi_standard.stages.registers.bodies import bodies
from mvi_standard.stages.registers.numbers import Holders
from mvi_standard.stages.registers.register import CPV, ORGANISATIES, TOOI
from mvi_standard.stages.registers.tooi import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.finding import Finding
    from mvi_standard.stages.objects import Objects
    from mvi_standard.stages.registers.register import Register


def check(objects: Objects, day: str, registers: Sequence[Register]) -> Iterator[Finding]:
    """Give what the registers contradict; bodies are looked up as they were on `day`, the last of the period."""
    named = {name: [each for each in registers if each.name == name] for name in (CPV, TOOI, ORGANISATIES)}
    if named[CPV]:
        yield from codes.check(objects, named[CPV])
    found = bodies(objects)
    lists = Lists(sorted(named[TOOI], key=lambda each: each.date or "", reverse=True))
    yield from addresses.check(found, day, lists)
    if named[ORGANISATIES]:
        judged = {address for body in found for _, address in body.addresses() if lists.tell_of(kind_of(address))}
        yield from numbers.check(found, day, Holders(named[ORGANISATIES]), judged)
