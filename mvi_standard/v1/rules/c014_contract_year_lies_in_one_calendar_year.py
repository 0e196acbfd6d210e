"""MVI-C014."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import ContractYear, Dossier


@rule("MVI-C014", on="ContractYear")
def contract_year_lies_in_one_calendar_year(year: ContractYear, _: Dossier) -> Iterator[Problem]:
    """De periode van een contractjaar moet binnen één kalenderjaar vallen.

    Melding: De betalingen lopen van {start} tot en met {end} en vallen dus niet allemaal in {year}.
    Waarom: Betalingen worden per kalenderjaar opgeteld; een bedrag over twee jaren is niet te verdelen.
    Oplossing: Splits het bedrag over de jaren en maak voor elk jaar een eigen regel.

    The period of a contract year must lie in one calendar year.

    Message: The payments run from {start} to {end}, so not all of them fall in {year}.
    Why: Payments are added by calendar year; an amount over two years cannot be divided.
    Fix: Split the amount over the years and make one record for each year.
    """
    start, end = year["period"]["start"], year["period"]["end"]
    calendar_year = start.split("-")[0]
    if not end.startswith(calendar_year):
        yield Problem("period", start=start, end=end, year=calendar_year)
