"""The demands that are not rules: read when a finding needs its text."""

from __future__ import annotations

from mvi_standard.amounts import THOUSANDS
from mvi_standard.privacy import ACCOUNT, CONTACT
from mvi_standard.requirement import FOUT, WAARSCHUWING, Requirement
from mvi_standard.requirements.amounts import AMOUNTS
from mvi_standard.requirements.known_faults import KNOWN_FAULTS
from mvi_standard.requirements.opening import OPENING
from mvi_standard.requirements.privacy import PRIVACY
from mvi_standard.requirements.reading import READING
from mvi_standard.requirements.references import REFERENCES
from mvi_standard.requirements.registers import REGISTERS, SEVERITIES
from mvi_standard.requirements.structure import STRUCTURE
from mvi_standard.requirements.workbook import LIGHT, WORKBOOK

LIGHTER = {
    ACCOUNT: WAARSCHUWING,
    CONTACT: WAARSCHUWING,
    THOUSANDS: WAARSCHUWING,
    **SEVERITIES,
    **LIGHT,
    **dict.fromkeys(KNOWN_FAULTS, WAARSCHUWING),
}
TEXTS = (READING, OPENING, WORKBOOK, STRUCTURE, REFERENCES, REGISTERS, PRIVACY, AMOUNTS, KNOWN_FAULTS)
REQUIREMENTS = {
    code: Requirement(code, LIGHTER.get(code, FOUT), text) for those in TEXTS for code, text in those.items()
}
