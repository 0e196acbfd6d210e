"""Rows of one validated submission: its entries, the records they rest on, and its notes."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from mvi_standard.kpi import Entry, exact
from mvi_standard.total.identity import BETWEEN, SCHEMES, party
from mvi_standard.total.notes import notes
from mvi_standard.total.records import records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.report import Report

Row = tuple[Any, ...]
WHAT = Entry._fields.index("part")
"""From this field on an entry says what it is about; before it, on which record it rests and what it adds."""
LOCAL = "lokaal:"
"""Prefix of the name of an organisation that only its own file knows."""
OWN = {"perceel", "contract"}
"""What counts as the file of the organisation in whose figures it counts has it, where other files disagree."""
OBSERVATION = "Observation"
MOST_UNITS = 1 << 24
"""Limit on the records of one submission that have an entry; a submission holds fewer."""


@cache
def slot_number(slot: tuple[Any, ...]) -> int:
    """Return a number for the subject of an entry, the same in every process and on every machine."""
    return int.from_bytes(blake2b(chr(31).join(map(str, slot)).encode(), digest_size=8).digest(), "big", signed=True)


def rows(report: Report, key: str) -> Mapping[str, list[Row]]:
    """Return the rows of one submission by table, in which it has number 0; `key` identifies its submitter."""
    dossier, edition = report.dossier, report.edition
    if dossier is None or edition is None or dossier.submission is None:
        return {}
    organisations = dossier.all("Organisation")
    names = {each["id"]: party(each.get("identifiers", ())) or f"{LOCAL}{key}/{each['id']}" for each in organisations}
    return {
        "parties": list(_parties(dossier, names)),
        "notes": [(0, *each) for each in notes(dossier, names)],
        **_entries(report, names),
        **records(dossier, names),
    }


def _parties(dossier: Any, names: Mapping[str, str]) -> Iterator[Row]:  # noqa: ANN401 - of any edition
    covered = dossier.by("Coverage", "organisation")
    for each in dossier.all("Organisation"):
        same = (0, names[each["id"]])
        own = (each.get("name", ""), each.get("organisation_type", ""), each["id"] in covered)
        official = [one for one in each.get("identifiers", ()) if one["scheme"] in SCHEMES]
        for one in official or [{"scheme": "", "value": ""}]:
            yield (*same, one["scheme"], f"{one['scheme']}:{one['value']}" if official else "", *own)


class _Bodies(NamedTuple):
    """The organisations in a file by id: the name by which other files know each, its type, and who submits."""

    names: Mapping[str, str]
    types: Mapping[str, str]
    submitter: str


def _entries(report: Any, names: Mapping[str, str]) -> Mapping[str, list[Row]]:  # noqa: ANN401 - with a dossier
    """Return the entries, and what each is about: on which record it rests, and what it adds to."""
    dossier = report.dossier
    types = {each["id"]: each.get("organisation_type", "") for each in dossier.all("Organisation")}
    bodies = _Bodies(names, types, dossier.submission["submitter"])
    places = {id(each.data): "/".join(map(str, each.path)) for each in report.sound}
    units: dict[tuple[int, int], tuple[int, Any]] = {}  # facts are kept, so that no other object gets their id
    slots: dict[tuple[Any, ...], int] = {}
    about: set[tuple[int, str]] = set()
    made: dict[str, list[Row]] = {"units": [], "slots": [], "entries": []}
    add = made["entries"].append
    for kpi, entry, facts in report.edition.ledger.lines(dossier):
        record = (id(entry.record), id(facts))
        known = units.get(record)
        if known is None:
            known = units[record] = (len(units), facts)
            made["units"].append((known[0], 0, *_unit(entry, facts, bodies, places.get(record[0], ""))))
        same = (kpi, entry[WHAT:])
        of_slot = slots.get(same)
        if of_slot is None:
            slot = _slot(kpi, entry, dossier)
            of_slot = slots[same] = slot_number(slot)
            made["slots"].append((of_slot, *slot))
        first = len(about)
        about.add((of_slot, facts.subject))
        add((known[0], of_slot, *_amounts(entry, first=len(about) > first)))
    return made


def _amounts(entry: Any, *, first: bool) -> Row:  # noqa: ANN401 - an entry of any edition
    if entry.missing or entry.excluded:
        return None, _exact(entry.denominator), 1, 0, 0, 0
    persons = (entry.persons or 0, int(entry.persons is None))
    return _exact(entry.numerator), _exact(entry.denominator), entry.known, entry.known if first else 0, *persons


def _exact(number: Any) -> Any:  # noqa: ANN401 - a number of any kind, or None
    """Return a number as Arrow takes it: most are 0 or 1, and those are exact as they are."""
    return number if number.__class__ is int or number is None else exact(number)


def _slot(kpi: str, entry: Any, dossier: Any) -> Row:  # noqa: ANN401 - an entry and a dossier of any edition
    definition = dossier.kpi(kpi) or {}
    count_unit = definition.get("count_unit", "") if entry.count_unit is None else entry.count_unit
    unit = definition.get("canonical_unit", "") if entry.unit is None else entry.unit
    state = "missing" if entry.missing else "excluded" if entry.excluded else "counted"
    apart = msgspec.json.encode(entry.apart).decode()
    same = (kpi, definition.get("version", "1.0"), entry.nature, count_unit, unit, apart, entry.part, *entry.by)
    basis = dict(entry.apart).get("waardebasis", "")
    return (*same, state, entry.missing or entry.excluded, basis, entry.divisible)


def _unit(entry: Any, facts: Any, bodies: _Bodies, place: str) -> Row:  # noqa: ANN401 - idem
    names = bodies.names
    return (
        entry.cls,
        entry.record.get("id") or entry.record.get("contract") or facts.organisation,
        place,
        names.get(facts.organisation, facts.organisation),
        bodies.types.get(facts.organisation, ""),
        facts.product_group,
        facts.threshold,
        facts.contract_nature,
        facts.kind,
        names.get(facts.owner, facts.owner),
        facts.number,
        BETWEEN.join(facts.published),
        2 * facts.preferred + (facts.kind in OWN and facts.organisation == bodies.submitter),
        facts.euro,
        facts.determination,
        facts.verified,
        facts.lower_bound,
        _contributor(facts, names),
        facts.worth if entry.cls == OBSERVATION else 0,
        entry.cls == OBSERVATION and bool(entry.record.get("explanation", "").strip()),
    )


def _contributor(facts: Any, names: Mapping[str, str]) -> str:  # noqa: ANN401 - idem
    """Return whose performance a record tells: that of a supplier, else the organisation's own.

    Of several suppliers it is one, always the same. Those without an official number may be each other: all are ''.
    """
    who = (names.get(each, each) for each in facts.suppliers or (facts.organisation,))
    return min((each for each in who if not each.startswith(LOCAL)), default="")
