"""Terms of contracts: how long they run, how much has passed, and which records lie within."""

from __future__ import annotations

from calendar import monthrange
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.v1.records import Commitment, Contract, Dossier, Observation, Period, SocialReturnReport, Term

LAST_YEAR = 9999
"""The last year that a date of four digits can name."""
ENDLESS = f"{LAST_YEAR}-12-31"
"""The last day of a contract that has none."""
SPANS = ("hele_contractduur", "hele_levensduur")
"""The time bases of which a realised value counts once, when it is final: it may come after the contract."""
NOT_RUNNING = "not_running"


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
    unused = (option["months"] for option in contract.get("options", ()) if "exercised_on" not in option)
    return max(later(end, sum(unused)), contract.get("latest_end", end))


def latest_end_of(key: str, dossier: Dossier) -> str:
    """Return the last day of a contract that is there, if every option is used."""
    contract = dossier.get("Contract", key)
    return latest_end(contract) if contract else ENDLESS


def shown_end(end: str) -> str | Said:
    """Return a last day as a message says it."""
    return Said("geen einddatum", "no end date") if end == ENDLESS else end


def runs_in(span: Period, contract: Contract) -> bool:
    """Return whether a contract ran on a day of a period; of one without a first day that is not certain, so not so."""
    return "period" in contract and not is_outside(span, contract)


def is_outside(span: Period, contract: Contract) -> bool:
    """Return whether it is certain that a contract did not run on any day of a period."""
    return last_day(contract) < span["start"] or ("period" in contract and span["end"] < contract["period"]["start"])


def lies_within(inner: Period, span: Period) -> bool:
    """Return whether a period lies wholly within another."""
    return span["start"] <= inner["start"] and inner["end"] <= span["end"]


def ends_before_it_starts(contract: Contract) -> bool:
    """Return whether one of the two days of a term must be wrong, so that nobody knows when the contract runs."""
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


def contract_then(row: Observation | SocialReturnReport, dossier: Dossier) -> Contract | None:
    """Return the contract that must have run in the period of a row; None where none must."""
    said: Mapping[str, Any] = row
    realised = said.get("nature") != "verwacht" and said.get("time_basis") not in SPANS
    return dossier.get("Contract", row["subject"]["id"]) if realised and row["subject"]["type"] == "contract" else None


def is_outside_term(row: Observation | SocialReturnReport, dossier: Dossier) -> bool:
    """Return whether it is not certain that the contract of a row ran in the period of that row."""
    contract = contract_then(row, dossier)
    return contract is not None and not runs_in(row["period"], contract)


def months(start: str, end: str) -> Fraction:
    """Return the months from the first to the last day; a part of a month counts by its days."""
    first_year, first_month, first_day = (int(part) for part in start.split("-"))
    last_year, last_month, last_day = (int(part) for part in end.split("-"))
    before = Fraction(first_day - 1, monthrange(first_year, first_month)[1])
    until = Fraction(last_day, monthrange(last_year, last_month)[1])
    return 12 * (last_year - first_year) + last_month - first_month + until - before


def elapsed_share(start: str, end: str, day: str) -> Fraction:
    """Return which part of a span has passed at the end of a day: 0 when it has not begun, 1 when it is over."""
    if day < start or end < start:
        return Fraction(0)
    return months(start, min(end, day)) / months(start, end)


def year_before(day: str) -> str:
    """Return the same day a year earlier; of 29 February that is the 28th."""
    year, rest = int(day[:4]) - 1, day[4:]
    return f"{year:04}{'-02-28' if rest == '-02-29' else rest}"
