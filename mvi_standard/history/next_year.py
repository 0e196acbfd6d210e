"""The submission to begin the next year with: what still holds of the last one, and no figure of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.history.pointers import take_loose
from mvi_standard.v1.term import last_day, later, latest_end

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from mvi_standard.finding import Path
    from mvi_standard.report import Report
    from mvi_standard.tables import Tables

    Values = Mapping[str, Any]
    Lists = dict[str, list[Any]]
    Record = dict[str, Any]

MONTHS = 12
PROVISIONAL = "voorlopig"
KEPT = ("standard_version", "profile", "submitter")
"""What of the submission itself holds for another year."""
OF_ONE_YEAR = ("contract_years", "observations", "social_return_reports", "data_quality")
"""Lists of which each record is about the period of its file."""
COUNTED = {"populations": ("measure", "count_unit", "nature", "threshold_regime"), "exclusions": ("reason",)}
"""Figures of a coverage, each with the fields that say which figure it is."""
SETTLED, NOT_JUDGED = ("nagekomen", "vervallen"), "nog_niet_beoordeeld"
"""How a commitment was kept: what no other year changes, and what holds of the others when a year begins."""


@dataclass(frozen=True)
class NextYear:
    """The new submission as `json.loads` gives it, and what became of the old one.

    `ended` has the contracts that are no longer in it, and `doubtful` those that passed their end and have an option
    left: each by its path in the old submission, with its last day. `blank` counts by list what was true of the old
    period alone, `loose` the records that nothing points at any more; `unjudged` counts the commitments of which the
    fulfilment has to be judged again.
    """

    values: Values
    ended: Mapping[Path, str]
    doubtful: Mapping[Path, str]
    blank: Mapping[str, int]
    loose: Mapping[str, int]
    unjudged: int

    @property
    def running(self) -> int:
        """The number of contracts that are in it."""
        return len(self.values.get("contracts", ()))


def next_year(values: Values, report: Report, tables: Tables, moment: str) -> NextYear:
    """Return the submission for a year later; `values` are those of the one that `report` is about, its root sound.

    `moment` is the present time as the standard writes it. Of a contract with a fault of structure nobody knows that it
    ended: it stays.
    """
    span = {name: later(day, MONTHS) for name, day in values["reporting_period"].items()}
    sound = {each.path: each.data for each in report.sound if each.cls == "Contract"}
    lists = {name: [*values[name]] for name in tables.lists if name in values}
    ended, doubtful = _over(sound, lists.get("contracts", ()), span["start"])
    past = {name: lists.pop(name) for name in OF_ONE_YEAR if name in lists}
    gone = _taken_out(lists, ended)
    uncounted, unjudged = (_renewed(lists, *each) for each in (("coverages", _uncounted), ("commitments", _unjudged)))
    root = _root(values, span, moment)
    about_nothing = {name: [*map(_about_nothing, those)] for name, those in past.items()}
    loose = take_loose(gone | about_nothing, root, lists, tables)
    blank = {"coverages": uncounted} | {name: len(those) for name, those in past.items()}
    return NextYear(
        root | {name: those for name, those in lists.items() if those},
        {path: last_day(sound[path]) for path in ended},
        {path: last_day(sound[path]) for path in doubtful},
        {name: count for name, count in blank.items() if count},
        loose,
        unjudged,
    )


def moved_on(name: str, before: str, after: str) -> str:
    """Return a name for a year later: with that year in place of the old one, or behind it."""
    changed = re.sub(rf"(?<!\d){before}(?!\d)", after, name)
    return changed if changed != name else f"{name}-{after}"


def _root(values: Values, span: Mapping[str, str], moment: str) -> dict[str, Any]:
    key = moved_on(values["id"], values["reporting_period"]["end"][:4], span["end"][:4])
    new = {"id": key, "version": 1, "state": PROVISIONAL, "reporting_period": span, "created_at": moment}
    return {name: values[name] for name in KEPT} | new


def _over(sound: Mapping[Path, Any], contracts: Iterable[Any], start: str) -> tuple[list[Path], list[Path]]:
    """Return the contracts that ended before a day, and those that did so unless an option was used.

    A framework agreement stays as long as a contract under it.
    """
    past = {path: each for path, each in sound.items() if last_day(each) < start}
    doubtful = [path for path, each in past.items() if "ended_on" not in each and latest_end(each) >= start]
    over = {path: each["id"] for path, each in past.items() if path not in doubtful}
    while needed := _frameworks(contracts, over) & {*over.values()}:
        over = {path: key for path, key in over.items() if key not in needed}
    return [*over], doubtful


def _frameworks(contracts: Iterable[Any], over: Collection[Path]) -> set[str]:
    """Return the keys of the frameworks of the contracts that stay."""
    return {_at(each, "parent_contract") for at, each in enumerate(contracts) if ("contracts", at) not in over}


def _taken_out(lists: Lists, ended: Collection[Path]) -> Lists:
    """Take out of the lists, and return, the ended contracts, their commitments, and the targets for them."""
    contracts = lists.get("contracts", [])
    taken = {"contracts": [each for at, each in enumerate(contracts) if ("contracts", at) in ended]}
    lists["contracts"] = [each for at, each in enumerate(contracts) if ("contracts", at) not in ended]
    gone = {_at(each, "id") for each in taken["contracts"]} - {_at(each, "id") for each in lists["contracts"]}
    for name, way in {"commitments": ("contract",), "targets": ("subject", "id")}.items():
        those = lists.get(name, [])
        taken[name] = [each for each in those if _at(each, *way) in gone]
        lists[name] = [each for each in those if _at(each, *way) not in gone]
    return taken


def _about_nothing(record: Any) -> Any:  # noqa: ANN401 - what stands in a JSON document
    """Return a record without what it is about: that was there before it, and stays."""
    return {name: each for name, each in record.items() if name != "subject"} if isinstance(record, dict) else record


def _renewed(lists: Lists, name: str, anew: Callable[[Record], Record]) -> int:
    """Make the records of a list anew; return how many of them changed."""
    before = lists.get(name, [])
    lists[name] = [anew(each) if isinstance(each, dict) else each for each in before]
    return sum(new != old for new, old in zip(lists[name], before, strict=True))


def _uncounted(coverage: Record) -> Record:
    """Return a coverage with the names of its figures, and no figure."""
    named = {
        name: [{key: each[key] for key in keys if key in each} for each in coverage[name] if isinstance(each, dict)]
        for name, keys in COUNTED.items()
        if isinstance(coverage.get(name), list | tuple)
    }
    return coverage | named


def _unjudged(commitment: Record) -> Record:
    """Return a commitment of which nobody has said yet how it was kept in the new year."""
    return commitment if commitment.get("fulfilment") in SETTLED else commitment | {"fulfilment": NOT_JUDGED}


def _at(record: Any, *way: str) -> str:  # noqa: ANN401 - idem
    """Return the text at a path; empty where there is none."""
    for name in way:
        record = record.get(name) if isinstance(record, dict) else None
    return record if isinstance(record, str) else ""
