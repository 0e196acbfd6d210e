"""Sheets and columns by profile, and those that are about some themes or KPIs only."""

from __future__ import annotations

from typing import NamedTuple

_ALWAYS = frozenset(
    {"", "coverages", "coverages.populations", "coverages.exclusions", "organisations", "organisations.identifiers"}
)
_LISTED = _ALWAYS | {
    "procedures", "procedures.identifiers", "lots", "lots.themes", "lots.criteria", "contracts", "contracts.options",
    "contracts.changes", "contract_years", "commitments", "social_return_reports",
    "social_return_reports.target_groups",
}  # fmt: skip
_MEASURED = {
    "observations", "observations.distribution", "observations.breakdown", "methods", "evidence", "targets",
    "action_plans", "data_quality",
}  # fmt: skip
SHEETS = {
    "basis": _LISTED,
    "effect": _LISTED | _MEASURED | {"commitments.sanctions", "organisations.certificates"},
    "totalen": _ALWAYS | _MEASURED | {"social_return_reports", "social_return_reports.target_groups"},
}
"""By profile: what its users fill in; what the profile or the schema demands comes on top."""
THEMED = {
    ("social_return_reports", ""): {"social_return"},
    ("social_return_reports.target_groups", ""): {"social_return"},
    ("organisations.certificates", ""): {"social_return", "klimaat", "di", "milieu"},
    ("organisations", "social_status"): {"social_return"},
    ("lots", "isv_risk_category"): {"keten"},
    ("lots", "accessibility"): {"di"},
    ("lots", "energy_efficiency"): {"klimaat"},
    ("contracts", "isv_conditions_apply"): {"keten"},
    ("organisations", "certificates_checked"): {"social_return"},
    ("commitments", "calculation"): {"social_return"},
}
"""Sheets and columns that are about some themes only."""
_ABROAD = {("", "procurement_by.country"), ("procedures.identifiers", "country"),
           ("contracts", "parent_external.buyer.country")}  # fmt: skip
LEFT_OUT = {
    "basis": _ABROAD | {("organisations", "certificates_checked"), ("contracts", "isv_conditions_apply")},
    "effect": _ABROAD,
    "totalen": _ABROAD | {("organisations", "certificates_checked")},
}
"""By profile: columns without use beside its sheets. A number of another country is one of a supplier."""
ON_REQUEST = {"basis": {("lots", "energy_efficiency")}}
"""By profile: columns that are there only for somebody who chooses themes or KPIs."""
VALUES = {
    "number": {"number"},
    "ratio": {"numerator", "denominator", "percentage"},
    "yes_no": {"yes_no"},
    "date": {"date"},
    "code": {"code"},
}
"""The columns of an observation that hold the value of a KPI, by the kind of value."""
ASKED = frozenset(
    {"unit", "count_unit", "time_basis", "boundary", "reference", "additionality"} | set[str]().union(*VALUES.values())
)
"""The columns of an observation that only some KPIs ask for."""


class Beside(NamedTuple):
    """Where a column is needed: `column` or one of those to `until` is filled, or has one of `values`; not `unless`."""

    column: str
    values: tuple[str, ...] = ()
    unless: str = ""
    until: str = ""


_VALUE = Beside("value_in_period.amount", until="value_cumulative.vat")


NEEDED_BESIDE = {
    "organisations": {"natural_person": Beside("id", unless="organisation_type")},
    "lots": {"value_basis": Beside("value.amount")},
    "lots.themes": {"reason": Beside("application", ("niet_toegepast_gemotiveerd", "niet_relevant"))},
    "contracts": {"value_basis": Beside("value.amount"), "end_missing_reason": Beside("id", unless="period.end")},
    "social_return_reports": {
        "valuation_table.id": _VALUE,
        "valuation_table.version": _VALUE,
    },
}
"""Columns that the schema leaves open and a rule demands beside others, by sheet. An organisation without a type is
taken for a supplier, of which must be said whether it is a person."""
