"""Compare the files of two years: what someone who knows both would ask about.

None of it need be wrong, and no file alone shows it: contracts that vanished or got another id, suppliers and values
that changed, cumulative values that fell, other units.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct

from mvi_standard.v1.term import ENDLESS, last_day, latest_end

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from mvi_standard.finding import Path
    from mvi_standard.report import Report

JUMP = 100
"""Times as much, or as little, that looks like another unit [proposed]: a thousand is the usual mistake."""


class Row(NamedTuple):
    """A record, with its path in the file that a report is on."""

    report: Report
    path: Path
    data: Any


class Question(NamedTuple):
    """Something to ask about a record: `kind` names the text in texts/compare.toml that `values` fill."""

    kind: str
    about: Row
    values: Mapping[str, Any]


class Year(Struct, frozen=True):
    """What the files of one body say of one year: sound records by class, and the keys of contracts with a fault."""

    body: Row
    records: Mapping[str, Sequence[Row]]
    faulty: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        """The official numbers of the body."""
        return _numbers(self.body.data)

    @property
    def last_day(self) -> str:
        """The last day of its latest reporting period."""
        ends: list[str] = [each.data["reporting_period"]["end"] for each in self.records["Submission"]]
        return max(ends)


def years(reports: Iterable[Report]) -> list[Year]:
    """Return a year for each body that submitted; a file of which nobody can read whose it is, is left out."""
    those: dict[Hashable, list[Report]] = defaultdict(list)
    for report in reports:
        body = _submitter(report)
        if body is not None:
            those[_numbers(body.data) or body.data.get("name", body.data["id"])].append(report)
    return [_year(each) for each in those.values()]


def questions(last: Sequence[Year], this: Sequence[Year]) -> Iterator[Question]:
    """Yield what to ask of each body about its two years, and about the bodies that are in one of them only."""
    successors = {number: year.body for year in this for number in _predecessors(year)}
    known = {number: year for year in this for number in year.numbers}
    alone = len(last) == len(this) == 1
    for each in last:
        now = next((known[one] for one in sorted(each.numbers) if one in known), None)
        after = next((successors[one] for one in sorted(each.numbers) if one in successors), None)
        if now is not None:
            yield from asked(each, now)
        elif after is not None:
            yield Question("merged", each.body, {"successor": after.data.get("name", after.data["id"])})
        elif alone:
            yield from asked(each, this[0])
        else:
            yield Question("silent", each.body, {})


def asked(last: Year, this: Year) -> Iterator[Question]:
    """Yield what to ask of one body."""
    if not last.numbers & this.numbers:
        yield Question("numbers", this.body, {"old": _listed(last.numbers), "new": _listed(this.numbers)})
    pairs = _paired(last.records["Contract"], this.records["Contract"])
    for old, new in pairs:
        if new is not None:
            yield from _of_contract(old, new, last.last_day)
        elif old.data["id"] not in this.faulty and last_day(old.data) > last.last_day:
            end = last_day(old.data)
            yield Question("vanished", old, {"end": end}) if end != ENDLESS else Question("vanished_endless", old, {})
    keys = {old.data["id"]: new.data["id"] for old, new in pairs if new is not None}
    yield from _fallen(last, this, keys)
    yield from _measured(last, this, keys)


def _submitter(report: Report) -> Row | None:
    dossier = report.dossier
    if dossier is None or dossier.submission is None:
        return None
    key = dossier.submission["submitter"]
    found = (each for each in report.sound if each.cls == "Organisation" and each.data["id"] == key)
    return next((Row(report, each.path, each.data) for each in found), None)


def _year(reports: Sequence[Report]) -> Year:
    records: dict[str, list[Row]] = defaultdict(list)
    for report in reports:
        for each in report.sound:
            records[each.cls].append(Row(report, each.path, each.data))
    listed = [one for report in reports if report.document for one in report.document.lists.get("contracts", ())]
    sound = {each.data["id"] for each in records["Contract"]}
    faulty = {str(one.get("id")) for one in listed if isinstance(one, dict)} - sound
    body = _submitter(reports[0])
    assert body is not None  # noqa: S101 - `years` passes none without
    return Year(body, records, frozenset(faulty))


def _numbers(organisation: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(f"{each['scheme']}:{each['value']}" for each in organisation.get("identifiers", ()))


def _predecessors(year: Year) -> Iterator[str]:
    """Yield the official numbers of the bodies that went up in the submitter."""
    before = set(year.body.data.get("predecessors", ()))
    for each in year.records["Organisation"]:
        if each.data["id"] in before:
            yield from _numbers(each.data)


def _listed(those: Iterable[str]) -> str:
    return ", ".join(sorted(those)) or "-"


SAME = (("id", "own_number"), ("own_number",), ("id", "title"), ("title", "period"))
"""What two files say of one and the same contract, the surest first. A key alone does not: some number their rows."""


def _paired(last: Sequence[Row], this: Sequence[Row]) -> list[tuple[Row, Row | None]]:
    """Return each contract of last year with the same one of this year, if there is exactly one."""
    found: dict[int, Row] = {}
    taken: set[int] = set()
    for fields in SAME:
        old = _by(fields, (each for each in last if id(each) not in found))
        new = _by(fields, (each for each in this if id(each) not in taken))
        for key in old.keys() & new.keys():
            if len(old[key]) == len(new[key]) == 1:
                found[id(old[key][0])] = new[key][0]
                taken.add(id(new[key][0]))
    return [(each, found.get(id(each))) for each in last]


def _by(fields: Sequence[str], rows: Iterable[Row]) -> dict[Hashable, list[Row]]:
    found: dict[Hashable, list[Row]] = defaultdict(list)
    for each in rows:
        if all(name in each.data for name in fields):
            found[tuple(_start(each.data[name]) for name in fields)].append(each)
    return found


def _start(value: Any) -> Hashable:  # noqa: ANN401 - a text, or a term of which the end may change
    start: str = value["start"] if isinstance(value, dict) else value
    return start


def _of_contract(old: Row, new: Row, day: str) -> Iterator[Question]:
    """Yield what to ask about a contract that is in both files; `day` is the last one of last year."""
    then, now = old.data, new.data
    if then["id"] != now["id"]:
        yield Question("renamed", new, {"old": then["id"]})
    before, after = _suppliers(old), _suppliers(new)
    if before.keys() != after.keys():
        yield Question("suppliers", new, {"old": _listed(before.values()), "new": _listed(after.values())})
    values, changed = _amounts(then, now), any(each["date"] > day for each in now.get("changes", ()))
    if values and not changed:
        yield Question("value", new, values)
    if "ended_on" not in now and latest_end(now) < latest_end(then):
        yield Question("latest_end", new, {"old": latest_end(then), "new": latest_end(now)})
    used = {each.get("exercised_on") for each in now.get("options", ())}
    for each in then.get("options", ()):
        if each.get("exercised_on", day) not in {*used, day}:
            yield Question("option", new, {"day": each["exercised_on"]})


def _suppliers(contract: Row) -> dict[Hashable, str]:
    """Return the names of the suppliers by what other files know them by as well: numbers, a name, or else the key."""
    dossier = contract.report.dossier
    found = ((dossier and dossier.get("Organisation", key)) or {"id": key} for key in contract.data["suppliers"])
    return {_numbers(each) or each.get("name", each["id"]): each.get("name", each["id"]) for each in found}


def _amounts(old: Mapping[str, Any], new: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return two values on one basis that differ; empty where there is nothing to compare."""
    if not {"value", "value_basis"} <= old.keys() & new.keys() or old["value_basis"] != new["value_basis"]:
        return {}
    return {"old": old["value"]["amount"], "new": new["value"]["amount"]} if old["value"] != new["value"] else {}


def _fallen(last: Year, this: Year, keys: Mapping[str, str]) -> Iterator[Question]:
    """Yield the values up to now of social return that are below those of last year."""
    before, after = (_highest(each.records["SocialReturnReport"]) for each in (last, this))
    for (kind, key), (amount, _) in before.items():
        now, row = after.get((kind, keys.get(key, key)), (amount, None))
        if row is not None and now < amount:
            yield Question("cumulative", row, {"old": amount, "new": now})


def _highest(rows: Iterable[Row]) -> dict[tuple[str, str], tuple[Any, Row]]:
    found: dict[tuple[str, str], tuple[Any, Row]] = {}
    for each in rows:
        if "value_cumulative" in each.data:
            amount, subject = each.data["value_cumulative"]["amount"], _subject(each)
            if subject not in found or found[subject][0] < amount:
                found[subject] = (amount, each)
    return found


def _subject(row: Row) -> tuple[str, str]:
    return row.data["subject"]["type"], row.data["subject"]["id"]


def _measured(last: Year, this: Year, keys: Mapping[str, str]) -> Iterator[Question]:
    """Yield the measures that stand in another unit than last year, or that jumped as if they do."""
    before, after = (_measures(each.records["Observation"]) for each in (last, this))
    for (kind, key, *measure), units in before.items():
        now = after.get((kind, keys.get(key, key), *measure), {})
        if units and now and not units.keys() & now.keys():
            row = next(iter(now.values()))[0]
            yield Question("unit", row, {"kpi": measure[0], "old": _listed(units), "new": _listed(now)})
        for unit in units.keys() & now.keys():
            yield from _jump(units[unit], now[unit], unit)


def _measures(rows: Iterable[Row]) -> dict[tuple[str, ...], dict[str, list[Row]]]:
    """Return observations with a number by their subject, KPI, nature and time basis, and then by unit."""
    found: dict[tuple[str, ...], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for each in rows:
        data = each.data
        if "number" in data:
            about = (*_subject(each), data["kpi"], data["nature"], data.get("time_basis", ""))
            found[about][data.get("unit", "")].append(each)
    return found


def _jump(old: Sequence[Row], new: Sequence[Row], unit: str) -> Iterator[Question]:
    before, after = (sum(each.data["number"] for each in those) for those in (old, new))
    if before > 0 < after and not before / JUMP < after < before * JUMP:
        yield Question("jump", new[0], {"kpi": new[0].data["kpi"], "old": before, "new": after, "unit": unit})
