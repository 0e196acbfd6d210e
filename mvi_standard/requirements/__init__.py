"""The demands that are not rules: read when a finding needs its text."""

from __future__ import annotations

from mvi_standard.amounts import THOUSANDS
from mvi_standard.privacy import CONTACT
from mvi_standard.requirement import FOUT, WAARSCHUWING, Requirement
from mvi_standard.requirements.amounts import AMOUNTS
from mvi_standard.requirements.privacy import PRIVACY
from mvi_standard.requirements.reading import READING
from mvi_standard.requirements.references import REFERENCES
from mvi_standard.requirements.structure import STRUCTURE

WARNINGS = {CONTACT, THOUSANDS}
REQUIREMENTS = {
    code: Requirement(code, WAARSCHUWING if code in WARNINGS else FOUT, text)
    for code, text in {**READING, **STRUCTURE, **REFERENCES, **PRIVACY, **AMOUNTS}.items()
}
