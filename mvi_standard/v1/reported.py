"""What a nil report does not have."""

from __future__ import annotations

REPORTED = ("Lot", "Contract", "ContractYear", "Commitment", "Observation", "SocialReturnReport")
"""The classes that say what an organisation procured and achieved. Plans, targets and procedures do not."""
