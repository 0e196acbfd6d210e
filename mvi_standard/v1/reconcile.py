"""Totals of an organisation compared with the records of the same file. Loaded only when there is such a total."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.finding import Name
from mvi_standard.kpi import exact, in_money
from mvi_standard.v1 import ledger, population, units
from mvi_standard.v1.conditions import holds
from mvi_standard.v1.contradiction import Limit, is_whole, problem
from mvi_standard.v1.values import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from decimal import Decimal

    from mvi_standard.kpi import Entry, Pairs
    from mvi_standard.rule import Problem
    from mvi_standard.v1.records import Coverage, Dossier, KpiDefinition, Observation

    Parts = Mapping[str, "Added"]
    Groups = Mapping[Pairs, Parts]
    BySubject = Mapping[tuple[str, str, str | None, str | None], Groups]

FIELDS = ("number", "numerator", "denominator", "distribution")
"""The fields of an observation that hold what records add up to."""
MEASURES = ("maatstaf", "gewichtsoort")
"""What is kept apart because something else is measured: a total is about that only when it says so."""
DIMENSIONS = {"waarderingstabel": "valuation_table.id"}
"""Dimension of a breakdown -> what records keep apart under another name."""


class DeclaredWhole(NamedTuple):
    """How many lots or procedures an organisation declared, and how much one can add to the numerator at most."""

    coverage: Coverage
    number: Decimal
    most: Decimal


class Added:
    """What records add to one number, or to one part of a distribution."""

    def __init__(self) -> None:
        """Begin without entries."""
        self.entries: list[Entry] = []
        self._sides: dict[str, Side] = {}

    def side(self, name: str) -> Side:
        """Return all numerators or all denominators, worked out once however many totals ask for them."""
        if name not in self._sides:
            amounts = [(exact(getattr(each, name)), each) for each in self.entries]
            numbers = [amount for amount, _ in amounts]
            self._sides[name] = Side(amounts, sum(numbers, exact(0)), any(number < 0 for number in numbers))
        return self._sides[name]


class Side(NamedTuple):
    """Numbers, each with the entry that has it, their sum, and whether any is negative."""

    amounts: list[tuple[Decimal, Entry]]
    sum: Decimal
    falls: bool


def observed(row: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Yield each number of a total that contradicts what the records say of the same KPI and organisation."""
    definition = dossier.catalogue().get(row["kpi"])
    if definition and is_whole(row, dossier) and _as_counted(row, definition, dossier):
        added = _beside(row, definition, dossier)
        size, _ = _unit(row, definition)
        for field, part, found in _numbers(row, definition, added):
            for limit in _limits(row, field, added.get(part) or Added(), definition, dossier):
                in_its_unit = limit._replace(number=exact(Fraction(limit.number) / size))
                if in_its_unit.broken_by(exact(found)):
                    what = part or Name(f"Observation.{field}")
                    yield problem((field,), what, found, in_its_unit, dossier)


def _as_counted(row: Observation, definition: KpiDefinition, dossier: Dossier) -> bool:
    """Return whether a total is about what counts, and says in which unit: only then records are a part of it."""
    conditions = [each for each in definition.get("counted", ()) if each["path"] != "nature"]
    told = "count_unit" in row or "count_unit" not in definition.get("equal_to_sum", ())
    return told and all(holds(each, row, dossier) for each in conditions)


def _beside(row: Observation, definition: KpiDefinition, dossier: Dossier) -> Parts:
    """Return what the records add to the same, by part; of several kinds nobody knows which one a total is about."""
    groups = _groups(row, definition, dossier)
    own = units.apart(row, definition, dossier)
    if own in groups:
        return groups[own]
    said: Mapping[str, set[str]] = {
        DIMENSIONS.get(each["dimension"], each["dimension"]): {part["code"] for part in each["parts"]}
        for each in row.get("breakdown", ())
    }
    fitting = [added for apart, added in groups.items() if _fits(own, apart, said)]
    return fitting.pop() if len(fitting) == 1 else {}


def _fits(own: Pairs, apart: Pairs, said: Mapping[str, set[str]]) -> bool:
    """Return whether what records keep apart may be what a total is about."""
    more = set(apart) - set(own)
    return set(own).issubset(apart) and all(
        said[name] == {code} if name in said else name not in MEASURES for name, code in more
    )


def _groups(row: Observation, definition: KpiDefinition, dossier: Dossier) -> Groups:
    """Return what the records add by what they keep apart; a KPI is worked out once."""
    known = dossier.once(_nothing_yet)
    if row["kpi"] not in known:
        known[row["kpi"]] = _by_subject(definition, dossier)
    _, unit = _unit(row, definition)
    count_unit = row.get("count_unit", definition.get("count_unit"))
    groups: Groups = known[row["kpi"]].get((row["subject"]["id"], row["nature"], unit, count_unit), {})
    return groups


def _nothing_yet(_: Dossier) -> dict[str, BySubject]:
    return {}


def _by_subject(definition: KpiDefinition, dossier: Dossier) -> BySubject:
    found: dict[Any, dict[Pairs, dict[str, Added]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(Added)))
    for entry, organisation in ledger.counted(dossier, definition):
        if _is_part(entry):
            count_unit = definition.get("count_unit") if entry.count_unit is None else entry.count_unit
            found[organisation, entry.nature, entry.unit, count_unit][entry.apart][entry.part].entries.append(entry)
    return found


def _is_part(entry: Entry) -> bool:
    """Return whether an entry counts in the whole, and does not itself rest on a row about an organisation."""
    about = entry.record.get("subject", {}).get("type")
    return not entry.missing and not entry.excluded and entry.by == ("", "") and about != "organisation"


def _unit(row: Observation, definition: KpiDefinition) -> tuple[Fraction, str | None]:
    """Return the size of the unit of a value in the main unit, or 1 with the unit itself; a ratio has none."""
    unit = None if definition["value_type"] == "ratio" else row.get("unit")
    size, other = units.in_unit(1, unit, definition)
    return Fraction(size), other


def _numbers(row: Observation, definition: KpiDefinition, added: Parts) -> Iterator[tuple[str, str, float]]:
    """Yield each number of a total and its field; of a distribution each part that records know, 0 if not reported."""
    stated: Mapping[str, Any] = row
    fields = [each for each in FIELDS if KINDS[each] == definition["value_type"] and each in stated]
    for field in fields:
        if field == "distribution":
            parts = {each["code"]: each["number"] for each in row["distribution"]}
            yield from ((field, code, parts.get(code, 0)) for code in added)
        else:
            yield field, "", stated[field]


def _limits(row: Observation, field: str, added: Added, definition: KpiDefinition, dossier: Dossier) -> Iterator[Limit]:
    """Yield what a number is at least, and for a share of what was declared also what it is at most."""
    side = "denominator" if field == "denominator" else "numerator"
    amounts, total, falls = added.side(side)
    if not row.get("lower_bound") and not falls:
        yield Limit(total, lambda: _records(amounts, bool))
    whole = _whole(row, definition, dossier) if added.entries else None
    if whole:
        known = added.side("denominator").sum
        room = max(whole.number, known) - known  # who declared less than is in the file has MVI-C063
        declared = ("Coverage", whole.coverage)
        if side == "denominator":
            yield Limit(total + room, lambda: [declared], highest=True)
        else:
            fall_short = partial(_records, amounts, lambda amount: amount < whole.most)
            yield Limit(total + room * whole.most, lambda: [declared, *fall_short()], highest=True)


def _records(amounts: Iterable[tuple[Decimal, Entry]], chosen: Callable[[Decimal], bool]) -> list[tuple[str, Any]]:
    return [(each.cls, each.record) for amount, each in amounts if chosen(amount)]


def _whole(row: Observation, definition: KpiDefinition, dossier: Dossier) -> DeclaredWhole | None:
    """Return what the organisation declared of all that such a share is about; None where it did not."""
    if "most" not in definition or in_money(definition):
        return None
    unit = row.get("count_unit", definition["count_unit"])
    for coverage in dossier.by("Coverage", "organisation").get(row["subject"]["id"], ()):
        number = population.whole(coverage, definition["population"], unit)
        if number is not None:
            return DeclaredWhole(coverage, exact(number), exact(definition["most"]))
    return None
