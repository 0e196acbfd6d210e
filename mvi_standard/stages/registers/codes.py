"""CPV codes that the list does not have, and which was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Finding, Said
from mvi_standard.requirement import WAARSCHUWING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from mvi_standard.finding import Path
    from mvi_standard.stages.objects import Objects
    from mvi_standard.stages.registers.register import Entry, Register

CODED, FIELD = "Lot", "cpv"
DIGITS = 8
"""A ninth digit behind a dash checks the others: the lists at hand do not have it."""
NOTHING = Said("Er is geen code die hierop lijkt.", "There is no code like this one.")
DIVISION = 2
"""The digits that say what kind of thing is bought: a code of another division is not what was meant."""


def check(objects: Objects, registers: Sequence[Register]) -> Iterator[Finding]:
    """Give each CPV code whose first eight digits are in no list."""
    known = {code: entry for each in registers for code, entry in each.entries.items()}
    for path, data in objects.get(CODED, ()):
        for index, code in enumerate(data.get(FIELD, ())):
            if code[:DIGITS] not in known:
                yield _unknown((*path, FIELD, index), code, known)


def _unknown(path: Path, code: str, known: Mapping[str, Entry]) -> Finding:
    meant = nearest(code[:DIGITS], known)
    if meant is None:
        return Finding("MVI-R101", WAARSCHUWING, path, {"found": code, "near": NOTHING})
    label = known[meant].label
    near = Said(f"De code {meant} is: {label.nl}.", f"The code {meant} is: {label.en}.")
    return Finding("MVI-R101", WAARSCHUWING, path, {"found": code, "near": near, "meant": meant})


def nearest(code: str, known: Container[str]) -> str | None:
    """Return the known code that is most like `code`: two digits swapped, one wrong, or else the group above it."""
    swapped = [code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(DIGITS - 1)]
    for candidates in (swapped, _one_wrong(code), _above(code)):
        if found := next((each for each in candidates if each in known and each != code), None):
            return found
    return None


def _one_wrong(code: str) -> list[str]:
    """Return the codes that differ in one digit: the last first, and digits near to the one that is there first."""
    wrong = [(-at, abs(int(digit) - int(code[at])), digit) for at in range(DIVISION, DIGITS) for digit in "0123456789"]
    return [code[:-at] + digit + code[1 - at :] for at, _, digit in sorted(wrong)]


def _above(code: str) -> list[str]:
    return [code[:at].ljust(DIGITS, "0") for at in range(DIGITS - 1, DIVISION - 1, -1)]
