"""The validator for the page: it judges as the terminal does, and offers what can be done next."""

from __future__ import annotations

from mvi_standard.browser.outcome import VERDICTS, Answer, Outcome
from mvi_standard.browser.validator import Validator

__all__ = ["VERDICTS", "Answer", "Outcome", "Validator"]
