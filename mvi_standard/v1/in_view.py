"""Coverage of a file: its lots and money against the totals that organisations declared."""

from __future__ import annotations

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.kpi import exact
from mvi_standard.measure import UNSAID, Tally
from mvi_standard.v1.amounts import UNKNOWN, payments, refused
from mvi_standard.v1.lots import counting_organisation
from mvi_standard.v1.population import AWARDED, PAID, whole, whole_value, whole_values
from mvi_standard.v1.scope import awarded_lots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mvi_standard.v1.records import Coverage, Dossier, Lot

NOTHING = Decimal(0)


def lots_that(dossier: Dossier, meets: Callable[[Lot], bool]) -> Tally:
    """Count the awarded lots in the file that meet something, of all that the file should hold.

    Those are what each organisation declared, less what it left out for being below its minimum value, and never fewer
    than there are: what is left out cannot make the lots in the file better. Without a declared number nobody knows how
    many are not in the file: then it cannot be said.
    """
    met = asked = 0
    for coverage, lots in _by_coverage(dossier):
        due = lots_due(coverage)
        if lots and due is None:
            return UNSAID
        asked += max(due or 0, len(lots))
        met += sum(map(meets, lots))
    return Tally(met, asked)


def lots_due(coverage: Coverage) -> int | None:
    """Return how many awarded lots of an organisation should be in the file; None where it declared no number."""
    declared = whole(coverage, AWARDED, "percelen")
    small = (each for each in coverage.get("exclusions", ()) if each["reason"] == "onder_minimumwaarde")
    return None if declared is None else max(declared - sum(each.get("count", 0) for each in small), 0)


def awarded_value(dossier: Dossier) -> Tally:
    """Count the euros of awarded lots in the file, of all that was declared, on the basis that shows most.

    Where there are lots and no total is declared, it cannot be said.
    """
    seen = asked = NOTHING
    for coverage, lots in _by_coverage(dossier):
        values = _values(lots)
        declared = known_values(coverage)
        if lots and not declared:
            return UNSAID
        shares = [(min(values.get(basis, NOTHING), whole), whole) for basis, whole in declared.items()]
        best = max(shares, key=_share, default=(NOTHING, NOTHING))
        seen, asked = seen + best[0], asked + best[1]
    return euros(seen, asked)


def known_values(coverage: Coverage) -> Mapping[str, Decimal]:
    """Return the declared awarded value by basis, where the basis is known."""
    return {basis: value for basis, value in whole_values(coverage, AWARDED).items() if basis != UNKNOWN}


def paid_on(dossier: Dossier, shown: Callable[[str], bool]) -> Tally:
    """Count the euros paid on running contracts for whose id `shown` holds, of all that was declared as paid.

    What the file itself says was paid is asked too where less was declared. Where the file has payments and no total
    was declared, it cannot be said.
    """
    shown = cache(shown)
    found: dict[str, Decimal] = defaultdict(Decimal)
    listed: dict[str, Decimal] = defaultdict(Decimal)
    for organisation, contract, euro in dossier.once(payments):
        found[organisation] += euro if shown(contract) else NOTHING
        listed[organisation] += euro
    seen = asked = NOTHING
    for coverage in dossier.all("Coverage"):
        key, declared = coverage["organisation"], whole_value(coverage, PAID)
        if declared is None and key in listed:
            return UNSAID
        due = max(declared or NOTHING, listed[key])
        seen += max(min(found[key], due), NOTHING)
        asked += due
    return euros(seen, asked)


def euros(seen: Decimal, asked: Decimal) -> Tally:
    """Return two amounts in whole euros."""
    return Tally(*(int(each.to_integral_value(ROUND_HALF_UP)) for each in (seen, asked)))


def _by_coverage(dossier: Dossier) -> Iterator[tuple[Coverage, list[Lot]]]:
    """Yield each coverage with the awarded lots that count for its organisation."""
    counted: dict[str, list[Lot]] = defaultdict(list)
    for lot in awarded_lots(dossier):
        counted[counting_organisation(lot)].append(lot)
    for coverage in dossier.all("Coverage"):
        yield coverage, counted[coverage["organisation"]]


def _values(lots: list[Lot]) -> Mapping[str, Decimal]:
    """Return the value of lots by its basis, in euro without VAT."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    for lot in lots:
        if "value" in lot and not refused(lot["value"], "value"):
            found[lot.get("value_basis", UNKNOWN)] += exact(lot["value"]["amount"])
    return found


def _share(of: tuple[Decimal, Decimal]) -> Fraction:
    return Fraction(of[0]) / Fraction(of[1]) if of[1] else Fraction(1)
