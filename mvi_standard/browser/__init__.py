"""What the page with the validator calls: judging as at the terminal, what can be done next, and all to show of it."""

from __future__ import annotations

from mvi_standard.browser.outcome import VERDICTS, Answer, Outcome
from mvi_standard.browser.validator import Validator

__all__ = ["VERDICTS", "Answer", "Outcome", "Validator"]
