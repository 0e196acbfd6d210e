"""Numbers that were offered and agreed, compared with the final values."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, exact, yes_or_no
from mvi_standard.v1.conditions import steps, value_at
from mvi_standard.v1.facts import is_lower_bound
from mvi_standard.v1.scope import counted_contracts, period
from mvi_standard.v1.term import ENDLESS, basis_of, is_outside_term
from mvi_standard.v1.units import apart, in_unit
from mvi_standard.v1.values import rejected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.kpi import Pairs
    from mvi_standard.v1.records import Commitment, Contract, Dossier, KpiDefinition, Observation

    Shared = tuple[str | None, ...]

NOT_YET, UNREPORTED, UNKNOWN = "nog_niet_verschuldigd", "niet_geleverd", "onbekend"
"""Why there is no final value: it is not due, nothing was reported, or what was cannot be compared."""
STATED = ("time_basis", "method")
"""What a commitment states too: in these it must be equal to the value that it is held against."""
LOWER_IS_BETTER = "lager_is_beter"


@dataclass(frozen=True)
class Held:
    """A commitment on one KPI, with the last final value that can be compared with it."""

    commitment: Commitment
    basis: KpiDefinition
    row: Observation | None

    def above(self, promised: float) -> tuple[Fraction, Fraction]:
        """Return by how much the final value is above what was promised, and that itself, in the main unit."""
        number = self._main(promised, self.commitment.get("unit"))
        return (self._main(self.row["number"], self.row.get("unit")) if self.row else number) - number, number

    def _main(self, number: float, unit: str | None) -> Fraction:
        return Fraction(exact(in_unit(number, unit, self.basis)[0]))


def kept(code: str, dossier: Dossier) -> Iterator[Entry]:
    """Yield for each contract whether its final values are as good as agreed, and by how much they differ."""
    definition = dossier.kpi(code)
    names = definition.get("from_kpis", ()) if definition else ()
    bases = [basis for each in names if (basis := dossier.kpi(each))]
    for contract in counted_contracts(dossier):
        held = [each for basis in bases for each in _held(contract, basis, dossier)]
        if held:
            entry = _judged(contract, held, dossier)
            yield entry
            if not entry.missing and not entry.excluded:
                yield from (one for each in held for one in _differences(each, dossier, several=len(bases) > 1))


def _held(contract: Contract, basis: KpiDefinition, dossier: Dossier) -> Iterator[Held]:
    for each in dossier.by("Commitment", "contract").get(contract["id"], ()):
        if each["kpi"] == basis["id"] and each["fulfilment"] != "vervallen" and "number" in each["agreed"]:
            finals = dossier.once_for(_finals, (contract["id"], basis["id"]))
            yield Held(each, basis, finals.get(_share(each, basis, dossier)))


def _judged(contract: Contract, held: Sequence[Held], dossier: Dossier) -> Entry:
    """Return whether all is as good as agreed; a contract counts in the period in which its last final value ends."""
    entry = Entry("Contract", contract)
    rows = [each.row for each in held if each.row]
    if len(rows) < len(held):
        return entry._replace(missing=next(_gap(each.commitment, dossier) for each in held if not each.row))
    if max(row["period"]["end"] for row in rows) < period(dossier)["start"]:
        return entry._replace(excluded="period")
    if any(is_lower_bound(row, dossier) for row in rows):
        return entry._replace(missing=UNKNOWN)
    return yes_or_no("Contract", contract, all(_is_as_good(each) for each in held))


def _is_as_good(held: Held) -> bool:
    above, _ = held.above(held.commitment["agreed"]["number"])
    return above <= 0 if held.basis["direction"] == LOWER_IS_BETTER else above >= 0


def _differences(held: Held, dossier: Dossier, *, several: bool) -> Iterator[Entry]:
    """Yield the difference from what was agreed and from what was offered, beside these."""
    same: Pairs = apart(held.row, held.basis, dossier) if held.row else ()
    same = (*same, ("kpi", held.basis["id"])) if several else same
    for name, value in (("afspraak", held.commitment["agreed"]), ("aanbod", held.commitment.get("offered"))):
        if value and "number" in value:
            above, number = held.above(value["number"])
            pairs = tuple(sorted((*same, ("maatstaf", f"verschil_{name}"))))
            yield Entry("Commitment", held.commitment, above, number, apart=pairs)


def _finals(of: tuple[str, str], dossier: Dossier) -> Mapping[Shared, Observation]:
    """Return the last final values on a contract and KPI, by what a commitment must share with them."""
    last, basis = period(dossier)["end"], dossier.kpi(of[1])
    rows = [row for row in _about(of, dossier) if row.get("is_final") and "number" in row]
    in_time = sorted((row for row in rows if row["period"]["end"] <= last), key=lambda row: row["period"]["end"])
    return {_share(row, basis, dossier): row for row in in_time} if basis else {}


def _share(record: Commitment | Observation, basis: KpiDefinition, dossier: Dossier) -> Shared:
    """Return time basis, method and kind of unit, in which a commitment and a value must be equal."""
    paths = [path for each in basis.get("equal_to_sum", ()) if (path := steps(each))[0] in STATED]
    stated = (value_at(record, path, dossier) for path in paths)
    return *stated, in_unit(0, record.get("unit"), basis)[1]


def _about(of: tuple[str, str], dossier: Dossier) -> Iterator[Observation]:
    """Yield what was realised on a contract, of a KPI."""
    contract, kpi = of
    for row in dossier.by("Observation", "subject", "id").get(contract, ()):
        same = row["kpi"] == kpi and row["subject"]["type"] == "contract"
        if same and row["nature"] == "gerealiseerd" and not rejected(row) and not is_outside_term(row, dossier):
            yield row


def _gap(commitment: Commitment, dossier: Dossier) -> str:
    """Return why a commitment has no final value to hold it against."""
    of = (commitment["contract"], commitment["kpi"])
    if dossier.once_for(_finals, of):
        return UNKNOWN
    basis = basis_of(commitment, dossier)
    end = basis.get("end", ENDLESS) if basis else ENDLESS
    later = commitment.get("due_on", end) > period(dossier)["end"]
    return dossier.once_for(_reason, of) or (NOT_YET if later else UNREPORTED)


def _reason(of: tuple[str, str], dossier: Dossier) -> str:
    """Return the last reason why there is no value; empty where none was given."""
    reasons = [row["missing_reason"] for row in _about(of, dossier) if "missing_reason" in row]
    return reasons[-1] if reasons else ""
