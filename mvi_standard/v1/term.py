"""How long a contract runs, and how long it can run."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from mvi_standard.finding import Said

if TYPE_CHECKING:
    from mvi_standard.v1.records import Commitment, Contract, Dossier, Period, Term

LAST_YEAR = 9999
"""The last year that a date of four digits can name."""
ENDLESS = f"{LAST_YEAR}-12-31"
"""The last day of a contract that has none."""


def present_end(contract: Contract) -> str:
    """Return the last day of a contract as it is now, options that were used included; ENDLESS when there is none."""
    term = contract.get("period")
    return term.get("end", ENDLESS) if term else ENDLESS


def last_day(contract: Contract) -> str:
    """Return the last day on which a contract ran, or is to run as it is now; ENDLESS when there is none."""
    return contract.get("ended_on") or present_end(contract)


def latest_end(contract: Contract) -> str:
    """Return the last day of a contract if every option is used; ENDLESS when there is none."""
    end = present_end(contract)
    if end == ENDLESS:
        return contract.get("latest_end", ENDLESS)
    # To JSON Schema 12.0 is a whole number of months too.
    unused = (int(option["months"]) for option in contract.get("options", ()) if "exercised_on" not in option)
    return max(later(end, sum(unused)), contract.get("latest_end", end))


def told(end: str) -> str | Said:
    """Return a last day as a message says it."""
    return Said("geen einddatum", "no end date") if end == ENDLESS else end


def runs_in(span: Period, contract: Contract) -> bool:
    """Tell whether a contract ran on a day of a period; of one without a first day that is not certain, so not so."""
    return "period" in contract and not is_outside(span, contract)


def is_outside(span: Period, contract: Contract) -> bool:
    """Tell whether it is certain that a contract did not run on any day of a period."""
    return last_day(contract) < span["start"] or ("period" in contract and span["end"] < contract["period"]["start"])


def ends_before_it_starts(contract: Contract) -> bool:
    """Tell whether one of the two days of a term must be wrong, so that nobody knows when the contract runs."""
    return "period" in contract and last_day(contract) < contract["period"]["start"]


def basis_of(commitment: Commitment, dossier: Dossier) -> Period | Term | None:
    """Return the span in which a commitment must be met: without one of its own, the term of its contract."""
    if "basis_period" in commitment:
        return commitment["basis_period"]
    contract = dossier.get("Contract", commitment["contract"])
    return contract.get("period") if contract else None


def later(day: str, months: int) -> str:
    """Return the last day of a term that ended on `day` and goes on for so many months."""
    year, month, date = (int(part) for part in day.split("-"))
    to_year, to_month = divmod(12 * year + month - 1 + months, 12)
    if to_year > LAST_YEAR:
        return ENDLESS
    last = monthrange(to_year, to_month + 1)[1]
    date = last if date == monthrange(year, month)[1] else min(date, last)
    return f"{to_year:04}-{to_month + 1:02}-{date:02}"
