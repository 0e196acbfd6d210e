"""The demands that are not rules: reading (F), structure (S), references (R). Loaded when a finding needs its text."""

from __future__ import annotations

from mvi_standard.requirement import FOUT, Requirement
from mvi_standard.requirements.reading import READING
from mvi_standard.requirements.references import REFERENCES
from mvi_standard.requirements.structure import STRUCTURE

REQUIREMENTS = {code: Requirement(code, FOUT, text) for code, text in {**READING, **STRUCTURE, **REFERENCES}.items()}
