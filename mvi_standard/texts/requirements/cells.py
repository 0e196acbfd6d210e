"""How to mend a value in a cell: in a workbook nobody writes quotation marks, points or true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.demands import EXISTING_DAY, PATTERN, PROFILE_LIST, VALUE_TYPE

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
    "list": (
        (
            "Vul het blad in, of kies een profiel dat past bij wat u heeft. Staat het blad niet in uw werkmap? "
            "Maak er dan een met uw gegevens erin: "
            "mvi template --profile {profile} --from UW-BESTAND -o NIEUW-BESTAND. "
            "Op de pagina met de controle: zet uw bestand om naar JSON, en die JSON weer naar een werkmap. "
            "Heeft u over deze periode niets te melden, geef dan de reden van een lege aanlevering."
        ),
        (
            "Fill in the sheet, or choose a profile that suits what you have. Is the sheet not in your workbook? "
            "Then make one with your data in it: mvi template --profile {profile} --from YOUR-FILE -o NEW-FILE. "
            "On the page with the validator: convert your file to JSON, and that JSON to a workbook again. "
            "If there is nothing to report for this period, give the reason for a nil report."
        ),
    ),
    "string": (
        "Maak van de cel eerst tekst: kies Celeigenschappen en dan Tekst. Typ de waarde daarna opnieuw.",
        "Make the cell text first: choose Format cells and then Text. Then type the value again.",
    ),
}
"""What to enter, by the type of the field."""
_KINDS = {"Date": "date", "Timestamp": "timestamp"}
_BY_TYPE = {VALUE_TYPE.code, PATTERN.code, EXISTING_DAY.code}
"""Demands of which the type of the field says what to enter."""


def cell_fix(finding: Finding, language: str) -> str | None:
    """Return how to mend what is wrong in a workbook; None where what holds for any file will do."""
    if finding.code == PROFILE_LIST.code:
        profile = getattr(finding.values["profile"], "key", "").partition(":")[2]
        return FIXES["list"][("nl", "en").index(language)].format(profile=profile)
    if finding.code not in _BY_TYPE:
        return None
    kind = finding.values.get("type")
    key = _KINDS.get(getattr(kind, "key", ""), str(finding.values.get("wanted", "")))
    return FIXES[key][("nl", "en").index(language)] if key in FIXES else None
