"""Two synthetic years with known changes planted: `mvi compare` asks about each, and the trend shows what it does."""

from __future__ import annotations

import json
from collections import defaultdict
from copy import deepcopy
from typing import TYPE_CHECKING

import pytest
from country import tree, words
from totals import Json, total_of, written

from mvi_standard.editions import LATEST
from mvi_standard.history.years import questions, years
from mvi_standard.publication import national
from mvi_standard.total.account import Account
from mvi_standard.total.synth.country import netherlands
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    Years = Mapping[str, list[Json]]
    Plant = Callable[[list[Json]], None]

LAST, THIS = "2026", "2027"
GONE, HEIR, OTHER = "gemeente-neveldam", "waterschap-disteloever", "gemeente-klaveroever"
MEASURED = "C-26-0011"
"""A contract of OTHER of which the avoided emission is measured in both years."""
LOTS, KEPT = "PRO-01 Aantal percelen binnen de afbakening", "KLI-15 Nakoming van de afgesproken CO2"


def of(body: str, documents: list[Json]) -> Json:
    return next(each for each in documents if each["submitter"] == body)


def vanish(documents: list[Json]) -> None:
    documents.remove(of(GONE, documents))


def merge(documents: list[Json]) -> None:
    gone, heir = of(GONE, documents), of(HEIR, documents)
    documents.remove(gone)
    heir["organisations"] += [each for each in gone["organisations"] if each["id"] == GONE]
    next(each for each in heir["organisations"] if each["id"] == HEIR)["predecessors"] = [GONE]


def rename_ids(documents: list[Json]) -> None:
    """Give every contract of one body another key, wherever it stands."""
    at = documents.index(of(OTHER, documents))
    text = json.dumps(documents[at])
    for each in documents[at]["contracts"]:
        text = text.replace(f'"{each["id"]}"', f'"x-{each["id"]}"')
    documents[at] = json.loads(text)


def forgotten_unit(documents: list[Json]) -> None:
    """Give the emission of one contract in kg, and call it t."""
    for each in of(OTHER, documents)["observations"]:
        if (each["subject"]["id"], each["kpi"]) == (MEASURED, "KLI-02"):
            each["number"] *= 1000


def other_unit(documents: list[Json]) -> None:
    """Give the emission of one contract in kg, and what was agreed and compared with too."""
    forgotten_unit(documents)
    found = of(OTHER, documents)
    for each in (*found["observations"], *found["commitments"]):
        if MEASURED in each["id"] and each["kpi"] == "KLI-02":
            each["unit"] = "kg_CO2e"
            for value in (each.get("agreed", {}), each.get("reference", {})):
                value.update({key: value[key] * 1000 for key in ("number", "value") if key in value})
                value.update({"unit": "kg_CO2e"} if "unit" in value else {})


PLANTED: dict[str, tuple[Plant, set[str], str]] = {
    "nothing": (lambda _: None, set(), ""),
    "a body vanishes": (vanish, {f"silent {GONE}"}, LOTS),
    "a body merges into another": (merge, {f"merged {GONE}"}, LOTS),
    "contracts get another id": (rename_ids, {"renamed x-C-26-0011"}, ""),
    "kg instead of t, converted": (other_unit, {"unit"}, ""),
    "kg instead of t, called t": (forgotten_unit, {"jump"}, KEPT),
}
"""What is planted in the second year, a question that `mvi compare` asks, and a row of the trend that it changes."""


@pytest.fixture(scope="module")
def country() -> Years:
    found: dict[str, list[Json]] = defaultdict(list)
    for _, data in netherlands(6, 1, 4, faults=False, year=int(LAST), years=2):
        document = json.loads(data)
        found[document["reporting_period"]["end"][:4]].append(document)
    return found


def trend(folder: Path, last: Sequence[Json], this: Sequence[Json]) -> dict[str, tuple[str, ...]]:
    """Return the table of the trend in the report of these two years: each row by its name, with a value a year."""
    named = {f"d{at:02}": each for at, each in enumerate((*last, *this))}
    root = tree(national(total_of(written(folder / "in", **named)), Account(), LATEST, "nl"))
    [section] = [each for each in root.iter("section") if each.get("id") == "trend"]
    [table] = [each for each in section.iter("table") if any(one.get("id") == "trend-table" for one in each)]
    rows = [[words(cell) for cell in row] for body in table.iter("tbody") for row in body]
    return {name: tuple(values) for name, *values in rows}


@pytest.fixture(scope="module")
def untouched(country: Years, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, ...]]:
    return trend(tmp_path_factory.mktemp("untouched"), country[LAST], country[THIS])


@pytest.mark.parametrize("name", PLANTED)
def test_compare_and_the_trend_find_what_was_planted(
    name: str, country: Years, untouched: dict[str, tuple[str, ...]], tmp_path: Path
) -> None:
    plant, asked, row = PLANTED[name]
    this = deepcopy(country[THIS])
    plant(this)
    found = [
        (each.kind, each.about.data["id"])
        for each in questions(years(map(validate, country[LAST])), years(map(validate, this)))
    ]
    shown = trend(tmp_path, country[LAST], this)
    changed = {each for each in untouched.keys() | shown.keys() if untouched.get(each) != shown.get(each)}

    assert {kind for kind, _ in found} == {each.split()[0] for each in asked}
    assert {each for each in asked if " " in each} <= {" ".join(each) for each in found}
    assert bool(changed) == bool(row)
    assert any(each.startswith(row) for each in changed) or not row
    assert all(untouched[each][0] == shown[each][0] for each in untouched.keys() & shown.keys())
