"""Stage 3, registers: look up codes and bodies in the registers that the user named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import NotPut
from mvi_standard.stages.registers import cpv, organisations, tooi
from mvi_standard.stages.registers.bodies import PublicBody, bodies
from mvi_standard.stages.registers.organisations import Holders
from mvi_standard.stages.registers.register import CPV, ORGANISATIES, TOOI
from mvi_standard.stages.registers.tooi import TooiLists, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.finding import Finding
    from mvi_standard.stages.objects import Objects
    from mvi_standard.stages.registers.register import Register


def check(objects: Objects, day: str, registers: Sequence[Register]) -> Iterator[Finding | NotPut]:
    """Yield findings that the registers give rise to; a body is judged as it was on `day`, the last of the period."""
    named = {name: [each for each in registers if each.name == name] for name in (CPV, TOOI, ORGANISATIES)}
    if named[CPV]:
        yield from cpv.check(objects, named[CPV])
    those = list(bodies(objects))
    yield from (each for each in those if isinstance(each, NotPut))
    found = [each for each in those if isinstance(each, PublicBody)]
    lists = TooiLists(sorted(named[TOOI], key=lambda each: each.date or "", reverse=True))
    yield from tooi.check(found, day, lists)
    if named[ORGANISATIES]:
        judged = {address for body in found for _, address in body.addresses() if lists.list_of(kind_of(address))}
        yield from organisations.check(found, day, Holders(named[ORGANISATIES]), judged)
