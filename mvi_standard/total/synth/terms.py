"""The term of a contract, and what happens to it while it runs."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import after, days_between, odds
from mvi_standard.total.synth.shapes import Record, euro, period

if TYPE_CHECKING:
    from mvi_standard.total.synth.drawing import Chance

YEAR = 365.25
MONTHS = (6, 12, 12, 24, 24, 36, 48)
ENDING = odds(opgezegd=0.5, ontbonden=0.2, overgedragen=0.3)


def later(day: str, months: int) -> str:
    """Return the last day of a term of so many months that starts on `day`, or after it ended on `day`."""
    year, month = divmod(12 * int(day[:4]) + int(day[5:7]) - 1 + months, 12)
    return f"{year}-{month + 1:02}-{min(int(day[8:]), monthrange(year, month + 1)[1]):02}"


def add_term(contract: Record, draw: Chance, awarded: str, still_running: str) -> float:
    """Set the days of a contract, running on the day named if awarded before; return its years, options included."""
    contract["signed_on"] = after(awarded, draw.whole(5, 30))
    start = after(contract["signed_on"], draw.whole(0, 25))
    months = draw.pick(MONTHS)
    while later(start, months) < still_running:
        months += 12
    end = after(later(start, months), -1)
    contract["period"] = period(start, end)
    if draw.chance(0.05):
        contract["end_missing_reason"] = draw.pick(("onbepaalde_tijd", "onbekend"))
        return months / 12
    options = [{"months": 12} for _ in range(draw.pick((0, 0, 1, 1, 2)))] if months > 6 else []  # noqa: PLR2004
    if options and draw.chance(0.2):
        contract["latest_end"] = _extended(end, 12 * len(options))
    if options:
        contract["options"] = options
    return (months + 12 * len(options)) / 12


def add_value(contract: Record, draw: Chance, worth: float, years: float) -> None:
    """Draw the value of a contract at signing."""
    options = len(contract.get("options", ())) / years
    if draw.chance(0.9):
        with_options = draw.chance(0.35)
        contract["value"] = euro(round(worth * (1.0 if with_options else 1 - options), -1))
        contract["value_basis"] = "incl_opties" if with_options else "excl_opties"
    else:
        contract["value_missing_reason"] = draw.pick(("onbekend", "onderdrukt"))


def add_events(contract: Record, draw: Chance, *, works: bool) -> None:
    """Let an option be used, work be added, prices rise, or the contract end early."""
    start, end = contract["period"]["start"], contract["period"]["end"]
    changes: list[Record] = []
    if draw.chance(0.25 if works else 0.05):
        more = draw.chance(0.8)
        changes.append({"date": draw.day(start, end), "kind": "meerwerk" if more else "minderwerk"})
    if days_between(start, end) > 2 * YEAR and draw.chance(0.3):
        changes.append({"date": f"{int(start[:4]) + 1}-12-31", "kind": "indexering"})
    if draw.chance(0.01):
        changes.append({"date": draw.day(start, end), "kind": "overname"})
    if "options" in contract and draw.chance(0.65):
        _use_options(contract, changes, draw)
    elif contract["kind"] != "raamovereenkomst" and draw.chance(0.05):
        contract["ended_on"], contract["end_reason"] = draw.day(start, end), draw.weigh(ENDING)
    elif draw.chance(0.6):
        contract["ended_on"], contract["end_reason"] = end, "afgelopen"
    if changes:
        contract["changes"] = sorted(changes, key=lambda each: str(each["date"]))


def _use_options(contract: Record, changes: list[Record], draw: Chance) -> None:
    """Use the first option, and perhaps the ones after it; the value changes where options were not in it."""
    start, end = contract["period"]["start"], contract["period"]["end"]
    for place, option in enumerate(contract["options"]):
        if place and draw.chance(0.5):
            return
        used, end = max(start, after(end, -60)), _extended(end, option["months"])
        contract["options"][place] = option | {"exercised_on": used, "new_end": end}
        if contract.get("value_basis") == "excl_opties":
            changes.append({"date": used, "kind": "verlenging"})


def _extended(end: str, months: int) -> str:
    return after(later(after(end, 1), months), -1)


def as_of(contract: Record, day: str) -> Record:
    """Return a contract as it was known on a day, with the end that it had then; what happened later is not there."""
    known = dict(contract)
    if "options" in known:
        known["options"] = [
            each if each.get("exercised_on", "") <= day else {"months": each["months"]} for each in known["options"]
        ]
        ends = [each["new_end"] for each in known["options"] if "new_end" in each]
        known["period"] = known["period"] | {"end": max([known["period"]["end"], *ends])}
    if "end_missing_reason" in known:
        _forget_days(known)
    if changes := [each for each in known.pop("changes", ()) if each["date"] <= day]:
        known["changes"] = changes
    if known.get("ended_on", "") > day:
        del known["ended_on"], known["end_reason"]
    return known


def _forget_days(known: Record) -> None:
    """Leave out an end that is not there; where it is not known, the start is not always known either."""
    start = known.pop("period")["start"]
    if known["end_missing_reason"] != "onbekend" or int(start[-2:]) % 2:
        known["period"] = {"start": start}
