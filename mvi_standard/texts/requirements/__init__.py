"""The demands that are not rules: read when a finding needs its text."""

from __future__ import annotations

from mvi_standard.requirement import FOUT, WAARSCHUWING, Requirement
from mvi_standard.stages.amounts import THOUSANDS
from mvi_standard.stages.privacy import ACCOUNT, CONTACT
from mvi_standard.texts.requirements.amounts import AMOUNTS
from mvi_standard.texts.requirements.known_faults import KNOWN_FAULTS
from mvi_standard.texts.requirements.opening import OPENING
from mvi_standard.texts.requirements.privacy import PRIVACY
from mvi_standard.texts.requirements.reading import READING
from mvi_standard.texts.requirements.references import REFERENCES
from mvi_standard.texts.requirements.registers import REGISTERS, SEVERITIES
from mvi_standard.texts.requirements.structure import STRUCTURE
from mvi_standard.texts.requirements.workbook import LIGHT, WORKBOOK

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
