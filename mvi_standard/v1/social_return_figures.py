"""What a social return report can report."""

from __future__ import annotations

FIGURES = (
    "value_in_period",
    "value_cumulative",
    "persons_started",
    "persons_active",
    "hours",
    "places_started",
    "months",
    "social_purchasing",
    "target_groups",
)
"""What is reported; a valuation table or the hours of a full week say nothing by themselves."""
