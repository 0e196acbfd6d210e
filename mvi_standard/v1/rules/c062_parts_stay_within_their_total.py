"""MVI-C062."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from mvi_standard.finding import Path
    from mvi_standard.v1.records import Coverage, Dossier, Population

    Stratum = tuple[str | None, str | None]
    Part = tuple[Decimal, Stratum]
LISTS = ("contract_nature", "threshold_regime")
"""The code lists by which a total has parts."""


@rule("MVI-C062", on="Coverage")
def parts_stay_within_their_total(coverage: Coverage, _: Dossier) -> Iterator[Problem]:
    """De delen van een opgegeven totaal mogen samen hooguit dat totaal zijn.

    Melding: De delen {names} zijn samen {parts}, meer dan het totaal van {found}.
    Waarom: Het landelijke cijfer neemt het totaal of de delen, nooit allebei. Dan moeten die bij elkaar
        passen.
    Oplossing: Kijk of het totaal alles bevat en of geen opdracht in twee delen van dezelfde soort zit.

    The parts of a declared total must be at most that total together.

    Message: The parts {names} are {parts} together, more than the total of {found}.
    Why: The national figure takes the total or the parts, never both. So these have to agree.
    Fix: Check that the total holds everything and that no contract is in two parts of the same kind.
    """
    found: defaultdict[Hashable, defaultdict[Hashable, list[Part]]] = defaultdict(lambda: defaultdict(list))
    for part in coverage["populations"]:
        for whole in _wholes(part):
            for _at, series, number in _numbers(part):
                found[series, whole][tuple(map(bool, _stratum(part)))].append((number, _stratum(part)))
    for index, total in enumerate(coverage["populations"]):
        for at, series, number in _numbers(total):
            parts = max(found[series, _stratum(total)].values(), key=_together, default=[])
            if _together(parts) > number:
                values = {"found": float(number), "parts": float(_together(parts)), "names": _named(parts)}
                yield Problem("populations", index, *at, **values)


def _together(parts: list[Part]) -> Decimal:
    return sum((number for number, _ in parts), Decimal(0))


def _named(parts: list[Part]) -> list[Name]:
    """Return what the parts are parts by, such as works and services."""
    codes = [each for _, stratum in parts for each in zip(LISTS, stratum, strict=True) if each[1]]
    return [Name(f"code:{codelist}:{code}") for codelist, code in dict.fromkeys(codes)]


def _stratum(population: Population) -> Stratum:
    return population.get("nature"), population.get("threshold_regime")


def _wholes(part: Population) -> set[Stratum]:
    """Give every stratum that this one is a part of: those with less said of nature or threshold."""
    nature, regime = _stratum(part)
    return {*product((nature, None), (regime, None))} - {(nature, regime)}


def _numbers(population: Population) -> Iterator[tuple[Path, Hashable, Decimal]]:
    """Give each number with its place, and the series in which numbers can be added."""
    measure, unit = population["measure"], population.get("count_unit")
    if "count" in population and unit != "organisaties":  # one supplier may do both works and services
        yield ("count",), (measure, unit), Decimal(population["count"])
    if "value" in population:
        money = population["value"]
        series = (measure, unit, money["currency"], population.get("value_basis"))
        yield ("value", "amount"), series, Decimal(repr(money["amount"]))
