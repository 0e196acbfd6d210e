"""How long a contract can run."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.v1.records import Contract, Period

LAST_YEAR = 9999
"""The last year that a date of four digits can name."""


def longest_term(contract: Contract) -> tuple[str, str]:
    """Return the first and the last day on which a contract can run, with every extension and option used."""
    changes = contract.get("changes", [])
    periods = [contract["period"], *(change["period_after"] for change in changes if "period_after" in change)]
    months = sum(int(option["months"]) for option in contract.get("options", []))  # to JSON Schema 12.0 is whole too
    return min(each["start"] for each in periods), later(max(each["end"] for each in periods), months)


def present_term(contract: Contract) -> Period:
    """Return the term of a contract after its last change, in whatever order the changes stand."""
    changes = sorted(contract.get("changes", ()), key=lambda change: change["date"])
    return [contract["period"], *(change["period_after"] for change in changes if "period_after" in change)][-1]


def runs_in(span: Period, contract: Contract) -> bool:
    """Tell whether the term of a contract touches a period, and it had not ended before that began."""
    term = present_term(contract)
    touches = term["start"] <= span["end"] and span["start"] <= term["end"]
    return touches and contract.get("ended_on", span["start"]) >= span["start"]


def later(day: str, months: int) -> str:
    """Return the last day of a term that ended on `day` and goes on for so many months."""
    year, month, date = (int(part) for part in day.split("-"))
    to_year, to_month = divmod(12 * year + month - 1 + months, 12)
    if to_year > LAST_YEAR:
        return f"{LAST_YEAR}-12-31"
    last = monthrange(to_year, to_month + 1)[1]
    date = last if date == monthrange(year, month)[1] else min(date, last)
    return f"{to_year:04}-{to_month + 1:02}-{date:02}"
