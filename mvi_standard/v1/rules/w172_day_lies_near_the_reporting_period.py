"""MVI-W172."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.scope import period
from mvi_standard.v1.term import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Path
    from mvi_standard.v1.records import Contract, Dossier, Lot, Procedure

FAR = 50
"""Years [proposed]: contracts to build, finance and maintain are the longest, and run for twenty to thirty years."""
DAYS = ("published_on", "awarded_on", "signed_on", "latest_end", "ended_on")
LISTS = {"options": ("exercised_on", "new_end"), "changes": ("date",)}


@rule("MVI-W172", on="Lot", also=("Contract", "Procedure"), severity=WAARSCHUWING)
def day_lies_near_the_reporting_period(record: Lot | Contract | Procedure, dossier: Dossier) -> Iterator[Problem]:
    """Een datum van een aanbesteding, perceel of contract hoort binnen vijftig jaar van de rapportageperiode te liggen.

    Melding: Er staat {found}. Dat is meer dan {years} jaar van de rapportageperiode vandaan, {start} tot en met {end}.
    Waarom: Ook de langste contracten duren zelden meer dan dertig jaar. Zo'n datum is meestal een tikfout, of staat
        voor 'onbekend' of 'geen einde'. Dan tellen perceel en contract in het verkeerde jaar.
    Oplossing: Verbeter het jaar. Excel maakt van het jaartal 2026 de dag 18 juli 1905. Heeft het contract geen
        einde, laat dat dan weg en kies onbepaalde_tijd bij Reden zonder einddatum (end_missing_reason). Klopt de
        datum van een perceel of contract echt, leg dat dan daar uit bij Toelichting op wat opvalt (explanation).

    A day of a procedure, lot or contract should lie within fifty years of the reporting period.

    Message: It says {found}. That is more than {years} years away from the reporting period, {start} to {end}.
    Why: Even the longest contracts seldom run for more than thirty years. Such a day is mostly mistyped, or stands
        for 'unknown' or 'no end'. Lot and contract then count in the wrong year.
    Fix: Correct the year. Excel turns the year 2026 into 18 July 1905. If the contract has no end, leave it out
        and choose onbepaalde_tijd as the reason (end_missing_reason). If the day of a lot or contract really is
        right, explain that there under Explanation of what stands out (explanation).
    """
    if dossier.submission is None or "explanation" in record:
        return
    first, last = dossier.once(_limits)
    for at, day in _days(record):
        if not first <= day <= last:
            span = dossier.submission["reporting_period"]
            yield Problem(*at, found=day, years=FAR, start=span["start"], end=span["end"])


def _limits(dossier: Dossier) -> tuple[str, str]:
    """Return the first and the last day that are near enough."""
    span = period(dossier)
    return later(span["start"], -12 * FAR), later(span["end"], 12 * FAR)


def _days(record: Any) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - classes that share some of these fields
    """Give each day of a record with its place."""
    for name in DAYS:
        if name in record:
            yield (name,), record[name]
    for name, day in record.get("period", {}).items():
        yield ("period", name), day
    for name, fields in LISTS.items():
        for index, each in enumerate(record.get(name, ())):
            yield from (((name, index, field), each[field]) for field in fields if field in each)
