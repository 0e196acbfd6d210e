"""From the records of a submission to its figures, and to the KPI results that are published."""
