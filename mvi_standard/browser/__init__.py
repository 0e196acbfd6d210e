"""The validator for the page in the browser: it judges as the command line does, and offers the next steps."""

from __future__ import annotations

from mvi_standard.browser.outcome import VERDICTS, Answer, Outcome
from mvi_standard.browser.validator import Validator

__all__ = ["VERDICTS", "Answer", "Outcome", "Validator"]
