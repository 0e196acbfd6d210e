"""Names of the sheets of a form for suppliers, in two languages."""

from __future__ import annotations

from mvi_standard.workbook.core.titles import FORM

ANSWERS, SOCIAL, PARTS = ("Antwoorden", "Answers"), ("Social return", "Social return"), ("Uitsplitsing", "Breakdown")
FACTS = FORM
"""The sheets; the last one is hidden, and says in each language what the form was made from."""
