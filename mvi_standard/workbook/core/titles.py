"""The names of the sheets for people: short enough for Excel, and unique."""

from __future__ import annotations

TITLES = {
    "": ("Aanlevering", "Submission"),
    "coverages.populations": ("Opgegeven totalen", "Declared totals"),
    "coverages.exclusions": ("Uitsluitingen", "Exclusions"),
    "organisations.identifiers": ("Nummers van organisaties", "Numbers of organisations"),
    "organisations.certificates": ("Certificaten", "Certificates"),
    "procedures.identifiers": ("Nummers van aanbestedingen", "Numbers of procedures"),
    "lots.identifiers": ("Nummers van percelen", "Numbers of lots"),
    "contracts.identifiers": ("Nummers van contracten", "Numbers of contracts"),
    "lots.themes": ("Thema's per perceel", "Themes by lot"),
    "lots.criteria": ("Criteria", "Criteria"),
    "contracts.participants": ("Deelnemende opdrachtgevers", "Participating buyers"),
    "contracts.options": ("Opties tot verlenging", "Options to extend"),
    "contracts.changes": ("Wijzigingen", "Changes"),
    "commitments.sanctions": ("Malussen en bonussen", "Penalties and bonuses"),
    "observations.distribution": ("Verdelingen", "Distributions"),
    "observations.breakdown": ("Uitsplitsingen", "Breakdowns"),
    "social_return_reports": ("Social return", "Social return"),
    "social_return_reports.target_groups": ("Doelgroepen", "Target groups"),
    "action_plans.reports": ("Rapportages over actieplannen", "Reports on action plans"),
    "kpi_definitions.requires": ("Eigen KPI's - wat vermeld", "Own KPIs - what is stated"),
    "kpi_definitions.counted": ("Eigen KPI's - wat meetelt", "Own KPIs - what is counted"),
    "kpi_definitions.dimensions": ("Eigen KPI's - uitsplitsingen", "Own KPIs - breakdowns"),
}
"""By the path of a sheet; other sheets have the label of their list."""
SMALL_FORM = ("Klein formulier", "Small form")
READ_ME = ("Lees mij", "Read me")
CODELISTS = ("Codelijsten", "Code lists")
CODE_COLUMN = 2
"""The column of the codes on the sheet with the code lists."""
HELP = ("Hulp", "Help")
"""First words of the last row of the first sheet."""
FINDINGS = ("Bevindingen", "Findings")
QUESTIONS = ("Vragen", "Questions")
"""The sheet with what notices leave open."""
FORM = "mvi_formulier"
"""The hidden sheet by which the form of a supplier is known."""
LIST_NAME = "mvi_validate_bevindingen"
"""The hidden name that points at the list of findings, whatever its sheet is called by then."""
