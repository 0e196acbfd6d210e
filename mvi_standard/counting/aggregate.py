"""Aggregate what the records of one submission add into its figures: each line goes into every cell it is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mvi_standard.counting.bounds import Unknown
from mvi_standard.counting.figure import BASIS, Cell, Declared, Sums, figure
from mvi_standard.kpi import ATTRIBUTES, exact, in_money

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.counting.figure import Figure

UNKNOWN = "onbekend"
AWARDED, PAID = "gegund_in_periode", "betaald_in_periode"
DISTINCT = "organisaties"
"""The unit of count of KPIs in which an organisation counts once, however many records name it."""
NO_DIMENSION = ("", "")


@dataclass
class GrowingAmounts:
    """What one organisation adds to a cell, and what it misses: a number of answers, and as far as known an amount."""

    numerator: Decimal = Decimal(0)
    denominator: Decimal = Decimal(0)
    missing: int = 0
    missing_amount: Decimal = Decimal(0)


@dataclass
class GrowingSums:
    """The sums of one cell while they grow; `taken` holds what counts only once in it."""

    numerator: Decimal | None = None
    denominator: Decimal | None = None
    known: int = 0
    euro: Decimal = Decimal(0)
    persons: int = 0
    unknown_persons: int = 0
    verified: int = 0
    lower_bounds: int = 0
    missing: Counter[str] = field(default_factory=Counter)
    excluded: Counter[str] = field(default_factory=Counter)
    determinations: Counter[str] = field(default_factory=Counter)
    organisations: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    lacking: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    adds: dict[str, GrowingAmounts] = field(default_factory=lambda: defaultdict(GrowingAmounts))
    subjects: dict[str, int] = field(default_factory=dict)

    def add(self, line: Any) -> None:  # noqa: ANN401 - a line of the ledger of any edition
        """Add one line."""
        entry, facts = line.entry, line.facts
        if entry.excluded:
            self.excluded[entry.excluded] += 1
            return
        self.seen.add(facts.organisation)
        if entry.missing:
            self.missing[entry.missing] += 1
            self.lacking[entry.missing].add(facts.organisation)
            self.adds[facts.organisation].missing += 1
            self.adds[facts.organisation].missing_amount += exact(entry.denominator or 0)
            return
        adds = self.adds[facts.organisation]
        numerator = exact(entry.numerator)
        self.numerator = (self.numerator or Decimal(0)) + numerator
        adds.numerator += numerator
        if entry.denominator is not None:
            denominator = exact(entry.denominator)
            self.denominator = (self.denominator or Decimal(0)) + denominator
            adds.denominator += denominator
        self._count(entry, facts)

    def _count(self, entry: Any, facts: Any) -> None:  # noqa: ANN401 - idem
        self.organisations.add(facts.organisation)
        self.known += entry.known
        if facts.determination:
            self.determinations[facts.determination] += 1
        self.verified += facts.verified
        self.lower_bounds += facts.lower_bound
        if facts.subject not in self.subjects:
            self.subjects[facts.subject] = entry.known
            self.euro += facts.euro
        self.persons += entry.persons or 0
        self.unknown_persons += entry.persons is None

    def sums(self) -> Sums:
        """Return the sums as they are now."""
        return Sums(
            numerator=self.numerator,
            denominator=self.denominator,
            known=self.known,
            subjects=sum(self.subjects.values()),
            euro=self.euro,
            missing=dict(self.missing),
            excluded=dict(self.excluded),
            determinations=dict(self.determinations),
            verified=self.verified,
            persons=self.persons,
            unknown_persons=self.unknown_persons,
            lower_bounds=self.lower_bounds,
            organisations=len(self.organisations),
            seen=max(map(len, (self.organisations, *self.lacking.values()))),
        )


def figures(
    lines: Iterable[Any], catalogue: Mapping[str, Any], types: Mapping[str, str], period: tuple[str, str]
) -> list[Figure]:
    """Return every figure of one submission, in a fixed order.

    `catalogue` holds the definitions by KPI, `types` the organisation type by organisation; lines for something that
    is no KPI are declared totals.
    """
    tallies: dict[Cell, GrowingSums] = defaultdict(GrowingSums)
    totals: dict[Cell, GrowingSums] = defaultdict(GrowingSums)
    best: dict[tuple[Cell, str], Any] = {}
    for line in lines:
        definition = catalogue.get(line.kpi)
        for cell in _cells(line, definition, types, period):
            if definition is None:
                totals[cell].add(line)
            elif definition.get("count_unit") == DISTINCT and line.facts.kind:
                best[cell, line.facts.owner] = max(best.get((cell, line.facts.owner), line), line, key=_certainty)
            else:
                tallies[cell].add(line)
    for (cell, _), line in best.items():
        tallies[cell].add(line)
    return [
        figure(
            cell,
            tally.sums(),
            catalogue[cell.kpi],
            declared(cell, tally.seen, catalogue[cell.kpi], totals),
            unknown=unknown(cell, tally, catalogue[cell.kpi], totals),
        )
        for cell, tally in sorted(tallies.items())
    ]


def declared(cell: Cell, seen: set[str], definition: Mapping[str, Any], totals: Mapping[Cell, GrowingSums]) -> Declared:
    """Return the declared number and money behind a cell, each None unless every organisation in it declared it."""
    count, euro = declared_cells(cell, definition)
    found = [totals.get(each) if each else None for each in (count, euro)]
    return Declared(*(each.numerator if each and seen <= each.seen else None for each in found))


def unknown(
    cell: Cell, tally: GrowingSums, definition: Mapping[str, Any], totals: Mapping[Cell, GrowingSums]
) -> Unknown | None:
    """Return what is not known of a share of a declared population; None for any other figure.

    An organisation has at least what its records tell: what counts, and what is missing.
    """
    if "most" not in definition or not tally.seen:
        return None
    money, whole = in_money(definition), whole_of(cell, definition)
    told = totals.get(whole, GrowingSums()) if whole else GrowingSums()
    units = Decimal(0)
    for organisation in tally.seen | told.organisations:
        adds = tally.adds[organisation]
        rest = told.adds[organisation].numerator - adds.denominator
        units += max(rest, adds.missing_amount if money else Decimal(adds.missing))
    return Unknown(units, undeclared=len(tally.seen - told.organisations))


def whole_of(cell: Cell, definition: Mapping[str, Any]) -> Cell | None:
    """Return the declared total that bounds a share; None when nobody can declare it."""
    count, euro = declared_cells(cell, definition)
    if in_money(definition):
        return euro if BASIS in dict(cell.apart) else None
    return count


def declared_cells(cell: Cell, definition: Mapping[str, Any]) -> tuple[Cell | None, Cell | None]:
    """Return the cells with the declared number and the declared money for a cell; None when nobody can declare it."""
    measure = definition.get("population")
    group = tuple(each for each in cell.group if each[0] in ATTRIBUTES)
    if measure is None or any(name == "productgroep" or code == UNKNOWN for name, code in group):
        return None, None
    if measure != AWARDED:
        return Cell(measure, cell.period, count_unit="contracten", group=group), Cell(PAID, cell.period, group=group)
    basis = (("waardebasis", dict(cell.apart).get("waardebasis", "incl_opties")),)
    count = Cell(measure, cell.period, count_unit=cell.count_unit, group=group)
    return count, Cell(measure, cell.period, apart=basis, group=group)


def _certainty(line: Any) -> tuple[int, Decimal]:  # noqa: ANN401 - a line of the ledger of any edition
    """Rank what several records say of one organisation: a known answer above none, yes above no."""
    if line.entry.excluded:
        return 0, Decimal(0)
    return (1, Decimal(0)) if line.entry.missing else (2, exact(line.entry.numerator))


def _cells(
    line: Any,  # noqa: ANN401 - a line of the ledger of any edition
    definition: Mapping[str, Any] | None,
    types: Mapping[str, str],
    period: tuple[str, str],
) -> Iterator[Cell]:
    """Yield every cell in which a line counts: the whole, and each division by what is known of its record."""
    entry = line.entry
    own = () if entry.by == NO_DIMENSION else (entry.by,)
    named = definition or {}
    whole = Cell(
        line.kpi,
        period,
        entry.nature,
        entry.count_unit if entry.count_unit is not None else named.get("count_unit", ""),
        entry.unit if entry.unit is not None else named.get("canonical_unit", ""),
        entry.apart,
        entry.part,
        own,
        named.get("version", "1.0"),
    )
    yield whole
    names = attributes(named) if definition and entry.divisible else ("organisatietype",)
    for name in names:
        code = (
            types.get(line.facts.organisation, "")
            if name == "organisatietype"
            else getattr(line.facts, ATTRIBUTES[name])
        )
        yield whole.limited(name, code or UNKNOWN)


def attributes(definition: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the dimensions that divide a KPI: the type of organisation, and those in its definition."""
    named = {each["name"] for each in definition.get("dimensions", ())}
    return tuple(name for name in ATTRIBUTES if name in named or name == "organisatietype")
