"""How to mend a value in a cell: in a workbook nobody writes quotation marks, points or true."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.finding import Finding

FIXES = {
    "number": ("Vul een getal in, zoals 12500,50.", "Enter a number, such as 12500.50."),
    "integer": ("Vul een heel getal in, zoals 12.", "Enter a whole number, such as 12."),
    "boolean": ("Kies ja of nee.", "Choose yes or no."),
    "date": ("Vul een datum in, zoals 31-12-2026.", "Enter a date, such as 31-12-2026."),
    "timestamp": (
        "Vul datum, tijd en tijdzone in, zoals 2027-02-01T09:30:00+01:00.",
        "Enter date, time and time zone, such as 2027-02-01T09:30:00+01:00.",
    ),
    "string": (
        "Maak van de cel eerst tekst: kies Celeigenschappen en dan Tekst. Typ de waarde daarna opnieuw.",
        "Make the cell text first: choose Format cells and then Text. Then type the value again.",
    ),
}
"""What to enter, by the type of the field."""
_KINDS = {"Date": "date", "Timestamp": "timestamp"}
_TYPE, _FORM, _DAY = "MVI-S001", "MVI-S005", "MVI-S006"


def cell_fix(finding: Finding, language: str) -> str | None:
    """Return how to mend a value of the wrong kind or form in a cell; None where what holds for any file will do."""
    if finding.code not in {_TYPE, _FORM, _DAY}:
        return None
    kind = finding.values.get("type")
    key = _KINDS.get(getattr(kind, "key", ""), str(finding.values.get("wanted", "")))
    return FIXES[key][("nl", "en").index(language)] if key in FIXES else None
