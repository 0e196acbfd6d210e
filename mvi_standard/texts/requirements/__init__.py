"""The demands that are not rules, with their texts: read when a finding needs them."""

from __future__ import annotations

from dataclasses import replace

from mvi_standard.demands import DEMANDS
from mvi_standard.texts.requirements.amounts import AMOUNTS
from mvi_standard.texts.requirements.known_faults import KNOWN_FAULTS
from mvi_standard.texts.requirements.opening import OPENING
from mvi_standard.texts.requirements.privacy import PRIVACY
from mvi_standard.texts.requirements.reading import READING
from mvi_standard.texts.requirements.references import REFERENCES
from mvi_standard.texts.requirements.registers import REGISTERS
from mvi_standard.texts.requirements.structure import STRUCTURE
from mvi_standard.texts.requirements.workbook import WORKBOOK

TEXTS = {
    **READING,
    **OPENING,
    **WORKBOOK,
    **STRUCTURE,
    **REFERENCES,
    **REGISTERS,
    **PRIVACY,
    **AMOUNTS,
    **KNOWN_FAULTS,
}
REQUIREMENTS = {code: replace(demand, document=TEXTS[code]) for code, demand in DEMANDS.items()}
