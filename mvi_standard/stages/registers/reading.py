"""From the bytes of a file to a register."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from mvi_standard.stages.registers import cpv, organisations, tooi
from mvi_standard.stages.registers.files import UnusableError, Why
from mvi_standard.stages.registers.register import CPV, ORGANISATIES, TOOI, Register

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.stages.registers.register import RegisterEntry

LARGEST = 128 * 1024 * 1024
"""Bytes of one file: the largest that was met, all of CPV in every language, is a quarter of this."""
FORMS: dict[str, Callable[[bytes], tuple[dict[str, RegisterEntry], str | None]]] = {
    CPV: cpv.entries,
    TOOI: tooi.entries,
    ORGANISATIES: organisations.entries,
}


def register_of(name: str, data: bytes) -> Register:
    """Read one file of the register `name`, one of NAMES; raises UnusableError when it cannot be used."""
    if len(data) > LARGEST:
        raise UnusableError(Why.LARGE, limit=LARGEST // 1024 // 1024)
    if not data.strip():
        raise UnusableError(Why.EMPTY)
    found, date = FORMS[name](data)
    if not found:
        raise UnusableError(Why.EMPTY)
    return Register(name, sha256(data).hexdigest(), found, date)
