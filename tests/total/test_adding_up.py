"""Adding up: the order of the files and the number of processes do not matter, and each adds exactly its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from totals import (
    FEW,
    Json,
    account,
    alone,
    changed,
    country,
    example,
    examples,
    names_of,
    the,
    total_of,
    total_of_documents,
    total_of_names,
)

from mvi_standard.counting.aggregate import DISTINCT
from mvi_standard.editions import LATEST
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mvi_standard.counting.figure import Cell, Figure, Sums

AUTHORITIES = 12
VALID = ("gemeente-basis", "gemeente-volledig", "rijk-2023", "minimaal", "buyer-group-a", "buyer-group-b")


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Make a small country in which nothing is reported twice."""
    folder = country(tmp_path_factory.mktemp("land"), authorities=AUTHORITIES, contracts=6, faults=False)
    found = sorted(folder.iterdir())
    assert len(found) == AUTHORITIES
    assert not account(*found).doubles
    return found


@pytest.fixture(scope="module")
def nation(land: list[Path]) -> list[Figure]:
    return total_of(*land)


@pytest.mark.parametrize("number", range(AUTHORITIES))
def test_the_database_gives_of_one_file_what_python_gives(land: list[Path], number: int) -> None:
    path = land[number]

    assert total_of(path) == alone(path)


@pytest.mark.parametrize("name", VALID)
def test_and_of_the_examples_too(name: str) -> None:
    [path] = examples(name)

    assert total_of(path) == alone(path)


@FEW
@given(st.permutations(range(AUTHORITIES)), st.sampled_from((1, 2)))
def test_neither_order_nor_processes_change_a_figure(
    land: list[Path], nation: list[Figure], order: list[int], processes: int
) -> None:
    names = names_of(*land)

    assert total_of_names([names[number] for number in order], processes=processes) == nation


def amounts(sums: Sums) -> Counter[str]:
    """Return what adds over authorities, as far as it is not zero."""
    found: Counter[str] = Counter()
    for name in ("numerator", "denominator", "known", "subjects", "euro", "persons", "verified", "lower_bounds"):
        found[name] = Decimal(getattr(sums, name) or 0)  # type: ignore[assignment] # exact
    for name in ("missing", "excluded", "determinations"):
        found.update({f"{name} {key}": count for key, count in getattr(sums, name).items()})
    return found


def by_cell(figures: Iterable[Figure]) -> Mapping[Cell, Counter[str]]:
    """Return what adds of each figure; a KPI that counts organisations does not add, for one may be in two files."""
    once = {kpi for kpi, each in LATEST.catalogue.items() if each.get("count_unit") == DISTINCT}
    return {each.cell: amounts(each.sums) for each in figures if each.cell.kpi not in once}


@pytest.mark.parametrize("number", range(0, AUTHORITIES, 3))
def test_an_authority_more_changes_the_nation_by_exactly_its_own(
    land: list[Path], nation: list[Figure], number: int
) -> None:
    newcomer = land[number]
    before = by_cell(total_of(*(each for each in land if each != newcomer)))
    own, after = by_cell(alone(newcomer)), by_cell(nation)

    assert after.keys() == before.keys() | own.keys()
    nothing: Counter[str] = Counter()
    for cell, found in after.items():
        expected = {key: before.get(cell, nothing)[key] + own.get(cell, nothing)[key] for key in found}
        assert found == expected


def test_the_nation_is_the_sum_of_all_of_them(land: list[Path], nation: list[Figure]) -> None:
    together: dict[Cell, Counter[str]] = defaultdict(Counter)
    for path in land:
        for cell, found in by_cell(alone(path)).items():
            for key, amount in found.items():
                together[cell][key] += amount

    assert dict(together) == by_cell(nation)


def test_no_percentage_is_a_mean(nation: list[Figure]) -> None:
    """Where authorities differ, the quotient of the sums is the outcome."""
    shares = [each for each in nation if each.sums.denominator and each.sums.organisations > 1]

    assert len(shares) > 100
    for each in shares:
        factor = 100 if each.cell.unit == "procent" else 1
        assert each.sums.numerator is not None
        assert each.value is not None
        assert abs(each.value - factor * each.sums.numerator / Decimal(each.sums.denominator or 1)) < Decimal(
            "0.000001"
        )


def counted_itself(number: int, yes: int, all_of_them: int) -> Json:
    """Return an organisation that reports how many of its suppliers have a certificate, and no contracts."""
    document = changed(example("rijk-2023"), id=f"totalen-{number}")
    document["organisations"][0]["identifiers"] = [{"scheme": "kvk", "value": f"0123457{number}"}]
    row = {**document["observations"][0], "kpi": "SOC-10", "count_unit": "organisaties"}
    del row["percentage"]
    document["observations"] = [{**row, "numerator": yes, "denominator": all_of_them}]
    assert validate(document).conforms
    return document


def test_what_organisations_counted_of_their_suppliers_adds() -> None:
    """Nobody knows which suppliers these are: they cannot count once."""
    found = the(total_of_documents(counted_itself(1, 12, 40), counted_itself(2, 5, 20)), "SOC-10")

    assert [found.sums.numerator, found.sums.denominator, found.sums.known] == [17, 60, 60]
    assert found.sums.organisations == 2


def test_a_supplier_of_two_authorities_counts_once() -> None:
    found = the(total_of(*examples("buyer-group-a", "buyer-group-b")), "SOC-10")

    assert [found.sums.denominator, found.sums.organisations] == [1, 2]


def test_suppliers_of_a_contract_that_was_published_are_not_one() -> None:
    """The published number is a name of the contract, and not of those with whom it was concluded."""
    document = example("gemeente-volledig")
    contract = next(each for each in document["contracts"] if each["id"] == "C-26-001")
    contract["suppliers"] = ["schoonhuis", "straatwerk"]
    contract["identifiers"] = [{"scheme": "ted_aankondiging", "value": "100022-2026/CON-0001"}]
    assert validate(document).conforms

    assert the(total_of_documents(document), "DIV-02").sums.numerator == 2
